/** This file counts what entretiens hold: places, people who are convoked, who waits, who did not come. */
import type { LigneEntretien } from '@portail/config/bureau/entretiens';
import { type Jour, jourDeParis } from '@portail/config/paris';
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import type { Affluence } from '@portail/config/rules/projet';
import type { Knex } from 'knex';

type Comptes = LigneEntretien['comptes'];

/** `RIEN` is what an entretien without a créneau counts. */
export const RIEN: Comptes = {
  ...{ places: 0, prises: 0, libres: 0, offertes: 0 },
  ...{ convoques: 0, sansReponse: 0, enAttente: 0, absents: 0 },
};

/** `comptesDe` counts for several entretiens at once, in as many statements as for one. */
export async function comptesDe(
  refs: readonly string[],
  instant: Date,
): Promise<Map<string, { jours: Jour[]; comptes: Comptes }>> {
  const { connection } = strapi.db;
  const creneaux: { ref: string; debut: Date; capacite: number; prises: number }[] = await connection('creneaux')
    .whereIn('entretien_ref', refs)
    .where({ etat: 'ouvert' })
    .groupBy('entretien_ref', 'debut')
    .orderBy('debut')
    .select({ ref: 'entretien_ref', debut: 'debut' })
    .select(connection.raw('sum(capacite)::int as capacite, sum(prises)::int as prises'));
  const convoques = await convoquesDe(refs, instant);
  return new Map(
    refs.map((ref) => {
      const siens = creneaux.filter((creneau) => creneau.ref === ref);
      const somme = (compter: (creneau: (typeof siens)[number]) => number) =>
        siens.reduce((total, creneau) => total + compter(creneau), 0);
      const comptes = {
        ...RIEN,
        places: somme(({ capacite }) => capacite),
        prises: somme(({ prises }) => prises),
        libres: somme(({ debut, capacite, prises }) => (debut > instant ? capacite - prises : 0)),
        ...convoques.get(ref),
      };
      return [ref, { jours: [...new Set(siens.map(({ debut }) => jourDeParis(debut)))], comptes }];
    }),
  );
}

/** `PROPOSE` is true when the convocation `v` proposes the entretien of the link `d`. */
const PROPOSE = '(v.entretiens_proposes is null or v.entretiens_proposes @> to_jsonb(d.entretien_ref::text))';

type Convoques = Pick<Comptes, 'convoques' | 'sansReponse' | 'enAttente' | 'absents' | 'offertes'>;

/** `convoquesDe` counts the people of each entretien, and the free coming places of all that its formations propose. */
async function convoquesDe(refs: readonly string[], instant: Date): Promise<Map<string, Convoques>> {
  const { rows } = await strapi.db.connection.raw(
    `select e.document_id as ref, c.*, (
      select coalesce(sum(k.capacite - k.prises), 0)::int
      from entretiens o
      join creneaux k on k.entretien_ref = o.document_id and k.etat = 'ouvert' and k.debut > ?
      where o.etat = 'ouvert' and o.document_id in (
        select autre.entretien_ref from entretiens_formations d
        join entretiens_formations autre on autre.formation_ref = d.formation_ref
        where d.entretien_ref = e.document_id
      )
    ) as offertes
    from entretiens e
    cross join lateral (
      select count(*)::int as convoques,
        (count(*) filter (where v.etat = 'convoque'))::int as "sansReponse",
        (count(*) filter (where v.etat = 'convoque' and v.sans_place_depuis is not null))::int as "enAttente",
        (count(*) filter (where v.presence = 'absent' and exists (
          select 1 from reservations r join creneaux k on k.document_id = r.creneau_ref
          where r.convocation_ref = v.document_id and r.etat = 'active' and k.entretien_ref = e.document_id
        )))::int as absents
      from entretiens_formations d
      join convocations v on v.formation_ref = d.formation_ref and v.etat = any(?)
      where d.entretien_ref = e.document_id and ${PROPOSE}
    ) c
    where e.document_id = any(?)`,
    [instant, [...CONVOCATIONS_OUVERTES], [...refs]],
  );
  return new Map(rows.map(({ ref, ...comptes }: Convoques & { ref: string }) => [ref, comptes]));
}

/** `ouvertsDe` selects the open entretiens that these formations propose, by their reference. */
export function ouvertsDe(formationRefs: readonly string[], connexion: Knex): Knex.QueryBuilder {
  return connexion('entretiens_formations as d')
    .join('entretiens as e', 'e.document_id', 'd.entretien_ref')
    .where('e.etat', 'ouvert')
    .whereIn('d.formation_ref', [...formationRefs])
    .select('d.entretien_ref');
}

/** `colonnesAffluence` counts for the entretiens that a query selects, as the columns `places` and `attendent`. */
export function colonnesAffluence(entretiens: Knex.QueryBuilder, instant: Date, connexion: Knex): Knex.Raw {
  return connexion.raw(
    `(select coalesce(sum(k.capacite - k.prises), 0)::int from creneaux k
      where k.entretien_ref in (?) and k.etat = 'ouvert' and k.debut > ?) as places,
    (select count(*)::int from convocations v where v.etat = 'convoque' and exists (
      select 1 from entretiens_formations d
      where d.formation_ref = v.formation_ref and d.entretien_ref in (?) and ${PROPOSE}
    )) as attendent`,
    [entretiens, instant, entretiens],
  );
}

/** `affluenceDe` counts the free places of these entretiens, and the people who may take them and hold none. */
export async function affluenceDe(
  entretiens: Knex.QueryBuilder,
  instant: Date,
  connexion: Knex = strapi.db.connection,
): Promise<Affluence> {
  const [affluence] = await connexion.select(colonnesAffluence(entretiens, instant, connexion));
  return affluence;
}
