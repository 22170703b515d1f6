/** This file counts the dossiers of a scope: what waits, each formation's, and each choice of the list's filters. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { FiltresDossiers } from '@portail/config/bureau/criteres';
import { type Attente, NOMS_ATTENTES } from '@portail/config/rules/attentes';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { ETATS_CANDIDATURE, type EtatCandidature } from '@portail/config/rules/etats';
import { enIso } from '../../api/candidature/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { CONDITIONS, DEPUIS, filtrer } from './filtre.ts';
import { avecFormation, enPortee } from './portee.ts';

export type Attentes = Record<Attente, { nombre: number; depuis: string | null }>;

/** `compterAttentes` counts what waits in these scopes, in one statement; the daily mail says the same figures. */
export async function compterAttentes({ portees }: Pick<Agent, 'portees'>, instant: Date): Promise<Attentes> {
  const colonnes = NOMS_ATTENTES.flatMap((nom) => [
    strapi.db.connection.raw(`(count(*) filter (where ${CONDITIONS[nom]}))::int as ${nom}_nombre`, { instant }),
    strapi.db.connection.raw(`min(${DEPUIS[nom]}) filter (where ${CONDITIONS[nom]}) as ${nom}_depuis`, { instant }),
  ]);
  const lu = await enPortee(portees).first(colonnes);
  return parNom(NOMS_ATTENTES, (nom) => ({ nombre: lu[`${nom}_nombre`], depuis: enIso(lu[`${nom}_depuis`]) }));
}

/** `compterAFaire` is the home of the bureau: what waits, then one line a formation. */
export async function compterAFaire(agent: Agent): Promise<Issue<ReponseBureau<'compterAFaire'>>> {
  const instant = await maintenant();
  const attentes = await compterAttentes(agent, instant);
  const lignes: (LigneFormation & { etat: EtatCandidature; au: string; nombre: number })[] = await avecFormation(
    enPortee(agent.portees),
  )
    .groupBy('f.id', 'm.intitule', 'e.nom', 'c.etat')
    .orderBy(['e.nom', 'f.intitule', 'f.id'])
    .select({ ...FORMATION, etat: 'c.etat' }, { code: 'f.code' })
    .select(strapi.db.connection.raw('f.au::text as au, count(*)::int as nombre'));
  const formations = [...Map.groupBy(lignes, ({ ref }) => ref).values()].map((siennes) => {
    const [{ ref, intitule, mention, code, etablissement, au }] = siennes as [(typeof siennes)[number]];
    return { ref, intitule, mention, code, etablissement, au, etats: parEtat(siennes) };
  });
  return reussite({ attentes, maintenant: instant.toISOString(), formations });
}

const nombreSql = () => strapi.db.connection.raw('count(*)::int as nombre');

type LigneFormation = Record<'ref' | 'intitule' | 'mention' | 'code' | 'etablissement', string>;
const FORMATION = {
  ref: 'f.document_id',
  intitule: 'f.intitule',
  mention: 'm.intitule',
  etablissement: 'e.nom',
} as const;

/**
 * `compterFacettes` counts each choice of a filter among what the other filters keep: a figure says what one gets by
 * choosing it.
 */
export async function compterFacettes(
  { id, portees }: Agent,
  filtres: FiltresDossiers,
): Promise<Issue<ReponseBureau<'compterFacettes'>>> {
  const instant = await maintenant();
  const sans = (nom: keyof FiltresDossiers) =>
    filtrer(enPortee(portees), { ...filtres, [nom]: undefined }, instant, id);
  const attentes = await sans('attente').first(
    NOMS_ATTENTES.map((nom) =>
      strapi.db.connection.raw(`(count(*) filter (where ${CONDITIONS[nom]}))::int as ${nom}`, { instant }),
    ),
  );
  const etats: { etat: EtatCandidature; nombre: number }[] = await sans('etats')
    .groupBy('c.etat')
    .select('c.etat', nombreSql());
  const formations: (Record<'ref' | 'intitule' | 'mention', string> & { nombre: number })[] = await avecFormation(
    sans('formations'),
  )
    .groupBy('f.id', 'm.intitule')
    .orderBy(['f.intitule', 'f.id'])
    .select({ ref: FORMATION.ref, intitule: FORMATION.intitule, mention: FORMATION.mention })
    .select(nombreSql());
  const etablissements = await avecFormation(sans('etablissements'))
    .groupBy('e.id')
    .orderBy('e.nom')
    .select({ ref: 'e.document_id', libelle: 'e.nom' }, nombreSql());
  return reussite({
    attentes,
    etats: parEtat(etats),
    formations: formations.map(({ ref, nombre, ...formation }) => ({
      ref,
      libelle: intituleComplet(formation),
      nombre,
    })),
    etablissements,
  });
}

/** `lireRythme` counts the dossiers begun and transmitted, day by day; a day without any is not listed. */
export async function lireRythme({ portees }: Agent): Promise<Issue<ReponseBureau<'lireRythme'>>> {
  const { connection } = strapi.db;
  const jour = (colonne: string) => `to_char(${colonne} at time zone 'UTC' at time zone 'Europe/Paris', 'YYYY-MM-DD')`;
  const evenements = (colonne: string, deposes: number, transmis: number) =>
    enPortee(portees)
      .whereNotNull(colonne)
      .select(connection.raw(`${jour(colonne)} as jour, ? ::int as deposes, ? ::int as transmis`, [deposes, transmis]));
  const jours = await connection
    .from(connection.unionAll([evenements('c.deposee_le', 1, 0), evenements('c.transmise_le', 0, 1)]).as('evenements'))
    .groupBy('jour')
    .orderBy('jour')
    .select('jour', connection.raw('sum(deposes)::int as deposes, sum(transmis)::int as transmis'));
  return reussite({ jours });
}

function parEtat(lignes: readonly { etat: EtatCandidature; nombre: number }[]): Record<EtatCandidature, number> {
  return parNom(ETATS_CANDIDATURE, (etat) => lignes.find((ligne) => ligne.etat === etat)?.nombre ?? 0);
}

function parNom<N extends string, V>(noms: readonly N[], valeur: (nom: N) => V): Record<N, V> {
  return Object.fromEntries(noms.map((nom) => [nom, valeur(nom)])) as Record<N, V>;
}
