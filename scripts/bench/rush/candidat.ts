/** `apply` is one candidat of the rush, from the home page to the receipt. It follows the guide, by the plain forms. */
import { createHash } from 'node:crypto';
import { chemins } from '../../../site/src/lib/chemins.ts';
import { anyInscription } from '../../seed/factories/candidats.ts';
import { pdfOfSize } from '../../seed/factories/pdf.ts';
import type { Ledger } from './ledger.ts';
import { type Page, Stopped, type Visitor } from './visitor.ts';

/** `FORMATION` asks for a lettre and three pièces, and has one modalité. */
const FORMATION = 'parcours-banque-abf-le-mans';
const SIZE = 2 * 1024 * 1024;

/** `CHAMP_ACTE` names the field of a form that says which act it asks for. */
const CHAMP_ACTE = 'acte';
/** `REQUIRED` is how many pièces the formation requires: the facultative ones come after. */
const REQUIRED = 3;

/** `DEPOSIT` names the acts that send a file. */
export const DEPOSIT = 'deposit of a pièce';

/**
 * `apply` goes from the home page to the receipt.
 *
 * @param linkOf waits for the mail, and gives the path of its link
 */
export async function apply(
  browser: Visitor,
  ledger: Ledger,
  linkOf: (email: string) => Promise<string>,
): Promise<void> {
  const person = anyInscription();
  await browser.get('home page', chemins.accueil);
  await browser.get('page of the sign-up', chemins.creerCompte);
  await browser.post('sign-up', chemins.creerCompte, fieldsOf(person), 'Mon compte');
  ledger.account(person.email);

  const link = await linkOf(person.email);
  await browser.get('link of the mail', link);
  await browser.post('validation of the address', link, fields({ [CHAMP_ACTE]: 'valider' }), 'address validated');

  await browser.get('page of a formation', chemins.formation(FORMATION));
  await browser.get('page « Déposer une candidature »', chemins.candidater(FORMATION));
  let page = await browser.post('application', chemins.candidater(FORMATION), fields({}), 'page of the dossier');
  const path = page.path.split('?', 1)[0] ?? '';
  const id = path.split('/').at(-1) ?? '';

  const lettre = `Votre formation prolonge mon BTS. ${person.email}`;
  page = await browser.post(
    'lettre',
    path,
    fields({ [CHAMP_ACTE]: 'ecrire', avant: '', lettre }),
    'page of the dossier',
  );
  ledger.lettre(id, lettre);

  for (const [rank, piece] of piecesOf(page).slice(0, REQUIRED).entries()) {
    const bytes = await file(person.email, rank);
    const form = new FormData();
    form.set(CHAMP_ACTE, 'deposerPiece');
    form.set('piece', piece);
    form.set('fichier', new File([bytes], `piece ${rank + 1}.pdf`, { type: 'application/pdf' }));
    page = await browser.post(DEPOSIT, path, form, 'page of the dossier');
    ledger.deposit(id, piece, createHash('sha256').update(bytes).digest('hex'));
  }

  const summary = await browser.get('confirming page', chemins.transmission(id));
  await browser.post('transmission', chemins.transmission(id), fields(hiddenOf(summary)), 'page of the dossier');
  ledger.transmission(id);
}

/** `fieldsOf` writes the fields as a form sends them: a box that is not ticked is absent. */
function fieldsOf(person: ReturnType<typeof anyInscription>): URLSearchParams {
  const sent = Object.entries(person).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[name, value]];
    return value ? [[name, 'oui']] : [];
  });
  return new URLSearchParams(sent);
}

const fields = (values: Record<string, string>) => new URLSearchParams(values);

function piecesOf({ html }: Page): string[] {
  const found = new Set([...html.matchAll(/name="piece" value="([a-z0-9]{24})"/g)].map(([, ref = '']) => ref));
  if (found.size === 0) throw new Stopped('the page of the dossier shows no pièce');
  return [...found];
}

/** `hiddenOf` are the hidden fields of the last form of the page. */
function hiddenOf({ html }: Page): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'));
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

let sample: Promise<Uint8Array> | undefined;

/** `file` differs for each person and pièce: the same bytes would be one file. */
async function file(email: string, rank: number): Promise<Uint8Array<ArrayBuffer>> {
  sample ??= pdfOfSize(SIZE);
  const bytes = new Uint8Array(await sample);
  bytes.set(new TextEncoder().encode(`\n%${email} ${rank}\n`), SIZE - 100);
  return bytes;
}
