/** This service lists the entretiens of a scope, the last ones first, with how full each is. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { CritereEntretiens, LigneEntretien } from '@portail/config/bureau/entretiens';
import { intituleComplet } from '@portail/config/rules/catalogue';
import type { EtatEntretien, FormeEntretien } from '@portail/config/rules/entretien';
import type { Agent } from '../../platform/bureau.ts';
import { HORLOGE, instantLu } from '../../platform/db/clock.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { comptesDe, RIEN } from './comptes.ts';
import { avecFormation, entretiens, formationsPubliees } from './portee.ts';

const PAR_PAGE = 25;

type LigneLue = { id: string; intitule: string; forme: FormeEntretien; etat: EtatEntretien; etablissement: string };

export async function lister(
  { portees }: Agent,
  criteres: CritereEntretiens,
): Promise<Issue<ReponseBureau<'listerEntretiens'>>> {
  const { connection } = strapi.db;
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
  const compte = await filtrer()
    .count({ total: '*' })
    .first(
      connection.raw(`${HORLOGE} as ms`),
      connection.raw('(select json_agg(x) from (?) x) as formations', [formationsAvecEntretien(portees)]),
    );
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
  const formations = ((compte?.formations ?? []) as { ref: string; intitule: string; mention: string }[]).map(
    ({ ref, ...formation }) => ({ ref, intitule: intituleComplet(formation) }),
  );
  return reussite({ entretiens: await completer(lues, instantLu(compte?.ms)), formations, total, page, pages });
}

function formationsAvecEntretien(portees: Agent['portees']) {
  return formationsPubliees(portees)
    .whereRaw('exists (select 1 from entretiens_formations d where d.formation_ref = f.document_id)')
    .orderBy(['f.intitule', 'f.id'])
    .select({ ref: 'f.document_id', intitule: 'f.intitule', mention: 'm.intitule' });
}

/** `completer` adds the formations, the days and the counts of entretiens, whatever their number. */
export async function completer(lues: readonly LigneLue[], instant: Date): Promise<LigneEntretien[]> {
  const refs = lues.map(({ id }) => id);
  const { connection } = strapi.db;
  const formations: { ref: string; intitule: string; mention: string }[] = await connection(
    'entretiens_formations as d',
  )
    .modify(avecFormation, 'd.formation_ref')
    .whereIn('d.entretien_ref', refs)
    .orderBy('d.id')
    .select({ ref: 'd.entretien_ref', intitule: 'f.intitule', mention: 'm.intitule' });
  const comptes = await comptesDe(refs, instant);
  return lues.map((ligne) => ({
    ...ligne,
    formations: formations.filter(({ ref }) => ref === ligne.id).map(intituleComplet),
    ...(comptes.get(ligne.id) ?? { jours: [], comptes: RIEN }),
  }));
}
