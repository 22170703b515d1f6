/** This service reminds of an entretien two days and one day before, and of an answer that is still awaited. */
import { direHeure, direPlage } from '@portail/config/heures';
import { afficherJour, ajouterJours, jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { RAPPELS_JOURS, REPONSE_JOURS, rappelEntretien, rappelReponse } from '@portail/config/rules/rappels-entretien';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerDossier } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { destinataireDe } from '../../candidat/services/destinataire.ts';
import { demande, lireCandidature, publieesDe } from '../../candidature/services/ligne.ts';
import { type Convoque, rappelDEntretien, rappelDeReponse } from '../courriels.ts';
import { cleDeLaReponse, cleDuRappel } from './cles.ts';
import { rendezVousDe } from './lecture.ts';
import { type Convocation, convocations, entretiensPar, tenus } from './ligne.ts';
import { lirePlaces } from './places-libres.ts';

/**
 * `rappelerEntretiens` decides each convocation again under its dossier's lock: none is told twice, or of an old hour.
 */
export async function rappelerEntretiens(): Promise<void> {
  const instant = await maintenant();
  await unParUn(
    await concernees(instant),
    (id) => transaction((acte) => rappelerUne(id, acte)),
    (id) => `reminder of convocation ${id}`,
  );
}

/** `concernees` finds the convocations of which something may be due: the rule decides. */
async function concernees(instant: Date): Promise<number[]> {
  const aujourdhui = jourDeParis(instant);
  const horizon = new Date(`${ajouterJours(aujourdhui, Math.max(...RAPPELS_JOURS) + 1)}T00:00:00Z`);
  return strapi.db
    .connection('convocations as v')
    .leftJoin('reservations as r', (on) => on.on('r.convocation_ref', 'v.document_id').andOnVal('r.etat', 'active'))
    .leftJoin('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .where((une) =>
      une
        .where((tenue) => tenue.where('v.etat', 'reserve').whereBetween('k.debut', [instant, horizon]))
        .orWhere((muette) =>
          muette
            .where('v.etat', 'convoque')
            .whereBetween('v.repondre_avant', [aujourdhui, ajouterJours(aujourdhui, REPONSE_JOURS)]),
        ),
    )
    .orderBy('v.id')
    .pluck('v.id');
}

async function rappelerUne(id: number, acte: Acte): Promise<void> {
  const { trx, instant } = acte;
  const connue: Convocation | null = await convocations().findOne({ where: { id } });
  if (!connue || (await verrouillerDossier(trx, connue.candidatureRef)) === undefined) return;
  const convocation: Convocation | null = await convocations().findOne({ where: { id } });
  const destinataire = convocation && (await destinataireDe(convocation.candidatRef, trx));
  if (!convocation || !destinataire) return;
  const rappel =
    convocation.etat === 'reserve' ? await duCreneau(convocation, acte) : await deLaReponse(convocation, acte);
  if (!rappel) return;
  const { cle, ecrire } = rappel;
  const dossier = await lireCandidature({ documentId: convocation.candidatureRef });
  if (!dossier) return;
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  await ecrireCourriel({
    cle,
    compteRef: destinataire.compteRef,
    candidatureRef: convocation.candidatureRef,
    destinataire: destinataire.email,
    instant,
    ...ecrire({
      prenom: destinataire.prenom,
      formation: intituleComplet(presentation),
      etablissement: presentation.etablissement,
      convocationRef: convocation.documentId,
    }),
  });
}

async function duCreneau(convocation: Convocation, { trx, instant }: Acte) {
  const tenu = (await tenus([convocation.documentId], trx)).get(convocation.documentId);
  const entretien = tenu && (await entretiensPar([tenu.entretienRef])).get(tenu.entretienRef);
  if (!tenu || !entretien) return undefined;
  const { rappelJours, rappelLimite } = convocation;
  const dernier = rappelJours && rappelLimite ? { jours: rappelJours, pour: new Date(rappelLimite) } : null;
  const jours = rappelEntretien({ debut: tenu.debut, reserveLe: tenu.creeeLe, dernier, instant });
  if (jours === undefined) return undefined;
  await convocations().updateMany({
    where: { id: convocation.id },
    data: { rappelJours: jours, rappelLimite: tenu.debut },
  });
  return {
    cle: cleDuRappel(convocation.documentId, convocation.sequence, jours),
    ecrire: (convoque: Convoque) =>
      rappelDEntretien({
        ...convoque,
        quand: `${jours === 1 ? 'demain' : 'après-demain'} à ${direHeure(tenu.debut)}`,
        plage: direPlage(tenu),
        rendezVous: rendezVousDe(tenu, entretien, ''),
      }),
  };
}

/** `deLaReponse` reminds nobody who would find no place: `attente` tells them when one is free. */
async function deLaReponse(convocation: Convocation, { trx, instant }: Acte) {
  const { repondreAvant, rappelJours } = convocation;
  if (convocation.etat !== 'convoque' || !rappelReponse(repondreAvant, rappelJours !== null, instant)) return undefined;
  const places = (await lirePlaces([convocation.formationRef], instant, trx)).libres(convocation);
  if (places === 0) return undefined;
  await convocations().updateMany({ where: { id: convocation.id }, data: { rappelJours: REPONSE_JOURS } });
  return {
    cle: cleDeLaReponse(convocation.documentId),
    ecrire: (convoque: Convoque) => rappelDeReponse({ ...convoque, avant: afficherJour(repondreAvant ?? ''), places }),
  };
}
