/**
 * The blocks of the account: the wizard's steps and the panels of « Mon compte » (guide p. 7–11 and 13). A block is a
 * flat form; what depends on the reference lists or on the day is judged by `fautesDuBloc`, on both sides too.
 */
import * as z from 'zod/mini';
import {
  CHOIX_MOT_DE_PASSE,
  ChoixMotDePasse,
  Email,
  motsDePasseIdentiques,
  PAS_IDENTIQUES,
  Telephone,
  TelephoneFacultatif,
} from './compte.ts';
import { ligne, ligneFacultative, lignesFacultatives } from './texte.ts';

export const CIVILITES = ['Madame', 'Monsieur'] as const;

/** « Type de Bac » (guide p. 9). */
export const TYPES_BAC = [
  'Bac Général',
  'Bac Technologique',
  'Bac Professionnel',
  'Diplôme équivalent (DAEU, capacité en droit…)',
  'Diplôme étranger équivalent',
] as const;
export type TypeBac = (typeof TYPES_BAC)[number];

/** What a type of diploma asks beside it. */
export const NATURES_DIPLOME = ['superieur', 'baccalaureat', 'aucun'] as const;
export const USAGES_DIPLOME = ['obtenu', 'prepare', 'les_deux'] as const;

/** The lists that administration edits, in the order of their menus. */
export const References = z.strictObject({
  situations: z.array(z.string()),
  series: z.array(
    z.strictObject({
      type: z.enum(TYPES_BAC),
      intitule: z.string(),
      /** First and last year of the bac that had it; null: none. */
      de: z.nullable(z.int()),
      a: z.nullable(z.int()),
      /** Two spécialités de terminale complete it (since 2021). */
      avecSpecialites: z.boolean(),
    }),
  ),
  specialites: z.array(z.string()),
  diplomes: z.array(
    z.strictObject({ intitule: z.string(), usage: z.enum(USAGES_DIPLOME), nature: z.enum(NATURES_DIPLOME) }),
  ),
});
export type References = z.infer<typeof References>;

const [ANNEE_MIN, AGE_MIN, AGE_MAX] = [1950, 14, 99];
const INVITE_DATE = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/01/1995.';

/** « JJ/MM/AAAA », typed with any separator or none, to a date of the calendar (AAAA-MM-JJ). */
export function dateSaisie(saisie: string): string {
  const [, jour = '', mois = '', annee = ''] =
    /^(\d{1,2})[\s/.-]*?(\d{1,2})[\s/.-]*?(\d{4})$/.exec(saisie.trim()) ?? [];
  return annee && `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
}

/** A date of the calendar as the guide writes it. */
export const dateLue = (iso: string) => iso.split('-').reverse().join('/');

const DateDeNaissance = z.string({ error: 'Indiquez votre date de naissance.' }).check(
  z.trim(),
  z.minLength(1, 'Indiquez votre date de naissance.'),
  z.refine((saisie) => saisie === '' || estUneDate(dateSaisie(saisie)), INVITE_DATE),
  z.overwrite((saisie) => (estUneDate(dateSaisie(saisie)) ? dateLue(dateSaisie(saisie)) : saisie)),
);

const estUneDate = (iso: string) => z.iso.date().safeParse(iso).success;

const choix = (objet: string) =>
  z
    .string({ error: `Choisissez ${objet}.` })
    .check(z.trim(), z.minLength(1, `Choisissez ${objet}.`), z.maxLength(200, `Choisissez ${objet} dans la liste.`));
const choixFacultatif = z.string().check(z.trim(), z.maxLength(200, 'Choisissez une réponse de la liste.'));

/** ISO 3166-1, two letters; `config/pays.ts` has their names. */
const pays = (objet: string) =>
  z
    .string({ error: `Choisissez ${objet}.` })
    .check(z.minLength(1, `Choisissez ${objet}.`), z.regex(/^$|^[A-Z]{2}$/, `Choisissez ${objet} dans la liste.`));
const PaysFacultatif = z.string().check(z.regex(/^$|^[A-Z]{2}$/, 'Choisissez un pays dans la liste.'));

/** Abroad and CEDEX allowed (domain §5): a suggestion helps, nothing more is asked of it. */
const FORME_CODE_POSTAL = z.regex(
  /^$|^[\p{L}\p{N}][\p{L}\p{N} -]*$/u,
  'Un code postal s’écrit avec des chiffres, et à l’étranger des lettres : par exemple 49035.',
);
const CodePostal = ligne('le code postal', 12).check(FORME_CODE_POSTAL);
const CodePostalFacultatif = ligneFacultative('le code postal', 12).check(FORME_CODE_POSTAL);

const Annee = z
  .string({ error: 'Indiquez l’année d’obtention.' })
  .check(
    z.trim(),
    z.minLength(1, 'Indiquez l’année d’obtention.'),
    z.regex(/^$|^\d{4}$/, 'Une année s’écrit avec quatre chiffres, par exemple 2013.'),
  );

const Ine = ligneFacultative('l’INE', 30).check(
  z.overwrite((saisie) => saisie.replace(/[\s-]/g, '').toUpperCase()),
  z.regex(/^[0-9A-Z]*$/, 'Un INE ne contient que des chiffres et des lettres, par exemple 0123456789M.'),
);

/** The forms that an INE has had: a warning when it has none of them, never a refusal (domain §5). */
export function ineInhabituel(ine: string): boolean {
  return (
    ine !== '' && !/^(\d{10}[A-Z]|\d{9}[A-Z]{2}|\d[0-9A-Z]{9}[A-Z])$/.test(ine.replace(/[\s-]/g, '').toUpperCase())
  );
}

const ETABLISSEMENT = 'le nom de l’établissement';
const ADRESSE = 'son adresse';
const VILLE = 'sa ville';

const CHAMPS = {
  identite: {
    civilite: z
      .enum(['', ...CIVILITES], { error: 'Choisissez votre civilité.' })
      .check(z.refine((saisie) => saisie !== '', 'Choisissez votre civilité.')),
    nom: ligne('votre nom', 100),
    prenom: ligne('votre prénom', 100),
    dateNaissance: DateDeNaissance,
    /** Asked, or not, by the campagne: see `fautesDuBloc`. */
    lieuNaissance: ligneFacultative('votre lieu de naissance', 100),
    nationalite: PaysFacultatif,
    ine: Ine,
  },
  coordonnees: {
    adresse: ligne('votre adresse', 200),
    codePostal: CodePostal,
    ville: ligne('votre ville', 100),
    telephone: Telephone,
    telephone2: TelephoneFacultatif,
  },
  baccalaureat: {
    situation: choix('votre situation actuelle'),
    bacType: z
      .enum(['', ...TYPES_BAC], { error: 'Choisissez le type de bac.' })
      .check(z.refine((saisie) => saisie !== '', 'Choisissez le type de bac.')),
    bacAnnee: Annee,
    bacSerie: choixFacultatif,
    bacSpecialite1: choixFacultatif,
    bacSpecialite2: choixFacultatif,
    bacEtablissement: ligne(ETABLISSEMENT, 200),
    bacAdresse: ligne(ADRESSE, 200),
    bacCodePostal: CodePostal,
    bacVille: ligne(VILLE, 100),
  },
  obtenu: {
    obtenuDiplome: choix('votre dernier diplôme obtenu'),
    obtenuSpecialite: ligne('la spécialité de ce diplôme', 200),
    obtenuPays: pays('le pays de préparation'),
    obtenuEtablissement: ligne(ETABLISSEMENT, 200),
    obtenuAdresse: ligne(ADRESSE, 200),
    obtenuCodePostal: CodePostal,
    obtenuVille: ligne(VILLE, 100),
  },
  /** All facultative here: « non scolarisé » and « AUCUN diplôme supérieur » lift the rest. */
  prepare: {
    prepareNonScolarise: z.boolean(),
    prepareDiplome: choixFacultatif,
    prepareSpecialite: ligneFacultative('la spécialité de ce diplôme', 200),
    preparePays: PaysFacultatif,
    prepareEtablissement: ligneFacultative(ETABLISSEMENT, 200),
    prepareAdresse: ligneFacultative(ADRESSE, 200),
    prepareCodePostal: CodePostalFacultatif,
    prepareVille: ligneFacultative(VILLE, 100),
  },
  autres: {
    autresCandidatures: z.boolean(),
    autresPrecisions: lignesFacultatives(2000, 'Vos autres souhaits ne peuvent pas dépasser 2 000 caractères.'),
  },
} as const;

/** The panels of « Mon compte », each with its own [Enregistrer]. */
export const BLOCS = {
  identite: z.strictObject(CHAMPS.identite),
  coordonnees: z.strictObject(CHAMPS.coordonnees),
  baccalaureat: z.strictObject(CHAMPS.baccalaureat),
  obtenu: z.strictObject(CHAMPS.obtenu),
  prepare: z.strictObject(CHAMPS.prepare),
  autres: z.strictObject(CHAMPS.autres),
};
export type NomBloc = keyof typeof BLOCS;
export type Bloc<N extends NomBloc> = z.infer<(typeof BLOCS)[N]>;

/** One panel as it is saved: its fields, and which it is. */
export const BlocEnregistre = z.discriminatedUnion('bloc', [
  z.strictObject({ bloc: z.literal('identite'), ...CHAMPS.identite }),
  z.strictObject({ bloc: z.literal('coordonnees'), ...CHAMPS.coordonnees }),
  z.strictObject({ bloc: z.literal('baccalaureat'), ...CHAMPS.baccalaureat }),
  z.strictObject({ bloc: z.literal('obtenu'), ...CHAMPS.obtenu }),
  z.strictObject({ bloc: z.literal('prepare'), ...CHAMPS.prepare }),
  z.strictObject({ bloc: z.literal('autres'), ...CHAMPS.autres }),
]);

export const Profil = z.strictObject({
  ...CHAMPS.identite,
  ...CHAMPS.coordonnees,
  ...CHAMPS.baccalaureat,
  ...CHAMPS.obtenu,
  ...CHAMPS.prepare,
  ...CHAMPS.autres,
});
export type Profil = z.infer<typeof Profil>;

/** The wizard's form, whole. */
export const Inscription = z
  .strictObject({ ...Profil.shape, email: Email, ...CHOIX_MOT_DE_PASSE })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export type Inscription = z.infer<typeof Inscription>;

/** « ETAPE 1 » to 7 (guide p. 7–11): title, and what it asks. */
export const ETAPES = [
  { titre: 'Identité', schema: BLOCS.identite },
  { titre: 'Coordonnées', schema: z.strictObject({ ...CHAMPS.coordonnees, email: Email }) },
  { titre: 'Choix du mot de passe', schema: ChoixMotDePasse },
  { titre: 'Situation actuelle et Baccalauréat', schema: BLOCS.baccalaureat },
  { titre: 'Dernier diplôme obtenu', schema: BLOCS.obtenu },
  { titre: 'Dernier diplôme préparé', schema: BLOCS.prepare },
  { titre: 'Autres candidatures', schema: BLOCS.autres },
] as const;

export const CHAMPS_BLOC = Object.fromEntries(
  Object.entries(CHAMPS).map(([nom, champs]) => [nom, Object.keys(champs)]),
) as Record<NomBloc, string[]>;

/** A message for each field to correct; none: nothing to say. */
export type Fautes = Record<string, string>;

/** What the rules need beside what was typed. */
export const Contexte = z.strictObject({
  references: References,
  /** AAAA-MM-JJ, in Paris. */
  aujourdhui: z.iso.date(),
  /** Of the campagne: « non scolarisé en 2016-2017 et 2017-2018 » in 2018. */
  annee: z.int(),
  lieuNaissanceDemande: z.boolean(),
  nationaliteDemandee: z.boolean(),
  /** Last day on which the campagne's transmitted dossiers are kept; null: not decided. */
  conservationJusquau: z.nullable(z.iso.date()),
});
export type Contexte = z.infer<typeof Contexte>;

/** Séries that this bac could have: the list depends on type and year (guide p. 9). */
export function seriesPossibles(series: References['series'], type: string, annee: string): References['series'] {
  const an = Number(annee);
  return series.filter((serie) => serie.type === type && (serie.de ?? 0) <= an && an <= (serie.a ?? 9999));
}

export function diplomesPour(diplomes: References['diplomes'], usage: 'obtenu' | 'prepare'): References['diplomes'] {
  return diplomes.filter((diplome) => diplome.usage === usage || diplome.usage === 'les_deux');
}

/** Whether the rest of the step « Dernier diplôme préparé » is asked. */
export function preparationDemandee(
  { prepareNonScolarise, prepareDiplome }: Pick<Profil, 'prepareNonScolarise' | 'prepareDiplome'>,
  diplomes: References['diplomes'],
): boolean {
  return !prepareNonScolarise && natureDe(diplomes, prepareDiplome) !== 'aucun';
}

export function natureDe(
  diplomes: References['diplomes'],
  intitule: string,
): (typeof NATURES_DIPLOME)[number] | undefined {
  return diplomes.find((diplome) => diplome.intitule === intitule)?.nature;
}

/**
 * What the schema of a block cannot judge alone.
 *
 * @param bloc already parsed
 * @param avant what is stored: a choice that the lists no longer have stays good as long as it is not changed
 */
export function fautesDuBloc(bloc: Partial<Profil>, contexte: Contexte, avant: Partial<Profil> = {}): Fautes {
  return {
    ...fautesIdentite(bloc, contexte),
    ...fautesBaccalaureat(bloc, contexte, avant),
    ...fautesObtenu(bloc, contexte, avant),
    ...fautesPrepare(bloc, contexte, avant),
    ...fautesAutres(bloc),
  };
}

function fautesIdentite({ dateNaissance, lieuNaissance, nationalite }: Partial<Profil>, contexte: Contexte): Fautes {
  if (dateNaissance === undefined) return {};
  return {
    ...fauteAge(dateSaisie(dateNaissance), contexte.aujourdhui),
    ...(contexte.lieuNaissanceDemande && !lieuNaissance && { lieuNaissance: 'Indiquez votre lieu de naissance.' }),
    ...(contexte.nationaliteDemandee && !nationalite && { nationalite: 'Choisissez votre nationalité.' }),
  };
}

function fauteAge(naissance: string, aujourdhui: string): Fautes {
  const anniversairePasse = aujourdhui.slice(5) >= naissance.slice(5);
  const age = Number(aujourdhui.slice(0, 4)) - Number(naissance.slice(0, 4)) - (anniversairePasse ? 0 : 1);
  if (age >= AGE_MIN && age <= AGE_MAX) return {};
  return {
    dateNaissance:
      age < 0
        ? 'Cette date est dans le futur : vérifiez l’année.'
        : `Cette date vous donnerait ${age} an${age > 1 ? 's' : ''} : vérifiez l’année.`,
  };
}

function fautesBaccalaureat(
  { situation, bacType, bacAnnee, bacSerie, bacSpecialite1, bacSpecialite2 }: Partial<Profil>,
  { references, aujourdhui }: Contexte,
  avant: Partial<Profil>,
): Fautes {
  if (bacType === undefined || bacAnnee === undefined) return {};
  const fautes: Fautes = {};
  if (situation !== avant.situation && !references.situations.includes(situation ?? '')) {
    fautes['situation'] = 'Choisissez votre situation actuelle dans la liste.';
  }
  const an = Number(bacAnnee);
  const derniere = Number(aujourdhui.slice(0, 4));
  if (an < ANNEE_MIN || an > derniere) {
    fautes['bacAnnee'] = `L’année d’obtention va de ${ANNEE_MIN} à ${derniere}.`;
    return fautes;
  }
  const inchange = bacSerie === avant.bacSerie && bacType === avant.bacType && bacAnnee === avant.bacAnnee;
  const possibles = seriesPossibles(references.series, bacType, bacAnnee);
  const serie = possibles.find(({ intitule }) => intitule === bacSerie);
  if (possibles.length > 0 && !serie && !inchange) {
    fautes['bacSerie'] = bacSerie
      ? `Cette série n’existait pas pour un ${bacType} de ${bacAnnee} : choisissez-la dans la liste.`
      : 'Choisissez la série.';
  }
  if (serie?.avecSpecialites) {
    const connue = (specialite = '', stockee = '') =>
      references.specialites.includes(specialite) || (specialite !== '' && specialite === stockee);
    if (!connue(bacSpecialite1, avant.bacSpecialite1)) fautes['bacSpecialite1'] = 'Choisissez la première spécialité.';
    if (!connue(bacSpecialite2, avant.bacSpecialite2)) fautes['bacSpecialite2'] = 'Choisissez la seconde spécialité.';
    else if (bacSpecialite1 === bacSpecialite2) {
      fautes['bacSpecialite2'] = 'Choisissez une spécialité différente de la première.';
    }
  }
  return fautes;
}

function fautesObtenu({ obtenuDiplome }: Partial<Profil>, { references }: Contexte, avant: Partial<Profil>): Fautes {
  if (obtenuDiplome === undefined || obtenuDiplome === avant.obtenuDiplome) return {};
  const connu = diplomesPour(references.diplomes, 'obtenu').some(({ intitule }) => intitule === obtenuDiplome);
  return connu ? {} : { obtenuDiplome: 'Choisissez votre dernier diplôme obtenu dans la liste.' };
}

function fautesPrepare(bloc: Partial<Profil>, { references }: Contexte, avant: Partial<Profil>): Fautes {
  const { prepareNonScolarise, prepareDiplome } = bloc;
  if (prepareNonScolarise !== false || prepareDiplome === undefined) return {};
  const connu =
    prepareDiplome === avant.prepareDiplome ||
    diplomesPour(references.diplomes, 'prepare').some(({ intitule }) => intitule === prepareDiplome);
  if (!prepareDiplome) return { prepareDiplome: 'Choisissez votre dernier diplôme préparé, ou cochez la case.' };
  if (!connu) return { prepareDiplome: 'Choisissez votre dernier diplôme préparé dans la liste.' };
  if (!preparationDemandee({ prepareNonScolarise, prepareDiplome }, references.diplomes)) return {};
  const manques: [keyof Profil, string][] = [
    ['prepareSpecialite', 'Indiquez la spécialité de ce diplôme.'],
    ['preparePays', 'Choisissez le pays de préparation.'],
    ['prepareEtablissement', `Indiquez ${ETABLISSEMENT}.`],
    ['prepareAdresse', `Indiquez ${ADRESSE}.`],
    ['prepareCodePostal', 'Indiquez le code postal.'],
    ['prepareVille', `Indiquez ${VILLE}.`],
  ];
  return Object.fromEntries(manques.filter(([champ]) => !bloc[champ]));
}

function fautesAutres({ autresCandidatures, autresPrecisions }: Partial<Profil>): Fautes {
  return autresCandidatures && !autresPrecisions
    ? { autresPrecisions: 'Précisez vos autres souhaits, ou décochez la case.' }
    : {};
}

/** What is asked no longer is not kept: a ticked « non scolarisé », a série without spécialités, a wish unticked. */
export function sansSuperflu<T extends Partial<Profil>>(bloc: T, { references }: Contexte): T {
  const propre: Partial<Profil> = { ...bloc };
  if (propre.bacType !== undefined) {
    const possibles = seriesPossibles(references.series, propre.bacType, propre.bacAnnee ?? '');
    if (possibles.length === 0) propre.bacSerie = '';
    if (!possibles.find(({ intitule }) => intitule === propre.bacSerie)?.avecSpecialites) {
      propre.bacSpecialite1 = '';
      propre.bacSpecialite2 = '';
    }
  }
  const { prepareNonScolarise, prepareDiplome } = propre;
  if (prepareNonScolarise !== undefined && prepareDiplome !== undefined) {
    if (!preparationDemandee({ prepareNonScolarise, prepareDiplome }, references.diplomes)) {
      const leves = CHAMPS_BLOC.prepare.filter((champ) => champ !== 'prepareNonScolarise');
      Object.assign(propre, Object.fromEntries(leves.map((champ) => [champ, ''])));
      if (!prepareNonScolarise) propre.prepareDiplome = prepareDiplome;
    }
  }
  if (propre.autresCandidatures === false) propre.autresPrecisions = '';
  return propre as T;
}
