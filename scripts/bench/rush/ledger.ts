/** `Ledger` keeps the acts that the portal acknowledged, to be compared with its database and its storage. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Row } from '../table.ts';

export type Ledger = Readonly<{
  account(email: string): void;
  lettre(dossier: string, text: string): void;
  deposit(dossier: string, piece: string, sha256: string): void;
  transmission(dossier: string): void;
  /** `compare` gives one row per kind of act: acknowledged, held, and done twice. */
  compare(databaseUrl: string, filesFolder: string): Promise<Row[]>;
  transmitted(): number;
}>;

export function ledger(): Ledger {
  const accounts: string[] = [];
  const lettres = new Map<string, string>();
  const deposits = new Map<string, string>();
  const transmissions: string[] = [];
  return {
    account: (email) => void accounts.push(email),
    lettre: (dossier, text) => void lettres.set(dossier, text),
    deposit: (dossier, piece, sha256) => void deposits.set(`${dossier} ${piece}`, sha256),
    transmission: (dossier) => void transmissions.push(dossier),
    transmitted: () => transmissions.length,
    async compare(databaseUrl, filesFolder) {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      const query = async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows;
      try {
        const held = await query('select email from up_users where email = any($1)', [accounts]);
        const written = await query('select document_id as id, lettre from candidatures where document_id = any($1)', [
          [...lettres.keys()],
        ]);
        const filed = await query(
          `select p.candidature_ref || ' ' || p.piece_demandee_ref as key, f.empreinte, f.cle
           from pieces p join fichiers f on f.document_id = p.fichier_ref where p.candidature_ref = any($1)`,
          [[...new Set([...deposits.keys()].map((key) => key.split(' ', 1)[0]))]],
        );
        const sent = await query(
          `select c.document_id, c.numero_accuse as numero,
             (select count(*) from courriels m where m.cle = 'accuse:' || c.numero_accuse) as mails,
             (select count(*) from journaux j where j.cible_ref = c.document_id and j.action = 'candidature.transmettre') as lines
           from candidatures c where c.document_id = any($1) and c.etat = 'transmise'`,
          [transmissions],
        );
        const whole = await Promise.all(
          filed.map(async ({ key, empreinte, cle }) => {
            const bytes = await readFile(join(filesFolder, cle)).catch(() => Buffer.alloc(0));
            const hash = createHash('sha256').update(bytes).digest('hex');
            return hash === empreinte && hash === deposits.get(key);
          }),
        );
        const once = sent.filter(({ mails, lines }) => mails === '1' && lines === '1');
        return [
          row('accounts', accounts.length, held.length),
          row('lettres', lettres.size, written.filter(({ id, lettre }) => lettres.get(id) === lettre).length),
          row('pièces, with the bytes of their files', deposits.size, whole.filter(Boolean).length),
          row('transmissions, each with one mail and one line of the journal', transmissions.length, once.length),
          row('numbers of receipts', transmissions.length, new Set(sent.map(({ numero }) => numero)).size),
        ];
      } finally {
        await client.end();
      }
    },
  };
}

function row(what: string, acknowledged: number, held: number): Row {
  return {
    what: `${what}: acknowledged, held`,
    bar: 'equal',
    measured: `${acknowledged}, ${held}`,
    ok: acknowledged === held,
  };
}
