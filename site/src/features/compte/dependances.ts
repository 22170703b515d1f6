/**
 * This file shows and hides the fields that depend on one another. Without a script they all show, and the server sorts
 * them.
 */

import { natureDe, preparationDemandee, seriesPossibles } from '@portail/config/rules/fautes';
import type { Contexte } from '@portail/config/rules/parcours';
import { PARTIES_ETABLISSEMENT, REPRISES } from './reprises.ts';

export const champ = (nom: string) => document.getElementById(nom) as HTMLInputElement | null;
const menu = (nom: string) => document.getElementById(nom) as HTMLSelectElement | null;

/** `proposer` disables a hidden group, so that its fields are not sent. */
function proposer(groupe: string, oui: boolean): void {
  const cadre = document.querySelector<HTMLFieldSetElement>(`[data-groupe="${groupe}"]`);
  if (cadre) [cadre.hidden, cadre.disabled] = [!oui, !oui];
}

function surveiller(noms: readonly string[], suite: () => void): void {
  for (const nom of noms) champ(nom)?.addEventListener('input', suite);
  suite();
}

export function lierLesChamps(contexte: Contexte): void {
  surveiller(['bacType', 'bacAnnee'], series(contexte));
  surveiller(['bacSerie'], () => specialites(contexte));
  surveiller(['obtenuDiplome'], () => diplomeObtenu(contexte));
  champ('obtenuDiplome')?.addEventListener('input', reprendreLaSerie);
  surveiller(['prepareNonScolarise', 'prepareDiplome'], () => preparation(contexte));
  surveiller(['autresCandidatures'], () => proposer('autresPrecisions', champ('autresCandidatures')?.checked === true));
  surveiller(
    REPRISES.map(({ coche }) => coche),
    reporter,
  );
}

/** `reporter` copies the school of the step before, while the box is ticked and the copy has no fault. */
export function reporter(): void {
  for (const { coche, de, vers } of REPRISES) {
    const case_ = champ(coche);
    const cadre = document.querySelector(`[data-etablissement="${vers}"]`);
    // The box is unticked when its school is to be corrected. Copied again, the correction would be lost; hidden, it
    // could not be made.
    if (case_ && cadre?.querySelector('[aria-invalid="true"]')) case_.checked = false;
    const oui = case_?.checked === true && !case_.matches(':disabled');
    cadre?.toggleAttribute('data-repris', oui);
    if (!oui) continue;
    for (const partie of PARTIES_ETABLISSEMENT) {
      const [source, cible] = [champ(de + partie), champ(vers + partie)];
      if (source && cible) cible.value = source.value;
    }
  }
}

/**
 * `series` follows the type and the year in the menu of séries. A stored choice stays good with the type and the year
 * it had.
 */
function series({ references }: Contexte): () => void {
  const [type, annee, serie] = [menu('bacType'), champ('bacAnnee'), menu('bacSerie')];
  if (!type || !annee || !serie) return () => undefined;
  const depart = { type: type.value, annee: annee.value, serie: serie.value };
  return () => {
    const choisie = serie.value;
    const connues = type.value !== '' && /^\s*\d{4}\s*$/.test(annee.value);
    const noms = connues ? seriesPossibles(references.series, type.value, annee.value).map((une) => une.intitule) : [];
    if (depart.serie && type.value === depart.type && annee.value === depart.annee) noms.push(depart.serie);
    const invite = new Option(connues ? 'Choisissez' : 'Indiquez d’abord le type de bac et l’année', '');
    serie.replaceChildren(invite, ...[...new Set(noms)].map((nom) => new Option(nom, nom)));
    serie.value = noms.includes(choisie) ? choisie : '';
    proposer('serie', !connues || noms.length > 0);
    specialites({ references });
  };
}

function specialites({ references }: Pick<Contexte, 'references'>): void {
  const [type, annee, serie] = [menu('bacType'), champ('bacAnnee'), menu('bacSerie')];
  if (!type || !annee || !serie) return;
  const choisie = seriesPossibles(references.series, type.value, annee.value).find(
    ({ intitule }) => intitule === serie.value,
  );
  proposer('specialites', choisie?.avecSpecialites === true);
}

const estBaccalaureat = ({ references }: Contexte) =>
  natureDe(references.diplomes, menu('obtenuDiplome')?.value ?? '') === 'baccalaureat';

function diplomeObtenu(contexte: Contexte): void {
  const etiquette = document.querySelector('label[for="obtenuSpecialite"]');
  const libelle = etiquette?.querySelector<HTMLElement>('[data-libelle]');
  const exemples = etiquette?.querySelector<HTMLElement>('.champ__precision');
  if (!libelle || !exemples) return;
  const bac = estBaccalaureat(contexte);
  libelle.textContent = bac ? 'Série' : 'Spécialité';
  exemples.hidden = bac;
  proposer('obtenuMeme', bac);
  reporter();
}

/** `reprendreLaSerie` copies the série of the bac, given a step before: it is typed once. */
function reprendreLaSerie(): void {
  const [specialite, serie] = [champ('obtenuSpecialite'), menu('bacSerie')];
  const bac = document.querySelector<HTMLFieldSetElement>('[data-groupe="obtenuMeme"]');
  if (specialite && serie && bac && !bac.disabled && !specialite.value) specialite.value = serie.value;
}

function preparation({ references }: Contexte): void {
  const prepareNonScolarise = champ('prepareNonScolarise')?.checked === true;
  const prepareDiplome = menu('prepareDiplome')?.value ?? '';
  proposer('diplomePrepare', !prepareNonScolarise);
  proposer('preparation', preparationDemandee({ prepareNonScolarise, prepareDiplome }, references.diplomes));
  reporter();
}
