/**
 * `DONNEES_PERSONNELLES` lists every table that names a person (RGPD art. 15, 17 and 20). Each gives the column that
 * names them, when its rows are deleted, and where the export of « Mes droits » gives them. A test compares the list
 * with the columns of the database.
 */

/** `LIENS_PERSONNE` are the columns that name a person, whatever their table. */
export const LIENS_PERSONNE = [
  'compte_ref',
  'candidat_ref',
  'candidature_ref',
  'convocation_ref',
  'acteur_ref',
] as const;
export type LienPersonne = (typeof LIENS_PERSONNE)[number];

export type RegleDonnees = {
  readonly lien: LienPersonne;
  /**
   * `effacement` says when the rows are deleted. `compte`: at once, with the account; `dossier`: with the dossier, at
   * once when it was never transmitted, else after the campagne's date; `usage`: when nothing of the person names it
   * any more; `jamais`: never.
   */
  readonly effacement: 'compte' | 'dossier' | 'usage' | 'jamais';
  /** `exporte` is the key of the exported file. It is null, with a reason, when the row tells its owner nothing. */
  readonly exporte: 'compte' | 'sessions' | 'candidatures' | 'courriels' | 'journal' | null;
  readonly raison?: string;
};

export const DONNEES_PERSONNELLES = {
  candidats: { lien: 'compte_ref', effacement: 'usage', exporte: 'compte' },
  sessions_candidat: { lien: 'compte_ref', effacement: 'compte', exporte: 'sessions' },
  liens_compte: {
    lien: 'compte_ref',
    effacement: 'compte',
    exporte: null,
    raison: 'Hashes of the links of mails, which are in the mailbox, and the page that a link leads to.',
  },
  courriels: { lien: 'compte_ref', effacement: 'usage', exporte: 'courriels' },
  candidatures: { lien: 'candidat_ref', effacement: 'dossier', exporte: 'candidatures' },
  pieces: { lien: 'candidature_ref', effacement: 'dossier', exporte: 'candidatures' },
  reponses_refusees: {
    lien: 'candidature_ref',
    effacement: 'dossier',
    exporte: null,
    raison: 'Answers that their author replaced: the bureau alone reads them, to compare.',
  },
  messages: { lien: 'candidature_ref', effacement: 'dossier', exporte: 'candidatures' },
  notes: { lien: 'candidature_ref', effacement: 'dossier', exporte: 'candidatures' },
  etiquettes_posees: { lien: 'candidature_ref', effacement: 'dossier', exporte: 'candidatures' },
  motifs: { lien: 'candidature_ref', effacement: 'dossier', exporte: 'candidatures' },
  lectures_dossier: {
    lien: 'candidature_ref',
    effacement: 'dossier',
    exporte: null,
    raison: 'Which responsable opened the dossier: the journal, which is exported, tells each reading.',
  },
  convocations: { lien: 'candidature_ref', effacement: 'dossier', exporte: 'candidatures' },
  reservations: { lien: 'convocation_ref', effacement: 'dossier', exporte: 'candidatures' },
  fichiers: { lien: 'candidat_ref', effacement: 'usage', exporte: 'candidatures' },
  journaux: {
    lien: 'acteur_ref',
    effacement: 'jamais',
    exporte: 'journal',
    raison: 'What was done and by whom is kept, by reference: the reference names nobody once the account is gone.',
  },
} as const satisfies Record<string, RegleDonnees>;

export type TablePersonnelle = keyof typeof DONNEES_PERSONNELLES;

/**
 * `DONNEES_AGENT` lists every table that the column `agent_id` gives to a member of staff, and when its rows go.
 * `desactivation`: with the account that is closed, `compte`: with the account that is deleted, `dossier`: with the
 * dossier. A test compares the list with the columns of the database.
 */
export const DONNEES_AGENT = {
  affectations: 'compte',
  fiches_agent: 'compte',
  vues_dossiers: 'desactivation',
  messages: 'dossier',
  notes: 'dossier',
  lectures_dossier: 'compte',
} as const satisfies Record<string, 'desactivation' | 'compte' | 'dossier'>;

/**
 * `tablesEffacees` lists the tables whose rows are deleted together, with an account or a dossier. All have the column
 * `lien`.
 */
export function tablesEffacees(effacement: RegleDonnees['effacement'], lien: LienPersonne): TablePersonnelle[] {
  return (Object.keys(DONNEES_PERSONNELLES) as TablePersonnelle[]).filter((table) => {
    const regle: RegleDonnees = DONNEES_PERSONNELLES[table];
    return regle.effacement === effacement && regle.lien === lien;
  });
}
