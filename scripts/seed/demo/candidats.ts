/**
 * `candidatGenere` makes candidats beyond those of the demo, to see the portal hold any number of them. They are the
 * same at every run.
 */
import type { Profil } from '@portail/config/rules/parcours';
import { anyProfil } from '../factories/candidats.ts';
import { hasard } from '../hasard.ts';
import { NOMS, PRENOMS, VILLES, VOIES } from './noms.ts';

export type CandidatGenere = Readonly<{ profil: Profil; email: string }>;

/** `DOMAINE_GENERE` is the domain of their addresses, and of nobody else's. */
export const DOMAINE_GENERE = 'candidats.portail.test';

/**
 * `candidatGenere` makes the candidat of a rank.
 *
 * @param rang from 1: the address bears it, so that two people of one name have two
 */
export function candidatGenere(rang: number): CandidatGenere {
  const tirer = hasard(rang * 7919);
  const parmi = <T>(choix: readonly T[]): T => choix[tirer(choix.length)] as T;
  const civilite = parmi(['Madame', 'Monsieur'] as const);
  const prenom = parmi<string>(PRENOMS[civilite]);
  const nom = parmi(NOMS);
  const [codePostal, ville] = parmi(VILLES);
  const deuxChiffres = (nombre: number) => String(nombre).padStart(2, '0');
  const profil = anyProfil({
    civilite,
    nom,
    prenom,
    dateNaissance: `${deuxChiffres(1 + tirer(28))}/${deuxChiffres(1 + tirer(12))}/${1997 + tirer(4)}`,
    lieuNaissance: ville,
    ine: '',
    adresse: `${1 + tirer(120)} ${parmi(VOIES)}`,
    codePostal,
    ville,
    telephone: `02 61 91 ${deuxChiffres(tirer(100))} ${deuxChiffres(tirer(100))}`,
    autresCandidatures: false,
    autresPrecisions: '',
  });
  return { profil, email: `${enAdresse(prenom)}.${enAdresse(nom)}.${rang}@${DOMAINE_GENERE}` };
}

function enAdresse(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
