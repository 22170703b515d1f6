/** This file says who may do what: roles, their actions, and the scope of dossiers that each sees (domain §6). */
import { ETATS_CANDIDATURE, type EtatCandidature } from './etats.ts';

export const ROLES = ['visiteur', 'candidat', 'communication', 'secretariat', 'responsable', 'administration'] as const;
export type Role = (typeof ROLES)[number];

/** `ROLES_AGENT` are the roles that Strapi's admin gives to a member of staff. */
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
  'dossier.suivre',
  'dossier.exporter',
  'iut.regler',
  'cloture.reporter',
  'entretien.gerer',
  'entretien.lire',
  'entretien.pointer',
  'courriel.gerer',
  'travail.suivre',
  'tache.suivre',
  'journal.lire',
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
    'dossier.suivre',
    'dossier.exporter',
    'iut.regler',
    'cloture.reporter',
    'entretien.gerer',
    'entretien.lire',
    'entretien.pointer',
    'courriel.gerer',
    'travail.suivre',
  ],
  responsable: ['catalogue.lire', 'dossier.lire', 'piece.lire', 'entretien.lire', 'entretien.pointer'],
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
    'dossier.suivre',
    'dossier.exporter',
    'iut.regler',
    'cloture.reporter',
    'entretien.gerer',
    'entretien.lire',
    'entretien.pointer',
    'courriel.gerer',
    'travail.suivre',
    'tache.suivre',
    'journal.lire',
  ],
};

export function peut(role: Role, action: Action): boolean {
  return DROITS[role].includes(action);
}

/** `ROLES_AFFECTES` are the roles that are held somewhere: administration is held everywhere. */
export const ROLES_AFFECTES = ['communication', 'secretariat', 'responsable'] as const;
export type RoleAffecte = (typeof ROLES_AFFECTES)[number];

/**
 * `Affectation` gives somebody, under one of their roles, a whole IUT, or one of its formations by code. A
 * formation keeps its code every year. The IUT is named too, because another IUT may use the same code another year.
 * The role is named because who reads one formation may manage another IUT.
 */
export type Affectation = { role: RoleAffecte; etablissement: string; formation: string | null };

/**
 * `Portee` is the filter of every staff query: these formations (documentIds), in these states. Without an affectation
 * it holds no formation. Codes would not do: a communication team types them, and could type another IUT's.
 */
export type Portee = {
  formations: 'toutes' | readonly string[];
  etats: readonly EtatCandidature[];
  /** `masquees` are those whose dossiers do not show who the person is: see `identite.ts`. */
  masquees?: readonly string[];
};

const AUCUNE: Portee = { formations: [], etats: [] };

/** `iutsEntiers` lists the codes of the IUTs that were given whole under a role. */
export function iutsEntiers(role: RoleAffecte, affectations: readonly Affectation[]): string[] {
  return affectations
    .filter((affectation) => affectation.role === role && affectation.formation === null)
    .map(({ etablissement }) => etablissement);
}

/** `FormationSituee` is a formation as scopes are made of it. */
export type FormationSituee = {
  ref: string;
  code: string;
  etablissement: string;
  /** `identiteOuverte` is true when its IUT shows responsables photo, birth and nationality. */
  identiteOuverte: boolean;
};

/**
 * `portee` gives the scope of one role with these affectations.
 *
 * @param formations every published formation with its code and its établissement's, all campagnes together
 */
export function portee(
  role: RoleAgent,
  affectations: readonly Affectation[],
  formations: readonly FormationSituee[],
): Portee {
  switch (role) {
    case 'administration':
      return { formations: 'toutes', etats: ETATS_CANDIDATURE };
    case 'secretariat':
      return { formations: refs(couvertes(role, affectations, formations)), etats: ETATS_CANDIDATURE };
    case 'responsable': {
      const siennes = couvertes(role, affectations, formations);
      const masquees = refs(siennes.filter(({ identiteOuverte }) => !identiteOuverte));
      return { formations: refs(siennes), etats: ['complete'], masquees };
    }
    case 'communication':
      return AUCUNE;
  }
}

const refs = (formations: readonly FormationSituee[]) => formations.map(({ ref }) => ref);

function couvertes(
  role: RoleAffecte,
  affectations: readonly Affectation[],
  formations: readonly FormationSituee[],
): FormationSituee[] {
  // A responsable is given formations one by one: a whole IUT is no formation.
  const siennes = affectations.filter((a) => a.role === role && (role !== 'responsable' || a.formation !== null));
  return formations.filter(({ code, etablissement }) =>
    siennes.some((a) => a.etablissement === etablissement && (a.formation ?? code) === code),
  );
}

/**
 * `voitDossier` gives somebody with several roles the union of their scopes. A state is seen on a formation only if one
 * role gives both.
 */
export function voitDossier(
  portees: readonly Portee[],
  dossier: { formationRef: string; etat: EtatCandidature },
): boolean {
  return portees.some(
    ({ formations, etats }) =>
      (formations === 'toutes' || formations.includes(dossier.formationRef)) && etats.includes(dossier.etat),
  );
}

/** `couvre` is true when scopes see all that others saw: what was made under the others may still be read. */
export function couvre(portees: readonly Portee[], autres: readonly Portee[]): boolean {
  return autres.every(({ formations, etats }) =>
    formations === 'toutes'
      ? portees.some((une) => une.formations === 'toutes' && etats.every((etat) => une.etats.includes(etat)))
      : formations.every((formationRef) => etats.every((etat) => voitDossier(portees, { formationRef, etat }))),
  );
}

/** `piecesRemises` is true once the dossier was transmitted: before that, its pièces are not the IUT's to read. */
export function piecesRemises(transmiseLe: Date | string | null): boolean {
  return transmiseLe !== null;
}
