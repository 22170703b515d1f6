/**
 * This file reads the clipboard's HTML as lines of the field. It comes from Word, LibreOffice, Google Docs, Outlook or
 * a page.
 */
import { AdresseDeLien } from '@portail/config/rules/catalogue';
import { lignesNettes } from '@portail/config/rules/signes';
import { type Ligne, paragraphe, reconnaitreListes } from './lignes.ts';
import { couperAuxLignesVides, enfantsDe, type Mots, nettoyer } from './mots.ts';
import { aucunePerte, type Pertes } from './pertes.ts';
import { elementDeWord, estBarre, estCache, estMarqueDeWord, estSouligne, grasDe, italiqueDe } from './style.ts';

const SANS_MOTS = new Set(
  'script style head title meta link template noscript select textarea input datalist rp rt svg'.split(' '),
);
const INTEGRES = new Set('iframe video audio object embed canvas math'.split(' '));
const BLOCS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
  form header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const INDICES: Record<string, string> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** `ELEMENT` and `TEXTE` are the DOM's node types, which tests do not have as a global. */
const [ELEMENT, TEXTE] = [1, 3];

/** `Modele` is the part of a line that does not change from word to word. */
type Modele = Omit<Ligne, 'enfants'>;
type Contexte = {
  gras: boolean;
  italique: boolean;
  souligne: boolean;
  barre: boolean;
  lien: string | undefined;
  /** `tel` is true where spaces and ends of lines are kept. */
  tel: boolean;
  /** `indice` holds digits above or below the line, when the element says so. */
  indice: string | undefined;
  titre: boolean;
  liste: { niveau: number; ordonnee: boolean };
};

const PARAGRAPHE: Modele = paragraphe([]);
const DEBUT: Contexte = {
  gras: false,
  italique: false,
  souligne: false,
  barre: false,
  lien: undefined,
  tel: false,
  indice: undefined,
  titre: false,
  liste: { niveau: 0, ordonnee: false },
};

export function lireHtml(racine: Element): { lignes: Ligne[]; pertes: Pertes } {
  const pertes = aucunePerte();
  const lignes = reconnaitreListes(lireLignes(racine, DEBUT, pertes));
  for (const [rang, ligne] of lignes.entries()) {
    const ouvre = ligne.sorte === 'element' && lignes[rang - 1]?.sorte !== 'element';
    if (ouvre && ligne.numero !== undefined && ligne.numero !== 1) pertes.numerotations++;
  }
  return { lignes, pertes };
}

function lireLignes(racine: Node, contexte: Contexte, pertes: Pertes): Ligne[] {
  const lignes: Ligne[] = [];
  let mots: Mots[] = [];
  let modele = PARAGRAPHE;
  /**
   * `commences` holds the line of each list element that is begun: what follows its first paragraph goes on below it.
   */
  const commences = new Map<Modele, Ligne>();

  function terminer(): void {
    const morceaux = modele.sorte === 'paragraphe' ? couperAuxLignesVides(mots) : [nettoyer(mots)];
    mots = [];
    for (const morceau of morceaux.filter(({ length }) => length > 0)) {
      const enfants = enfantsDe(morceau);
      const commence = commences.get(modele);
      if (commence && commence === lignes.at(-1)) commence.enfants.push({ type: 'text', text: '\n' }, ...enfants);
      else lignes.push({ ...modele, enfants });
      const derniere = lignes.at(-1);
      if (modele.sorte === 'element' && derniere) commences.set(modele, derniere);
    }
  }

  function ajouter(texte: string, { gras, italique, lien, tel, indice, souligne, barre }: Contexte): void {
    let net = lignesNettes(texte);
    if (!tel) net = net.replace(/[ \t\n]+/g, ' ');
    if (indice && /^\s*\d+\s*$/.test(net)) net = net.replace(/\d/g, (chiffre) => indice[Number(chiffre)] ?? chiffre);
    if (net.trim() !== '') {
      pertes.souligne ||= souligne && lien === undefined;
      pertes.barre ||= barre;
    }
    poser({ texte: net, gras, italique, lien });
  }

  function poser(un: Mots): void {
    const dernier = mots.at(-1);
    const memes = dernier && dernier.gras === un.gras && dernier.italique === un.italique && dernier.lien === un.lien;
    if (memes) dernier.texte += un.texte;
    else mots.push(un);
  }

  function lireBloc(element: Element, sien: Modele, contexte: Contexte): void {
    const dehors = modele;
    terminer();
    modele = sien;
    for (const fils of element.childNodes) lire(fils, contexte);
    terminer();
    modele = dehors;
  }

  function lire(noeud: Node, dehors: Contexte): void {
    if (noeud.nodeType === TEXTE) ajouter(noeud.nodeValue ?? '', dehors);
    else if (noeud.nodeType === ELEMENT) lireElement(noeud as Element, dehors);
  }

  function lireElement(element: Element, dehors: Contexte): void {
    const nom = element.localName;
    if (SANS_MOTS.has(nom) || estCache(element) || (estMarqueDeWord(element) && !dehors.titre)) return;
    const contexte = dedans(element, dehors, pertes);
    const sien = modeleDe(element, contexte, modele);
    if (INTEGRES.has(nom)) pertes.contenus++;
    else if (nom === 'br') poser({ texte: '\n', gras: dehors.gras, italique: dehors.italique, lien: dehors.lien });
    else if (nom === 'img') lireImage(element, dehors);
    else if (nom === 'table') lireTableau(element, contexte);
    else if (sien) lireBloc(element, sien, { ...contexte, titre: sien.sorte === 'titre' });
    else for (const fils of element.childNodes) lire(fils, contexte);
  }

  /**
   * `lireImage` reads a sign that is drawn as an image (an emoji) as that sign. An image without surface is no loss.
   */
  function lireImage(image: Element, contexte: Contexte): void {
    const legende = image.getAttribute('alt') ?? '';
    if (/^\p{Extended_Pictographic}/u.test(legende) && legende.length <= 8) ajouter(legende, contexte);
    else if (image.getAttribute('width') !== '1' && image.getAttribute('height') !== '1') pertes.images++;
  }

  /** `lireTableau` makes one line of a row of data. A table that only places what it holds is read through. */
  function lireTableau(tableau: Element, contexte: Contexte): void {
    const rangees = [...tableau.querySelectorAll('tr')].filter((rangee) => rangee.closest('table') === tableau);
    const deDonnees = rangees.some((rangee) => cellulesDe(rangee).length > 1);
    if (deDonnees) pertes.tableaux++;
    terminer();
    for (const legende of tableau.querySelectorAll(':scope > caption')) lireBloc(legende, modele, contexte);
    for (const rangee of rangees) {
      const cellules = cellulesDe(rangee).map((cellule) => {
        return lireLignes(cellule, dedans(cellule, contexte, pertes), pertes);
      });
      const pleines = cellules.filter(({ length }) => length > 0);
      const enUneLigne = pleines.every((siennes) => siennes.length === 1 && siennes[0]?.sorte === 'paragraphe');
      if (!enUneLigne) lignes.push(...pleines.flat());
      else if (pleines.length > 0) {
        const enfants = pleines.flatMap((siennes, rang): Ligne['enfants'] => [
          ...(rang > 0 ? [{ type: 'text' as const, text: ' — ' }] : []),
          ...(siennes[0]?.enfants ?? []),
        ]);
        lignes.push({ ...PARAGRAPHE, enfants });
      }
    }
  }

  for (const fils of racine.childNodes) lire(fils, contexte);
  terminer();
  return lignes;
}

const cellulesDe = (rangee: Element) => [...rangee.children].filter(({ localName }) => /^t[dh]$/.test(localName));

/** `dedans` adds to the context what an element says of its words. */
function dedans(element: Element, dehors: Contexte, pertes: Pertes): Contexte {
  const nom = element.localName;
  return {
    ...dehors,
    gras: nom === 'dt' || (grasDe(element) ?? dehors.gras),
    italique: italiqueDe(element) ?? dehors.italique,
    souligne: dehors.souligne || estSouligne(element),
    barre: dehors.barre || estBarre(element),
    lien: dehors.lien ?? lienDe(element, pertes),
    tel: dehors.tel || nom === 'pre',
    indice: INDICES[nom] ?? dehors.indice,
    liste: /^(ul|ol|menu)$/.test(nom) ? { niveau: dehors.liste.niveau + 1, ordonnee: nom === 'ol' } : dehors.liste,
  };
}

/**
 * `lienDe` gives an address that the site may lead to. An address within the copied page leads nowhere, and is no loss.
 */
function lienDe(element: Element, pertes: Pertes): string | undefined {
  const adresse = element.localName === 'a' ? element.getAttribute('href')?.trim() : undefined;
  if (!adresse || adresse.startsWith('#')) return undefined;
  if (AdresseDeLien.safeParse(adresse).success) return adresse;
  if (element.textContent?.trim()) pertes.liens++;
  return undefined;
}

/** `modeleDe` gives undefined for an element within a line. */
function modeleDe(element: Element, { liste }: Contexte, dehors: Modele): Modele | undefined {
  const nom = element.localName;
  const niveauDeTitre = titreDe(element);
  if (niveauDeTitre !== undefined && dehors.sorte !== 'element') {
    return { sorte: 'titre', niveau: niveauDeTitre, ordonnee: false };
  }
  if (nom === 'li') {
    const { niveau, ordonnee } = liste;
    const dit = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level'));
    const numero = numeroDe(element);
    return { sorte: 'element', niveau: dit || niveau || 1, ordonnee, ...(numero !== undefined && { numero }) };
  }
  const deWord = elementDeWord(element);
  if (deWord) return { sorte: 'element', ...deWord };
  if (!BLOCS.has(nom)) return niveauDeTitre === undefined ? undefined : dehors;
  // An element that only places words on a page says nothing of them: a paragraph in a list element is that element.
  return dehors.sorte === 'element' && nom !== 'ul' && nom !== 'ol' ? dehors : PARAGRAPHE;
}

function titreDe(element: Element): number | undefined {
  const balise = /^h([1-6])$/.exec(element.localName)?.[1];
  if (balise) return Number(balise);
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  // The level 0 is the title of the whole text, above the headings.
  return element.localName === 'p' && /(^|\s)(MsoTitle|title)(\s|$)/.test(element.className) ? 0 : undefined;
}

/** `numeroDe` gives the number of the first element of a numbered list, when it is written. */
function numeroDe(element: Element): number | undefined {
  const liste = element.parentElement;
  if (liste?.localName !== 'ol') return undefined;
  const ecrit = element.getAttribute('value') ?? (liste.firstElementChild === element && liste.getAttribute('start'));
  return ecrit ? Number(ecrit) : undefined;
}
