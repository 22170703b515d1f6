/**
 * This file shapes the blocks of the account: the wizard's steps and the panels of « Mon compte » (guide p. 7–11 and
 * 13). A block is a flat form. `fautes.ts` judges, on both sides too, what depends on the reference lists or on the
 * day.
 */
import * as z from 'zod/mini';
import { codePostalNet } from './code-postal.ts';
import {
  CHOIX_MOT_DE_PASSE,
  ChoixMotDePasse,
  Email,
  motsDePasseIdentiques,
  PAS_IDENTIQUES,
  Telephone,
  TelephoneFacultatif,
} from './compte.ts';
import { dateLue, dateSaisie, lireDate } from './date.ts';
import { ineNet } from './ine.ts';
import { nomDePersonne } from './noms.ts';
import { chiffresLatins, ligneNette } from './signes.ts';
import { ligne, ligneFacultative, lignesFacultatives, nomFacultatif } from './texte.ts';

export const CIVILITES = ['Madame', 'Monsieur'] as const;

/** `TYPES_BAC` are the choices of « Type de Bac » (guide p. 9). */
export const TYPES_BAC = [
  'Bac Général',
  'Bac Technologique',
  'Bac Professionnel',
  'Diplôme équivalent (DAEU, capacité en droit…)',
  'Diplôme étranger équivalent',
] as const;
export type TypeBac = (typeof TYPES_BAC)[number];

/** `NATURES_DIPLOME` say which questions a type of diploma brings. */
export const NATURES_DIPLOME = ['superieur', 'baccalaureat', 'aucun'] as const;
export const USAGES_DIPLOME = ['obtenu', 'prepare', 'les_deux'] as const;

/** `References` are the lists that administration edits, in the order of their menus. */
export const References = z.strictObject({
  situations: z.array(z.string()),
  series: z.array(
    z.strictObject({
      type: z.enum(TYPES_BAC),
      intitule: z.string(),
      /** `de` and `a` are the first and last year of the bac that had this série; null when there is no such bound. */
      de: z.nullable(z.int()),
      a: z.nullable(z.int()),
      /** `avecSpecialites` asks for two spécialités de terminale beside the série (since 2021). */
      avecSpecialites: z.boolean(),
    }),
  ),
  specialites: z.array(z.string()),
  diplomes: z.array(
    z.strictObject({ intitule: z.string(), usage: z.enum(USAGES_DIPLOME), nature: z.enum(NATURES_DIPLOME) }),
  ),
});
export type References = z.infer<typeof References>;

/** `DateDeNaissance` becomes the guide's form, whatever order and separators were typed. */
const DateDeNaissance = z.string({ error: 'Indiquez votre date de naissance.' }).check(
  z.trim(),
  z.minLength(1, 'Indiquez votre date de naissance.'),
  z.refine((saisie) => saisie === '' || lireDate(saisie).ok, {
    error: ({ input }) => {
      const lue = lireDate(String(input));
      return lue.ok ? undefined : lue.faute;
    },
  }),
  z.overwrite((saisie) => dateLue(dateSaisie(saisie)) || saisie),
);

const choix = (objet: string) =>
  z
    .string({ error: `Choisissez ${objet}.` })
    .check(z.trim(), z.minLength(1, `Choisissez ${objet}.`), z.maxLength(200, `Choisissez ${objet} dans la liste.`));
const choixFacultatif = z.string().check(z.trim(), z.maxLength(200, 'Choisissez une réponse de la liste.'));

/** `pays` is an ISO 3166-1 code of two letters; `config/pays.ts` has the names. */
const pays = (objet: string) =>
  z
    .string({ error: `Choisissez ${objet}.` })
    .check(z.minLength(1, `Choisissez ${objet}.`), z.regex(/^$|^[A-Z]{2}$/, `Choisissez ${objet} dans la liste.`));
const PaysFacultatif = z.string().check(z.regex(/^$|^[A-Z]{2}$/, 'Choisissez un pays dans la liste.'));

/**
 * `CodePostal` is free here, since the country may not be known: see `fautes.ts`, and `avis.ts` where no country is
 * asked.
 */
const CodePostal = ligneFacultative('le code postal', 20).check(z.overwrite(codePostalNet));

const Ine = ligneFacultative('l’INE', 30).check(
  z.overwrite(ineNet),
  z.regex(/^[0-9A-Z]*$/, 'Un INE ne contient que des chiffres et des lettres, par exemple 0123456789M.'),
);

const Annee = z.string({ error: 'Indiquez l’année d’obtention.' }).check(
  z.overwrite((saisie) => ligneNette(chiffresLatins(saisie))),
  z.minLength(1, 'Indiquez l’année d’obtention.'),
  z.regex(/^$|^\d{4}$/, 'Une année s’écrit avec quatre chiffres, par exemple 2013.'),
);

const ETABLISSEMENT = 'le nom de l’établissement';
const ADRESSE = 'son adresse';
const VILLE = 'sa ville';

const CHAMPS = {
  identite: {
    civilite: z
      .enum(['', ...CIVILITES], { error: 'Choisissez votre civilité.' })
      .check(z.refine((saisie) => saisie !== '', 'Choisissez votre civilité.')),
    nom: nomDePersonne('votre nom', 100),
    prenom: nomDePersonne('votre prénom', 100),
    dateNaissance: DateDeNaissance,
    /** The campagne decides whether these two are asked: see `fautes.ts`. */
    lieuNaissance: nomFacultatif('votre lieu de naissance', 100),
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
  /** These fields are facultative here: « non scolarisé » and « AUCUN diplôme supérieur » lift the rest. */
  prepare: {
    prepareNonScolarise: z.boolean(),
    prepareDiplome: choixFacultatif,
    prepareSpecialite: ligneFacultative('la spécialité de ce diplôme', 200),
    preparePays: PaysFacultatif,
    prepareEtablissement: ligneFacultative(ETABLISSEMENT, 200),
    prepareAdresse: ligneFacultative(ADRESSE, 200),
    prepareCodePostal: CodePostal,
    prepareVille: ligneFacultative(VILLE, 100),
  },
  autres: {
    autresCandidatures: z.boolean(),
    autresPrecisions: lignesFacultatives(2000, 'Vos autres souhaits ne peuvent pas dépasser 2 000 caractères.'),
  },
} as const;

/** `BLOCS` are the panels of « Mon compte », each with its own [Enregistrer]. */
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

/** `BlocEnregistre` is one panel as it is saved: its name and its fields. */
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

/** `CASES` are the forms' check boxes; every other answer is a text. */
export const CASES: readonly string[] = ['prepareNonScolarise', 'autresCandidatures'];

/**
 * `PROFIL_ENREGISTRE` checks only the types of stored answers: they followed the rules of the day they were written.
 */
export const PROFIL_ENREGISTRE = Object.fromEntries(
  Object.keys(Profil.shape).map((champ) => [champ, CASES.includes(champ) ? z.boolean() : z.string()]),
) as unknown as { [champ in keyof Profil]: z.ZodMiniType<Profil[champ]> };
export const ProfilEnregistre: z.ZodMiniType<Profil> = z.strictObject(PROFIL_ENREGISTRE);

/** `Inscription` is the wizard's whole form. */
export const Inscription = z
  .strictObject({ ...Profil.shape, email: Email, ...CHOIX_MOT_DE_PASSE })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export type Inscription = z.infer<typeof Inscription>;

/** `ETAPES` are « ETAPE 1 » to 7 (guide p. 7–11): title, and schema of the answers. */
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

/** `Contexte` holds what the rules need beside the typed answers. */
export const Contexte = z.strictObject({
  references: References,
  /** `aujourdhui` is AAAA-MM-JJ, in Paris. */
  aujourdhui: z.iso.date(),
  /** `annee` is the campagne's: in 2018, « non scolarisé en 2016-2017 et 2017-2018 ». */
  annee: z.int(),
  lieuNaissanceDemande: z.boolean(),
  nationaliteDemandee: z.boolean(),
  /**
   * `conservationJusquau` is the last day on which the campagne's transmitted dossiers are kept; null when it is not
   * decided.
   */
  conservationJusquau: z.nullable(z.iso.date()),
});
export type Contexte = z.infer<typeof Contexte>;
