/** This file seeds the files of the catalogue: the documents of the formations, and the models of the pièces. */
import type { Strapi } from '../system/strapi.ts';
import { FORMATIONS } from './demo/formations.ts';
import type { ClePiece, Piece } from './demo/pieces.ts';
import { PIECES } from './demo/pieces.ts';
import { etablissementDe } from './documents/emetteur.ts';
import { MODELES } from './documents/modeles/catalogue.ts';
import { type Contexte, type DocumentDemo, documentsDe } from './documents/offre.ts';
import type { Fichier, Mediatheque } from './mediatheque.ts';

/**
 * `seedModeles` draws the models of the pièces, and puts them into the library.
 *
 * @returns ids of the files, by the pièces that they are the models of
 */
export async function seedModeles(mediatheque: Mediatheque, annee: number): Promise<Map<ClePiece, number>> {
  const fichiers: Fichier[] = [];
  const noms = new Map<ClePiece, string>();
  for (const { cle, etablissement } of PIECES as readonly (Piece & { cle: ClePiece })[]) {
    const modele = MODELES[cle];
    if (!modele) continue;
    noms.set(cle, modele.fichier);
    fichiers.push({
      nom: modele.fichier,
      dossier: etablissement ? etablissementDe(etablissement).nom : 'Modèles communs',
      contenu: await modele.dessiner(annee),
    });
  }
  const ids = await mediatheque.deposer(fichiers);
  return new Map([...noms].map(([cle, nom]) => [cle, ids.get(nom) as number]));
}

/**
 * `seedDocuments` writes one row and one file for all the formations of an IUT that hand the same document out.
 *
 * @returns documentIds in the order shown, by the codes of the formations
 */
export async function seedDocuments(
  strapi: Strapi,
  mediatheque: Mediatheque,
  etablissements: Map<string, string>,
  auteurs: Map<string, number>,
  contexte: Contexte,
): Promise<Map<string, string[]>> {
  const offres = FORMATIONS.map((formation) => ({ formation, documents: documentsDe(formation, contexte) }));
  const uniques = new Map<string, DocumentDemo & { iut: (typeof FORMATIONS)[number]['etablissement'] }>();
  for (const { formation, documents } of offres) {
    for (const document of documents) uniques.set(document.fichier, { ...document, iut: formation.etablissement });
  }
  const fichiers: Fichier[] = [];
  for (const { fichier, iut, dessiner } of uniques.values()) {
    const dossier = etablissementDe(iut).nom;
    fichiers.push({ nom: fichier, dossier, contenu: await dessiner(), auteur: auteurs.get(iut) });
  }
  const ids = await mediatheque.deposer(fichiers);
  const refs = new Map<string, string>();
  for (const { fichier, intitule, nature, iut } of uniques.values()) {
    const data = { intitule, nature, fichier: ids.get(fichier), etablissement: etablissements.get(iut) };
    refs.set(fichier, (await strapi.documents('api::document.document').create({ data })).documentId);
  }
  return new Map(
    offres.map(({ formation, documents }) => [
      formation.code,
      documents.map(({ fichier }) => refs.get(fichier) as string),
    ]),
  );
}
