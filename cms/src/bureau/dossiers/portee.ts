import type { Portee } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import { publieePour } from '../../api/formation/services/formation.ts';

/** `dansPortee` gives the scopes as a WHERE on `candidatures as c`; an empty list matches nothing. */
function dansPortee(portees: readonly Portee[]): (requete: Knex.QueryBuilder) => void {
  return (requete) => {
    requete.whereRaw('false');
    for (const { formations, etats } of portees) {
      requete.orWhere((une) => {
        une.whereIn('c.etat', [...etats]);
        if (formations !== 'toutes') une.whereIn('c.formation_ref', [...formations]);
      });
    }
  };
}

/** `enPortee` selects the dossiers of these scopes only: every query of the bureau has this WHERE. */
export function enPortee(portees: readonly Portee[], connexion: Knex = strapi.db.connection): Knex.QueryBuilder {
  return connexion('candidatures as c').join('formations as f', publieePour('f')).where(dansPortee(portees));
}

/** `estEnPortee` tells whether a dossier exists for these scopes, without reading what its line says. */
export async function estEnPortee(portees: readonly Portee[], id: string, connexion: Knex): Promise<boolean> {
  return (await enPortee(portees, connexion).where('c.document_id', id).first('c.id')) !== undefined;
}

/** `sontEnPortee` tells whether all these dossiers exist for these scopes. */
export async function sontEnPortee(portees: readonly Portee[], refs: readonly string[]): Promise<boolean> {
  const distinctes = [...new Set(refs)];
  const compte = await enPortee(portees).whereIn('c.document_id', distinctes).count({ total: '*' }).first();
  return Number(compte?.total ?? 0) === distinctes.length;
}

/** `avecCandidat` joins the profil: the names of a dossier that is not transmitted. */
export function avecCandidat(requete: Knex.QueryBuilder): Knex.QueryBuilder {
  return requete.join('candidats as cd', 'cd.document_id', 'c.candidat_ref');
}

/** `NOM` is how the bureau names the person: as they transmitted, or else as their profil says now. */
export const NOM = { nom: 'coalesce(c.nom, cd.nom)', prenom: 'coalesce(c.prenom, cd.prenom)' } as const;

/** `nomEtPrenom` selects {@link NOM}. */
export function nomEtPrenom(): Knex.Raw {
  return strapi.db.connection.raw(`${NOM.nom} as nom, ${NOM.prenom} as prenom`);
}

/** `avecFormation` joins the mention and the établissement of the formation. */
export function avecFormation(requete: Knex.QueryBuilder): Knex.QueryBuilder {
  return requete
    .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
    .join('mentions as m', 'm.id', 'fm.mention_id')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id');
}

/** `dossiers` selects them too, with what their lines say. */
export function dossiers(portees: readonly Portee[], connexion?: Knex): Knex.QueryBuilder {
  // `leftJoin` keeps the transmitted dossiers of a deleted account.
  return avecFormation(avecCandidat(enPortee(portees, connexion))).leftJoin(
    'up_users as u',
    'u.document_id',
    'cd.compte_ref',
  );
}
