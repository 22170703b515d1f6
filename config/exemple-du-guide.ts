/**
 * This file holds the answers that the guide types and chooses (p. 7–11). Tests and seeds use them; all pass the rules.
 */
import { CHAMPS_BLOC, type Contexte, type NomBloc, type Profil } from './rules/parcours.ts';

export const PROFIL: Profil = {
  civilite: 'Monsieur',
  nom: 'XXXXXXXX',
  prenom: 'XXXXXXXX',
  dateNaissance: '02/10/2000',
  lieuNaissance: 'PARIS',
  nationalite: 'FR',
  ine: '0123456789M',
  adresse: '18 rue du port',
  codePostal: '75000',
  ville: 'PARIS',
  telephone: '00 00 00 00 00',
  telephone2: '',
  situation: 'Etudiant en formation initiale',
  bacType: 'Bac Général',
  bacAnnee: '2013',
  bacSerie: 'SCIENTIFIQUE',
  bacSpecialite1: '',
  bacSpecialite2: '',
  bacEtablissement: 'Lycée Paul Guérin',
  bacAdresse: '19 rue des Fiefs',
  bacCodePostal: '79004',
  bacVille: 'Niort',
  obtenuDiplome: 'DUT',
  obtenuSpecialite: 'GMP',
  obtenuPays: 'FR',
  obtenuEtablissement: 'IUT Site de Poitiers',
  obtenuAdresse: '14 allée Jean Monnet',
  obtenuCodePostal: '86073',
  obtenuVille: 'Poitiers',
  prepareNonScolarise: false,
  prepareDiplome: 'DUT',
  prepareSpecialite: 'GMP',
  preparePays: 'FR',
  prepareEtablissement: 'IUT Site de Poitiers',
  prepareAdresse: '14 allée Jean Monnet',
  prepareCodePostal: '86073',
  prepareVille: 'Poitiers',
  autresCandidatures: true,
  autresPrecisions: 'IUT Avignon : LIQ, PRO DROIT, ECONOMIE, GESTION : Banque Mention: ASSURANCE, BANQUE, FINANCE',
};

/** `CONTEXTE` holds the shortest possible lists, on a day of the campagne. */
export const CONTEXTE: Contexte = {
  references: {
    situations: ['Etudiant en formation initiale', 'Salarié'],
    series: [
      { type: 'Bac Général', intitule: 'SCIENTIFIQUE', de: 1995, a: 2020, avecSpecialites: false },
      { type: 'Bac Général', intitule: 'C', de: null, a: 1994, avecSpecialites: false },
      { type: 'Bac Général', intitule: 'Générale', de: 2021, a: null, avecSpecialites: true },
      { type: 'Bac Technologique', intitule: 'STMG', de: 2014, a: null, avecSpecialites: false },
    ],
    specialites: ['Mathématiques', 'Physique-Chimie'],
    diplomes: [
      { intitule: 'BACCALAUREAT', usage: 'obtenu', nature: 'baccalaureat' },
      { intitule: 'DUT', usage: 'les_deux', nature: 'superieur' },
      { intitule: 'AUCUN diplôme supérieur', usage: 'prepare', nature: 'aucun' },
    ],
  },
  aujourdhui: '2026-11-24',
  annee: 2027,
  lieuNaissanceDemande: true,
  nationaliteDemandee: true,
  conservationJusquau: '2028-12-31',
};

/**
 * `duBloc` gives the answers of one block of `PROFIL`.
 *
 * @param change answers that replace the guide's
 */
export const duBloc = (nom: NomBloc, change: object = {}) => ({
  ...Object.fromEntries(CHAMPS_BLOC[nom].map((champ) => [champ, PROFIL[champ as keyof Profil]])),
  ...change,
});
