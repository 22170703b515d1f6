import { ajouterJours, type Jour } from '@portail/config/paris';
import type { Strapi } from '../system/strapi.ts';
import { seedStaff } from './accounts.ts';
import { toBlocks } from './blocks.ts';
import { CAMPAGNE } from './demo/campagne.ts';
import { ETABLISSEMENTS } from './demo/etablissements.ts';
import { FORMATIONS } from './demo/formations.ts';
import { MENTIONS } from './demo/mentions.ts';
import { MOTIFS } from './demo/motifs.ts';
import { PAGES } from './demo/pages.ts';
import type { ClePiece, Piece } from './demo/pieces.ts';
import { PIECES } from './demo/pieces.ts';
import type { Formation } from './demo/types.ts';
import { seedDocuments, seedModeles } from './fichiers.ts';
import type { Mediatheque } from './mediatheque.ts';

/** `Refs` gives the documentId of each written row, by its key in the demo's data. */
type Refs = Map<string, string>;

/** `anneeDeCampagne` is the next year from September on, since one recruits for it. */
function anneeDeCampagne(aujourdhui: Jour): number {
  const [annee = '', mois = ''] = aujourdhui.split('-');
  return Number(annee) + (Number(mois) >= 9 ? 1 : 0);
}

/**
 * `seedCatalogue` writes the whole public catalogue, with dates relative to `aujourdhui`, and the staff whose work it
 * is.
 */
export async function seedCatalogue(strapi: Strapi, mediatheque: Mediatheque, aujourdhui: Jour): Promise<void> {
  const annee = anneeDeCampagne(aujourdhui);
  await strapi.documents('api::campagne.campagne').create({
    data: {
      annee,
      intitule: `Campagne ${annee}`,
      courante: true,
      du: ajouterJours(aujourdhui, CAMPAGNE.ouverture),
      au: ajouterJours(aujourdhui, CAMPAGNE.fermeture),
      annonce: CAMPAGNE.annonce,
      annonceJusquau: ajouterJours(aujourdhui, CAMPAGNE.annonceFin),
      conservationJusquau: `${annee + 1}-12-31`,
    },
  });
  const etablissements = await writeAll(
    strapi,
    'api::etablissement.etablissement',
    ETABLISSEMENTS.map(({ presentation, ...etablissement }) => ({
      ...etablissement,
      presentation: toBlocks(presentation),
    })),
    ({ code }) => code,
  );
  const mentions = await writeAll(
    strapi,
    'api::mention.mention',
    MENTIONS.map((intitule) => ({ intitule })),
    ({ intitule }) => intitule,
  );
  const pieces = await seedPieces(strapi, etablissements, await seedModeles(mediatheque, annee));
  const auteurs = await seedStaff(strapi, etablissements);
  await seedMotifs(strapi, pieces);
  const documents = await seedDocuments(strapi, mediatheque, etablissements, auteurs, { annee, aujourdhui });
  for (const formation of FORMATIONS) {
    const data = {
      ...formationData(formation, annee, aujourdhui, { etablissements, mentions, pieces }),
      documents: documents.get(formation.code),
    };
    await strapi.documents('api::formation.formation').create({ data, status: 'published' });
  }
  for (const { contenu, ...page } of PAGES) {
    const data = { ...page, contenu: toBlocks(contenu) };
    await strapi.documents('api::page.page').create({ data, status: 'published' });
  }
}

async function seedPieces(strapi: Strapi, etablissements: Refs, modeles: Map<ClePiece, number>): Promise<Refs> {
  const pieces: Refs = new Map();
  for (const { cle, etablissement, ...piece } of PIECES as readonly (Piece & { cle: ClePiece })[]) {
    const data = {
      ...piece,
      ...(etablissement && { etablissement: etablissements.get(etablissement) }),
      modele: modeles.get(cle) ?? null,
    };
    pieces.set(cle, await write(strapi, 'api::piece-demandee.piece-demandee', data));
  }
  return pieces;
}

/** `seedMotifs` writes the motifs of refusal, in the order of their list. */
async function seedMotifs(strapi: Strapi, pieces: Refs): Promise<void> {
  for (const [rang, { piece, ...motif }] of MOTIFS.entries()) {
    const data = { ...motif, ordre: (rang + 1) * 10, ...(piece && { piece: pieces.get(piece) }) };
    await strapi.documents('api::motif-refus.motif-refus').create({ data });
  }
}

function formationData(
  formation: Formation,
  annee: number,
  aujourdhui: Jour,
  refs: { etablissements: Refs; mentions: Refs; pieces: Refs },
) {
  return {
    ...formationScalars(formation, annee, aujourdhui),
    mention: refs.mentions.get(formation.mention),
    etablissement: refs.etablissements.get(formation.etablissement),
    pieces: formation.pieces.map(({ cle, obligatoire, modalite }) => ({
      piece: refs.pieces.get(cle),
      obligatoire,
      modalite: modalite ?? null,
    })),
  };
}

/** `formationScalars` is all of a formation without its relations. */
export function formationScalars(formation: Formation, annee: number, aujourdhui: Jour) {
  return {
    code: formation.code,
    annee,
    slug: formation.slug,
    intitule: formation.intitule,
    classique: formation.classique,
    alternance: formation.alternance,
    du: ajouterJours(aujourdhui, formation.ouverture),
    au: ajouterJours(aujourdhui, formation.fermeture),
    lettreDemandee: formation.lettre,
    objectifs: toBlocks(formation.objectifs),
    competences: toBlocks(formation.competences),
    insertion: toBlocks(formation.insertion),
    procedure: toBlocks(formation.procedure ?? []),
  };
}

async function writeAll<T extends object>(
  strapi: Strapi,
  uid: string,
  items: readonly T[],
  keyOf: (item: T) => string,
): Promise<Refs> {
  const refs: Refs = new Map();
  for (const item of items) refs.set(keyOf(item), await write(strapi, uid, item));
  return refs;
}

async function write(strapi: Strapi, uid: string, data: object): Promise<string> {
  const { documentId } = await strapi.documents(uid).create({ data });
  return documentId;
}
