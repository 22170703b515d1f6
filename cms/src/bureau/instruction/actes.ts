/**
 * This file holds the acts by which the secretariat decides of a whole dossier (domain §2). One mail tells the candidat
 * of each.
 */
import { afficherInstant, finDuJour, type Jour } from '@portail/config/paris';
import type { Decision } from '@portail/config/refusals';
import {
  peutAccorderDelai,
  peutDeclarerComplete,
  peutDeclarerIrrecevable,
  peutDemanderComplements,
  peutRouvrir,
} from '@portail/config/rules/candidature';
import type { SorteCourriel } from '@portail/config/rules/courriels';
import { bornesDesComplements, bornesDUnTerme } from '@portail/config/rules/delais';
import { dateLimite } from '@portail/config/rules/echeances';
import { type EtatCandidature, type Evenement, etatLu, etatSuivant } from '@portail/config/rules/etats';
import { estAReprendre, resteACompleter } from '@portail/config/rules/pieces';
import type { Knex } from 'knex';
import {
  candidatureRouverte,
  delaiAccorde,
  demandeDeComplements,
  dossierComplet,
  dossierIrrecevable,
} from '../../api/candidature/courriels.ts';
import { aTransmettre, type Candidature, type PieceLue, vuesDuCandidat } from '../../api/candidature/services/ligne.ts';
import type { DossierVerrouille } from '../../api/candidature/services/verrou.ts';
import { clore } from '../../api/convocation/services/cloture.ts';
import { direFin } from '../../api/convocation/services/modeles.ts';
import type { Acte } from '../../platform/db/transaction.ts';
import type { Modele } from '../../platform/mail/outbox.ts';
import { bornesDuDelai } from './bornes.ts';

type PourLeMail = Parameters<typeof dossierComplet>[0];

/** `Suite` is what an act of the bureau does to a dossier, once it may. */
export type Suite = {
  data: object;
  courriel: (dossier: PourLeMail) => Modele;
  /** `delai` is the deadline that the act gives. */
  delai?: Date;
  motif?: string;
};

/**
 * `ActeDuBureau` decides by the rule alone, then says what to write; `instruire` runs it under the dossier's lock. What
 * is to be done to many is decided first without a lock, to be shown.
 */
export type ActeDuBureau = {
  evenement: Extract<Evenement, SorteCourriel>;
  decider: (dossier: DossierVerrouille, maintenant: Date) => Decision | Promise<Decision>;
  faire: (dossier: DossierVerrouille, acte: Acte) => Promise<Suite>;
};

/**
 * `demanderComplements` sends the refused items and what is asked for, each with its motif. They have one deadline,
 * never earlier than the one before.
 */
export function demanderComplements({ delai }: { delai: Jour }): ActeDuBureau {
  const limite = finDuJour(delai);
  return {
    evenement: 'demander_complements',
    decider: async (dossier, maintenant) =>
      peutDemanderComplements({
        etat: dossier.candidature.etat,
        delai: limite,
        bornes: bornesDesComplements(dossier.candidature.etat, await bornesDuDelai(dossier, maintenant)),
        repondues: dossier.pieces.map((piece) => ({ ...piece, motif: piece.motifRefus })),
      }),
    faire: async ({ candidature, demande: { attendues }, pieces }, { trx, instant }) => {
      const aReprendre = pieces.filter(({ etat }) => estAReprendre(etat));
      await annoncerJugements(trx, candidature, aReprendre);
      const refusees = aReprendre.map(({ pieceDemandeeRef, etat, motifRefus }) => ({
        intitule: attendues.find((une) => une.pieceDemandeeRef === pieceDemandeeRef)?.intitule ?? '',
        motif: motifRefus ?? '',
        etat,
      }));
      return {
        data: { etat: 'incomplete', delaiComplements: limite, complementsDemandesLe: instant },
        delai: limite,
        courriel: (dossier) => demandeDeComplements({ ...dossier, refusees, limite: afficherInstant(limite) }),
      };
    },
  };
}

export function declarerComplete(): ActeDuBureau {
  return {
    evenement: 'declarer_complete',
    decider: ({ candidature, demande, pieces }, maintenant) =>
      peutDeclarerComplete(aTransmettre(candidature, demande, pieces, maintenant)),
    faire: async () => ({ data: { etat: 'complete' }, courriel: dossierComplet }),
  };
}

export function declarerIrrecevable({ motif }: { motif: string }): ActeDuBureau {
  return {
    evenement: 'declarer_irrecevable',
    decider: ({ candidature: { etat } }) => peutDeclarerIrrecevable(etat, motif),
    faire: async ({ candidature }, acte) => {
      const { entretiens, ...agenda } = await direFin(await clore([candidature.documentId], acte), acte.instant);
      return {
        data: { etat: 'irrecevable', motif },
        motif,
        courriel: (dossier) => ({ ...dossierIrrecevable({ ...dossier, motif, entretien: entretiens[0] }), ...agenda }),
      };
    },
  };
}

/**
 * `accorderDelai` gives time for compléments, or for a dossier that is not transmitted, whether the deadline has passed
 * or not.
 */
export function accorderDelai({ delai }: { delai: Jour }): ActeDuBureau {
  const accorde = finDuJour(delai);
  return {
    evenement: 'accorder_delai',
    decider: async (dossier, maintenant) =>
      peutAccorderDelai(lu(dossier), accorde, await bornesDuDelai(dossier, maintenant)),
    faire: async ({ candidature: { etat }, demande: { presentation } }) => {
      const complements = etat === 'incomplete';
      const limite = complements ? accorde : dateLimite(presentation.au, accorde);
      const data = complements ? { delaiComplements: accorde } : { etat: 'en_constitution', delaiPersonnel: accorde };
      return {
        data,
        delai: limite,
        courriel: (dossier) => delaiAccorde({ ...dossier, complements, limite: afficherInstant(limite) }),
      };
    },
  };
}

/**
 * `rouvrir` returns an abandoned dossier to the state that it left, and an irrecevable one to the verification. A
 * personal deadline that it had is never made shorter.
 */
export function rouvrir({ motif, delai }: { motif: string; delai: Jour | null }): ActeDuBureau {
  const accorde = delai ? finDuJour(delai) : null;
  return {
    evenement: 'rouvrir',
    decider: async (dossier, maintenant) => {
      const { etat, etatQuitte } = dossier.candidature;
      return peutRouvrir({
        etat,
        etatQuitte,
        motif,
        delai: accorde,
        bornes: bornesDUnTerme(await bornesDuDelai(dossier, maintenant)),
      });
    },
    faire: async ({ candidature, demande: { presentation } }, { instant }) => {
      const etat = etatSuivant('rouvrir', candidature.etat, candidature.etatQuitte);
      const data = { etat, etatQuitte: null, abandonneeLe: null, raisonAbandon: null, motif: null };
      const rouverte = (limite: Date | null) => (dossier: PourLeMail) =>
        candidatureRouverte({ ...dossier, motif, limite: limite && afficherInstant(limite) });
      if (etat === 'en_constitution') {
        const delaiPersonnel = plusTardif(candidature.delaiPersonnel, accorde);
        const limite = dateLimite(presentation.au, delaiPersonnel);
        return { data: { ...data, delaiPersonnel }, delai: limite, motif, courriel: rouverte(limite) };
      }
      const delaiComplements = candidature.delaiComplements ? new Date(candidature.delaiComplements) : null;
      // `ouvert` is false once the deadline has passed: there is nothing to do before the secretariat gives another.
      const ouvert = etat === 'incomplete' && delaiComplements && delaiComplements > instant;
      return { data, motif, courriel: rouverte(ouvert ? delaiComplements : null) };
    },
  };
}

/**
 * `annoncerJugements` lets the candidat read each judgement. A refused pièce is to be answered again. An answer that
 * they gave again in this round, and did not send yet, may still change; an answer of an earlier round is closed.
 */
async function annoncerJugements(trx: Knex, { documentId, etat }: Candidature, refusees: PieceLue[]): Promise<void> {
  const duDossier = () => trx('pieces').where({ candidature_ref: documentId });
  await duDossier().update({ jugement_reserve: false });
  const closes = duDossier().update({ reprise: false });
  if (etat !== 'incomplete') await closes;
  else
    await closes.whereIn(
      'id',
      refusees.map(({ id }) => id),
    );
}

/** `lu` is the state whose words the candidat reads: time is given only to somebody who has something left to do. */
function lu({ candidature, pieces }: DossierVerrouille): EtatCandidature {
  return etatLu(candidature.etat, resteACompleter(vuesDuCandidat(candidature, pieces)));
}

function plusTardif(un: string | null, autre: Date | null): Date | null {
  const connu = un ? new Date(un) : null;
  return connu && (!autre || connu > autre) ? connu : autre;
}
