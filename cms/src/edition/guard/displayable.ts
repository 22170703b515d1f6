import { Etablissement, Formation, Page } from '@portail/config/rules/catalogue';
import { typeSelonLeNom } from '@portail/config/rules/mediatheque';
import { projeterEtablissement, projeterFormation, projeterPage } from '../../api/catalogue/services/catalogue.ts';
import type { FormationDeSaPage } from '../../api/formation/services/formation.ts';
import type { Ligne } from '../../platform/db/row.ts';
import { defautsDePeriode } from './draft.ts';
import { type Defaut, refuserDefauts, TEXTE_RICHE } from './fields.ts';
import { FORMATION, publiee } from './formation.ts';

const ADRESSE = 'Écrivez la fin de l’adresse de la page : minuscules sans accent, chiffres et tirets.';
const texteRiche = (nom: string) => `${nom} : ${TEXTE_RICHE}`;
const PDF_SEULEMENT = 'Choisissez un PDF : le site ne donne à télécharger que des PDF.';

/** `Forme` is how the rows of one type are judged. */
type Forme<L> = {
  lire(documentId: string): Promise<L | null | undefined>;
  /** `juger` names the fields that the catalogue's own shape refuses, and what else is wrong. */
  juger(ligne: L): { refuses: string[]; defauts?: Defaut[] };
  messages?: Record<string, string>;
};

function forme<L>({ lire, juger, messages = {} }: Forme<L>) {
  const defautsDe = (ligne: L): Defaut[] => {
    const { refuses, defauts = [] } = juger(ligne);
    return [...refuses.map((champ) => ({ champ, message: messages[champ] ?? 'À corriger.' })), ...defauts];
  };
  return {
    defautsDe,
    async verifier(documentId: string): Promise<void> {
      const ligne = await lire(documentId);
      if (ligne) refuserDefauts(defautsDe(ligne));
    },
  };
}

const DE_FORMATION = forme<FormationDeSaPage>({
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
});

/** `defautsDeFormation` lists what keeps this row, with what it points to, from being shown by the site. */
export const defautsDeFormation = DE_FORMATION.defautsDe;

/** `FORMES` are the catalogue's own shapes: one row that they refuse would stop every publication, of all the IUTs. */
const FORMES: Record<string, Pick<typeof DE_FORMATION, 'verifier'>> = {
  [FORMATION]: DE_FORMATION,
  'api::etablissement.etablissement': forme<Ligne<'api::etablissement.etablissement'>>({
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
  }),
  'api::page.page': forme<Ligne<'api::page.page'>>({
    lire: (documentId) =>
      strapi.db.query('api::page.page').findOne({ where: { documentId, publishedAt: { $notNull: true } } }),
    juger: (ligne) => ({ refuses: champsRefuses(Page.safeParse(projeterPage(ligne))) }),
    messages: {
      titre: 'Donnez le titre de la page.',
      slug: `${ADRESSE} Celles du portail lui-même (aide, formations…) sont prises.`,
      contenu: texteRiche('Contenu'),
    },
  }),
  'api::campagne.campagne': forme<Ligne<'api::campagne.campagne'>>({
    lire: (documentId) => strapi.db.query('api::campagne.campagne').findOne({ where: { documentId } }),
    juger: (ligne) => ({ refuses: [], defauts: [...defautsDePeriode(ligne), ...defautsDeConservation(ligne)] }),
  }),
  'api::document.document': forme<Ligne<'api::document.document', { fichier: true; etablissement: true }>>({
    lire: (documentId) =>
      strapi.db
        .query('api::document.document')
        .findOne({ where: { documentId }, populate: { fichier: true, etablissement: true } }),
    juger: ({ fichier, etablissement }) => ({
      refuses: [...(fichier ? [] : ['fichier']), ...(etablissement ? [] : ['etablissement'])],
      defauts: defautsDePdf('fichier', fichier),
    }),
    messages: { fichier: 'Choisissez le PDF à télécharger.', etablissement: 'Choisissez l’IUT.' },
  }),
  'api::piece-demandee.piece-demandee': forme<Ligne<'api::piece-demandee.piece-demandee', { modele: true }>>({
    lire: (documentId) =>
      strapi.db
        .query('api::piece-demandee.piece-demandee')
        .findOne({ where: { documentId }, populate: { modele: true } }),
    juger: ({ modele }) => ({ refuses: [], defauts: defautsDePdf('modele', modele) }),
  }),
};

export async function verifierContenu(uid: string, documentId: string): Promise<void> {
  await FORMES[uid]?.verifier(documentId);
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
function defautsDeConservation({ au, conservationJusquau }: Ligne<'api::campagne.campagne'>): Defaut[] {
  if (!conservationJusquau) return [];
  if (conservationJusquau > au) return [];
  return [{ champ: 'conservationJusquau', message: 'Les dossiers se gardent au-delà du dernier jour de la campagne.' }];
}

/** `defautsDePdf` refuses images, which the same library holds. */
function defautsDePdf(champ: string, media: { ext: string | null } | null): Defaut[] {
  return media && typeSelonLeNom(media.ext ?? '') !== 'pdf' ? [{ champ, message: PDF_SEULEMENT }] : [];
}
