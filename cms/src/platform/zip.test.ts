import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { type Entree, ecrireZip } from './zip.ts';

const MOMENT = new Date('2027-03-25T10:30:08Z');

async function ecrire(entrees: Entree[]): Promise<Buffer> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of ecrireZip(entrees, MOMENT)) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

/** `lire` reads an archive by its directory, as readers do, and checks each file by its header and its sum. */
function lire(zip: Buffer): { chemin: string; octets: Buffer }[] {
  const fin = zip.length - 22;
  assert.equal(zip.readUInt32LE(fin), 0x06054b50);
  const lues = [];
  let de = zip.readUInt32LE(fin + 16);
  for (let rang = 0; rang < zip.readUInt16LE(fin + 10); rang += 1) {
    assert.equal(zip.readUInt32LE(de), 0x02014b50);
    const [somme, taille, longueur] = [zip.readUInt32LE(de + 16), zip.readUInt32LE(de + 24), zip.readUInt16LE(de + 28)];
    const chemin = zip.toString('utf8', de + 46, de + 46 + longueur);
    const tete = zip.readUInt32LE(de + 42);
    assert.equal(zip.readUInt32LE(tete), 0x04034b50);
    assert.equal(zip.toString('utf8', tete + 30, tete + 30 + longueur), chemin);
    const octets = zip.subarray(tete + 30 + longueur, tete + 30 + longueur + taille);
    assert.equal(crc32(octets), somme);
    lues.push({ chemin, octets });
    de += 46 + longueur;
  }
  assert.equal(de, fin);
  return lues;
}

const ENTREES: Entree[] = [
  { chemin: 'LEFÈVRE Zoé – 2027-000028/01 Relevé du bac.pdf', octets: randomBytes(70_000) },
  { chemin: 'LEFÈVRE Zoé – 2027-000028/02 CV.pdf', octets: randomBytes(1) },
  { chemin: 'index.xlsx', octets: Buffer.alloc(0) },
];

test('an archive holds its files, under their names, byte for byte', async () =>
  assert.deepEqual(lire(await ecrire(ENTREES)), ENTREES));

test('an archive without a file is one', async () => assert.deepEqual(lire(await ecrire([])), []));
