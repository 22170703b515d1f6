import type { Reponse } from '@portail/config/contract/contract';
import { afficherInstant } from '@portail/config/paris';
import { numeroAccuse, numeroRenvoi } from '@portail/config/rules/accuse';
import { peutCompleter, peutTransmettre } from '@portail/config/rules/candidature';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { instantQuiCompte } from '@portail/config/rules/echeances';
import { estDejaFait } from '@portail/config/rules/etats';
import { attenduesDe, type Instantane, VERSION_INSTANTANE } from '@portail/config/rules/instantane';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { profilActuel } from '../../candidat/services/profil.ts';
import { accuseDeReception } from '../courriels.ts';
import { complementsARemettre, dossierARemettre, figerPieces, vuDe } from './envoi.ts';
import { aTransmettre, voeuxDe, vuesDuCandidat } from './ligne.ts';
import { enumerer } from './recepisse.ts';
import { type DossierVerrouille, ecrireSous, verrouiller } from './verrou.ts';

type Remise = Reponse<'candidature.transmettre'>;

/**
 * `transmettre` hands the dossier to the IUT. Everything is read again under the lock, compared with what the page
 * showed, frozen, and acknowledged by a number and a mail. Asked again (double click, retry), it answers with the same
 * number.
 */
export function transmettre(
  candidat: CandidatConnecte,
  id: string,
  vu: string,
  arrivee: Date | null,
): Promise<Issue<Remise>> {
  return transaction(async (acte) => {
    const dossier = await verrouiller(acte.trx, id, candidat.ref);
    if (!dossier) return refus('introuvable');
    const { candidature, demande } = dossier;
    if (candidature.numeroAccuse && estDejaFait('transmettre', candidature)) {
      return reussite({ numeroAccuse: candidature.numeroAccuse });
    }
    const decision = peutTransmettre(aRemettre(dossier, arrivee, acte));
    if (!decision.ok) return refusee(decision);
    const { profil } = await profilActuel(candidat.ref, acte.trx);
    const voeux = voeuxDe(candidature, demande);
    const remis = dossierARemettre({ ...dossier, lettre: candidature.lettre, voeux, profil });
    if (vuDe(remis) !== vu) return refus('envoi_change');

    const numero = numeroAccuse(candidature.annee, candidature.id);
    const paragraphe = await paragrapheDe(candidature.annee);
    const instantane: Instantane = { version: VERSION_INSTANTANE, ...remis, paragraphe, ajoutees: [], renvois: [] };
    // `le` is the request's arrival: an accusé for a request in time must not bear the day after.
    const le = instantQuiCompte(arrivee, acte.instant);
    await ecrireSous(acte, dossier, 'transmettre', {
      etat: 'transmise',
      transmiseLe: le,
      numeroAccuse: numero,
      voeuClassique: voeux.classique,
      voeuAlternance: voeux.alternance,
      instantane: JSON.stringify(instantane),
    });
    await tracer(candidat, id, 'candidature.transmettre', numero, acte);
    await accuser(candidat, id, instantane, { numero, le, pieces: instantane.pieces }, acte);
    return reussite({ numeroAccuse: numero });
  });
}

/**
 * `completer` sends compléments to the IUT, compared and acknowledged like a transmission. Asked again, it answers with
 * the same number.
 */
export function completer(
  candidat: CandidatConnecte,
  id: string,
  vu: string,
  arrivee: Date | null,
): Promise<Issue<Remise>> {
  return transaction(async (acte) => {
    const dossier = await verrouiller(acte.trx, id, candidat.ref);
    if (!dossier) return refus('introuvable');
    const { numeroAccuse: initial, etat, instantane, complementsDemandesLe } = dossier.candidature;
    const renvois = instantane?.renvois ?? [];
    const dernier = renvois.at(-1);
    const envoyes = dernier !== undefined && new Date(dernier.le) > new Date(complementsDemandesLe ?? 0);
    if (dernier && estDejaFait('completer', { etat, envoyes })) return reussite({ numeroAccuse: dernier.numero });
    // `vuesDuCandidat` hides the judgements that were not sent yet: they hold nobody back.
    const vues = vuesDuCandidat(dossier.candidature, dossier.pieces);
    const decision = peutCompleter(aRemettre({ ...dossier, pieces: vues }, arrivee, acte));
    if (!decision.ok) return refusee(decision);
    if (!instantane || !initial) throw new Error(`candidature ${id} is incomplete and was never transmitted`);
    if (vuDe(complementsARemettre(instantane, vues)) !== vu) return refus('envoi_change');

    const le = instantQuiCompte(arrivee, acte.instant);
    const renvoi = {
      numero: numeroRenvoi(initial, renvois.length + 1),
      le: le.toISOString(),
      pieces: figerPieces(attenduesDe(instantane), dossier.pieces),
    };
    const suite: Instantane = { ...instantane, renvois: [...renvois, renvoi] };
    await ecrireSous(acte, dossier, 'completer', { etat: 'transmise', instantane: JSON.stringify(suite) });
    await tracer(candidat, id, 'candidature.completer', renvoi.numero, acte);
    await accuser(candidat, id, suite, { ...renvoi, le }, acte);
    return reussite({ numeroAccuse: renvoi.numero });
  });
}

function aRemettre({ candidature, demande, pieces }: DossierVerrouille, arrivee: Date | null, { instant }: Acte) {
  return aTransmettre(candidature, demande, pieces, instantQuiCompte(arrivee, instant));
}

/** `paragrapheDe` reads administration's text for the accusés de réception of that campagne. */
async function paragrapheDe(annee: number): Promise<string | null> {
  const campagne = await strapi.db
    .query('api::campagne.campagne')
    .findOne({ where: { annee }, select: ['paragrapheAccuse'] });
  return campagne?.paragrapheAccuse || null;
}

function tracer(
  candidat: CandidatConnecte,
  id: string,
  action: 'candidature.transmettre' | 'candidature.completer',
  numeroAccuse: string,
  { instant }: Acte,
) {
  return journaliser({ instant, ...parCandidat(candidat.ref, id), action, details: { numeroAccuse } });
}

function accuser(
  candidat: CandidatConnecte,
  id: string,
  instantane: Instantane,
  { numero, le, pieces }: { numero: string; le: Date; pieces: Instantane['pieces'] },
  { instant }: Acte,
): Promise<void> {
  const { formation, paragraphe } = instantane;
  return ecrireCourriel({
    cle: `accuse:${numero}`,
    compteRef: candidat.compteRef,
    candidatureRef: id,
    destinataire: candidat.email,
    instant,
    ...accuseDeReception({
      prenom: candidat.prenom,
      numero,
      date: afficherInstant(le),
      complements: instantane.renvois.length > 0,
      formation: intituleComplet(formation),
      etablissement: formation.etablissement,
      pieces: enumerer(instantane, pieces),
      paragraphe,
      candidatureRef: id,
    }),
  });
}
