export type LigneJournal = {
  instant: Date;
  acteur: 'candidat' | 'agent' | 'horloge' | 'visiteur';
  acteurRef?: string;
  action: string;
  cible: { type: 'compte' | 'candidature' | 'piece' | 'fichier' | 'courriel'; ref: string };
  /** Identifiers and states only: never a name, a file's content, a password, a token. */
  details?: Record<string, unknown>;
};

/** Adds one line, inside the transaction of the act it tells. */
export async function journaliser({ instant, acteur, acteurRef, action, cible, details }: LigneJournal): Promise<void> {
  // Not `create`, which reads back what it wrote.
  await strapi.db.query('api::journal.journal').createMany({
    data: [{ instant, acteur, acteurRef, action, cibleType: cible.type, cibleRef: cible.ref, details }],
  });
}

/** Who, and on which dossier: what a candidat does to their own. */
export function parCandidat(candidatRef: string, candidatureRef: string) {
  return { acteur: 'candidat', acteurRef: candidatRef, cible: surDossier(candidatureRef) } as const;
}

/** The same, for a member of staff. */
export function parAgent(agentId: number, candidatureRef: string) {
  return { acteur: 'agent', acteurRef: String(agentId), cible: surDossier(candidatureRef) } as const;
}

const surDossier = (ref: string) => ({ type: 'candidature', ref }) as const;
