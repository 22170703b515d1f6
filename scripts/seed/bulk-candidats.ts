/**
 * `writeCandidats` writes candidats and their dossiers many at a time, as the portal's services leave them. These are
 * account, profil, one PDF that answers all their pièces, candidatures, pièces, and the lines of the journal. The mails
 * are not written, as they are long delivered.
 */

import { createHash } from 'node:crypto';
import { VERSION_INSTANTANE } from '@portail/config/rules/instantane';
import { actes } from '../system/cms-build.ts';
import type { Strapi } from '../system/strapi.ts';
import { insertRows, newDocumentId } from './bulk.ts';
import { MOT_DE_PASSE_DEMO } from './comptes.ts';
import type { CandidatGenere } from './demo/candidats.ts';
import type { DossierGenere, FormationVisee } from './demo/dossiers.ts';
import { pdf } from './factories/pdf.ts';

type Dossier = DossierGenere & Readonly<{ formation: FormationVisee }>;
export type CandidatEtDossiers = CandidatGenere & Readonly<{ dossiers: readonly Dossier[] }>;

/** `Commun` is what all generated candidats share: it is made once. */
export type Commun = Readonly<{ contenu: Buffer; empreinte: string; motDePasse: string; now: Date }>;

/** `Candidat` adds the documentIds of the rows. */
export type Candidat = CandidatGenere & Readonly<{ ref: string; compteRef: string; fichierRef: string; cle: string }>;
type Candidature = Dossier & Readonly<{ ref: string; candidat: Candidat }>;

/** `preparerCommun` gives the demo's password: whoever tries the portal may sign in as any of them. */
export async function preparerCommun(now: Date): Promise<Commun> {
  const contenu = Buffer.from(await pdf('Document fictif'));
  const empreinte = createHash('sha256').update(contenu).digest('hex');
  return {
    contenu,
    empreinte,
    motDePasse: await actes('platform/password.js').empreinteMotDePasse(MOT_DE_PASSE_DEMO),
    now,
  };
}

/**
 * `writeCandidats` writes all of them, or none. The bytes come first: a crash leaves objects without a row, never a row
 * without its object.
 */
export async function writeCandidats(
  strapi: Strapi,
  voulus: readonly CandidatEtDossiers[],
  commun: Commun,
): Promise<void> {
  const candidats = await storeFiles(voulus, commun);
  try {
    await strapi.db.transaction(() => insertCandidats(strapi, candidats, commun));
  } catch (error) {
    const { oublier } = actes('api/fichier/services/fichier.js');
    await Promise.all(candidats.map(({ cle }) => oublier(cle)));
    throw error;
  }
}

/** `storeFiles` puts the PDF of each candidat in the storage, which no transaction may ask. */
export function storeFiles<C extends CandidatGenere>(
  voulus: readonly C[],
  commun: Commun,
): Promise<(C & Omit<Candidat, keyof CandidatGenere>)[]> {
  return Promise.all(
    voulus.map(async (voulu) => {
      const ref = newDocumentId();
      const range = await actes('api/fichier/services/fichier.js').ranger(ref, commun);
      if (!range.ok) throw new Error('the storage of candidates’ files takes nothing');
      return { ...voulu, ref, compteRef: newDocumentId(), fichierRef: newDocumentId(), cle: range.valeur.cle };
    }),
  );
}

/** `insertCandidats` writes the rows of candidats whose files are stored. */
export async function insertCandidats(
  strapi: Strapi,
  candidats: readonly (Candidat & CandidatEtDossiers)[],
  commun: Commun,
): Promise<void> {
  const candidatures = candidats.flatMap(({ dossiers, ...candidat }) =>
    dossiers.map((dossier): Candidature => ({ ...dossier, candidat, ref: newDocumentId() })),
  );
  await insertComptes(strapi, candidats, commun);
  await insertFichiers(strapi, candidats, commun);
  await insertCandidatures(strapi, candidatures, commun);
  await insertJournal(strapi, candidatures, commun.now);
}

async function insertComptes(strapi: Strapi, candidats: readonly Candidat[], { motDePasse, now }: Commun) {
  await insertRows(
    strapi,
    'plugin::users-permissions.user',
    candidats.map(({ compteRef, email }) => ({
      documentId: compteRef,
      email,
      username: email,
      password: motDePasse,
      provider: 'local',
      confirmed: true,
      blocked: false,
    })),
    now,
  );
  await insertRows(
    strapi,
    'api::candidat.candidat',
    candidats.map(({ ref, compteRef, profil }) => ({
      documentId: ref,
      compteRef,
      ...actes('api/candidat/services/profil.js').colonnesDuProfil(profil),
    })),
    now,
  );
}

async function insertFichiers(strapi: Strapi, candidats: readonly Candidat[], { contenu, empreinte, now }: Commun) {
  await insertRows(
    strapi,
    'api::fichier.fichier',
    candidats.map(({ ref, fichierRef, cle }) => ({
      documentId: fichierRef,
      candidatRef: ref,
      cle,
      nom: 'Document.pdf',
      empreinte,
      taille: contenu.length,
      pages: 1,
      analyse: 'non_faite',
      deposeLe: now,
    })),
    now,
  );
}

async function insertCandidatures(strapi: Strapi, candidatures: readonly Candidature[], { empreinte, now }: Commun) {
  const { dossierARemettre } = actes('api/candidature/services/envoi.js');
  await insertRows(
    strapi,
    'api::candidature.candidature',
    candidatures.map((candidature) => {
      const { ref, candidat, formation, voeux, pieces, ...scalaires } = candidature;
      const lignes = pieces.map((piece) => ({
        ...ligneDePiece(candidature, piece),
        etat: piece.depot,
        fichier: piece.depot === 'deposee' ? { empreinte } : null,
      }));
      const ligne = {
        ...scalaires,
        documentId: ref,
        candidatRef: candidat.ref,
        formationRef: formation.ref,
        annee: formation.annee,
        attenduesAuDepot: formation.attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef),
        complementsDemandesLe: scalaires.delaiComplements && scalaires.transmiseLe,
        voeuClassique: voeux.classique,
        voeuAlternance: voeux.alternance,
      };
      const profil = { ...candidat.profil, email: candidat.email };
      const remis = dossierARemettre({ lettre: scalaires.lettre, demande: formation, voeux, pieces: lignes, profil });
      const instantane = { version: VERSION_INSTANTANE, ...remis, paragraphe: null, ajoutees: [], renvois: [] };
      return { ...ligne, instantane: scalaires.transmiseLe ? instantane : null };
    }),
    now,
  );
  await numeroter(strapi, candidatures);
  await insertRows(
    strapi,
    'api::piece.piece',
    candidatures.flatMap((candidature) => candidature.pieces.map((piece) => ligneDePiece(candidature, piece))),
    now,
  );
}

function ligneDePiece({ ref, candidat }: Candidature, { intitule, depot, ...piece }: Dossier['pieces'][number]) {
  const avecFichier = depot === 'deposee';
  return {
    ...piece,
    candidatureRef: ref,
    fichierRef: avecFichier ? candidat.fichierRef : null,
    nomFichier: avecFichier ? `${intitule.slice(0, 60)}.pdf` : null,
    reprise: false,
    version: piece.etat === depot ? 1 : 2,
  };
}

/**
 * `numeroter` makes the number of an accusé from its row's id, as the service does. So none that the service gives
 * later is taken.
 */
async function numeroter(strapi: Strapi, candidatures: readonly Candidature[]): Promise<void> {
  const refs = candidatures.map(({ ref }) => ref);
  await strapi.db.transaction(({ trx }: { trx: { raw(sql: string, values: unknown[]): Promise<unknown> } }) =>
    trx.raw(
      `update candidatures
       set numero_accuse = annee || '-' || lpad(id::text, greatest(6, length(id::text)), '0')
       where document_id = any(?) and transmise_le is not null`,
      [refs],
    ),
  );
}

async function insertJournal(strapi: Strapi, candidatures: readonly Candidature[], now: Date): Promise<void> {
  await insertRows(
    strapi,
    'api::journal.journal',
    candidatures.flatMap(({ ref, candidat, deposeeLe, transmiseLe, abandonneeLe }) =>
      Object.entries({ deposer: deposeeLe, transmettre: transmiseLe, abandonner: abandonneeLe }).flatMap(
        ([acte, instant]) =>
          instant
            ? [
                {
                  instant,
                  acteur: 'candidat',
                  acteurRef: candidat.ref,
                  action: `candidature.${acte}`,
                  cibleType: 'candidature',
                  cibleRef: ref,
                },
              ]
            : [],
      ),
    ),
    now,
  );
}
