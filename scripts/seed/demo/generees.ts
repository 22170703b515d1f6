/**
 * `formationsGenerees` makes formations beyond those of the demo, to see the portal hold a catalogue of any size. Each
 * mention, in each IUT, comes with each of the parcours below. They are the same at every run.
 */
import { debouches, liste, paragraphe } from './blocs.ts';
import { facultative, obligatoire } from './ecriture.ts';
import type { Etablissement } from './etablissements.ts';
import { ETABLISSEMENTS } from './etablissements.ts';
import { FORMATIONS } from './formations.ts';
import { MENTIONS } from './mentions.ts';
import { PARCOURS } from './parcours.ts';
import type { Formation, PieceFormation } from './types.ts';

type Rang = Readonly<{ rang: number; mention: (typeof MENTIONS)[number]; iut: (typeof ETABLISSEMENTS)[number] }>;

const SIGLES: Readonly<Record<string, string>> = {
  'angers-cholet': 'AC',
  'la-roche-sur-yon': 'LR',
  laval: 'LA',
  'le-mans': 'LM',
  nantes: 'NA',
  'saint-nazaire': 'SN',
};

const COUPLES = MENTIONS.length * ETABLISSEMENTS.length;
/** `LE_PLUS` counts those of the demo too. */
export const LE_PLUS = FORMATIONS.length + COUPLES * PARCOURS.length;

/**
 * `formationsGenerees` makes as many as are missing.
 *
 * @param total those of the demo included, which are not returned
 */
export function formationsGenerees(total: number): Formation[] {
  return Array.from({ length: Math.max(0, Math.min(total, LE_PLUS) - FORMATIONS.length) }, (_, rang) => generer(rang));
}

function generer(rang: number): Formation {
  const mention = MENTIONS[rang % MENTIONS.length] ?? MENTIONS[0];
  const iut = ETABLISSEMENTS[Math.floor(rang / MENTIONS.length) % ETABLISSEMENTS.length] ?? ETABLISSEMENTS[0];
  const tour = Math.floor(rang / COUPLES);
  // Neighbours in the list are of different parcours, and no couple meets the same one twice.
  const parcours = PARCOURS[((rang % COUPLES) + tour) % PARCOURS.length] ?? PARCOURS[0];
  return {
    code: `LP-${parcours.sigle}${String(rang + 1).padStart(4, '0')}-${SIGLES[iut.code]}`,
    slug: `${kebab(parcours.nom)}-${kebab(mention)}-${iut.code}`,
    intitule: `Parcours ${parcours.nom}`,
    mention,
    etablissement: iut.code,
    ...modalites(rang),
    ...dates(rang),
    lettre: rang % 3 === 0,
    ...textes({ rang, mention, iut }, parcours),
    pieces: pieces(rang),
  };
}

/** `modalites` leaves one formation in four in one modalité only. */
function modalites(rang: number): Pick<Formation, 'classique' | 'alternance'> {
  return { classique: rang % 8 !== 3, alternance: rang % 8 !== 6 };
}

/** `dates` makes one formation in twelve to come, and one in twelve closed. */
function dates(rang: number): Pick<Formation, 'ouverture' | 'fermeture'> {
  if (rang % 12 === 5) return { ouverture: 3 + (rang % 20), fermeture: 40 + (rang % 30) };
  if (rang % 12 === 11) return { ouverture: -80 - (rang % 15), fermeture: -3 - (rang % 20) };
  return { ouverture: -5 - ((rang * 7) % 60), fermeture: 2 + ((rang * 11) % 70) };
}

function textes({ mention, iut }: Rang, parcours: (typeof PARCOURS)[number]) {
  const { ville }: Etablissement = iut;
  const [domaine = mention] = mention.split(' : ');
  return {
    objectifs: [
      paragraphe(
        `À ${ville}, ce parcours de la mention « ${domaine} » forme en un an des professionnels capables ${de(parcours.mission)}.`,
      ),
      paragraphe(
        `Les enseignements partent de situations rencontrées en entreprise ; ${parcours.projet} occupe un quart de l'année.`,
      ),
    ],
    competences: [liste([...parcours.competences, `situer son action parmi les métiers de ${ville} et de sa région`])],
    insertion: debouches(`${parcours.secteur} ; entreprises et collectivités autour de ${ville}`, [
      ...parcours.metiers,
    ]),
    procedure: [
      paragraphe(
        `Les dossiers complets sont étudiés à ${ville} par une commission d'enseignants et de professionnels, qui reçoit les candidats retenus en entretien.`,
      ),
    ],
  };
}

/** `de` writes « de réduire », « d'organiser ». */
function de(verbe: string): string {
  return /^[aeiouéèêh]/.test(verbe) ? `d'${verbe}` : `de ${verbe}`;
}

function pieces(rang: number): PieceFormation[] {
  const { alternance, classique } = modalites(rang);
  return [
    obligatoire('cv'),
    obligatoire('releves-post-bac'),
    rang % 2 === 0 ? obligatoire('diplome-bac-plus-2') : facultative('avis-poursuite'),
    facultative('releve-bac'),
    facultative('photo'),
    ...(alternance ? [facultative('attestation-embauche', classique ? 'alternance' : undefined)] : []),
  ];
}

function kebab(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
