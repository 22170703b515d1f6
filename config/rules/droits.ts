/** Who may do what (domain §6): roles, their actions, and the scope of dossiers that each sees. */
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';

export const ROLES = ['visiteur', 'candidat', 'communication', 'secretariat', 'responsable', 'administration'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that are given to a member of staff, in Strapi's admin. */
export const ROLES_AGENT = ['communication', 'secretariat', 'responsable', 'administration'] as const;
export type RoleAgent = (typeof ROLES_AGENT)[number];

export const ACTIONS = [
  'catalogue.lire',
  'compte.creer',
  'compte.gerer',
  'candidature.constituer',
  'formation.editer',
  'etablissement.editer',
  'document.editer',
  'mention.editer',
  'page.editer',
  'campagne.editer',
  'reference.editer',
  'publication.suivre',
  'agent.gerer',
  'dossier.lire',
  'piece.lire',
  'piece.juger',
  'dossier.instruire',
  'entretien.gerer',
  'courriel.gerer',
] as const;
export type Action = (typeof ACTIONS)[number];

export const DROITS: Record<Role, readonly Action[]> = {
  visiteur: ['catalogue.lire', 'compte.creer'],
  candidat: ['catalogue.lire', 'compte.gerer', 'candidature.constituer'],
  communication: [
    'catalogue.lire',
    'formation.editer',
    'etablissement.editer',
    'document.editer',
    'publication.suivre',
  ],
  secretariat: [
    'catalogue.lire',
    'dossier.lire',
    'piece.lire',
    'piece.juger',
    'dossier.instruire',
    'entretien.gerer',
    'courriel.gerer',
  ],
  responsable: ['catalogue.lire', 'dossier.lire', 'piece.lire'],
  administration: [
    'catalogue.lire',
    'formation.editer',
    'etablissement.editer',
    'document.editer',
    'mention.editer',
    'page.editer',
    'campagne.editer',
    'reference.editer',
    'publication.suivre',
    'agent.gerer',
    'dossier.lire',
    'piece.lire',
    'piece.juger',
    'dossier.instruire',
    'entretien.gerer',
    'courriel.gerer',
  ],
};

export function peut(role: Role, action: Action): boolean {
  return DROITS[role].includes(action);
}

/**
 * What a member of staff was given: a whole IUT, or one of its formations by its code, which is the same every year. A
 * code alone names nothing: another IUT may use it another year.
 */
export type Affectation = { etablissement: string; formation: string | null };

/**
 * The filter of every staff query: these formations (documentIds), in these states. Nothing given is nothing seen. Not
 * codes: a communication team types them, and could type another IUT's.
 */
export type Portee = { formations: 'toutes' | readonly string[]; etats: readonly EtatCandidature[] };

const AUCUNE: Portee = { formations: [], etats: [] };

/** The codes of the IUTs that were given whole. */
export function iutsEntiers(affectations: readonly Affectation[]): string[] {
  return affectations.filter(({ formation }) => formation === null).map(({ etablissement }) => etablissement);
}

/**
 * @param formations every published formation, its code and its établissement's, all campagnes together
 */
export function portee(
  role: RoleAgent,
  affectations: readonly Affectation[],
  formations: readonly { ref: string; code: string; etablissement: string }[],
): Portee {
  switch (role) {
    case 'administration':
      return { formations: 'toutes', etats: ETATS_CANDIDATURE };
    case 'secretariat': {
      const iuts = iutsEntiers(affectations);
      const siennes = formations.filter(({ etablissement }) => iuts.includes(etablissement));
      return { formations: siennes.map(({ ref }) => ref), etats: ETATS_CANDIDATURE };
    }
    case 'responsable': {
      const siennes = formations.filter(({ code, etablissement }) =>
        affectations.some((a) => a.formation === code && a.etablissement === etablissement),
      );
      return { formations: siennes.map(({ ref }) => ref), etats: ['complete'] };
    }
    case 'communication':
      return AUCUNE;
  }
}

/** Somebody with several roles sees the union; a state is seen on a formation only if one role gives both. */
export function voitDossier(
  portees: readonly Portee[],
  dossier: { formationRef: string; etat: EtatCandidature },
): boolean {
  return portees.some(
    ({ formations, etats }) =>
      (formations === 'toutes' || formations.includes(dossier.formationRef)) && etats.includes(dossier.etat),
  );
}

/** A dossier's pièces are the IUT's to read once it was transmitted, not while the candidat prepares it. */
export function piecesRemises(transmiseLe: Date | string | null): boolean {
  return transmiseLe !== null;
}
