import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { css, styled } from 'styled-components';
import { type Affichage, densite, echelleDe, type Taille, tournee } from './affichage';
import type { Ouvert } from './moteur';

type Props = {
  ouvert: Ouvert;
  numero: number;
  affichage: Affichage;
  cadre: RefObject<HTMLElement>;
  place: Taille;
  /** `supposee` is the size of the first page, which the others have until they are read. */
  supposee: Taille;
};

/** `PageDuFichier` is drawn once it comes near the window, and given back once it is far: a file may have many pages. */
export function PageDuFichier({ ouvert, numero, affichage, cadre, place, supposee }: Props) {
  const boite = useRef<HTMLLIElement>(null);
  const proche = useProche(boite, cadre);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    if (!proche || page) return;
    let utile = true;
    ouvert.document.getPage(numero).then(
      (lue) => utile && setPage(lue),
      () => {},
    );
    return () => {
      utile = false;
    };
  }, [ouvert, numero, proche, page]);

  const taille = tournee(page ? tailleDe(page) : supposee, affichage.rotation);
  const echelle = echelleDe(affichage.zoom, taille, place);
  return (
    <Boite
      ref={boite}
      data-page={numero}
      style={{ width: Math.floor(taille.largeur * echelle), height: Math.floor(taille.hauteur * echelle) }}
    >
      {page && proche && <Dessin moteur={ouvert.moteur} page={page} echelle={echelle} rotation={affichage.rotation} />}
    </Boite>
  );
}

/** `tailleDe` gives the size of a page at scale 1, turned as the file says. */
export function tailleDe(page: PDFPageProxy): Taille {
  const { width, height } = page.getViewport({ scale: 1 });
  return { largeur: width, hauteur: height };
}

function useProche(boite: RefObject<HTMLElement>, cadre: RefObject<HTMLElement>): boolean {
  const [proche, setProche] = useState(false);
  useEffect(() => {
    if (!boite.current) return;
    const guet = new IntersectionObserver(([vue]) => setProche(vue?.isIntersecting ?? false), {
      root: cadre.current,
      rootMargin: '100% 0px',
    });
    guet.observe(boite.current);
    return () => guet.disconnect();
  }, [boite, cadre]);
  return proche;
}

type PropsDessin = { moteur: Ouvert['moteur']; page: PDFPageProxy; echelle: number; rotation: number };

/** `Dessin` draws the page, and lays its text over it, to be selected and read aloud. */
function Dessin({ moteur, page, echelle, rotation }: PropsDessin) {
  const toile = useRef<HTMLCanvasElement>(null);
  const texte = useRef<HTMLDivElement>(null);
  const [faute, setFaute] = useState(false);

  useEffect(() => {
    const canvas = toile.current;
    const couche = texte.current;
    if (!canvas || !couche) return;
    const viewport = page.getViewport({ scale: echelle, rotation: (page.rotate + rotation) % 360 });
    const points = densite({ largeur: viewport.width, hauteur: viewport.height }, window.devicePixelRatio);
    canvas.width = Math.floor(viewport.width * points);
    canvas.height = Math.floor(viewport.height * points);
    setFaute(false);
    const trace = page.render({
      canvas,
      viewport,
      transform: [points, 0, 0, points, 0, 0],
      annotationMode: moteur.AnnotationMode.ENABLE,
    });
    const dire = (erreur: unknown) => {
      if (!(erreur instanceof moteur.RenderingCancelledException)) setFaute(true);
    };
    trace.promise.catch(dire);
    couche.replaceChildren();
    couche.style.setProperty('--total-scale-factor', String(viewport.scale));
    const lettres = new moteur.TextLayer({ textContentSource: page.streamTextContent(), container: couche, viewport });
    // A text that cannot be read leaves the drawing, which is the page.
    lettres.render().catch(() => {});
    return () => {
      trace.cancel();
      lettres.cancel();
    };
  }, [moteur, page, echelle, rotation]);

  return (
    <>
      <Toile ref={toile} aria-hidden />
      <Texte ref={texte} />
      {faute && <p role="alert">Cette page n’a pas pu être dessinée. Ouvrez le fichier dans un onglet.</p>}
    </>
  );
}

const Boite = styled.li`
  position: relative;
  flex: none;
  margin: 0.8rem auto;
  background: #fff;
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  > p {
    position: absolute;
    inset: 1.6rem;
    color: #212134;
  }
`;

const Toile = styled.canvas`
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
`;

/** `TOURS` lay the text over a page that is turned. */
const TOURS = css`
  &[data-main-rotation='90'] {
    transform: rotate(90deg) translateY(-100%);
  }
  &[data-main-rotation='180'] {
    transform: rotate(180deg) translate(-100%, -100%);
  }
  &[data-main-rotation='270'] {
    transform: rotate(270deg) translateX(-100%);
  }
`;

/** `Texte` follows the measures that pdf.js writes on each piece of text. */
const Texte = styled.div`
  --scale-round-x: 1px;
  --scale-round-y: 1px;
  --min-font-size: 1;

  position: absolute;
  inset: 0;
  overflow: clip;
  line-height: 1;
  transform-origin: 0 0;
  ${TOURS}

  span,
  br {
    position: absolute;
    color: transparent;
    white-space: pre;
    cursor: text;
    transform-origin: 0 0;
  }
  .markedContent {
    display: contents;
  }
  > :not(.markedContent),
  .markedContent span:not(.markedContent) {
    --font-height: 0;
    --scale-x: 1;
    --rotate: 0deg;

    font-size: calc(var(--total-scale-factor) * var(--min-font-size) * var(--font-height));
    transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(calc(1 / var(--min-font-size)));
  }
  ::selection {
    background: rgb(73 69 255 / 0.3);
  }
`;
