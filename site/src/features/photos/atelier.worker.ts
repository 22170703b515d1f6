/**
 * This worker decodes the photos and makes the PDF, so that the page never freezes. It holds one photo at a time: a
 * telephone has not the memory of two.
 */
import { PDFDocument } from 'pdf-lib';
import { alleger } from './alleger.ts';
import { eclaircir } from './lisible.ts';
import {
  type Demande,
  type Extrait,
  type Fabrique,
  type Message,
  type Photo,
  type Reponses,
  type Source,
  SourceIllisible,
} from './messages.ts';
import { borner, ENTIER, mettreEnPage, reduire, zoneSource } from './papier.ts';
import { chercher, PALIERS, type Palier } from './qualites.ts';

/** `MATRICE` is the quality at which a photo is kept while the weight of the whole is looked for. */
const MATRICE = 0.92;

type Toile = OffscreenCanvas;
type Matrice = { jpeg: Blob; largeur: number; hauteur: number; premier: Uint8Array };

const dire = (message: Message, transferts: Transferable[] = []) => postMessage(message, { transfer: transferts });

/** `tour` is the end of what was asked before: one photo of 12 megapixels takes 48 Mo once it is decoded. */
let tour = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Demande & { numero: number }>) => {
  tour = tour.then(() => repondre(data));
});

async function repondre({ numero, ...demande }: Demande & { numero: number }): Promise<void> {
  try {
    const resultat = await faire(demande as Demande, (avance, sur) => dire({ numero, avance, sur }));
    dire({ numero, resultat }, transferables(resultat));
  } catch (erreur) {
    const { faute, nom } = erreur instanceof SourceIllisible ? erreur : new SourceIllisible('appareil', '');
    dire({ numero, faute, nom });
  }
}

function transferables(resultat: Reponses[keyof Reponses]): Transferable[] {
  if (resultat instanceof ImageBitmap) return [resultat];
  if (typeof resultat === 'number' || !resultat.extrait) return [];
  return [resultat.extrait.avant, resultat.extrait.apres];
}

async function faire(
  demande: Demande,
  avancer: (avance: number, sur: number) => void,
): Promise<Reponses[keyof Reponses]> {
  switch (demande.acte) {
    case 'montrer':
      return (await dessiner(demande.photo, demande)).transferToImageBitmap();
    case 'compter':
      return (await lirePdf(demande.fichier)).getPageCount();
    case 'fabriquer':
      return fabriquer(demande, avancer);
  }
}

type Rendu = { lisible: boolean; entiere?: boolean; cote?: number };

/** `EPREUVE` is the longest side, in pixels, of the copy from which a photo is drawn: a sheet of A4 at 220 per inch. */
const EPREUVE = 2600;
const epreuves = new Map<number, Promise<Blob>>();

/** `eprouver` decodes a photo once, which takes longer than all the rest; what follows starts from a lighter copy. */
function eprouver({ cle, fichier }: Photo): Promise<Blob> {
  const connue = epreuves.get(cle);
  if (connue) return connue;
  const neuve = tirerEpreuve(fichier);
  epreuves.set(cle, neuve);
  return neuve;
}

async function tirerEpreuve(fichier: File): Promise<Blob> {
  const image = await createImageBitmap(fichier, { imageOrientation: 'from-image' }).catch(async () => {
    throw new SourceIllisible((await estHeic(fichier)) ? 'photo_heic' : 'photo_illisible', fichier.name);
  });
  const { largeur, hauteur } = borner({ largeur: image.width, hauteur: image.height }, EPREUVE);
  const toile = new OffscreenCanvas(largeur, hauteur);
  const trait = contexte(toile);
  // White stands where a PNG is transparent.
  trait.fillStyle = '#fff';
  trait.fillRect(0, 0, toile.width, toile.height);
  trait.drawImage(image, 0, 0, toile.width, toile.height);
  image.close();
  return enJpeg(toile, MATRICE);
}

async function dessiner(photo: Photo, { lisible, entiere = false, cote }: Rendu): Promise<Toile> {
  const image = await createImageBitmap(await eprouver(photo));
  const cadre = entiere ? ENTIER : photo.cadre;
  const zone = zoneSource({ largeur: image.width, hauteur: image.height }, cadre, photo.rotation);
  const { largeur, hauteur } = cote ? borner(zone, cote) : reduire(zone, PALIERS[0].pointsParPouce);
  const couchee = photo.rotation % 2 === 1;
  const toile = new OffscreenCanvas(couchee ? hauteur : largeur, couchee ? largeur : hauteur);
  const trait = contexte(toile);
  trait.translate(toile.width / 2, toile.height / 2);
  trait.rotate((photo.rotation * Math.PI) / 2);
  trait.drawImage(image, zone.x, zone.y, zone.largeur, zone.hauteur, -largeur / 2, -hauteur / 2, largeur, hauteur);
  image.close();
  if (lisible) {
    const lues = trait.getImageData(0, 0, toile.width, toile.height);
    eclaircir(lues.data, toile.width, toile.height);
    trait.putImageData(lues, 0, 0);
  }
  return toile;
}

/** `estHeic` reads the mark of the container (ISO/IEC 14496-12, 4.3): a photo of an iPhone may bear another name. */
async function estHeic(fichier: File): Promise<boolean> {
  return (await fichier.slice(4, 8).text()) === 'ftyp';
}

function contexte(toile: Toile): OffscreenCanvasRenderingContext2D {
  const trait = toile.getContext('2d');
  if (!trait) throw new Error('the device gives no canvas');
  trait.imageSmoothingQuality = 'high';
  return trait;
}

const enJpeg = (toile: Toile, quality: number) => toile.convertToBlob({ type: 'image/jpeg', quality });
const octetsDe = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function lirePdf(fichier: File): Promise<PDFDocument> {
  // The encryption is read rather than thrown: the error of the library is not an instance of its own class.
  const options = { updateMetadata: false, ignoreEncryption: true };
  const document = await PDFDocument.load(await fichier.arrayBuffer(), options).catch(() => {
    throw new SourceIllisible('pdf_illisible', fichier.name);
  });
  if (document.isEncrypted) throw new SourceIllisible('pdf_protege', fichier.name);
  return document;
}

type Fabrication = Extract<Demande, { acte: 'fabriquer' }>;

async function fabriquer(
  { sources, lisible, titre, max }: Fabrication,
  avancer: (avance: number, sur: number) => void,
): Promise<Fabrique> {
  const matrices = new Map<Source, Matrice>();
  for (const [rang, source] of sources.entries()) {
    avancer(rang, sources.length);
    if (source.sorte === 'photo') matrices.set(source, await graver(await dessiner(source, { lisible })));
  }
  avancer(sources.length, sources.length);
  const [seule, autre] = sources;
  const reunir = async (palier: Palier) => {
    // A PDF alone is changed where it is, because copying its pages would lose its bookmarks and its tags.
    if (seule?.sorte === 'pdf' && !autre) return lirePdf(seule.fichier);
    const document = await PDFDocument.create();
    document.setTitle(titre, { showInWindowTitleBar: true });
    document.setLanguage('fr-FR');
    for (const source of sources) {
      if (source.sorte === 'pdf') await joindre(document, source.fichier);
      else {
        const matrice = matrices.get(source) as Matrice;
        const image = await tirer(matrice, palier);
        temoigner(matrice.jpeg, image.jpeg);
        await imprimer(document, image);
      }
    }
    return document;
  };
  let pages = 0;
  /** `temoin` is the heaviest image, before and after: if it is legible, the others are. */
  let temoin: { avant: Blob; apres: Uint8Array } | undefined;
  const temoigner = (avant: Blob, apres: Uint8Array) => {
    if (!temoin || avant.size >= temoin.avant.size) temoin = { avant, apres };
  };
  const produire = async (palier: Palier) => {
    const document = await reunir(palier);
    if (palier !== PALIERS[0]) {
      await alleger(document, async (jpeg) => {
        const avant = new Blob([jpeg as Uint8Array<ArrayBuffer>]);
        const image = await refaire(avant, palier);
        if (image) temoigner(avant, image.jpeg);
        return image;
      });
    }
    pages = document.getPageCount();
    return document.save({ useObjectStreams: true });
  };
  const { octets, palier, tient } = await chercher(produire, max);
  const extrait = temoin && (await extraire(temoin.avant, temoin.apres));
  return { octets: octets as Uint8Array<ArrayBuffer>, pages, qualite: palier.dit, tient, extrait };
}

/** `EXTRAIT` is the part of an image that is compared, in its pixels after; its middle is at a quarter of the height. */
const EXTRAIT = { largeur: 480, hauteur: 200 };

async function extraire(ancien: Blob, nouveau: Uint8Array): Promise<Extrait> {
  const [avant, apres] = await Promise.all(
    [ancien, new Blob([nouveau as Uint8Array<ArrayBuffer>])].map((jpeg) => {
      return createImageBitmap(jpeg, { imageOrientation: 'none' });
    }),
  );
  if (!avant || !apres) throw new Error('an image that was drawn cannot be drawn again');
  const largeur = Math.min(EXTRAIT.largeur, apres.width);
  const hauteur = Math.min(EXTRAIT.hauteur, apres.height);
  const [x, y] = [(apres.width - largeur) / 2, Math.max(0, apres.height / 4 - hauteur / 2)];
  const tailler = (image: ImageBitmap) => {
    const rapport = image.width / apres.width;
    const toile = new OffscreenCanvas(largeur, hauteur);
    const source = [x, y, largeur, hauteur].map((mesure) => mesure * rapport) as [number, number, number, number];
    contexte(toile).drawImage(image, ...source, 0, 0, largeur, hauteur);
    return toile.transferToImageBitmap();
  };
  const extrait = { avant: tailler(avant), apres: tailler(apres) };
  avant.close();
  apres.close();
  return extrait;
}

/** `graver` keeps a photo as it is on the sheet, with its first JPEG made at once: most dossiers need no other. */
async function graver(toile: Toile): Promise<Matrice> {
  const { width: largeur, height: hauteur } = toile;
  const premier = await octetsDe(await enJpeg(toile, PALIERS[0].qualite));
  const jpeg = await enJpeg(toile, MATRICE);
  toile.width = 0;
  return { jpeg, largeur, hauteur, premier };
}

type Image = { jpeg: Uint8Array; largeur: number; hauteur: number };

async function tirer({ jpeg, largeur, hauteur, premier }: Matrice, palier: Palier): Promise<Image> {
  if (palier === PALIERS[0]) return { jpeg: premier, largeur, hauteur };
  const image = await refaire(jpeg, palier);
  if (!image) throw new Error('a photo that was drawn cannot be drawn again');
  return image;
}

async function refaire(jpeg: Blob, { pointsParPouce, qualite }: Palier): Promise<Image | undefined> {
  // The readers of PDF ignore the orientation that a JPEG bears.
  const image = await createImageBitmap(jpeg, { imageOrientation: 'none' }).catch(() => undefined);
  if (!image) return undefined;
  const { largeur, hauteur } = reduire({ largeur: image.width, hauteur: image.height }, pointsParPouce);
  const toile = new OffscreenCanvas(largeur, hauteur);
  contexte(toile).drawImage(image, 0, 0, largeur, hauteur);
  image.close();
  return { jpeg: await octetsDe(await enJpeg(toile, qualite)), largeur, hauteur };
}

async function imprimer(document: PDFDocument, image: Image): Promise<void> {
  const { page, image: place } = mettreEnPage(image);
  const feuille = document.addPage([page.largeur, page.hauteur]);
  feuille.drawImage(await document.embedJpg(image.jpeg), { ...place, width: place.largeur, height: place.hauteur });
}

async function joindre(document: PDFDocument, fichier: File): Promise<void> {
  const joint = await lirePdf(fichier);
  for (const page of await document.copyPages(joint, joint.getPageIndices())) document.addPage(page);
}
