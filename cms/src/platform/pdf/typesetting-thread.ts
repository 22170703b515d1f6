/**
 * This file is the thread that typesets PDFs with typst. Its compiler tags titles, tables and lists by itself, and
 * refuses a document that PDF/UA-1 refuses.
 */
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** `Commande` asks for one document; `donnees` is JSON. */
export type Commande = { numero: number; modele: string; donnees: string };
export type Compose = { numero: number } & ({ pdf: Uint8Array } | { erreur: string });

/**
 * `POLICES` is the folder of Source Sans 3. It has all letters of Latin, Vietnamese included, and the boxes ☐ and ☒:
 * a font of the web site's has neither, and lists of candidats name people from everywhere.
 */
const POLICES = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const GRAISSES = ['400Regular', '700Bold'].map((graisse) => join(POLICES, graisse));

/** `ENTETE` begins every template: its data, its title, its language, its font. */
const ENTETE = `#let donnees = json(bytes(sys.inputs.donnees))
#set document(title: donnees.titre, date: none)
#set text(lang: "fr", region: "FR", font: "Source Sans 3")
`;

/** `SANS_GLYPHE` is the compiler's message about a letter that no font draws: PDF/UA-1 refuses the document for it. */
const SANS_GLYPHE = 'could not be displayed with font';

/** `compilateur` has the fonts' folder as its whole file system: a template can read nothing else. */
const compilateur = NodeCompiler.create({ workspace: POLICES, fontArgs: [{ fontPaths: GRAISSES }] });

parentPort?.on('message', ({ numero, modele, donnees }: Commande) => {
  let compose: Compose;
  try {
    compose = { numero, pdf: composer(ENTETE + modele, donnees) };
  } catch (erreur) {
    compose = { numero, erreur: String((erreur as Error)?.message ?? erreur) };
  }
  // The cache grows with each document otherwise: half a mebioctet for a letter.
  compilateur.evictCache(0);
  parentPort?.postMessage(compose);
});

/**
 * `composer` gives a tagged document even when a name has a letter that no font draws. A box stands in its place, and
 * the document no longer says PDF/UA: one name must not keep a jury from its sheet.
 */
function composer(mainFileContent: string, donnees: string): Uint8Array {
  const document = { mainFileContent, inputs: { donnees } };
  try {
    return compilateur.pdf(document, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 });
  } catch (erreur) {
    if (!String((erreur as Error)?.message ?? erreur).includes(SANS_GLYPHE)) throw erreur;
    return compilateur.pdf(document, { pdfStandard: PdfStandard.V_1_7, creationTimestamp: 0 });
  }
}
