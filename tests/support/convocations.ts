/**
 * This file lays out interviews for the end-to-end tests, each for its own candidats. Their dossiers are transmitted by
 * the site's forms. The rows of the interviews are written as the bureau leaves them, since those tests are about the
 * candidat's pages.
 */
import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { FormeEntretien } from '@portail/config/rules/entretien';
import pg from 'pg';
import { ABF, candidater } from './transmission.ts';

export type Laid = {
  forme?: FormeEntretien;
  intitule?: string;
  etat?: 'ouvert' | 'ferme';
  ouvreLe?: Date;
  hours: readonly Hour[];
};
/** `Hour` is one créneau: its beginning, and how many people it takes. */
export type Hour = { debut: Date; places?: number };

const reference = () => `t${randomBytes(12).toString('hex').slice(0, 23)}`;

async function query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/**
 * `layEntretien` opens an entretien of twenty minutes for each hour, before one jury.
 *
 * @returns its reference
 */
export async function layEntretien({
  forme = 'presentiel',
  intitule = 'Entretien de la licence',
  etat = 'ouvert',
  ouvreLe,
  hours,
}: Laid): Promise<string> {
  const ref = reference();
  await query(
    `insert into entretiens (document_id, etablissement_ref, intitule, forme, etat, adresse, acces_fauteuil, lien,
       delai_heures, version, ouvre_le)
     select $1, l.document_id, $2, $3, $4, '2 avenue des Deux Rives', 'oui', $5, 24, 1, $6
     from etablissements l where l.code = 'le-mans' limit 1`,
    [ref, intitule, forme, etat, forme === 'visio' ? 'https://visio.exemple.test/salle' : '', ouvreLe ?? null],
  );
  await query(
    `insert into entretiens_formations (document_id, entretien_ref, formation_ref)
     select $1, $2, f.document_id from formations f where f.slug = $3 limit 1`,
    [reference(), ref, ABF],
  );
  await query(
    `insert into creneaux (document_id, entretien_ref, piste, jury, salle, debut, fin, capacite, prises, etat, version)
     select h.ref, $1, 1, 'Jury', 'T102', h.debut, h.debut + interval '20 minutes', h.places, 0, 'ouvert', 1
     from unnest($2::text[], $3::timestamptz[], $4::int[]) as h (ref, debut, places)`,
    [ref, hours.map(reference), hours.map(({ debut }) => debut), hours.map(({ places = 1 }) => places)],
  );
  return ref;
}

/** `avancer` makes every créneau of an entretien begin at an hour, as if the days had passed. */
export async function avancer(entretien: string, debut: Date): Promise<void> {
  await query(
    `update creneaux set debut = $2::timestamptz, fin = $2::timestamptz + interval '20 minutes' where entretien_ref = $1`,
    [entretien, debut],
  );
}

/**
 * `convoquer` transmits the dossier of whoever the page is signed in as, and convokes it to these entretiens alone.
 *
 * @returns the path of the convocation
 */
export async function convoquer(page: Page, entretiens: readonly string[]): Promise<string> {
  const dossier = await transmettreSansPiece(page);
  const ref = reference();
  await query(
    `insert into convocations (document_id, candidature_ref, candidat_ref, formation_ref, tour, etat, sequence,
       entretiens_proposes)
     select $1, c.document_id, c.candidat_ref, c.formation_ref, 1, 'convoque', 1, $2
     from candidatures c where c.document_id = $3`,
    [ref, JSON.stringify(entretiens), dossier.split('/').at(-1)],
  );
  return `/entretiens/${ref}`;
}

/** `transmettreSansPiece` answers each pièce by an incapacité, which takes no file. */
async function transmettreSansPiece(page: Page): Promise<string> {
  const adresse = await candidater(page, ABF);
  const headers = { origin: process.env['SITE_URL'] ?? '' };
  const pieces = await page.locator('form:has(textarea[name=motif]) input[name=piece]').evaluateAll((champs) => {
    return champs.map((champ) => (champ as HTMLInputElement).value);
  });
  const formulaires = [
    ...pieces.map((piece) => ({ acte: 'declarerIncapacite', piece, motif: 'Mon ordinateur est en panne.' })),
    { acte: 'ecrire', lettre: 'Votre formation prolonge mon BTS.', avant: '' },
  ];
  for (const form of formulaires) {
    expect((await page.request.post(adresse, { form, headers })).status()).toBe(200);
  }
  await page.goto(`${adresse}/transmission`);
  await page.getByRole('button', { name: 'Transmettre mon dossier à l’établissement' }).click();
  await expect(page.getByRole('main')).toContainText('Votre dossier est transmis à l’établissement');
  return adresse;
}
