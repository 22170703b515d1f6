/** This file finds the formations whose closing date may be moved, and whom the move gives time to. */
import type { FormationOuverte } from '@portail/config/bureau/report-cloture';
import { finDuJour, type Jour } from '@portail/config/paris';
import { dernierJourDeCampagne } from '@portail/config/rules/delais';
import type { Portee } from '@portail/config/rules/droits';
import { ETATS_CONCERNES } from '@portail/config/rules/report-cloture';
import type { Knex } from 'knex';

/** `campagneCourante` gives the year of the formations that the site shows, and its last day. */
export async function campagneCourante(): Promise<{ annee: number; dernierJour: Jour } | undefined> {
  const campagne = await strapi.db
    .query('api::campagne.campagne')
    .findOne({ where: { courante: true }, select: ['annee', 'au'] });
  return campagne && { annee: campagne.annee, dernierJour: dernierJourDeCampagne(campagne.annee, campagne.au) };
}

/** `publieesEnPortee` gives the published formations of these scopes, those that the site shows. */
export async function publieesEnPortee(
  portees: readonly Portee[],
  annee: number,
  connexion: Knex = strapi.db.connection,
): Promise<FormationOuverte[]> {
  const lignes: (Omit<FormationOuverte, 'etablissement'> & { iutRef: string; iut: string })[] = await connexion(
    'formations as f',
  )
    .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
    .join('mentions as m', 'm.id', 'fm.mention_id')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id')
    .whereNotNull('f.published_at')
    .where('f.annee', annee)
    .where((requete) => {
      requete.whereRaw('false');
      for (const { formations } of portees) {
        if (formations === 'toutes') requete.orWhereRaw('true');
        else requete.orWhereIn('f.document_id', [...formations]);
      }
    })
    .orderBy(['e.ordre', 'e.nom', 'm.intitule', 'f.intitule'])
    .select({ ref: 'f.document_id', intitule: 'f.intitule', mention: 'm.intitule', au: 'f.au' })
    .select({ iutRef: 'e.document_id', iut: 'e.nom' });
  return lignes.map(({ iutRef, iut, ...formation }) => ({ ...formation, etablissement: { ref: iutRef, nom: iut } }));
}

/** `concernes` selects the dossiers of these formations to which the new closing date gives time. */
export function concernes(formations: readonly string[], au: Jour, connexion: Knex): Knex.QueryBuilder {
  return connexion('candidatures as c')
    .whereIn('c.formation_ref', [...formations])
    .whereIn('c.etat', [...ETATS_CONCERNES])
    .where((delai) => delai.whereNull('c.delai_personnel').orWhere('c.delai_personnel', '<', finDuJour(au)));
}
