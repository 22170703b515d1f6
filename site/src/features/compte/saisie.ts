/** What a form of the account sends, and what its fields show: one way for the wizard and for « Mon compte ». */
import { type Bloc, CASES, CHAMPS_BLOC, type NomBloc, type Profil } from '@portail/config/rules/parcours';
import { type Erreur, texte } from '../../lib/formulaire.ts';
import { estUnAvis } from './avis-lus.ts';
import { PARTIES_ETABLISSEMENT, REPRISES } from './reprises.ts';

/** Fields of one block as the contract wants them: text, or a box ticked or not. */
export function blocSaisi<N extends NomBloc>(bloc: N, saisie: FormData): Bloc<N> {
  return Object.fromEntries(
    CHAMPS_BLOC[bloc].map((champ) => [champ, CASES.includes(champ) ? saisie.has(champ) : texte(saisie, champ)]),
  ) as Bloc<N>;
}

/** The wizard's form, whole, but for the address and the password. */
export function profilSaisi(saisie: FormData): Profil {
  const blocs = (Object.keys(CHAMPS_BLOC) as NomBloc[]).map((bloc) => blocSaisi(bloc, saisie));
  return reporterEtablissements(Object.assign({}, ...blocs), saisie);
}

/** @param connu schools of the earlier blocks, when the form has one block only */
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

/** What the fields of a page show. */
export type Champs = {
  texte(nom: string): { nom: string; value: string; erreur: string | undefined; avis?: string | undefined };
  coche(nom: string): { nom: string; checked: boolean };
};

/** As typed, with what to correct. */
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

/** As stored. */
export function champsEnregistres(profil: Profil): Champs {
  const valeurs: Record<string, unknown> = profil;
  return {
    texte: (nom) => ({ nom, value: String(valeurs[nom] ?? ''), erreur: undefined }),
    coche: (nom) => ({ nom, checked: valeurs[nom] === true }),
  };
}
