/** This file holds the vœux: the rank given to each modalité inside one candidature (domain §1, guide p. 15). */
import * as z from 'zod/mini';
import { type Decision, type Refus, selon } from '../refusals.ts';

export const MODALITES = ['classique', 'alternance'] as const;
export type Modalite = (typeof MODALITES)[number];

/** `ModalitesOuvertes` says in which modalités a formation is open: at least one. */
export type ModalitesOuvertes = Readonly<Record<Modalite, boolean>>;

/** `Rang` is `null` for « Non ». */
export const Rang = z.nullable(z.union([z.literal(1), z.literal(2)]));
export const Voeux = z.strictObject({ classique: Rang, alternance: Rang });
export type Rang = z.infer<typeof Rang>;
export type Voeux = z.infer<typeof Voeux>;

export const SANS_VOEU: Voeux = { classique: null, alternance: null };

/** `LIBELLE_MODALITE` follows guide p. 15 to the letter. */
export const LIBELLE_MODALITE: Record<Modalite, string> = {
  classique: 'Candidature en formation classique',
  alternance: 'Candidature en formation par alternance',
};

export function libelleRang(rang: Rang): string {
  return rang === null ? 'Non' : `Voeux ${rang}`;
}

/** `NOM_MODALITE` is for lists, where the guide's words do not fit. */
const NOM_MODALITE: Record<Modalite, string> = { classique: 'formation classique', alternance: 'alternance' };

/** `direVoeux` writes the vœux in the order of their ranks: « Voeux 1 : alternance », « Voeux 2 : formation classique ». */
export function direVoeux(voeux: Voeux): string[] {
  return modalitesClassees(voeux)
    .sort((a, b) => (voeux[a] ?? 0) - (voeux[b] ?? 0))
    .map((modalite) => `${libelleRang(voeux[modalite])}\u00a0: ${NOM_MODALITE[modalite]}`);
}

export function modalitesOuvertes(ouvertes: ModalitesOuvertes): Modalite[] {
  return MODALITES.filter((modalite) => ouvertes[modalite]);
}

/**
 * `voeuxInitiaux` applies « Si la formation n'est ouverte que sur une des deux modalités, celle-ci est considérée
 * automatiquement en vœux 1 » (guide p. 15).
 */
export function voeuxInitiaux(ouvertes: ModalitesOuvertes): Voeux {
  const [premiere, seconde] = modalitesOuvertes(ouvertes);
  return premiere && !seconde ? { ...SANS_VOEU, [premiere]: 1 } : SANS_VOEU;
}

/**
 * `voeuxEnVigueur` gives the vœux that count. Modalités are read live until the transmission, and the only one left
 * open is vœu 1 by itself.
 */
export function voeuxEnVigueur(voeux: Voeux, ouvertes: ModalitesOuvertes): Voeux {
  return modalitesOuvertes(ouvertes).length === 1 ? voeuxInitiaux(ouvertes) : voeux;
}

export function modalitesClassees(voeux: Voeux): Modalite[] {
  return MODALITES.filter((modalite) => voeux[modalite] !== null);
}

/** `peutRanger` tells whether these ranks may be saved. Both « Non » may: the vœux are then still to be made. */
export function peutRanger(voeux: Voeux, ouvertes: ModalitesOuvertes): Decision {
  const rangs = modalitesClassees(voeux).map((modalite) => voeux[modalite]);
  const refus: Refus[] = [];
  if (modalitesClassees(voeux).some((modalite) => !ouvertes[modalite]))
    refus.push({ code: 'voeu_sans_modalite', cible: 'voeux' });
  if (rangs.length === 2 && rangs[0] === rangs[1]) refus.push({ code: 'voeux_de_meme_rang', cible: 'voeux' });
  else if (rangs.includes(2) && !rangs.includes(1)) refus.push({ code: 'voeu_2_sans_voeu_1', cible: 'voeux' });
  return selon(refus);
}

/** `voeuxPrets` tells whether the vœux are coherent, with at least one rank 1, as a transmission needs. */
export function voeuxPrets(voeux: Voeux, ouvertes: ModalitesOuvertes): Decision {
  const coherents = peutRanger(voeux, ouvertes);
  if (!coherents.ok) return coherents;
  return selon(modalitesClassees(voeux).length === 0 ? [{ code: 'voeux_manquants', cible: 'voeux' }] : []);
}
