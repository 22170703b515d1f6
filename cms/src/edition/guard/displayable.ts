import { Etablissement, Formation, Page } from '@portail/config/rules/catalogue';
import { typeSelonLeNom } from '@portail/config/rules/mediatheque';
import { projeterEtablissement, projeterFormation, projeterPage } from '../../api/catalogue/services/catalogue.ts';
import { defautsDePeriode } from './draft.ts';
import { type Defaut, refuserDefauts, TEXTE_RICHE } from './fields.ts';
import { FORMATION, publiee } from './formation.ts';

const ADRESSE = 'Écrivez la fin de l’adresse de la page : minuscules sans accent, chiffres et tirets.';
const texteRiche = (nom: string) => `${nom} : ${TEXTE_RICHE}`;
const PDF_SEULEMENT = 'Choisissez un PDF : le site ne donne à télécharger que des PDF.';

type Forme = {
  lire(documentId: string): Promise<any>;
  /** `juger` names the fields that the catalogue's own shape refuses, and what else is wrong. */
  juger(ligne: any): { refuses: string[]; defauts?: Defaut[] };
  messages: Record<string, string>;
};

/** `FORMES` are the catalogue's own shapes: one row that they refuse would stop every publication, of all the IUTs. */
const FORMES: Record<string, Forme> = {
  [FORMATION]: {
    lire: publiee,
    juger: (ligne) => ({
      refuses: champsRefuses(Formation.safeParse(projeterFormation(ligne))),
      defauts: [...defautsDePeriode(ligne), ...defautsDeModalites(ligne)],
    }),
    messages: {
      intitule: 'Donnez l’intitulé du parcours.',
      mention: 'Choisissez la mention.',
      etablissement: 'Choisissez l’IUT.',
      slug: ADRESSE,
      code: 'Donnez le code de la formation.',
      annee: 'Donnez l’année de la campagne.',
      du: 'Donnez la date « Du ».',
      au: 'Donnez la date « Au ».',
      objectifs: texteRiche('Texte des objectifs'),
      competences: texteRiche('Texte des compétences'),
      insertion: texteRiche('Texte de l’insertion professionnelle'),
      procedure: texteRiche('Texte de la procédure'),
      pieces: 'Une des pièces demandées n’a pas d’intitulé.',
    },
  },
  'api::etablissement.etablissement': {
    lire: (documentId) => strapi.db.query('api::etablissement.etablissement').findOne({ where: { documentId } }),
    juger: (ligne) => ({ refuses: champsRefuses(Etablissement.safeParse(projeterEtablissement(ligne))) }),
    messages: {
      code: 'Donnez le code de l’IUT : minuscules sans accent, chiffres et tirets.',
      nom: 'Donnez le nom de l’IUT.',
      ville: 'Donnez la ville.',
      adresse: 'Donnez l’adresse.',
      codePostal: 'Donnez le code postal.',
      telephone: 'Donnez le numéro de téléphone.',
      email: 'Donnez l’adresse mail.',
      web: 'Donnez l’adresse complète du site, qui commence par https:// ou http://.',
      presentation: texteRiche('Présentation'),
    },
  },
  'api::page.page': {
    lire: (documentId) =>
      strapi.db.query('api::page.page').findOne({ where: { documentId, publishedAt: { $notNull: true } } }),
    juger: (ligne) => ({ refuses: champsRefuses(Page.safeParse(projeterPage(ligne))) }),
    messages: {
      titre: 'Donnez le titre de la page.',
      slug: `${ADRESSE} Celles du portail lui-même (aide, formations…) sont prises.`,
      contenu: texteRiche('Contenu'),
    },
  },
  'api::campagne.campagne': {
    lire: (documentId) => strapi.db.query('api::campagne.campagne').findOne({ where: { documentId } }),
    juger: (ligne) => ({ refuses: [], defauts: [...defautsDePeriode(ligne), ...defautsDeConservation(ligne)] }),
    messages: {},
  },
  'api::document.document': {
    lire: (documentId) =>
      strapi.db
        .query('api::document.document')
        .findOne({ where: { documentId }, populate: { fichier: true, etablissement: true } }),
    juger: ({ fichier, etablissement }) => ({
      refuses: [...(fichier ? [] : ['fichier']), ...(etablissement ? [] : ['etablissement'])],
      defauts: defautsDePdf('fichier', fichier),
    }),
    messages: { fichier: 'Choisissez le PDF à télécharger.', etablissement: 'Choisissez l’IUT.' },
  },
  'api::piece-demandee.piece-demandee': {
    lire: (documentId) =>
      strapi.db
        .query('api::piece-demandee.piece-demandee')
        .findOne({ where: { documentId }, populate: { modele: true } }),
    juger: ({ modele }) => ({ refuses: [], defauts: defautsDePdf('modele', modele) }),
    messages: {},
  },
};

export async function verifierContenu(uid: string, documentId: string): Promise<void> {
  const ligne = await FORMES[uid]?.lire(documentId);
  if (ligne) refuserDefauts(defautsDe(uid, ligne));
}

/** `defautsDe` lists what keeps this row, with what it points to, from being shown by the site. */
export function defautsDe(uid: string, ligne: any): Defaut[] {
  const forme = FORMES[uid];
  if (!forme) return [];
  const { refuses, defauts = [] } = forme.juger(ligne);
  return [...refuses.map((champ) => ({ champ, message: forme.messages[champ] ?? 'À corriger.' })), ...defauts];
}

type Lecture = { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined };
/** `champsRefuses` gives each field once, in the order of the shape. A fault inside a text in blocks is the text's. */
const champsRefuses = ({ error }: Lecture) => [...new Set(error?.issues.map(({ path }) => String(path[0])))];

function defautsDeModalites({ classique, alternance }: { classique: boolean; alternance: boolean }): Defaut[] {
  if (classique || alternance) return [];
  return [{ champ: 'classique', message: 'Choisissez au moins une modalité : formation classique ou alternance.' }];
}

/**
 * `defautsDeConservation` wants a later day than the campagne's last: dossiers are of use, and may be contested, after
 * it.
 */
function defautsDeConservation({ au, conservationJusquau }: Record<string, string | null>): Defaut[] {
  if (!conservationJusquau || !au) return [];
  if (conservationJusquau > au) return [];
  return [{ champ: 'conservationJusquau', message: 'Les dossiers se gardent au-delà du dernier jour de la campagne.' }];
}

/** `defautsDePdf` refuses images, which the same library holds. */
function defautsDePdf(champ: string, media: { ext: string } | null): Defaut[] {
  return media && typeSelonLeNom(media.ext) !== 'pdf' ? [{ champ, message: PDF_SEULEMENT }] : [];
}
