/** `Pertes` counts what a pasted text had and the field has not, to tell whoever pasted it. */
export type Pertes = {
  images: number;
  /** `contenus` counts videos, frames, forms. */
  contenus: number;
  tableaux: number;
  /** `liens` counts links to an address that no page of the site may lead to. */
  liens: number;
  /** `numerotations` counts numbered lists that did not begin at 1. */
  numerotations: number;
  souligne: boolean;
  barre: boolean;
};

export const aucunePerte = (): Pertes => ({
  images: 0,
  contenus: 0,
  tableaux: 0,
  liens: 0,
  numerotations: 0,
  souligne: false,
  barre: false,
});

/**
 * `direPertes` gives a sentence or two; an empty text when nothing is lost.
 *
 * @param rien nothing else was copied
 */
export function direPertes(
  { images, contenus, tableaux, liens, numerotations, souligne, barre }: Pertes,
  rien: boolean,
): string {
  const sans = [
    images > 0 && compter(images, 'image', 'images'),
    contenus > 0 && compter(contenus, 'vidéo ou autre contenu intégré', 'vidéos ou autres contenus intégrés'),
    souligne && 'le souligné',
    liens > 0 &&
      compter(liens, 'lien sans adresse web (ses mots restent)', 'liens sans adresse web (leurs mots restent)'),
  ].filter((perte) => perte !== false);
  if (rien && sans.length > 0)
    return `Rien n’a été collé : ce champ ne garde que du texte (copié : ${enumerer(sans)}).`;
  const aRelire = [
    tableaux > 0 && compter(tableaux, 'tableau, un paragraphe par ligne', 'tableaux, un paragraphe par ligne'),
    barre && 'des mots qui étaient barrés',
    numerotations > 0 && 'des listes numérotées, qui repartent de 1',
  ].filter((change) => change !== false);
  return [
    sans.length > 0 && `Collé sans ${enumerer(sans)}.`,
    aRelire.length > 0 && `À relire : ${aRelire.join(' ; ')}.`,
  ]
    .filter((phrase) => phrase !== false)
    .join(' ');
}

const compter = (nombre: number, un: string, plusieurs: string) => `${nombre}\u00a0${nombre === 1 ? un : plusieurs}`;

function enumerer(noms: readonly string[]): string {
  return noms.length < 2 ? noms.join('') : `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}`;
}
