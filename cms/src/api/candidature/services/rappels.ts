import { afficherInstant, ajouterJours, jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { RAPPEL_JOURS_MAX, rappelDu } from '@portail/config/rules/echeances';
import { aQuiDeJouer, etatLu } from '@portail/config/rules/etats';
import { resteACompleter } from '@portail/config/rules/pieces';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerDossiers } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { destinataireDe } from '../../candidat/services/destinataire.ts';
import { publieePour } from '../../formation/services/formation.ts';
import { rappel } from '../courriels.ts';
import {
  type Candidature,
  demande,
  limiteDe,
  lireCandidatures,
  type PieceLue,
  piecesDe,
  publieesDe,
  vuesDuCandidat,
} from './ligne.ts';

const LOT = 500;

const candidatures = () => strapi.db.query('api::candidature.candidature');

/**
 * `rappeler` reminds the candidats whose deadline comes (« 7 et 2 jours »): one mail lists all that a candidat has to
 * do. Each dossier keeps its last reminder, written with the mail under its lock: several processes, or a stop, send
 * none twice and forget none.
 */
export async function rappeler(): Promise<void> {
  const instant = await maintenant();
  const candidats = new Set<string>();
  let dernier = 0;
  for (;;) {
    const lot = await prochaines(instant, dernier);
    const publiees = await publieesDe(lot);
    for (const ligne of lot) {
      const limite = limiteDe(ligne, demande(ligne, publiees));
      if (dueDe({ ligne, limite }, instant) !== undefined) candidats.add(ligne.candidatRef);
    }
    if (lot.length < LOT) break;
    dernier = lot.at(-1)?.id ?? dernier;
  }
  await unParUn(
    candidats,
    (candidatRef) => transaction((acte) => rappelerUn(candidatRef, acte)),
    (candidatRef) => `reminder of candidat ${candidatRef}`,
  );
}

/** `prochaines` reads the dossiers whose deadline may be near: the rule decides. */
async function prochaines(instant: Date, apres: number): Promise<Candidature[]> {
  const horizon = ajouterJours(jourDeParis(instant), RAPPEL_JOURS_MAX + 1);
  const ids = await strapi.db
    .connection('candidatures as c')
    .join('formations as f', publieePour('f'))
    .where('c.id', '>', apres)
    .where((proche) =>
      proche
        .where((constitution) =>
          constitution
            .where('c.etat', 'en_constitution')
            .where('f.au', '<=', horizon)
            .where((ouverte) =>
              ouverte.where('f.au', '>=', jourDeParis(instant)).orWhere('c.delai_personnel', '>=', instant),
            ),
        )
        .orWhere((complements) =>
          complements
            .where('c.etat', 'incomplete')
            .where('c.delai_complements', '>=', instant)
            .where('c.delai_complements', '<=', new Date(`${horizon}T00:00:00Z`)),
        ),
    )
    .orderBy('c.id')
    .limit(LOT)
    .pluck('c.id');
  return ids.length === 0 ? [] : lireCandidatures({ id: { $in: ids } });
}

async function rappelerUn(candidatRef: string, { trx, instant }: Acte): Promise<void> {
  await verrouillerDossiers(trx, candidatRef);
  const lignes = await lireCandidatures({ candidatRef, etat: { $in: ['en_constitution', 'incomplete'] } });
  const publiees = await publieesDe(lignes);
  const pieces = await piecesDe(
    lignes.map(({ documentId }) => documentId),
    trx,
  );
  const dossiers = lignes
    .filter((ligne) => attendLeCandidat(ligne, pieces.get(ligne.documentId)))
    .map((ligne) => {
      const formation = demande(ligne, publiees);
      return { ligne, presentation: formation.presentation, limite: limiteDe(ligne, formation) };
    });
  const dues = dossiers.flatMap((dossier) => {
    const jours = dueDe(dossier, instant);
    return jours === undefined ? [] : [{ ...dossier, jours }];
  });
  const destinataire = await destinataireDe(candidatRef, trx);
  if (dues.length === 0 || !destinataire) return;
  for (const { ligne, jours, limite } of dues) {
    await candidatures().update({
      where: { id: ligne.id },
      data: { rappelJours: jours, rappelLimite: limite },
      select: ['id'],
    });
  }
  for (const { ligne } of dues) {
    const cible = { type: 'candidature', ref: ligne.documentId } as const;
    await journaliser({ instant, acteur: 'horloge', action: 'candidature.rappeler', cible });
  }
  const enCours = dossiers
    .filter(({ limite }) => limite > instant)
    .sort((a, b) => a.limite.getTime() - b.limite.getTime());
  await ecrireCourriel({
    cle: `rappel:${candidatRef}:${instant.getTime()}`,
    compteRef: destinataire.compteRef,
    // A mail about the dossiers of several IUTs belongs to none: each IUT reads the mails of its own.
    ...(enCours.length === 1 && enCours[0] && { candidatureRef: enCours[0].ligne.documentId }),
    destinataire: destinataire.email,
    instant,
    ...rappel({
      prenom: destinataire.prenom,
      dossiers: enCours.map(({ ligne, presentation, limite }) => ({
        formation: intituleComplet(presentation),
        etablissement: presentation.etablissement.nom,
        limite: afficherInstant(limite),
        aCompleter: ligne.etat === 'incomplete',
      })),
    }),
  });
}

/**
 * `attendLeCandidat` is false for compléments of which the IUT has accepted all meanwhile: nobody is reminded of them.
 */
function attendLeCandidat(ligne: Candidature, pieces: PieceLue[] | undefined): boolean {
  const lu = etatLu(ligne.etat, resteACompleter(vuesDuCandidat(ligne, pieces)));
  return aQuiDeJouer(lu) === 'candidat';
}

function dueDe({ ligne, limite }: { ligne: Candidature; limite: Date }, instant: Date): number | undefined {
  const { etat, deposeeLe, complementsDemandesLe, rappelJours, rappelLimite } = ligne;
  return rappelDu({
    etat,
    limite,
    depuis: new Date((etat === 'incomplete' && complementsDemandesLe) || deposeeLe),
    dernier: rappelJours && rappelLimite ? { jours: rappelJours, limite: new Date(rappelLimite) } : null,
    instant,
  });
}
