/** These rules say what the staff may be given, and what may be done to their accounts (domain §6). */
import { type Decision, type Refus, selon } from '../refusals.ts';
import type { Affectation, RoleAffecte, RoleAgent } from './droits.ts';

/** `NOMS_ROLES` are the roles as the staff read them. */
export const NOMS_ROLES: Record<RoleAgent, string> = {
  administration: 'Administration',
  secretariat: 'Secrétariat',
  communication: 'Communication',
  responsable: 'Responsable de formation',
};

/**
 * `Fonction` is a role and where it is held. `etablissement` is the code of an IUT, null for the administration, which
 * is held everywhere; `formations` are codes of this IUT, none for all of it.
 */
export type Fonction = { role: RoleAgent; etablissement: string | null; formations: readonly string[] };

/** `INVITATION_MS` is how long the link of an invitation opens something: seven days. */
export const INVITATION_MS = 7 * 86_400_000;

/** `FONCTIONS_MAX` bounds a form. */
export const FONCTIONS_MAX = 20;

/** `ETATS_AGENT` are the states of an account: invited, too long ago, in use, or closed. */
export const ETATS_AGENT = ['invite', 'invitation_expiree', 'actif', 'desactive'] as const;
export type EtatAgent = (typeof ETATS_AGENT)[number];

/**
 * `etatAgent` reads the state of an account.
 *
 * @param agent `venu` is true once a password was chosen; `expireLe` is the end of the last invitation
 */
export function etatAgent(
  { actif, venu, expireLe }: { actif: boolean; venu: boolean; expireLe: Date | null },
  instant: Date,
): EtatAgent {
  if (actif) return 'actif';
  if (venu) return 'desactive';
  return expireLe !== null && instant < expireLe ? 'invite' : 'invitation_expiree';
}

/** `affectationsDe` gives the rows that these fonctions stand for. */
export function affectationsDe(fonctions: readonly Fonction[]): Affectation[] {
  return fonctions.flatMap(({ role, etablissement, formations }): Affectation[] => {
    if (role === 'administration' || etablissement === null) return [];
    if (formations.length === 0) return [{ role, etablissement, formation: null }];
    return formations.map((formation) => ({ role, etablissement, formation }));
  });
}

/**
 * `fonctionsDe` is the reverse: what somebody has, as the form shows it. A role without an affectation is there too,
 * with no IUT: its holder sees nothing, and administration must know it.
 */
export function fonctionsDe(roles: readonly RoleAgent[], affectations: readonly Affectation[]): Fonction[] {
  return roles.flatMap((role): Fonction[] => {
    const siennes = affectations.filter((affectation) => affectation.role === role);
    if (siennes.length === 0) return [{ role, etablissement: null, formations: [] }];
    const iuts = [...new Set(siennes.map(({ etablissement }) => etablissement))].sort();
    return iuts.map((etablissement) => {
      const ici = siennes.filter((affectation) => affectation.etablissement === etablissement);
      const formations = ici.flatMap(({ formation }) => formation ?? []).sort();
      return { role, etablissement, formations: ici.length > formations.length ? [] : formations };
    });
  });
}

export const rolesDesFonctions = (fonctions: readonly Fonction[]): RoleAgent[] => [
  ...new Set(fonctions.map(({ role }) => role)),
];

/**
 * `fautesDesFonctions` says what cannot be given, by the place of each fonction.
 *
 * @param connues the codes of the formations of each IUT, by the code of the IUT
 */
export function fautesDesFonctions(
  fonctions: readonly Fonction[],
  connues: ReadonlyMap<string, ReadonlySet<string>>,
): Record<string, string> {
  if (fonctions.length === 0) return { fonctions: 'Choisissez au moins une fonction.' };
  const fautes = fonctions.map((fonction, rang): [string, string | undefined] => [
    `fonctions.${rang}`,
    fauteDeFonction(fonction, fonctions, rang, connues),
  ]);
  return Object.fromEntries(fautes.filter((faute): faute is [string, string] => faute[1] !== undefined));
}

function fauteDeFonction(
  { role, etablissement, formations }: Fonction,
  toutes: readonly Fonction[],
  rang: number,
  connues: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (role === 'administration') {
    return toutes.length > 1 ? 'L’administration voit tout : n’ajoutez pas d’autre fonction.' : undefined;
  }
  if (etablissement === null) return 'Choisissez un IUT.';
  const codes = connues.get(etablissement);
  if (!codes) return 'Cet IUT n’existe pas, ou n’existe plus.';
  const inconnue = formations.find((code) => !codes.has(code));
  if (inconnue !== undefined) return `Aucune formation de cet IUT ne porte le code ${inconnue}.`;
  if (toutes.findIndex((une) => une.role === role && une.etablissement === etablissement) < rang) {
    return 'Cette fonction est déjà donnée plus haut dans le même IUT.';
  }
  return fauteDeFormations(role, formations);
}

function fauteDeFormations(role: RoleAffecte, formations: readonly string[]): string | undefined {
  if (role === 'responsable' && formations.length === 0) return 'Choisissez au moins une formation.';
  if (role === 'communication' && formations.length > 0) {
    return 'La communication s’occupe de tout son IUT : ne choisissez pas de formation.';
  }
  return undefined;
}

/** `ActeAgent` are the acts of the administration on an account. */
export type ActeAgent = 'modifier' | 'renvoyer' | 'retirer' | 'desactiver' | 'reactiver';

/** `ETATS_ACTE` are the states in which each act may be done. */
const ETATS_ACTE: Record<ActeAgent, readonly EtatAgent[]> = {
  modifier: ETATS_AGENT,
  renvoyer: ['invite', 'invitation_expiree'],
  retirer: ['invite', 'invitation_expiree'],
  desactiver: ['actif'],
  reactiver: ['desactive'],
};

/**
 * `decider` says whether an act may be done to an account.
 *
 * @param cas `retireAdministration`: the act takes the administration from its holder; `dernier`: nobody else has it
 */
export function decider(
  acte: ActeAgent,
  { etat, soi, dernier, retireAdministration }: CasAgent & { etat: EtatAgent },
): Decision {
  const refus: Refus[] = [];
  if (!ETATS_ACTE[acte].includes(etat)) refus.push({ code: 'agent_etat' });
  if (retireAdministration && dernier) refus.push({ code: 'dernier_administrateur' });
  else if (soi && (retireAdministration || acte === 'desactiver')) refus.push({ code: 'agent_soi_meme' });
  return selon(refus);
}

type CasAgent = { soi: boolean; dernier: boolean; retireAdministration: boolean };

/** `Vue` counts what a fonction lets somebody see, as of today. */
export type VueFonction = { role: RoleAgent; formations: number; dossiers: number };

/** `direVue` tells in words what a fonction lets somebody see and do, before it is given. */
export function direVue({ role, formations, dossiers }: VueFonction): string {
  const des = formations === 1 ? 'd’une formation' : `de ${compter(formations)} formations`;
  const aujourdHui = `${dossiers === 0 ? 'aucun' : compter(dossiers)} aujourd’hui`;
  switch (role) {
    case 'administration':
      return `Verra et pourra tout faire dans tous les IUT : ${compter(formations)} formations, ${compter(dossiers)} dossiers, l’équipe et les réglages.`;
    case 'secretariat':
      return dossiers < 2
        ? `Verra et instruira les dossiers ${des} : ${aujourdHui}.`
        : `Verra et instruira ${compter(dossiers)} dossiers ${des}.`;
    case 'responsable':
      return `Lira les dossiers complets ${des} : ${aujourdHui}.`;
    case 'communication':
      return `Modifiera et publiera la fiche de l’IUT et ses ${formations < 2 ? '' : `${compter(formations)} `}formations. Ne verra aucun dossier.`;
  }
}

const compter = (nombre: number): string => nombre.toLocaleString('fr-FR');
