import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { LieuFichier } from '../lieu-fichier';
import { type Affichage, echelleDe, relire, retenir, type Taille, tournee } from './affichage';
import { Barre } from './barre';
import type { Ouvert } from './moteur';
import { PageDuFichier, tailleDe } from './page';
import { useDocument } from './use-document';

/** `Lecteur` shows a file beside what is decided of it. It is the page's own: the keys reach the page. */
export function Lecteur({ fichier }: { fichier: LieuFichier }) {
  const { lecture, reessayer } = useDocument(fichier.chemin);
  if (lecture.statut === 'pret') return <Pages fichier={fichier} ouvert={lecture.ouvert} contenu={lecture.contenu} />;
  return (
    <>
      <Barre fichier={fichier} contenu={lecture.statut === 'echec' ? lecture.contenu : null} lu={null} changer={rien} />
      {lecture.statut === 'chargement' ? (
        <Flex justifyContent="center" padding={11}>
          <Loader>Chargement du fichier…</Loader>
        </Flex>
      ) : (
        <Flex direction="column" gap={4} padding={8} role="alert">
          <Typography tag="p">{lecture.message}</Typography>
          <Button variant="secondary" onClick={reessayer}>
            Réessayer
          </Button>
        </Flex>
      )}
    </>
  );
}

const rien = () => undefined;

type Props = { fichier: LieuFichier; ouvert: Ouvert; contenu: Blob };

function Pages({ fichier, ouvert, contenu }: Props) {
  const { version } = fichier;
  const [affichage, setAffichage] = useState(() => relire(sessionStorage, version));
  const [premiere, setPremiere] = useState<Taille | null>(null);
  const cadre = useRef<HTMLDivElement>(null);
  const place = usePlace(cadre);
  const { courante, suivre } = usePageCourante(cadre);

  useEffect(() => {
    let utile = true;
    ouvert.document.getPage(1).then(
      (page) => utile && setPremiere(tailleDe(page)),
      () => {},
    );
    return () => {
      utile = false;
    };
  }, [ouvert]);

  const changer = (changement: Partial<Affichage>) => {
    const suivant = { ...affichage, ...changement };
    retenir(sessionStorage, version, suivant);
    setAffichage(suivant);
  };

  const pages = ouvert.document.numPages;
  const visible = premiere && place;
  const echelle = visible ? echelleDe(affichage.zoom, tournee(premiere, affichage.rotation), place) : 1;
  return (
    <>
      <Barre
        fichier={fichier}
        contenu={contenu}
        lu={visible ? { courante, pages, echelle, affichage } : null}
        changer={changer}
      />
      <Cadre ref={cadre} tabIndex={0} role="region" aria-label={`Fichier déposé : ${fichier.nom}`} onScroll={suivre}>
        <ol>
          {visible &&
            Array.from({ length: pages }, (_, rang) => (
              <PageDuFichier
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
                key={rang}
                ouvert={ouvert}
                numero={rang + 1}
                affichage={affichage}
                cadre={cadre}
                place={place}
                supposee={premiere}
              />
            ))}
        </ol>
      </Cadre>
    </>
  );
}

/** `usePlace` measures the frame, and again when the window changes. */
function usePlace(cadre: RefObject<HTMLElement>): Taille | null {
  const [place, setPlace] = useState<Taille | null>(null);
  useEffect(() => {
    const element = cadre.current;
    if (!element) return;
    const guet = new ResizeObserver(() => setPlace({ largeur: element.clientWidth, hauteur: element.clientHeight }));
    guet.observe(element);
    return () => guet.disconnect();
  }, [cadre]);
  return place;
}

/** `usePageCourante` gives the page that holds the middle of the frame. */
function usePageCourante(cadre: RefObject<HTMLElement>): { courante: number; suivre: () => void } {
  const [courante, setCourante] = useState(1);
  const suivre = () => {
    const element = cadre.current;
    if (!element) return;
    const milieu = element.scrollTop + element.clientHeight / 2;
    const pages = [...element.querySelectorAll<HTMLElement>('[data-page]')];
    const lue = pages.findLast(({ offsetTop }) => offsetTop <= milieu);
    setCourante(Number(lue?.dataset['page'] ?? 1));
  };
  return { courante, suivre };
}

const Cadre = styled.div`
  position: relative;
  flex: 1;
  min-height: 0;
  overflow: auto;
  /* The bar is always there: a page that is drawn then does not narrow its own place. */
  scrollbar-gutter: stable;

  ol {
    display: flex;
    flex-direction: column;
    width: fit-content;
    min-width: 100%;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
