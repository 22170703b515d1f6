import { Slug } from '@portail/config/rules/catalogue';
import { type Defaut, refuserDefauts, TEXTE_HORS_FORME } from './fields.ts';
import { FORMATION } from './formation.ts';

/**
 * What no later correction excuses, refused as soon as it is saved; the rest waits for the publication.
 * @param avant the published row before this write: links and mails lead to its page
 */
export async function verifierBrouillon(uid: string, documentId: string, avant: any): Promise<void> {
  if (uid !== FORMATION) return;
  const brouillon = await strapi.db.query(FORMATION).findOne({ where: { documentId, publishedAt: { $null: true } } });
  if (!brouillon) return;
  const defauts = [...defautsDePeriode(brouillon), ...defautsDAdresse(brouillon)];
  // The published row of a clone's model is another's.
  if (avant?.documentId === documentId && avant.slug !== brouillon.slug) {
    defauts.push({ champ: 'slug', message: 'L’adresse de la page ne change plus une fois la formation publiée.' });
  }
  refuserDefauts(defauts);
}

/** Told as it is typed: by the publication, it may be on a leaflet already. */
function defautsDAdresse({ slug }: { slug: string | null }): Defaut[] {
  if (!slug || Slug.safeParse(slug).success) return [];
  return [{ champ: 'slug', message: 'Minuscules sans accent, chiffres et tirets seulement.' }];
}

/**
 * Before the write: of a text in blocks that is no list of them, Strapi makes nothing at all, and says nothing.
 * @param data as it was sent
 */
export function verifierTextes(uid: string, data: Record<string, unknown> = {}): void {
  const defauts = Object.entries<{ type: string }>((strapi.contentType as any)(uid).attributes)
    .filter(([champ, { type }]) => type === 'blocks' && data[champ] && !Array.isArray(data[champ]))
    .map(([champ]) => ({ champ, message: TEXTE_HORS_FORME }));
  refuserDefauts(defauts);
}

/** Years of more than four digits are compared wrongly, as texts. */
export const ANNEE_LISIBLE = /^[12]\d{3}-/;

export function defautsDePeriode({ du, au }: { du: string | null; au: string | null }): Defaut[] {
  const defauts: Defaut[] = [];
  if (du && au && au < du) {
    defauts.push({ champ: 'au', message: 'La date « Au » doit être le même jour que « Du » ou après.' });
  }
  for (const [champ, nom, jour] of [['du', 'Du', du] as const, ['au', 'Au', au] as const]) {
    if (jour && !ANNEE_LISIBLE.test(jour))
      defauts.push({ champ, message: `L’année de la date « ${nom} » est à corriger.` });
  }
  return defauts;
}
