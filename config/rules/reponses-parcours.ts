/**
 * This file lays out what a person answered in the seven steps, in the words of the forms (guide p. 7–11). It says what
 * they changed in their account since a transmission.
 */
import { numeroGroupe } from '../telephone.ts';
import { estChampIdentite } from './identite.ts';
import type { Instantane } from './instantane.ts';
import { ETAPES } from './parcours.ts';

export type ProfilLu = Instantane['profil'];

/** `Noms` gives countries their names, which browsers do not load. */
type Noms = { pays(code: string): string | undefined; nationalite(code: string): string | undefined };

type Question = {
  /** `champs` are the answers that the line is made of. */
  champs: readonly (keyof ProfilLu)[];
  libelle: string;
  dire: (profil: ProfilLu, noms: Noms) => string;
};

const unies = (...parties: string[]) => parties.filter((partie) => partie.trim() !== '').join(', ');
const ville = (codePostal: string, nom: string) => `${codePostal} ${nom}`.trim();

type Textes = { [C in keyof ProfilLu]: ProfilLu[C] extends string ? C : never }[keyof ProfilLu];
const question = (champ: Textes, libelle: string): Question => ({
  champs: [champ],
  libelle,
  dire: (profil) => profil[champ],
});

type Prefixe = 'bac' | 'obtenu' | 'prepare';
/** `etablissement` writes a school on one line, as it is on an envelope. */
function etablissement(prefixe: Prefixe, libelle: string): Question {
  const nom = `${prefixe}Etablissement` as const;
  const adresse = `${prefixe}Adresse` as const;
  const codePostal = `${prefixe}CodePostal` as const;
  const lieu = `${prefixe}Ville` as const;
  return {
    champs: [nom, adresse, codePostal, lieu],
    libelle,
    dire: (profil) => unies(profil[nom], profil[adresse], ville(profil[codePostal], profil[lieu])),
  };
}

const pays = (champ: 'obtenuPays' | 'preparePays'): Question => ({
  champs: [champ],
  libelle: 'Pays de préparation',
  dire: (profil, noms) => noms.pays(profil[champ]) ?? profil[champ],
});

const telephone = (champ: 'telephone' | 'telephone2', libelle: string): Question => ({
  champs: [champ],
  libelle,
  dire: (profil) => numeroGroupe(profil[champ]),
});

/** `QUESTIONS` follow {@link ETAPES}; the password's step has nothing to read. */
const QUESTIONS: Record<(typeof ETAPES)[number]['titre'], readonly Question[]> = {
  Identité: [
    question('civilite', 'Civilité'),
    question('nom', 'Nom'),
    question('prenom', 'Prénom'),
    question('dateNaissance', 'Date de naissance'),
    question('lieuNaissance', 'Lieu de naissance'),
    {
      champs: ['nationalite'],
      libelle: 'Nationalité',
      dire: ({ nationalite }, noms) => noms.nationalite(nationalite) ?? nationalite,
    },
    question('ine', 'Identifiant National Etudiant (INE)'),
  ],
  Coordonnées: [
    {
      champs: ['adresse', 'codePostal', 'ville'],
      libelle: 'Adresse',
      dire: (profil) => unies(profil.adresse, ville(profil.codePostal, profil.ville)),
    },
    telephone('telephone', 'Téléphone 1'),
    telephone('telephone2', 'Téléphone 2'),
    question('email', 'Adresse mail'),
  ],
  'Choix du mot de passe': [],
  'Situation actuelle et Baccalauréat': [
    question('situation', 'Situation actuelle'),
    question('bacType', 'Type de Bac'),
    question('bacAnnee', 'Année d’obtention'),
    question('bacSerie', 'Série'),
    question('bacSpecialite1', 'Spécialité 1'),
    question('bacSpecialite2', 'Spécialité 2'),
    etablissement('bac', 'Établissement de préparation ou d’obtention du bac'),
  ],
  'Dernier diplôme obtenu': [
    question('obtenuDiplome', 'Dernier diplôme obtenu'),
    question('obtenuSpecialite', 'Spécialité'),
    pays('obtenuPays'),
    etablissement('obtenu', 'Établissement de préparation du dernier diplôme obtenu'),
  ],
  'Dernier diplôme préparé': [
    {
      champs: ['prepareNonScolarise'],
      libelle: 'Scolarité',
      dire: ({ prepareNonScolarise }) => (prepareNonScolarise ? 'Non scolarisé les deux dernières années' : ''),
    },
    question('prepareDiplome', 'Dernier diplôme préparé'),
    question('prepareSpecialite', 'Spécialité'),
    pays('preparePays'),
    etablissement('prepare', 'Établissement de préparation'),
  ],
  'Autres candidatures': [
    {
      champs: ['autresCandidatures', 'autresPrecisions'],
      libelle: 'Formations externes aux IUT des Pays de la Loire',
      dire: ({ autresCandidatures, autresPrecisions }) => (autresCandidatures ? autresPrecisions || 'Oui' : 'Non'),
    },
  ],
};

/** `ReponseDuParcours` is one line: `maintenant` is what the account says today, when it says something else. */
export type ReponseDuParcours = {
  champs: (keyof ProfilLu)[];
  libelle: string;
  /** `reponse` is null when the IUT does not show it to the reader. */
  reponse: string | null;
  maintenant: string | null;
};
export type EtapeDuParcours = { titre: string; reponses: ReponseDuParcours[] };

/** `NON_RENSEIGNE` stands for an answer that was left out; a line is not drawn when neither time has one. */
export const NON_RENSEIGNE = 'Non renseigné';

/**
 * `raconterParcours` gives the steps that hold an answer.
 *
 * @param transmis the answers as the IUT was handed them
 * @param actuel those of the account today; null when it was deleted
 * @param montrerIdentite false leaves out birth and nationality, answered or not
 */
export function raconterParcours(
  transmis: ProfilLu,
  actuel: ProfilLu | null,
  noms: Noms,
  montrerIdentite = true,
): EtapeDuParcours[] {
  return ETAPES.map(({ titre }) => ({
    titre,
    reponses: QUESTIONS[titre].flatMap(({ champs, libelle, dire }): ReponseDuParcours[] => {
      if (!montrerIdentite && champs.some(estChampIdentite)) {
        return [{ champs: [...champs], libelle, reponse: null, maintenant: null }];
      }
      const alors = dire(transmis, noms);
      const aujourdhui = actuel ? dire(actuel, noms) : alors;
      if (alors === '' && aujourdhui === '') return [];
      const change = aujourdhui !== alors;
      return [
        {
          ...{ champs: [...champs], libelle },
          reponse: alors || NON_RENSEIGNE,
          maintenant: change ? aujourdhui || NON_RENSEIGNE : null,
        },
      ];
    }),
  })).filter(({ reponses }) => reponses.length > 0);
}
