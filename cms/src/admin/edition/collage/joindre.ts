/** This file joins pasted blocks to those of the field: which go on with the words around them, which stand alone. */
import type { Bloc, ElementDeListe, Enfant, Liste } from '@portail/config/rules/catalogue';
import { elementDe } from './lignes.ts';
import { texteDe } from './mots.ts';

type Feuille = { children: Enfant[] };

/**
 * `joindre` gives the blocks that replace those that the selection touches. It keeps the texts of `colles` as they are,
 * and copies none.
 *
 * @param avant the first block that it touches, up to where it begins
 * @param apres the last one, from where it ends
 * @param plusieurs the selection begins in one line and ends in another: when it leaves nothing of both, nor does the
 * paste
 */
export function joindre(avant: Bloc, colles: readonly Bloc[], apres: Bloc, plusieurs: boolean): Bloc[] {
  const seul = motsSeuls(colles);
  const vide = plusieurs
    ? sansRien(avant).length === 0 && sansRien(apres).length === 0
    : avant.type === 'paragraph' && estVide(avant) && estVide(premiereFeuille(apres));
  if (seul && !vide) return rejoindre(prolonger(avant, seul), apres);
  if (avant.type === 'list' && !vide && colles.every(({ type }) => type !== 'heading')) {
    return rejoindre(elementsAjoutes(avant, colles), apres);
  }
  const [premier, ...autres] = colles;
  const lie = avant.type === 'paragraph' && !estVide(avant) && premier?.type === 'paragraph';
  const debut: Bloc[] = lie
    ? [{ ...avant, children: [...avant.children, ...premier.children] }, ...autres]
    : [...sansRien(avant), ...colles];
  const dernier = debut.at(-1);
  const suite = sansRien(apres);
  if (dernier?.type !== 'paragraph' || apres.type !== 'paragraph') return [...debut, ...suite];
  return [...debut.slice(0, -1), { ...dernier, children: [...dernier.children, ...apres.children] }];
}

/**
 * `motsSeuls` gives the words of one line, which take the marks of the place: a heading copied into a sentence is part
 * of it.
 */
function motsSeuls(colles: readonly Bloc[]): Enfant[] | undefined {
  const [seul] = colles;
  if (!seul || colles.length > 1) return undefined;
  if (seul.type !== 'list') return seul.children;
  const [element] = seul.children;
  return seul.children.length === 1 && element?.type === 'list-item' ? element.children : undefined;
}

const estVide = ({ children }: Feuille) => texteDe(children) === '';

function premiereFeuille(bloc: Bloc | ElementDeListe): Feuille {
  const [premier] = bloc.type === 'list' ? bloc.children : [];
  return premier ? premiereFeuille(premier) : { children: bloc.type === 'list' ? [] : bloc.children };
}

/** `prolonger` adds words to the last line of a block. */
function prolonger(bloc: Bloc, mots: readonly Enfant[]): Bloc {
  if (bloc.type !== 'list') return { ...bloc, children: [...bloc.children, ...mots] };
  return surDerniereListe(bloc, (elements) => {
    const dernier = elements.at(-1);
    const children = dernier?.type === 'list-item' ? [...dernier.children, ...mots] : [...mots];
    return [...elements.slice(0, -1), elementDe(children)];
  });
}

type Elements = Liste['children'];

/** `surDerniereListe` changes the list that holds the last element, whatever its level. */
function surDerniereListe(liste: Liste, changer: (elements: Elements) => Elements): Liste {
  const dernier = liste.children.at(-1);
  if (dernier?.type !== 'list') return { ...liste, children: changer(liste.children) };
  return { ...liste, children: [...liste.children.slice(0, -1), surDerniereListe(dernier, changer)] };
}

/** `elementsAjoutes` makes list elements of paragraphs, and of the elements of pasted lists. */
function elementsAjoutes(liste: Liste, colles: readonly Bloc[]): Liste {
  const elements = colles.flatMap((bloc): Elements => {
    return bloc.type === 'list' ? bloc.children : [elementDe(bloc.children)];
  });
  return surDerniereListe(liste, (siens) => {
    const dernier = siens.at(-1);
    const [premier, ...autres] = elements;
    if (dernier?.type !== 'list-item' || premier?.type !== 'list-item') return [...siens, ...elements];
    return [...siens.slice(0, -1), elementDe([...dernier.children, ...premier.children]), ...autres];
  });
}

/** `rejoindre` joins the end of a block to the beginning of the next: its first line goes on with the last one. */
function rejoindre(avant: Bloc, apres: Bloc): Bloc[] {
  if (avant.type === 'list' && apres.type === 'list') return [rejoindreListes(avant, apres)];
  if (apres.type !== 'list') return [prolonger(avant, apres.children)];
  const [premier, ...autres] = apres.children;
  if (!premier) return [avant];
  const suite = premier.type === 'list' ? rejoindre(avant, premier) : [prolonger(avant, premier.children)];
  return autres.length > 0 ? [...suite, { ...apres, children: autres }] : suite;
}

function rejoindreListes(avant: Liste, apres: Liste): Liste {
  const dernier = avant.children.at(-1);
  const [premier, ...autres] = apres.children;
  if (!premier) return avant;
  const tete = avant.children.slice(0, -1);
  if (dernier?.type === 'list' && premier.type === 'list') {
    return { ...avant, children: [...tete, rejoindreListes(dernier, premier), ...autres] };
  }
  if (dernier?.type === 'list-item' && premier.type === 'list-item') {
    return { ...avant, children: [...tete, elementDe([...dernier.children, ...premier.children]), ...autres] };
  }
  const suite = premier.type === 'list-item' && estVide(premier) ? autres : apres.children;
  return { ...avant, children: [...avant.children, ...suite] };
}

/** `sansRien` drops a block of which the selection left nothing, and the empty element where a list was cut. */
function sansRien(bloc: Bloc): Bloc[] {
  if (bloc.type === 'paragraph' || bloc.type === 'heading') return estVide(bloc) ? [] : [bloc];
  // An old draft may hold a block that the field no longer makes.
  if (bloc.type !== 'list') return [bloc];
  const children = bloc.children.flatMap((fils): Elements => {
    if (fils.type === 'list-item') return estVide(fils) ? [] : [fils];
    return sansRien(fils) as Liste[];
  });
  return children.length > 0 ? [{ ...bloc, children }] : [];
}
