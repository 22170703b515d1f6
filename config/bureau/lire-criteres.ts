/**
 * This file reads the criteria of a URL one by one: those that no list understands are left out and told, the others are
 * kept. An address is kept for months, sent and typed: one word of it must not undo the others.
 */
import type { CriteresDossiers } from './criteres.ts';

/**
 * `CritereEcarte` is what was left out. `inconnu` is a word that is no criterion, `illisible` a value that its criterion
 * does not take, and `perime` what the criterion names and that does not exist any more for its reader.
 */
export type CritereEcarte = { nom: string; raison: 'inconnu' | 'illisible' | 'perime'; valeur?: string };

type Faute = { code?: string | undefined; path: readonly PropertyKey[]; keys?: readonly string[] };
type Schema<C> = {
  safeParse(lu: unknown): { success: true; data: C } | { success: false; error: { issues: readonly unknown[] } };
};

/**
 * `lireCriteres` gives the criteria that the schema understands, and those that it leaves out. Of a list of choices, the
 * choice that is in fault is left out alone.
 *
 * @param lus the parameters of the URL
 */
export function lireCriteres<C>(
  schema: Schema<C>,
  lus: Readonly<Record<string, unknown>>,
): { criteres: C; ecartes: CritereEcarte[] } {
  const restes = { ...lus };
  const ecartes: CritereEcarte[] = [];
  for (;;) {
    const lu = schema.safeParse(restes);
    if (lu.success) return { criteres: lu.data, ecartes };
    // `premieres` are one fault a criterion: what it takes out of a list moves the places of the next ones.
    const premieres = Map.groupBy(lu.error.issues as readonly Faute[], ({ path }) => path[0]).values();
    const trouves = [...premieres].flatMap(([faute]) => (faute ? ecarter(restes, faute) : []));
    // A fault that names nothing would never end: the list is then shown whole.
    if (trouves.length === 0) for (const nom of Object.keys(restes)) delete restes[nom];
    ecartes.push(...trouves);
  }
}

/** `ecarter` takes out of what is read what one fault names. */
function ecarter(restes: Record<string, unknown>, { code, path, keys = [] }: Faute): CritereEcarte[] {
  if (code === 'unrecognized_keys') {
    for (const nom of keys) delete restes[nom];
    return keys.map((nom) => ({ nom, raison: 'inconnu' as const }));
  }
  const [nom, rang] = [String(path[0] ?? ''), path[1]];
  if (!(nom in restes)) return [];
  const valeur = String(restes[nom]);
  const choix = valeur.split(',');
  if (typeof rang !== 'number' || choix.length === 1) {
    delete restes[nom];
    return [{ nom, raison: 'illisible', valeur }];
  }
  restes[nom] = choix.filter((_, autre) => autre !== rang).join(',');
  return [{ nom, raison: 'illisible', valeur: choix[rang] ?? '' }];
}

/** `PERIMABLES` are the criteria that name what may go: the others hold words of the schema. */
export const PERIMABLES = ['etiquettes', 'formations', 'etablissements', 'suiviPar'] as const;
export type Perimable = (typeof PERIMABLES)[number];

/** `sansPerimes` leaves out of the criteria what does not exist any more; a criterion of which nothing stays goes. */
export function sansPerimes(
  criteres: CriteresDossiers,
  perimes: readonly { nom: Perimable; valeur: string }[],
): CriteresDossiers {
  if (perimes.length === 0) return criteres;
  const partis = (nom: Perimable) => new Set(perimes.filter((un) => un.nom === nom).map(({ valeur }) => valeur));
  const restants = (nom: Exclude<Perimable, 'suiviPar'>) => {
    const gardes = criteres[nom]?.filter((valeur) => !partis(nom).has(valeur));
    return gardes && gardes.length > 0 ? gardes : undefined;
  };
  return {
    ...criteres,
    etiquettes: restants('etiquettes'),
    formations: restants('formations'),
    etablissements: restants('etablissements'),
    suiviPar: partis('suiviPar').has(criteres.suiviPar ?? '') ? undefined : criteres.suiviPar,
  };
}

/** `NOM_CRITERE` are the words of the list's page for each criterion. */
const NOM_CRITERE: Record<keyof CriteresDossiers, string> = {
  recherche: 'Recherche',
  attente: 'Vue',
  etats: 'État',
  etablissements: 'IUT',
  formations: 'Formation',
  modalite: 'Vœu',
  rang: 'Vœu',
  aVerifier: 'Pièces',
  recuDu: 'Reçu',
  recuAu: 'Reçu',
  suiviPar: 'Suivi',
  etiquettes: 'Étiquette',
  lecture: 'Lecture',
  entretien: 'Entretien',
  tri: 'Tri',
  sens: 'Sens du tri',
  apres: 'Page',
  avant: 'Page',
  fin: 'Page',
  colonnes: 'Colonnes',
};

const DIRE_PERIME: Record<Perimable, string> = {
  etiquettes: 'Une étiquette de cette adresse n’existe pas, ou n’existe plus, dans votre IUT.',
  formations: 'Une formation de cette adresse n’est plus en ligne, ou n’est pas des vôtres.',
  etablissements: 'Un IUT de cette adresse n’est pas le vôtre.',
  suiviPar: 'La personne dont cette adresse demande les dossiers n’a plus de compte.',
};

/** `VALEUR_MAX` is how much of a value a sentence repeats. */
const VALEUR_MAX = 40;

/** `direEcart` tells the reader of a list which criterion was left out. */
export function direEcart({ nom, raison, valeur = '' }: CritereEcarte): string {
  if (raison === 'perime') return DIRE_PERIME[nom as Perimable];
  if (raison === 'inconnu') return `« ${couper(nom)} » n’est pas un filtre de cette liste.`;
  const libelle = NOM_CRITERE[nom as keyof CriteresDossiers] ?? nom;
  return valeur === ''
    ? `Le critère « ${libelle} » est vide.`
    : `Le critère « ${libelle} » ne comprend pas la valeur « ${couper(valeur)} ».`;
}

function couper(texte: string): string {
  return texte.length > VALEUR_MAX ? `${texte.slice(0, VALEUR_MAX)}…` : texte;
}
