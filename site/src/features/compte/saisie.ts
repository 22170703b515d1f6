/** This file reads a form of the account and fills its fields, for the wizard and for « Mon compte » alike. */
import { type Bloc, CASES, CHAMPS_BLOC, type NomBloc, type Profil } from '@portail/config/rules/parcours';
import { type Erreur, texte } from '../../lib/formulaire.ts';
import { estUnAvis } from './avis-lus.ts';
import { PARTIES_ETABLISSEMENT, REPRISES } from './reprises.ts';

/** `blocSaisi` reads the fields of one block as the contract wants them: text, or a box ticked or not. */
export function blocSaisi<N extends NomBloc>(bloc: N, saisie: FormData): Bloc<N> {
  return Object.fromEntries(
    CHAMPS_BLOC[bloc].map((champ) => [champ, CASES.includes(champ) ? saisie.has(champ) : texte(saisie, champ)]),
  ) as Bloc<N>;
}

/** `profilSaisi` reads the wizard's form, whole, without the address and the password. */
export function profilSaisi(saisie: FormData): Profil {
  const blocs = (Object.keys(CHAMPS_BLOC) as NomBloc[]).map((bloc) => blocSaisi(bloc, saisie));
  return reporterEtablissements(Object.assign({}, ...blocs), saisie);
}

/**
 * `reporterEtablissements` fills the school of a ticked box « même établissement ».
 *
 * @param connu schools of the earlier blocks, when the form has one block only
 */
export function reporterEtablissements<T extends Partial<Profil>>(
  bloc: T,
  saisie: FormData,
  connu: Partial<Profil> = bloc,
): T {
  const complet: Record<string, unknown> = { ...connu, ...bloc };
  const reporte: Record<string, unknown> = { ...bloc };
  for (const { coche, de, vers } of REPRISES) {
    if (!saisie.has(coche)) continue;
    for (const partie of PARTIES_ETABLISSEMENT) {
      complet[vers + partie] = complet[de + partie] ?? '';
      reporte[vers + partie] = complet[vers + partie];
    }
  }
  return reporte as T;
}

/** `Champs` is what the fields of a page show. */
export type Champs = {
  texte(nom: string): { nom: string; value: string; erreur: string | undefined; avis?: string | undefined };
  coche(nom: string): { nom: string; checked: boolean };
};

/** `champsSaisis` shows the answers as typed, with their faults. */
export function champsSaisis(saisie = new FormData(), erreurs: readonly Erreur[] = []): Champs {
  return {
    texte: (nom) => {
      const sienne = erreurs.find(({ champ }) => champ === nom);
      const avis = sienne && estUnAvis(sienne);
      return {
        nom,
        value: texte(saisie, nom),
        erreur: avis ? undefined : sienne?.message,
        avis: avis ? sienne.message : undefined,
      };
    },
    coche: (nom) => ({ nom, checked: saisie.has(nom) }),
  };
}

/** `champsEnregistres` shows the answers as stored. */
export function champsEnregistres(profil: Profil): Champs {
  const valeurs: Record<string, unknown> = profil;
  return {
    texte: (nom) => ({ nom, value: String(valeurs[nom] ?? ''), erreur: undefined }),
    coche: (nom) => ({ nom, checked: valeurs[nom] === true }),
  };
}
