/** This service lists the entretiens of a scope, the last ones first, with how full each is. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { CritereEntretiens, LigneEntretien } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { CONVOCATIONS_OUVERTES, type EtatEntretien, type FormeEntretien } from '@portail/config/rules/entretien';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { entretiens } from './portee.ts';

const PAR_PAGE = 25;

type LigneLue = { id: string; intitule: string; forme: FormeEntretien; etat: EtatEntretien; etablissement: string };

export async function lister(
  { portees }: Agent,
  criteres: CritereEntretiens,
): Promise<Issue<ReponseBureau<'listerEntretiens'>>> {
  const filtrer = () => {
    const requete = entretiens(portees);
    if (criteres.etat) requete.where('e.etat', criteres.etat);
    const { formation } = criteres;
    if (formation) {
      requete.whereRaw(
        'exists (select 1 from entretiens_formations d where d.entretien_ref = e.document_id and d.formation_ref = ?)',
        [formation],
      );
    }
    return requete;
  };
  const compte = await filtrer().count({ total: '*' }).first();
  const total = Number(compte?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / PAR_PAGE));
  const page = Math.min(criteres.page, pages);
  const lues: LigneLue[] = await filtrer()
    .leftJoin('etablissements as i', 'i.document_id', 'e.etablissement_ref')
    .orderBy('e.id', 'desc')
    .limit(PAR_PAGE)
    .offset((page - 1) * PAR_PAGE)
    .select({
      id: 'e.document_id',
      intitule: 'e.intitule',
      forme: 'e.forme',
      etat: 'e.etat',
      etablissement: strapi.db.connection.raw(`coalesce(i.nom, '')`) as never,
    });
  return reussite({ entretiens: await completer(lues, await maintenant()), total, page, pages });
}

/** `completer` adds the formations, the days and the counts of entretiens, whatever their number. */
export async function completer(lues: readonly LigneLue[], instant: Date): Promise<LigneEntretien[]> {
  const refs = lues.map(({ id }) => id);
  const { connection } = strapi.db;
  const formations: { ref: string; intitule: string; mention: string }[] = await connection(
    'entretiens_formations as d',
  )
    .join('formations as f', 'f.document_id', 'd.formation_ref')
    .whereNotNull('f.published_at')
    .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
    .join('mentions as m', 'm.id', 'fm.mention_id')
    .whereIn('d.entretien_ref', refs)
    .orderBy('d.id')
    .select({ ref: 'd.entretien_ref', intitule: 'f.intitule', mention: 'm.intitule' });
  const creneaux: { ref: string; debut: Date; capacite: number; prises: number }[] = await connection('creneaux')
    .whereIn('entretien_ref', refs)
    .where({ etat: 'ouvert' })
    .groupBy('entretien_ref', 'debut')
    .orderBy('debut')
    .select({ ref: 'entretien_ref', debut: 'debut' })
    .select(connection.raw('sum(capacite)::int as capacite, sum(prises)::int as prises'));
  const convoques: { ref: string; convoques: number; sansReponse: number }[] = await connection('convocations as v')
    .join('entretiens_formations as d', 'd.formation_ref', 'v.formation_ref')
    .whereIn('d.entretien_ref', refs)
    .whereIn('v.etat', [...CONVOCATIONS_OUVERTES])
    .whereRaw('(v.entretiens_proposes is null or v.entretiens_proposes @> to_jsonb(d.entretien_ref::text))')
    .groupBy('d.entretien_ref')
    .select({ ref: 'd.entretien_ref' })
    .select(
      connection.raw(`count(*)::int as convoques, (count(*) filter (where v.etat = 'convoque'))::int as "sansReponse"`),
    );
  const offertes = await placesOffertes(refs, instant);
  return lues.map((ligne) => {
    const siens = creneaux.filter(({ ref }) => ref === ligne.id);
    const somme = (compter: (creneau: (typeof siens)[number]) => number) =>
      siens.reduce((total, creneau) => total + compter(creneau), 0);
    const sien = convoques.find(({ ref }) => ref === ligne.id);
    return {
      ...ligne,
      formations: formations.filter(({ ref }) => ref === ligne.id).map(intituleComplet),
      jours: [...new Set(siens.map(({ debut }) => jourDeParis(debut)))],
      comptes: {
        places: somme(({ capacite }) => capacite),
        prises: somme(({ prises }) => prises),
        libres: somme(({ debut, capacite, prises }) => (debut > instant ? capacite - prises : 0)),
        convoques: sien?.convoques ?? 0,
        sansReponse: sien?.sansReponse ?? 0,
        offertes: offertes.get(ligne.id) ?? 0,
      },
    };
  });
}

/** `placesOffertes` counts, for each entretien, the free coming places of the open entretiens of its formations. */
async function placesOffertes(refs: readonly string[], instant: Date): Promise<Map<string, number>> {
  const { connection } = strapi.db;
  const { rows } = await connection.raw(
    `select ref, sum(libres)::int as libres from (
      select distinct d.entretien_ref as ref, k.id, k.capacite - k.prises as libres
      from entretiens_formations d
      join entretiens_formations autre on autre.formation_ref = d.formation_ref
      join entretiens o on o.document_id = autre.entretien_ref and o.etat = 'ouvert'
      join creneaux k on k.entretien_ref = o.document_id and k.etat = 'ouvert' and k.debut > ?
      where d.entretien_ref = any(?)
    ) offertes group by ref`,
    [instant, [...refs]],
  );
  return new Map(rows.map(({ ref, libres }: { ref: string; libres: number }) => [ref, libres]));
}
