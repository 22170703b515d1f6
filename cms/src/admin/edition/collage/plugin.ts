/** This file changes the field of a rich text, which Strapi makes with Slate: a paste becomes what the site draws. */
import { AdresseDeLien, type Bloc, Blocs, type Liste } from '@portail/config/rules/catalogue';
import { type BaseRange, Editor, Element, Node as Noeud, Path, type Point, type Text, Transforms } from 'slate';
import { lireHtml } from './html.ts';
import { joindre } from './joindre.ts';
import { assembler, type Ligne } from './lignes.ts';
import { aucunePerte, direPertes, type Pertes } from './pertes.ts';
import { lireTexte } from './texte.ts';

/** `insertData` is what slate-react adds to an editor: it receives the clipboard's content. */
export type Editeur = Editor & { insertData(donnees: DataTransfer): void };

/** `PREMIER_TITRE` is the highest heading of a field that has none: the page writes those above it. */
const PREMIER_TITRE = 2;

type Colle = { blocs: Bloc[]; pertes: Pertes };

/**
 * `collageDans` replaces the editor's paste.
 *
 * @param annoncer is told, in French, what is not as it was copied
 */
export function collageDans(editeur: Editeur, annoncer: (phrase: string) => void): Editeur {
  const { insertData } = editeur;
  editeur.insertData = (donnees) => {
    const texte = donnees.getData('text/plain');
    // Strapi makes a link of a pasted address by itself, or of the selected words.
    if (estAdresse(texte)) {
      insertData(donnees);
      return;
    }
    const colle = lireCollage(donnees, texte, premierTitre(editeur));
    if (colle) {
      inserer(editeur, colle.blocs);
      const phrase = direPertes(colle.pertes, colle.blocs.length === 0);
      if (phrase) annoncer(phrase);
    }
  };
  return editeur;
}

const estAdresse = (texte: string) => !/\s/.test(texte) && AdresseDeLien.safeParse(texte).success;

function premierTitre(editeur: Editor): number {
  const niveaux = editeur.children.flatMap((bloc) => {
    const { type, level } = bloc as { type?: string; level?: number };
    return type === 'heading' && level !== undefined ? [level] : [];
  });
  return niveaux.length > 0 ? Math.min(...niveaux) : PREMIER_TITRE;
}

function lireCollage(donnees: DataTransfer, texte: string, premier: number): Colle | undefined {
  const html = donnees.getData('text/html');
  const blocs = blocsDeStrapi(donnees.getData('application/x-slate-fragment') || fragmentDe(html));
  if (blocs) return { blocs, pertes: aucunePerte() };
  const assembles = (lignes: Ligne[]) => assembler(lignes, premier);
  if (html) {
    const { lignes, pertes } = lireHtml(new DOMParser().parseFromString(html, 'text/html').body);
    if (lignes.length > 0 || texte.trim() === '') return { blocs: assembles(lignes), pertes };
  }
  if (texte) return { blocs: assembles(lireTexte(texte)), pertes: aucunePerte() };
  const images = donnees.files.length;
  return images > 0 ? { blocs: [], pertes: { ...aucunePerte(), images } } : undefined;
}

const fragmentDe = (html: string) => /\bdata-slate-fragment="([^"]+)"/.exec(html)?.[1] ?? '';

/** `blocsDeStrapi` reads blocks copied in such a field. Other sites use Slate too: theirs are read as a page. */
function blocsDeStrapi(fragment: string): Bloc[] | undefined {
  if (!fragment) return undefined;
  try {
    return Blocs.safeParse(JSON.parse(decodeURIComponent(atob(fragment)))).data;
  } catch {
    return undefined;
  }
}

/** `inserer` pastes at once, so that one undoing takes it back. The caret is left after what was pasted. */
function inserer(editeur: Editor, blocs: readonly Bloc[]): void {
  if (blocs.length === 0) return;
  const mots = motsSansMarque(blocs);
  // `insertText` gives the words the marks of the place, as when they are typed.
  if (mots !== undefined && editeur.selection) {
    editeur.insertText(mots);
    return;
  }
  const choisis = Editor.unhangRange(editeur, editeur.selection ?? Editor.range(editeur, Editor.end(editeur, [])));
  const [debut, fin] = Editor.edges(editeur, choisis);
  const [premier = 0] = debut.path;
  const [dernier = 0] = fin.path;
  const extrait = (place: BaseRange) => Noeud.fragment(editeur, place)[0] as unknown as Bloc;
  const avant = extrait({ anchor: Editor.start(editeur, [premier]), focus: debut });
  const apres = extrait({ anchor: fin, focus: Editor.end(editeur, [dernier]) });
  const plusieurs = !Path.equals(ligneEn(editeur, debut), ligneEn(editeur, fin));
  const nouveaux = joindre(avant, blocs, apres, plusieurs).map(avecRetraits);
  const bout = textesDe(blocs).at(-1)?.[0];
  Editor.withoutNormalizing(editeur, () => {
    for (let rang = dernier; rang >= premier; rang--) Transforms.removeNodes(editeur, { at: [rang] });
    Transforms.insertNodes(editeur, nouveaux as unknown as Element[], { at: [premier] });
    const place = bout && placeDe(nouveaux, bout, premier);
    if (place) Transforms.select(editeur, { path: place, offset: bout.text.length });
  });
}

/** `ligneEn` gives the paragraph, the heading or the list element that holds this place. */
const ligneEn = (editeur: Editor, place: Point): Path =>
  Editor.above(editeur, { at: place, match: (noeud) => Element.isElement(noeud) && !editeur.isInline(noeud) })?.[1] ??
  [];

/** `motsSansMarque` gives the words of a paste that has no mark, no link and one line. */
function motsSansMarque(blocs: readonly Bloc[]): string | undefined {
  const [bloc] = blocs;
  if (bloc?.type !== 'paragraph' || blocs.length > 1 || bloc.children.length > 1) return undefined;
  const [mots] = bloc.children;
  return mots?.type === 'text' && !mots.bold && !mots.italic && !mots.text.includes('\n') ? mots.text : undefined;
}

/** `avecRetraits` writes the depth of a list below others, by which Strapi draws its mark, and moves it or not. */
function avecRetraits(bloc: Bloc): Bloc {
  const retraits = (liste: Liste, indentLevel: number): Liste => {
    const children = liste.children.map((fils) => (fils.type === 'list' ? retraits(fils, indentLevel + 1) : fils));
    return { ...liste, ...(indentLevel > 0 && { indentLevel }), children };
  };
  return bloc.type === 'list' ? retraits(bloc, 0) : bloc;
}

const textesDe = (blocs: readonly Bloc[]): [texte: Text, place: Path][] => [
  ...Noeud.texts({ children: blocs } as unknown as Noeud),
];

function placeDe(nouveaux: readonly Bloc[], bout: Text, premier: number): Path | undefined {
  const [rang = 0, ...suite] = textesDe(nouveaux).find(([texte]) => texte === bout)?.[1] ?? [];
  return suite.length > 0 ? [premier + rang, ...suite] : undefined;
}
