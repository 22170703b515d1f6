import { useEffect, useRef, useState } from 'preact/hooks';
import { insecables } from '../../lib/typographie.ts';
import type { Element, Fabrique } from './messages.ts';
import { direPoids, direResultat, direTropLourd } from './phrases.ts';

type Props = { resultat: Fabrique; octetsMax: number; pages: readonly Element[]; nom: string; deposer(): void };

/** `Resultat` shows what was made, to look at before it leaves, beside what it was made of. */
export function Resultat({ resultat, octetsMax, pages, nom, deposer }: Props) {
  const bloc = useRef<HTMLDivElement>(null);
  const [adresse, setAdresse] = useState('');
  const [seule] = pages;
  const origine = pages.length === 1 && seule && 'pdf' in seule ? seule.pdf : undefined;
  useEffect(() => {
    const neuve = URL.createObjectURL(new Blob([resultat.octets], { type: 'application/pdf' }));
    setAdresse(neuve);
    bloc.current?.focus();
    bloc.current?.scrollIntoView({ block: 'nearest' });
    return () => URL.revokeObjectURL(neuve);
  }, [resultat]);
  return (
    <div class="outil__resultat pile" ref={bloc} tabIndex={-1}>
      {resultat.tient ? (
        <p class="enonce fait">
          Votre PDF est prêt&nbsp;: {direResultat(resultat)}
          {origine && ` (${direPoids(origine.size)} avant)`}.
        </p>
      ) : (
        <p class="alerte alerte--erreur">{insecables(direTropLourd(resultat, octetsMax))}</p>
      )}
      {resultat.extrait && (
        <div class="outil__extraits">
          <ImageDessinee image={resultat.extrait.avant} legende="Avant" />
          <ImageDessinee image={resultat.extrait.apres} legende="Dans le PDF" />
        </div>
      )}
      <p>
        <a href={adresse} download={nom}>
          Enregistrer une copie sur cet appareil
        </a>
      </p>
      {resultat.tient && (
        <>
          <p class="doux">Relisez-le&nbsp;: ce que vous ne lisez pas, l’établissement ne le lira pas.</p>
          <p>
            <button class="bouton" type="button" onClick={deposer}>
              Déposer
            </button>
          </p>
        </>
      )}
    </div>
  );
}

/** `ImageDessinee` copies the image each time: it may be drawn again, and giving it away would empty it. */
function ImageDessinee({ image, legende }: { image: ImageBitmap; legende: string }) {
  const toile = useRef<HTMLCanvasElement>(null);
  useEffect(() => toile.current?.getContext('2d')?.drawImage(image, 0, 0), [image]);
  return (
    <figure>
      <canvas ref={toile} role="img" aria-label={`Extrait, ${legende}`} width={image.width} height={image.height} />
      <figcaption class="doux petit">{legende}</figcaption>
    </figure>
  );
}
