import { Slug } from '@portail/config/rules/catalogue';
import { fauteDeJour } from '@portail/config/rules/date';
import type { FormationDeSaPage } from '../../api/formation/services/formation.ts';
import { modeleDe } from '../../platform/model.ts';
import { type Defaut, refuserDefauts, TEXTE_HORS_FORME } from './fields.ts';
import { FORMATION } from './formation.ts';

/**
 * `verifierBrouillon` refuses at once what no later correction excuses; the rest waits for the publication.
 *
 * @param avant the published row before this write: links and mails lead to its page
 */
export async function verifierBrouillon(
  uid: string,
  documentId: string,
  avant: FormationDeSaPage | undefined,
): Promise<void> {
  if (uid !== FORMATION) return;
  const brouillon = await strapi.db.query(FORMATION).findOne({ where: { documentId, publishedAt: { $null: true } } });
  if (!brouillon) return;
  const defauts = [...defautsDePeriode(brouillon), ...defautsDAdresse(brouillon)];
  // The published row of a clone's model is another document's.
  if (avant?.documentId === documentId && avant.slug !== brouillon.slug) {
    defauts.push({ champ: 'slug', message: 'L’adresse de la page ne change plus une fois la formation publiée.' });
  }
  refuserDefauts(defauts);
}

/** `defautsDAdresse` speaks as soon as the address is typed: at the publication, it may be on a leaflet already. */
export function defautsDAdresse({ slug }: { slug: string | null }): Defaut[] {
  if (!slug || Slug.safeParse(slug).success) return [];
  return [{ champ: 'slug', message: 'Minuscules sans accent, chiffres et tirets seulement.' }];
}

/**
 * `verifierFormes` judges before the write. Strapi silently drops a text in blocks of another shape, and cuts a date to
 * what it begins with.
 *
 * @param data as it was sent
 */
export function verifierFormes(uid: string, data: Record<string, unknown> = {}): void {
  const defauts = Object.entries(modeleDe(uid).attributes).flatMap(([champ, { type }]) => {
    const message = data[champ] ? defautDeForme(type, data[champ]) : undefined;
    return message ? [{ champ, message }] : [];
  });
  refuserDefauts(defauts);
}

function defautDeForme(type: string, valeur: unknown): string | undefined {
  if (type === 'blocks') return Array.isArray(valeur) ? undefined : TEXTE_HORS_FORME;
  return type === 'date' && typeof valeur === 'string' ? fauteDeJour(valeur) : undefined;
}

export function defautsDePeriode({ du, au }: { du: string | null; au: string | null }): Defaut[] {
  const defauts: Defaut[] = [];
  if (du && au && au < du) {
    defauts.push({ champ: 'au', message: 'La date « Au » doit être le même jour que « Du » ou après.' });
  }
  return defauts;
}
