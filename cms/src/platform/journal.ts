import type { ActeDossier } from '@portail/config/rules/actes-dossier';

export type LigneJournal = {
  instant: Date;
  acteur: 'candidat' | 'agent' | 'horloge' | 'visiteur';
  acteurRef?: string;
  /** `details` holds identifiers and states only: never a name, a file's content, a password, a token. */
  details?: Record<string, unknown>;
} & (
  | {
      cible: { type: 'candidature'; ref: string };
      /** `action` has its sentence: the history of a dossier tells each. */
      action: ActeDossier;
      /** `motif` is what somebody wrote for this act; it is kept beside the journal, and goes with the dossier. */
      motif?: string | null;
    }
  | {
      cible: {
        type:
          | 'compte'
          | 'piece'
          | 'fichier'
          | 'courriel'
          | 'travail'
          | 'entretien'
          | 'formation'
          | 'etiquette'
          | 'iut'
          | 'agent';
        ref: string;
      };
      action: string;
      motif?: never;
    }
);

/** `journaliser` adds one line, inside the transaction of the act that it tells. */
export async function journaliser(ligne: LigneJournal): Promise<void> {
  const { instant, acteur, acteurRef, action, cible, details, motif } = ligne;
  // `createMany` is used because `create` reads back what it wrote.
  const { ids } = await strapi.db.query('api::journal.journal').createMany({
    data: [{ instant, acteur, acteurRef, action, cibleType: cible.type, cibleRef: cible.ref, details }],
  });
  if (!motif) return;
  await strapi.db
    .query('api::motif.motif')
    .createMany({ data: [{ candidatureRef: cible.ref, ligne: ids[0], texte: motif }] });
}

/** `parCandidat` names the author and the dossier of a candidat's act. */
export function parCandidat(candidatRef: string, candidatureRef: string) {
  return { acteur: 'candidat', acteurRef: candidatRef, cible: surDossier(candidatureRef) } as const;
}

/** `auteurAgent` names a member of the staff as the author of an act. */
export function auteurAgent(agentId: number) {
  return { acteur: 'agent', acteurRef: String(agentId) } as const;
}

/** `parAgent` names the author and the dossier of an act of the staff. */
export function parAgent(agentId: number, candidatureRef: string) {
  return { ...auteurAgent(agentId), cible: surDossier(candidatureRef) };
}

/** `parAgentSurAgent` names the author and the account of an act on a member of the staff. */
export function parAgentSurAgent(agentId: number, surId: number) {
  return { ...auteurAgent(agentId), cible: { type: 'agent', ref: String(surId) } } as const;
}

const surDossier = (ref: string) => ({ type: 'candidature', ref }) as const;
