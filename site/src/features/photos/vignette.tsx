/** `Vignette` draws a photo as it will be on its page. It is a canvas: the site's policy takes no image of a script. */
import { useEffect, useRef } from 'preact/hooks';
import { type Atelier, AtelierFerme } from './atelier.ts';
import type { Photo } from './messages.ts';

type Props = {
  atelier: Atelier;
  photo: Photo;
  lisible: boolean;
  cote: number;
  nom: string;
  entiere?: boolean;
  enEchec?(erreur: unknown): void;
};

export function Vignette({ atelier, photo, lisible, cote, nom, entiere = false, enEchec }: Props) {
  const toile = useRef<HTMLCanvasElement>(null);
  const { fichier, rotation, cadre } = photo;
  useEffect(() => {
    let perimee = false;
    const dessiner = () => {
      atelier.montrer({ photo, cote, lisible, entiere }).then(
        (image) => {
          if (!perimee && toile.current) {
            toile.current.width = image.width;
            toile.current.height = image.height;
            toile.current.getContext('bitmaprenderer')?.transferFromImageBitmap(image);
          } else image.close();
        },
        (erreur) => {
          if (perimee) return;
          // `dessiner` begins again when the worker was stopped before its turn.
          if (erreur instanceof AtelierFerme) dessiner();
          else enEchec?.(erreur);
        },
      );
    };
    dessiner();
    return () => {
      perimee = true;
    };
  }, [fichier, rotation, entiere ? undefined : cadre, lisible]);
  return <canvas class="outil__vignette" ref={toile} role="img" aria-label={nom} width={cote} height={cote} />;
}
