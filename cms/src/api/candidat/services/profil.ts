/**
 * This file turns a candidat's row into the rules' profil, and back. Two blocks are in columns, which lists and mails
 * need; the others are JSON.
 */
import { NATIONALITES, nomDuPays } from '@portail/config/pays';
import { dateLue, dateSaisie } from '@portail/config/rules/date';
import type { Fautes } from '@portail/config/rules/fautes';
import { type Bloc, CHAMPS_BLOC, type NomBloc, type Profil } from '@portail/config/rules/parcours';
import { NUMERO_INCONNU, numeroGroupe, numeroInternational } from '@portail/config/telephone';
import type { Knex } from 'knex';
import { HORLOGE, instantLu } from '../../../platform/db/clock.ts';

type Ligne = Omit<
  Profil,
  keyof Bloc<'baccalaureat'> | keyof Bloc<'obtenu'> | keyof Bloc<'prepare'> | keyof Bloc<'autres'>
> & {
  [N in 'baccalaureat' | 'obtenu' | 'prepare' | 'autres']: Bloc<N>;
};

/**
 * `profilDe` gives the profil of a row.
 *
 * @param ligne of the table `candidats`, as `strapi.db.query` reads it
 */
export function profilDe(ligne: Ligne): Profil {
  const { baccalaureat, obtenu, prepare, autres } = ligne;
  return {
    civilite: ligne.civilite,
    nom: ligne.nom,
    prenom: ligne.prenom,
    dateNaissance: dateLue(ligne.dateNaissance),
    lieuNaissance: ligne.lieuNaissance ?? '',
    nationalite: ligne.nationalite ?? '',
    ine: ligne.ine ?? '',
    adresse: ligne.adresse,
    codePostal: ligne.codePostal,
    ville: ligne.ville,
    telephone: numeroGroupe(ligne.telephone),
    telephone2: ligne.telephone2 ? numeroGroupe(ligne.telephone2) : '',
    ...baccalaureat,
    ...obtenu,
    ...prepare,
    ...autres,
  };
}

const COLONNES = {
  civilite: 'c.civilite',
  nom: 'c.nom',
  prenom: 'c.prenom',
  dateNaissance: 'c.date_naissance',
  lieuNaissance: 'c.lieu_naissance',
  nationalite: 'c.nationalite',
  ine: 'c.ine',
  adresse: 'c.adresse',
  codePostal: 'c.code_postal',
  ville: 'c.ville',
  telephone: 'c.telephone',
  telephone2: 'c.telephone_2',
  email: 'u.email',
};
const BLOCS_EN_JSON = ['baccalaureat', 'obtenu', 'prepare', 'autres'] as const;

export type ProfilEtAdresse = Profil & { email: string };

/**
 * `profilActuel` gives the present profil and address of a candidat with the portal's clock, in one statement.
 *
 * @param connexion the transaction's, inside one
 */
export async function profilActuel(
  candidatRef: string,
  connexion: Knex = strapi.db.connection,
): Promise<{ profil: ProfilEtAdresse; instant: Date }> {
  const { email, ms, ...ligne } = await connexion('candidats as c')
    .leftJoin('up_users as u', 'u.document_id', 'c.compte_ref')
    .where('c.document_id', candidatRef)
    .first(
      COLONNES,
      // `::text` gives JSON as text in all cases, since Strapi changes how the driver reads JSON.
      ...BLOCS_EN_JSON.map((bloc) => connexion.raw('??::text as ??', [`c.${bloc}`, bloc])),
      connexion.raw(`${HORLOGE} as ms`),
    );
  for (const bloc of BLOCS_EN_JSON) ligne[bloc] = JSON.parse(ligne[bloc]);
  return { profil: { ...profilDe(ligne), email: email ?? '' }, instant: instantLu(ms) };
}

/** `colonnesDuProfil` gives the columns of a whole profil, already judged. */
export function colonnesDuProfil(profil: Profil): Record<string, unknown> {
  const blocs = Object.entries(CHAMPS_BLOC) as [NomBloc, (keyof Profil)[]][];
  return Object.assign(
    {},
    ...blocs.map(([bloc, champs]) =>
      colonnesDuBloc(bloc, Object.fromEntries(champs.map((champ) => [champ, profil[champ]]))),
    ),
  );
}

/**
 * `colonnesDuBloc` gives the columns of one block.
 *
 * @param valeurs the whole block, already judged
 */
export function colonnesDuBloc(bloc: NomBloc, valeurs: Partial<Profil>): Record<string, unknown> {
  switch (bloc) {
    case 'identite':
      return { ...valeurs, dateNaissance: dateSaisie(valeurs.dateNaissance ?? '') };
    case 'coordonnees':
      return {
        ...valeurs,
        telephone: numeroInternational(valeurs.telephone ?? ''),
        telephone2: numeroInternational(valeurs.telephone2 ?? '') ?? null,
      };
    default:
      return { [bloc]: valeurs };
  }
}

/**
 * `fautesDesPlans` judges what needs lists too heavy for a browser: the numbering plans, and the countries. A
 * nationality that left the list stays good as long as it is not changed.
 */
export function fautesDesPlans(profil: Partial<Profil>, avant: Partial<Profil> = {}): Fautes {
  const { telephone, telephone2, nationalite, obtenuPays, preparePays } = profil;
  const numeroFaux = (numero = '') => numero !== '' && !numeroInternational(numero);
  const paysFaux = (code = '') => code !== '' && !nomDuPays(code);
  const nationaliteFausse =
    nationalite && nationalite !== avant.nationalite && !NATIONALITES.some(([code]) => code === nationalite);
  return {
    ...(numeroFaux(telephone) && { telephone: NUMERO_INCONNU }),
    ...(numeroFaux(telephone2) && { telephone2: NUMERO_INCONNU }),
    ...(nationaliteFausse && { nationalite: 'Choisissez votre nationalité dans la liste.' }),
    ...(paysFaux(obtenuPays) && { obtenuPays: HORS_LISTE }),
    ...(paysFaux(preparePays) && { preparePays: HORS_LISTE }),
  };
}

const HORS_LISTE = 'Choisissez le pays de préparation dans la liste.';
