/**
 * One pièce's deposits, followed where it stands. The form is the server's, and works without this: here, choosing a file or
 * dropping it on the pièce is enough.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { envois } from './envois.ts';
import { estEnRoute } from './file-envois.ts';
import { accueillir } from './glisser-deposer.ts';
import { SuiviEnvoi } from './suivi-envoi.tsx';

export function DepotPiece({ piece }: { piece: string }) {
  const [envoi, changer] = useState(envois.envoi(piece));
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => envois.ecouter(() => changer(envois.envoi(piece))), [piece]);

  useEffect(() => {
    const ligne = place.current?.closest<HTMLElement>('[data-piece]');
    if (!ligne) return;
    const formulaire = () => ligne.querySelector<HTMLFormElement>('form[data-depot]');
    const deposer = (fichier: File | undefined) => {
      const vers = formulaire()?.dataset['vers'];
      if (fichier && vers) envois.ajouter(piece, vers, fichier);
    };
    const prendre = () => {
      const choix = formulaire()?.querySelector<HTMLInputElement>('input[type=file]');
      const fichier = choix?.files?.[0];
      if (!choix || !fichier) return;
      deposer(fichier);
      // The same file, corrected under the same name, must be a new choice.
      choix.value = '';
    };
    const choisir = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.type === 'file') prendre();
    };
    const envoyer = (evenement: SubmitEvent) => {
      if (evenement.target !== formulaire()) return;
      evenement.preventDefault();
      prendre();
    };
    ligne.addEventListener('change', choisir);
    ligne.addEventListener('submit', envoyer);
    const quitter = accueillir(ligne, ([fichier]) => deposer(fichier));
    return () => {
      ligne.removeEventListener('change', choisir);
      ligne.removeEventListener('submit', envoyer);
      quitter();
    };
  }, [piece]);

  // What has the focus goes when a file leaves: the button that stops it comes instead, then what became of it.
  const enRoute = estEnRoute(envoi);
  useEffect(() => {
    const ligne = place.current?.closest<HTMLElement>('[data-piece]');
    const formulaire = ligne?.querySelector<HTMLFormElement>('form[data-depot]');
    const avait = ligne?.contains(document.activeElement) ?? false;
    formulaire?.toggleAttribute('hidden', enRoute);
    if (envoi && avait) place.current?.querySelector<HTMLElement>(enRoute ? 'button' : '[tabindex]')?.focus();
  }, [enRoute]);

  return (
    <div class="suivi" ref={place}>
      <SuiviEnvoi envoi={envoi} />
    </div>
  );
}
