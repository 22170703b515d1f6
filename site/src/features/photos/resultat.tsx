import { useEffect, useRef, useState } from 'preact/hooks';
import { afficherTaille } from '../../lib/taille.ts';
import { insecables } from '../../lib/typographie.ts';
import type { Element, Fabrique } from './messages.ts';
import { direResultat } from './phrases.ts';

type Props = { resultat: Fabrique; octetsMax: number; pages: readonly Element[]; deposer(): void };

/** `Resultat` shows what was made, to look at before it leaves, beside the PDF that it was made of. */
export function Resultat({ resultat, octetsMax, pages, deposer }: Props) {
  const bloc = useRef<HTMLDivElement>(null);
  const [apres, setApres] = useState('');
  const [avant, setAvant] = useState('');
  const [seule] = pages;
  const origine = pages.length === 1 && seule && 'pdf' in seule ? seule.pdf : undefined;
  useEffect(() => {
    const adresse = URL.createObjectURL(new Blob([resultat.octets], { type: 'application/pdf' }));
    const ancienne = origine ? URL.createObjectURL(origine) : '';
    setApres(adresse);
    setAvant(ancienne);
    bloc.current?.focus();
    bloc.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      URL.revokeObjectURL(adresse);
      URL.revokeObjectURL(ancienne);
    };
  }, [resultat]);
  return (
    <div class="outil__resultat pile" ref={bloc} tabIndex={-1}>
      {resultat.tient ? (
        <p class="enonce fait">Votre PDF est prêt&nbsp;: {direResultat(resultat)}.</p>
      ) : (
        <p class="alerte alerte--erreur">
          {insecables(
            `Votre PDF fait encore ${afficherTaille(resultat.octets.length)} : il doit faire moins de ${afficherTaille(octetsMax)}. Retirez des pages, ou recadrez les photos sur la feuille.`,
          )}
        </p>
      )}
      <p class="rangee">
        <a class="bouton bouton--second" href={apres} target="_blank" rel="noopener">
          Regarder le PDF<span class="invisible"> (nouvel onglet)</span>
        </a>
        {origine && (
          <a href={avant} target="_blank" rel="noopener">
            {insecables(`Comparer avec l’original, ${afficherTaille(origine.size)}`)}
          </a>
        )}
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
