/** `PageDuPdf` is one photo, or one PDF that is joined, with what can be done to it. */
import { insecables } from '../../lib/typographie.ts';
import type { Atelier } from './atelier.ts';
import type { Element } from './messages.ts';
import { compterPages } from './phrases.ts';
import { Vignette } from './vignette.tsx';

type Props = {
  atelier: Atelier;
  page: Element;
  rang: number;
  dernier: boolean;
  lisible: boolean;
  inactif: boolean;
  ecarter(erreur: unknown): void;
  deplacer(vers: number): void;
  tourner(): void;
  recadrer(): void;
  retirer(): void;
};

export function PageDuPdf({
  atelier,
  page,
  rang,
  dernier,
  lisible,
  inactif,
  ecarter,
  deplacer,
  tourner,
  recadrer,
  retirer,
}: Props) {
  const photo = 'photo' in page ? page.photo : undefined;
  const nom = photo ? `Photo ${rang + 1}` : `PDF ${rang + 1}`;
  const bouton = (texte: string, faire: () => void, empeche = false, sens?: string) => (
    <button class="lien" type="button" data-sens={sens} disabled={inactif || empeche} onClick={faire}>
      {texte}
      <span class="invisible"> : {nom}</span>
    </button>
  );
  return (
    <li class="outil__page" data-cle={page.cle}>
      {'photo' in page ? (
        <Vignette atelier={atelier} photo={page.photo} lisible={lisible} cote={240} nom={nom} enEchec={ecarter} />
      ) : (
        <span class="outil__pdf" aria-hidden="true">
          PDF
        </span>
      )}
      <div>
        <p class="outil__nom">
          <strong>{nom}</strong>{' '}
          <span class="doux petit">
            {'pdf' in page ? `${page.pdf.name}, ${compterPages(page.pages)}` : insecables(page.photo.fichier.name)}
          </span>
        </p>
        <p class="outil__actes">
          {bouton('Avant', () => deplacer(rang - 1), rang === 0, 'avant')}
          {bouton('Après', () => deplacer(rang + 1), dernier, 'apres')}
          {photo && bouton('Tourner', tourner)}
          {photo && bouton('Recadrer', recadrer)}
          {bouton('Retirer', retirer)}
        </p>
      </div>
    </li>
  );
}
