export type LigneJournal = {
  instant: Date;
  acteur: 'candidat' | 'agent' | 'horloge' | 'visiteur';
  acteurRef?: string;
  action: string;
  cible: { type: 'compte' | 'candidature' | 'piece' | 'fichier' | 'courriel' | 'travail' | 'entretien'; ref: string };
  /** `details` holds identifiers and states only: never a name, a file's content, a password, a token. */
  details?: Record<string, unknown>;
};

/** `journaliser` adds one line, inside the transaction of the act that it tells. */
export async function journaliser({ instant, acteur, acteurRef, action, cible, details }: LigneJournal): Promise<void> {
  // `createMany` is used because `create` reads back what it wrote.
  await strapi.db.query('api::journal.journal').createMany({
    data: [{ instant, acteur, acteurRef, action, cibleType: cible.type, cibleRef: cible.ref, details }],
  });
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

const surDossier = (ref: string) => ({ type: 'candidature', ref }) as const;
