/**
 * `Recadrage` cuts a photo to its sheet by hand: by four sliders, which the keyboard and the thumb move, or by the corners
 * of the frame.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Atelier } from './atelier.ts';
import type { Photo } from './messages.ts';
import { type Cadre, couper, ENTIER } from './papier.ts';
import { Vignette } from './vignette.tsx';

type Props = { atelier: Atelier; photo: Photo; valider(cadre: Cadre): void; annuler(): void };

const COTES = [
  ['haut', 'En haut'],
  ['bas', 'En bas'],
  ['gauche', 'À gauche'],
  ['droite', 'À droite'],
] as const;

export function Recadrage({ atelier, photo, valider, annuler }: Props) {
  const [cadre, setCadre] = useState(photo.cadre);
  const zone = useRef<HTMLDivElement>(null);
  const titre = useRef<HTMLHeadingElement>(null);
  const tenus = useRef<readonly (keyof Cadre)[]>();
  useEffect(() => titre.current?.focus(), []);

  /** `partDe` gives where the finger is, as the part that each side would lose. */
  const partDe = ({ clientX, clientY }: PointerEvent): Cadre | undefined => {
    const boite = zone.current?.getBoundingClientRect();
    if (!boite) return undefined;
    const [x, y] = [(clientX - boite.left) / boite.width, (clientY - boite.top) / boite.height];
    return { haut: y, bas: 1 - y, gauche: x, droite: 1 - x };
  };
  const suivre = (evenement: PointerEvent) => {
    const part = partDe(evenement);
    if (!part || !tenus.current) return;
    setCadre(tenus.current.reduce((avant, cote) => couper(avant, cote, part[cote]), cadre));
  };
  const saisir = (evenement: PointerEvent) => {
    const part = partDe(evenement);
    if (!part) return;
    // The nearest corner comes to the finger.
    const plusPres = (un: keyof Cadre, autre: keyof Cadre) =>
      Math.abs(part[un] - cadre[un]) <= Math.abs(part[autre] - cadre[autre]) ? un : autre;
    tenus.current = [plusPres('haut', 'bas'), plusPres('gauche', 'droite')];
    zone.current?.setPointerCapture(evenement.pointerId);
    suivre(evenement);
  };
  const lacher = () => {
    tenus.current = undefined;
  };
  const pourCent = (part: number) => `${part * 100}%`;
  return (
    <div class="pile">
      <h2 id="outil-titre" ref={titre} tabIndex={-1}>
        Recadrer la photo
      </h2>
      <p>Faites glisser les coins sur les bords de la feuille, ou réglez chaque côté.</p>
      <div
        class="outil__cadrage"
        ref={zone}
        onPointerDown={saisir}
        onPointerMove={suivre}
        onPointerUp={lacher}
        onPointerCancel={lacher}
      >
        <Vignette atelier={atelier} photo={photo} lisible={false} cote={900} nom="Photo à recadrer" entiere />
        <span
          class="outil__cadre"
          aria-hidden="true"
          style={{
            inset: [cadre.haut, cadre.droite, cadre.bas, cadre.gauche].map(pourCent).join(' '),
          }}
        />
      </div>
      <div class="outil__cotes">
        {COTES.map(([cote, libelle]) => (
          <label key={cote}>
            {libelle}
            <input
              type="range"
              min="0"
              max="90"
              value={Math.round(cadre[cote] * 100)}
              aria-valuetext={`${Math.round(cadre[cote] * 100)} % coupés`}
              onInput={({ currentTarget }) => setCadre(couper(cadre, cote, Number(currentTarget.value) / 100))}
            />
          </label>
        ))}
      </div>
      <p class="rangee">
        <button class="bouton" type="button" onClick={() => valider(cadre)}>
          Recadrer
        </button>
        <button class="bouton bouton--second" type="button" onClick={annuler}>
          Annuler
        </button>
        <button class="lien" type="button" onClick={() => setCadre(ENTIER)}>
          Photo entière
        </button>
      </p>
    </div>
  );
}
