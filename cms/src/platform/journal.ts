export type LigneJournal = {
  instant: Date;
  acteur: 'candidat' | 'agent' | 'horloge' | 'visiteur';
  acteurRef?: string;
  action: string;
  cible: { type: 'compte' | 'candidature' | 'piece' | 'fichier'; ref: string };
  /** Identifiers and states only: never a name, a file's content, a password, a token. */
  details?: Record<string, unknown>;
};

/** Adds one line, inside the transaction of the act it tells. */
export async function journaliser({ instant, acteur, acteurRef, action, cible, details }: LigneJournal): Promise<void> {
  await strapi.db.query('api::journal.journal').create({
    data: { instant, acteur, acteurRef, action, cibleType: cible.type, cibleRef: cible.ref, details },
    select: ['id'],
  });
}
