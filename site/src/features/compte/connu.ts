/**
 * `connuDuProfil` says in a line what the account holds of each block. « Mon compte » is read before anything is opened.
 * The answers followed the rules of the day they were given, and any may be empty.
 */
import { nomDeLaNationalite, nomDuPays } from '@portail/config/pays';
import type { NomBloc, Profil } from '@portail/config/rules/parcours';

/** `FRANCE` goes without saying after the name of a school. */
const FRANCE = 'FR';

/** @returns the parts of each line, none of them empty; no part at all when the block holds nothing */
export function connuDuProfil(profil: Profil): Record<NomBloc, string[]> {
  return {
    identite: parties(
      mots(profil.civilite, profil.prenom, profil.nom),
      naissance(profil),
      nomDeLaNationalite(profil.nationalite),
      profil.ine && `INE\u00a0${profil.ine}`,
    ),
    coordonnees: parties(
      suite(profil.adresse, mots(profil.codePostal, profil.ville)),
      numero(profil.telephone),
      numero(profil.telephone2),
    ),
    baccalaureat: parties(
      profil.situation,
      mots(profil.bacType, profil.bacSerie, profil.bacAnnee),
      suite(profil.bacEtablissement, profil.bacVille),
    ),
    obtenu: parties(
      mots(profil.obtenuDiplome, profil.obtenuSpecialite),
      suite(profil.obtenuEtablissement, profil.obtenuVille, pays(profil.obtenuPays)),
    ),
    prepare: profil.prepareNonScolarise
      ? ['Pas de scolarité ces deux dernières années']
      : parties(
          mots(profil.prepareDiplome, profil.prepareSpecialite),
          suite(profil.prepareEtablissement, profil.prepareVille, pays(profil.preparePays)),
        ),
    autres: profil.autresCandidatures
      ? parties(profil.autresPrecisions.replace(/\s+/g, ' '))
      : ['Aucune candidature hors de ce portail'],
  };
}

type Partie = string | undefined;

const parties = (...toutes: Partie[]) =>
  toutes.filter((partie) => partie !== undefined && partie.trim() !== '') as string[];
const mots = (...toutes: Partie[]) => parties(...toutes).join(' ');
const suite = (...toutes: Partie[]) => parties(...toutes).join(', ');
const pays = (code: string) => (code === FRANCE ? undefined : nomDuPays(code));
/** `numero` holds together when the line is folded. */
const numero = (saisi: string) => saisi.replaceAll(' ', '\u00a0');

function naissance({ civilite, dateNaissance, lieuNaissance }: Profil): string {
  const ne = civilite === 'Madame' ? 'née' : 'né';
  return mots(dateNaissance && `${ne} le\u00a0${dateNaissance}`, lieuNaissance && `à ${lieuNaissance}`);
}
