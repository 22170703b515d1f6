/**
 * `DepotPiece` follows one pièce's deposits where it stands. The server's form works without it; with it, to choose a
 * file or drop it on the pièce is enough.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { envois } from './envois.ts';
import { faireUnPdf, peutFaireUnPdf } from './faire-un-pdf.ts';
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
    const photographier = (fichiers: readonly File[]) => {
      void faireUnPdf(formulaire()?.dataset['intitule'] ?? '', fichiers, deposer);
    };
    ligne.toggleAttribute('data-photos-pret', peutFaireUnPdf());
    const presser = ({ target }: Event) => {
      const bouton = (target as Element).closest<HTMLElement>('[data-photos]');
      if (bouton)
        photographier(
          'refuse' in bouton.dataset ? [envois.envoi(piece)?.fichier].filter((un) => un !== undefined) : [],
        );
    };
    const prendre = () => {
      const choix = formulaire()?.querySelector<HTMLInputElement>('input[type=file]');
      const fichier = choix?.files?.[0];
      if (!choix || !fichier) return;
      deposer(fichier);
      // The field is emptied, so that the same file, corrected under the same name, is a new choice.
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
    ligne.addEventListener('click', presser);
    const quitter = accueillir(ligne, (fichiers) => {
      if (fichiers.length > 1 && peutFaireUnPdf()) photographier(fichiers);
      else deposer(fichiers[0]);
    });
    return () => {
      ligne.removeEventListener('change', choisir);
      ligne.removeEventListener('submit', envoyer);
      ligne.removeEventListener('click', presser);
      quitter();
    };
  }, [piece]);

  // The focused element disappears when a file leaves. The focus goes to the button that stops it, then to the result.
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
