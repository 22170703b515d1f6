/** This service gives a person what was written about their dossiers, to take away. */
import type { Knex } from 'knex';

type Ecrits = {
  messages: { ecritLe: Date; auteur: string; texte: string; fichier: string | null }[];
  motifs: { ecritLe: Date; acte: string; texte: string }[];
  notes: { ecriteLe: Date; texte: string }[];
  etiquettes: { libelle: string }[];
};

/**
 * `ANNONCE` is true for a motif that its candidat was told: a judgement is the bureau's own until an act announces it
 * (domain §2).
 */
const ANNONCE = `(j.action <> 'piece.juger' or exists (
  select 1 from journaux a where a.cible_type = j.cible_type and a.cible_ref = j.cible_ref and a.id > j.id
    and a.action in ('candidature.demander-complements', 'candidature.declarer-complete', 'candidature.declarer-irrecevable')
))`;

/** `exporterEcrits` gives the writings about all the dossiers of a candidat, oldest first, by dossier. */
export async function exporterEcrits(candidatRef: string): Promise<Map<string, Ecrits>> {
  const parDossier = new Map<string, Ecrits>();
  const ranger = <C extends keyof Ecrits>(champ: C, lignes: (Ecrits[C][number] & { ref: string })[]) => {
    for (const { ref, ...ecrit } of lignes) {
      const ecrits = parDossier.get(ref) ?? { messages: [], motifs: [], notes: [], etiquettes: [] };
      (ecrits[champ] as object[]).push(ecrit);
      parDossier.set(ref, ecrits);
    }
  };
  ranger(
    'messages',
    await surSesDossiers(candidatRef, 'messages').select({
      ...{ ref: 't.candidature_ref', ecritLe: 't.ecrit_le', auteur: 't.auteur', texte: 't.texte' },
      fichier: 't.nom_fichier',
    }),
  );
  ranger(
    'motifs',
    await surSesDossiers(candidatRef, 'motifs')
      .join('journaux as j', 'j.id', 't.ligne')
      .whereRaw(ANNONCE)
      .select({ ref: 't.candidature_ref', ecritLe: 'j.instant', acte: 'j.action', texte: 't.texte' }),
  );
  ranger(
    'notes',
    await surSesDossiers(candidatRef, 'notes').select({
      ...{ ref: 't.candidature_ref', ecriteLe: 't.ecrite_le', texte: 't.texte' },
    }),
  );
  ranger(
    'etiquettes',
    await surSesDossiers(candidatRef, 'etiquettes_posees')
      .join('etiquettes as e', 'e.document_id', 't.etiquette_ref')
      .select({ ref: 't.candidature_ref', libelle: 'e.libelle' }),
  );
  return parDossier;
}

function surSesDossiers(candidatRef: string, table: string): Knex.QueryBuilder {
  return strapi.db
    .connection(`${table} as t`)
    .join('candidatures as c', 'c.document_id', 't.candidature_ref')
    .where('c.candidat_ref', candidatRef)
    .orderBy('t.id');
}
