/**
 * `aviser` shows advices under the fields, once the typing stops: « Vouliez-vous dire …@gmail.com ? ». One click takes
 * the proposal, nothing imposes it. The form says which were read, so that the server does not give them again.
 */
import type { Avis, ChampAvise } from '@portail/config/rules/avis';
import { avisLu, CHAMP_AVIS_LU } from '../../lib/avis-lu.ts';
import { insecables } from '../../lib/typographie.ts';
import { apresLaSaisie } from './apres-la-saisie.ts';

type Champ = HTMLInputElement;

export function aviser(): void {
  for (const champ of avises(document)) apresLaSaisie(champ, () => dire(champ));
  document.addEventListener('submit', ({ target }) => {
    const formulaire = target as HTMLFormElement;
    // `tousLus` holds in the wizard: no step is left before its advices are read.
    const tousLus = formulaire.matches('[data-parcours]');
    for (const champ of avises(formulaire)) {
      if (!tousLus && !placeDe(champ)?.textContent) continue;
      const lu = document.createElement('input');
      [lu.type, lu.name, lu.value] = ['hidden', CHAMP_AVIS_LU, avisLu(champ.dataset['avise'] ?? '', champ.value)];
      formulaire.append(lu);
    }
  });
}

/**
 * `premierAvis` shows the advices about the answers in a part of a form.
 *
 * @returns the first field whose advice had not been shown yet
 */
export async function premierAvis(partie: ParentNode): Promise<Champ | undefined> {
  const nouveaux = await Promise.all([...avises(partie)].map(async (champ) => ((await dire(champ)) ? [champ] : [])));
  return nouveaux.flat()[0];
}

const avises = (partie: ParentNode) => partie.querySelectorAll<Champ>('[data-avise]:enabled');
const placeDe = (champ: Champ) => document.getElementById(`${champ.id}-avis`);

/**
 * `dire` shows the advice about a field.
 *
 * @returns whether an advice is shown for the first time
 */
async function dire(champ: Champ): Promise<boolean> {
  const place = placeDe(champ);
  if (!place) return false;
  const avis = await jugement(champ);
  const avant = place.textContent;
  const contenu = avis ? contenuDe(champ, place, avis) : [];
  place.replaceChildren(...contenu);
  return place.textContent !== '' && place.textContent !== avant;
}

/**
 * `jugement` loads the rules once something is typed: most pages end without them. When they are out of reach, the
 * server has them.
 */
async function jugement({ dataset, value }: Champ): Promise<Avis | undefined> {
  const regles = await import('@portail/config/rules/avis').catch(() => undefined);
  const bac = document.getElementById('bacType') as HTMLSelectElement | null;
  const champ = dataset['avise'] as ChampAvise;
  return regles?.avisDe(champ, { ...(bac && { bacType: bac.value as never }), [champ]: value });
}

function contenuDe(champ: Champ, place: HTMLElement, { message, proposition }: Avis): (string | Node)[] {
  if (!proposition) return [insecables(message)];
  const bouton = document.createElement('button');
  bouton.type = 'button';
  bouton.className = 'lien';
  bouton.textContent = `Vouliez-vous dire ${proposition}\u00a0?`;
  bouton.addEventListener('click', () => {
    champ.value = proposition;
    champ.dispatchEvent(new Event('input', { bubbles: true }));
    place.replaceChildren();
    champ.focus();
  });
  return message ? [`${message} `, bouton] : [bouton];
}
