/**
 * This file makes the database's part of a search: it folds texts as `plier` does in TypeScript, and indexes their
 * words. Indexes compute these expressions, so that they follow each write of any act, script or administrator.
 */
import { createHash } from 'node:crypto';
import { EFFACES, LETTRES, LETTRES_SIGNES } from '@portail/config/rules/recherche';
import { MOT_MAX } from '@portail/config/rules/recherche-dossiers';
import type { Knex } from 'knex';

const couples = [...LETTRES];
const simples = couples.filter(([, en]) => en.length === 1);
const doubles = couples.filter(([, en]) => en.length > 1);
const une = simples.map(([lettre]) => lettre).join('');
const enUne = simples.map(([, en]) => en).join('');
const enLettres = doubles.reduce(
  (texte, [lettre, en]) => `replace(${texte}, '${lettre}', '${en}')`,
  `translate(texte, '${une}', '${enUne}')`,
);

/**
 * `FONCTIONS` are the SQL functions; `mots_recherches` gives, for each text, what begins at each of its words, signs
 * dropped. They are PL/pgSQL so that their cost is kept: a function taken for free is computed for each row instead of
 * read from the index. They are not parallel: a second process takes longer to start than a search lasts. They are
 * called with their schema: the database runs them without a search path, to gather its statistics and to restore a
 * backup.
 */
const FONCTIONS = [
  {
    signature: 'plier(texte text)',
    rend: 'text language plpgsql immutable strict parallel safe cost 100',
    // `corps` begins with plain ASCII, half of the texts, which needs a tenth of the work.
    corps: () => `
      begin
        if octet_length(texte) = length(texte) then
          return btrim(regexp_replace(lower(texte collate "C"), '[^a-z0-9+#]+', ' ', 'g'));
        end if;
        texte := lower(normalize(texte, NFKD));
        if texte ~ '[${une}${doubles.map(([lettre]) => lettre).join('')}]' then texte := ${enLettres}; end if;
        texte := regexp_replace(texte, '${EFFACES}+', '', 'g');
        return btrim(regexp_replace(texte, '([^[:alnum:]+#]|${LETTRES_SIGNES})+', ' ', 'g'));
      end`,
  },
  {
    signature: 'mots_recherches(variadic champs text[])',
    rend: 'tsvector language plpgsql immutable parallel unsafe cost 1000',
    corps: (schema: string) => `
      declare champ text; mots text[]; suite text; trouves text[] := '{}';
      begin
        foreach champ in array champs loop
          mots := string_to_array(${schema}.plier(champ), ' ');
          suite := '';
          for rang in reverse coalesce(array_length(mots, 1), 0)..1 loop
            suite := mots[rang] || suite;
            trouves := trouves || left(suite, ${MOT_MAX});
          end loop;
        end loop;
        return array_to_tsvector(array_remove(trouves, ''));
      end`,
  },
] as const;

/** `numero` splits « +33261910111 » at each of its first digits, as the country's are not always typed. */
const numero = (champ: string) => `regexp_replace(${champ}, '^[+](\\d)(\\d)(\\d)', '\\1 \\2 \\3 ')`;
/** `adresse` lets a mail be found whole, or from a word before the @; its domain alone names nobody. */
const adresse = (champ: string) =>
  `split_part(${champ}, '@', 1) || replace(plier(split_part(${champ}, '@', 2)), ' ', '')`;
const transmis = (chemin: string) => `instantane #>> '{${chemin}}'`;

/** `MOTS` is the text by which a row is found, as its index computes it. */
export const MOTS = {
  candidats: `mots_recherches(nom, prenom, ine, ${numero('telephone')}, ${numero('telephone_2')})`,
  up_users: `mots_recherches(${adresse('email')})`,
  // `candidatures` holds the dossier's number with and without zeros, those of the compléments, and who transmitted it.
  candidatures: `mots_recherches(numero_accuse, ltrim(split_part(numero_accuse, '-', 2), '0'),
    jsonb_path_query_array(instantane, '$.renvois[*].numero')::text, ${transmis('profil,nom')},
    ${transmis('profil,prenom')}, ${transmis('profil,ine')}, ${adresse(`(${transmis('profil,email')})`)})`,
  formations: 'mots_recherches(formations.intitule, formations.code)',
} as const;

/** `MOTS_COURTS` are of tables of a few rows, without an index. */
export const MOTS_COURTS = {
  mentions: 'mots_recherches(mentions.intitule)',
  etablissements: 'mots_recherches(etablissements.nom, etablissements.ville)',
} as const;

/**
 * `creerRecherche` makes functions and indexes at boot. It makes them again after another version of the portal, since
 * an index is false once its expression has changed. It takes fifteen seconds at most with 20 000 dossiers, once.
 */
export async function creerRecherche(): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    const { rows } = await trx.raw('select quote_ident(current_schema()) as schema');
    let change = false;
    for (const fonction of FONCTIONS) change = (await remplacer(trx, fonction, rows[0].schema)) || change;
    for (const [table, mots] of Object.entries(MOTS)) await indexer(trx, table, mots, change);
  });
}

/**
 * `remplacer` makes a function again when its text changed.
 *
 * @returns whether it changed
 */
async function remplacer(
  trx: Knex,
  { signature, rend, corps: corpsDe }: (typeof FONCTIONS)[number],
  schema: string,
): Promise<boolean> {
  const nom = signature.slice(0, signature.indexOf('('));
  const corps = corpsDe(schema);
  const { rows } = await trx.raw(
    'select prosrc from pg_proc where proname = ? and pronamespace = current_schema()::regnamespace',
    [nom],
  );
  if (rows[0]?.prosrc === corps) return false;
  await trx.raw(`create or replace function ${signature} returns ${rend} as $corps$${corps}$corps$`);
  return true;
}

async function indexer(trx: Knex, table: string, mots: string, change: boolean): Promise<void> {
  const nom = `${table}_mots_recherches_idx`;
  const empreinte = createHash('sha256').update(mots).digest('hex');
  const { rows } = await trx.raw(`select obj_description(to_regclass(?), 'pg_class') as empreinte`, [nom]);
  if (!change && rows[0].empreinte === empreinte) return;
  await trx.raw(`drop index if exists ${nom}`);
  // `fastupdate = off` keeps no list of rows still to be indexed. A search after an import would read it whole.
  await trx.raw(`create index ${nom} on ${table} using gin ((${mots})) with (fastupdate = off)`);
  await trx.raw(`comment on index ${nom} is '${empreinte}'`);
}
