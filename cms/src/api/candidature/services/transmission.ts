import type { Reponse } from '@portail/config/contract';
import { afficherInstant } from '@portail/config/paris';
import { instantQuiCompte, peutCompleter, peutTransmettre } from '@portail/config/rules/candidature';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import { accuseDeReception } from '../../../platform/mail/dossier-templates.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { type Acte, transaction } from '../../../platform/transaction.ts';
import type { CandidatConnecte } from '../../candidat/services/candidat.ts';
import { profilDe } from '../../candidat/services/profil.ts';
import instantanes, { figerPieces, type Instantane } from './instantane.ts';
import { aTransmettre, voeuxDe, vuesDuCandidat } from './lecture.ts';
import { enumerer } from './recepisse.ts';
import { type DossierVerrouille, ecrireSous, verrouiller } from './verrou.ts';

type Remise = Reponse<'candidature.transmettre'>;

export default {
  /**
   * Hands the dossier to the IUT: everything is re-checked under the lock, then frozen, acknowledged by a number
   * and a mail. Asked again (double click, retry), it answers with the same number and does nothing.
   */
  transmettre(candidat: CandidatConnecte, id: string, arrivee: Date | null): Promise<Issue<Remise>> {
    return transaction(async (acte) => {
      const dossier = await verrouiller(acte.trx, id, candidat.ref);
      if (!dossier) return refus('introuvable');
      const { candidature } = dossier;
      if (candidature.numeroAccuse) return reussite({ numeroAccuse: candidature.numeroAccuse });
      const decision = peutTransmettre(aRemettre(dossier, arrivee, acte));
      if (!decision.ok) return refusee(decision);

      const numeroAccuse = `${candidature.annee}-${String(candidature.id).padStart(6, '0')}`;
      const voeux = voeuxDe(candidature, dossier.demande);
      const instantane = await figer(candidat, dossier);
      await ecrireSous(dossier, 'transmettre', {
        etat: 'transmise',
        // In time by its arrival: the accusé does not say the day after.
        transmiseLe: instantQuiCompte(arrivee, acte.instant),
        numeroAccuse,
        voeuClassique: voeux.classique,
        voeuAlternance: voeux.alternance,
        instantane: JSON.stringify(instantane),
      });
      await tracer(candidat, id, 'candidature.transmettre', numeroAccuse, acte);
      const remise = { numero: numeroAccuse, le: instantQuiCompte(arrivee, acte.instant), pieces: instantane.pieces };
      await accuser(candidat, id, instantane, remise, acte);
      return reussite({ numeroAccuse });
    });
  },

  /** The compléments go to the IUT, acknowledged like a transmission; the same when asked again. */
  completer(candidat: CandidatConnecte, id: string, arrivee: Date | null): Promise<Issue<Remise>> {
    return transaction(async (acte) => {
      const dossier = await verrouiller(acte.trx, id, candidat.ref);
      if (!dossier) return refus('introuvable');
      const { etat, instantane, numeroAccuse } = dossier.candidature;
      const dernier = instantane?.renvois.at(-1);
      if (etat !== 'incomplete' && dernier) return reussite({ numeroAccuse: dernier.numero });
      // A judgement that was not sent yet holds nobody back.
      const vu = { ...dossier, pieces: vuesDuCandidat(dossier.candidature, dossier.pieces) };
      const decision = peutCompleter(aRemettre(vu, arrivee, acte));
      if (!decision.ok) return refusee(decision);
      if (!instantane) throw new Error(`candidature ${id} is incomplete and was never transmitted`);

      const le = instantQuiCompte(arrivee, acte.instant);
      const renvoi = {
        numero: `${numeroAccuse}-C${instantane.renvois.length + 1}`,
        le: le.toISOString(),
        pieces: figerPieces(instantane.attendues, dossier.pieces),
      };
      const suite: Instantane = { ...instantane, renvois: [...instantane.renvois, renvoi] };
      await ecrireSous(dossier, 'completer', { etat: 'transmise', instantane: JSON.stringify(suite) });
      await tracer(candidat, id, 'candidature.completer', renvoi.numero, acte);
      await accuser(candidat, id, suite, { ...renvoi, le }, acte);
      return reussite({ numeroAccuse: renvoi.numero });
    });
  },
};

function aRemettre({ candidature, demande, pieces }: DossierVerrouille, arrivee: Date | null, { instant }: Acte) {
  return aTransmettre(candidature, demande, pieces, instantQuiCompte(arrivee, instant));
}

async function figer(candidat: CandidatConnecte, dossier: DossierVerrouille): Promise<Instantane> {
  const ligne = await strapi.db.query('api::candidat.candidat').findOne({ where: { documentId: candidat.ref } });
  const campagne = await strapi.db
    .query('api::campagne.campagne')
    .findOne({ where: { annee: dossier.candidature.annee }, select: ['paragrapheAccuse'] });
  const profil = { ...profilDe(ligne), email: candidat.email };
  return instantanes.figer(profil, dossier, campagne?.paragrapheAccuse || null);
}

function tracer(candidat: CandidatConnecte, id: string, action: string, numeroAccuse: string, { instant }: Acte) {
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
