/** This file says in words what happens while a PDF is made of photos. */
import { afficherTaille } from '@portail/config/taille';
import type { Fabrique, Faute } from './messages.ts';

export function direFaute(faute: Faute, nom: string): string {
  if (faute === 'pdf_protege') return `${nom} est protégé par un mot de passe : il ne peut pas être réuni aux autres.`;
  if (faute === 'pdf_illisible') return `${nom} ne s’ouvre pas : ce n’est pas un PDF, ou il est abîmé.`;
  if (faute === 'photo_illisible') return `${nom} ne s’ouvre pas ici : choisissez une photo au format JPEG ou PNG.`;
  if (faute === 'appareil')
    return 'L’appareil n’a pas pu terminer : fermez d’autres applications, ou faites le PDF en deux fois.';
  return `${nom} est au format HEIC des iPhone, que cet appareil n’ouvre pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez la photo. Vous pouvez aussi déposer votre pièce depuis l’iPhone lui-même.`;
}

/** `direAvance` counts the sources that are done; the last step has no count. */
export function direAvance(avance: number, sur: number): string {
  if (avance >= sur) return 'Mise en page…';
  return sur === 1 ? 'Préparation de la page…' : `Préparation : ${avance + 1} sur ${sur}…`;
}

export function compterPages(nombre: number): string {
  return `${nombre}\u00a0page${nombre > 1 ? 's' : ''}`;
}

/** `direPoids` writes « 1,2 Mo », which no line breaks. */
export const direPoids = (octets: number) => afficherTaille(octets).replace(' ', '\u00a0');

/** `direResultat` writes « 3 pages, 1,2 Mo, qualité très bonne ». */
export function direResultat({ octets, pages, qualite }: Fabrique): string {
  return `${compterPages(pages)}, ${direPoids(octets.length)}, qualité ${qualite}`;
}

/** `direTropLourd` tells what to do, as it depends on what weighs. */
export function direTropLourd({ octets }: Fabrique, octetsMax: number): string {
  return `Votre PDF fait encore ${direPoids(octets.length)} : il doit faire moins de ${direPoids(octetsMax)}. Retirez des pages, recadrez les photos sur la feuille, ou remplacez un PDF scanné par des photos de ses pages.`;
}

/** `nommerPdf` names the file after its pièce, in characters that every system takes. */
export function nommerPdf(intitule: string): string {
  const nom = intitule
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return `${nom || 'Document'}.pdf`;
}
