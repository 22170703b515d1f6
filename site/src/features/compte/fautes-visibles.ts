/**
 * `montrerFautes` draws the faults by script as the server draws them: title, summary on top, message beside each
 * field.
 */
import type { Fautes } from '@portail/config/rules/fautes';
import { titreEnErreur } from '../../lib/titre.ts';
import { insecables } from '../../lib/typographie.ts';

export function effacerFautes(formulaire: HTMLElement): void {
  for (const champ of formulaire.querySelectorAll('[aria-invalid]')) effacerFaute(champ);
}

export function effacerFaute(champ: Element): void {
  document.getElementById(`${champ.id}-erreur`)?.remove();
  champ.removeAttribute('aria-invalid');
  const decrit = (champ.getAttribute('aria-describedby') ?? '').replace(`${champ.id}-erreur`, '').trim();
  if (decrit) champ.setAttribute('aria-describedby', decrit);
  else champ.removeAttribute('aria-describedby');
}

/**
 * `montrerFautes` replaces the faults that were shown before.
 *
 * @param place where the summary goes; it is announced, and the focus is left to the field to correct
 */
export function montrerFautes(formulaire: HTMLElement, place: HTMLElement, titre: string, fautes: Fautes): void {
  effacerFautes(formulaire);
  const liste = document.createElement('ul');
  for (const [nom, message] of Object.entries(fautes)) {
    marquer(nom, message);
    const lien = document.createElement('a');
    lien.href = `#${nom}`;
    lien.textContent = insecables(message);
    const ligne = document.createElement('li');
    ligne.append(lien);
    liste.append(ligne);
  }
  const resume = document.createElement('div');
  resume.className = 'alerte alerte--erreur';
  resume.role = 'alert';
  const fort = document.createElement('strong');
  fort.textContent = titre;
  const entete = document.createElement('p');
  entete.append(fort);
  resume.append(entete, liste);
  place.replaceChildren(resume);
  document.title = titreEnErreur(document.title);
}

function marquer(nom: string, message: string): void {
  const champ = document.getElementById(nom);
  if (!champ) return;
  const erreur = document.createElement('p');
  erreur.className = 'champ__erreur';
  erreur.id = `${nom}-erreur`;
  erreur.textContent = insecables(message);
  // The combobox of schools has its input in a frame of its own.
  (champ.closest('.proposition') ?? champ).before(erreur);
  champ.setAttribute('aria-invalid', 'true');
  champ.setAttribute('aria-describedby', `${champ.getAttribute('aria-describedby') ?? ''} ${erreur.id}`.trim());
}
