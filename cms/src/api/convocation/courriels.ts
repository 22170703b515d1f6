/** This file writes the mails of interviews. Their answers go to the établissement; no subject holds a link. */
import type { RendezVous } from '@portail/config/contract/convocation';
import { direPlage } from '@portail/config/heures';
import type { AVenir, Changement } from '@portail/config/rules/changements-entretien';
import { estPassee } from '@portail/config/rules/echeances';
import { environment } from '../../platform/environment.ts';
import { mettreEnPage } from '../../platform/mail/layout.ts';
import type { Modele } from '../../platform/mail/outbox.ts';

type Etablissement = { nom: string; adresse: string; telephone: string; email: string };
/** `Convoque` tells who is asked to come, by whom, and for which formation. */
export type Convoque = { prenom: string; formation: string; etablissement: Etablissement; convocationRef: string };

const versLesCreneaux = (ref: string, libelle: string) => ({
  libelle,
  url: `${environment().siteUrl}/entretiens/${ref}`,
});

const joindre = ({ nom, telephone, email }: Etablissement) =>
  `Établissement : ${nom}\nTéléphone : ${telephone}\nMail : ${email}`;

/** `amenagement` asks for no health data: the portal keeps none, and gives a contact instead. */
const amenagement = ({ email }: Etablissement) =>
  `Si vous avez besoin d’un aménagement (accès, temps, langue des signes…), écrivez à ${email} : ne le dites pas ici, le portail ne garde pas de donnée de santé.`;

/** `convocation` is the mail of the guide, p. 19: « vous recevrez un mail ». */
export function convocation({ repondreAvant, ...convoque }: Convoque & { repondreAvant: string | null }): Modele {
  return mettreEnPage({
    sujet: `Convocation à un entretien : ${convoque.formation}`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `Vous êtes convoqué à un entretien pour la formation suivante : ${convoque.formation}.`,
      repondreAvant
        ? `Choisissez un créneau avant le ${repondreAvant} : les créneaux sont attribués dans l’ordre des réservations.`
        : 'Choisissez un créneau dès que possible : ils sont attribués dans l’ordre des réservations.',
      amenagement(convoque.etablissement),
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Choisir un créneau'),
    repondreA: convoque.etablissement.email,
  });
}

const FORMES = {
  presentiel: 'L’entretien a lieu sur place.',
  telephone: 'L’entretien a lieu par téléphone : l’établissement vous appellera au numéro de votre compte.',
  visio: 'L’entretien a lieu en visioconférence.',
} as const;

const FAUTEUIL = {
  oui: 'Accès en fauteuil roulant : oui.',
  non: 'Accès en fauteuil roulant : non.',
  sur_demande: 'Accès en fauteuil roulant : à demander à l’établissement.',
} as const;

/** `venir` says how and where, in the words of each form. */
function venir({ forme, adresse, salle, planUrl, acces, accesFauteuil, lien, consignes }: RendezVous): string[] {
  const lieu = [
    FORMES[forme],
    ...(forme === 'presentiel' ? [adresse, salle && `Salle : ${salle}`, planUrl && `Plan : ${planUrl}`, acces] : []),
    forme === 'presentiel' && accesFauteuil ? FAUTEUIL[accesFauteuil] : '',
    lien && `Lien : ${lien}`,
  ];
  return [lieu.filter(Boolean).join('\n'), ...(consignes ? [`Consignes de l’établissement :\n${consignes}`] : [])];
}

/** `Limite` is until when a créneau may be changed or cancelled on the portal. */
type Limite = { instant: Date; dite: string };
type Reserve = Convoque & { plage: string; rendezVous: RendezVous; limite: Limite; instant: Date };

/** `changer` offers nothing that is over: a button that refuses is worse than none. */
const changer = ({ limite, instant }: Pick<Reserve, 'limite' | 'instant'>) =>
  estPassee(limite.instant, instant)
    ? 'Il n’est plus possible de changer de créneau ou d’annuler votre présence sur le portail : appelez l’établissement.'
    : `Jusqu’au ${limite.dite}, vous pouvez changer de créneau ou annuler votre présence sur le portail. Après, appelez l’établissement.`;

/** `entretienReserve` tells all that is needed to come, once a créneau is held, changed, or given by the IUT. */
export function entretienReserve({
  quand,
  place,
  memeHeure,
  ...reserve
}: Reserve & {
  quand: string;
  /** `place` is null for the candidat's own choice; `avant` is what they held before. */
  place: { avant: string | null } | null;
  memeHeure: boolean;
}): Modele {
  const { plage, rendezVous } = reserve;
  const deplace = place?.avant
    ? [`L’établissement a déplacé votre entretien.\nAvant : ${place.avant}\nMaintenant : ${plage}`]
    : [...(place ? ['L’établissement vous a donné un créneau.'] : []), `Vous êtes positionné : ${plage}.`];
  const ailleurs =
    'Vous avez un autre entretien à cette heure. Changez l’un des deux sur le portail, ou appelez l’établissement.';
  return mettreEnPage({
    sujet: `Votre entretien : ${quand}`,
    salutation: `Bonjour ${reserve.prenom},`,
    paragraphes: [
      ...deplace,
      ...(memeHeure ? [ailleurs] : []),
      `Formation : ${reserve.formation}`,
      ...venir(rendezVous),
      changer(reserve),
      joindre(reserve.etablissement),
    ],
    lien: versLesCreneaux(reserve.convocationRef, 'Voir mon entretien'),
    repondreA: reserve.etablissement.email,
  });
}

/** `NOM_FAIT` begins the line of a fact that changed. */
const NOM_FAIT: Record<Changement['quoi'], string> = {
  horaire: 'Horaire',
  forme: 'Forme',
  adresse: 'Adresse',
  salle: 'Salle',
  lien: 'Lien',
  acces: 'Accès',
  accesFauteuil: 'Accès en fauteuil roulant',
  planUrl: 'Plan',
  consignes: 'Consignes',
};
const FORMES_DITES = { presentiel: 'sur place', telephone: 'par téléphone', visio: 'en visioconférence' } as const;
const FAUTEUIL_DIT = { oui: 'oui', non: 'non', sur_demande: 'à demander à l’établissement' } as const;

/** `direFait` writes one fact of an entretien as these mails say it. */
export function direFait(quoi: Changement['quoi'], aVenir: AVenir): string {
  if (quoi === 'horaire') return direPlage(aVenir);
  if (quoi === 'forme') return FORMES_DITES[aVenir.forme];
  if (quoi === 'accesFauteuil') return aVenir.accesFauteuil ? FAUTEUIL_DIT[aVenir.accesFauteuil] : '';
  return aVenir[quoi];
}

/** `entretienChange` begins with old and new: the reader may look at nothing else. */
export function entretienChange({
  jour,
  objet,
  changements,
  urgent,
  ...reserve
}: Reserve & { jour: string; objet: string; changements: readonly Changement[]; urgent: boolean }): Modele {
  return mettreEnPage({
    sujet: `${urgent ? 'URGENT : votre' : 'Votre'} entretien du ${jour} : ${objet}`,
    salutation: `Bonjour ${reserve.prenom},`,
    paragraphes: [
      ...changements.map(
        ({ quoi, avant, apres }) =>
          `${NOM_FAIT[quoi]}\nAvant : ${avant || 'non précisé'}\nMaintenant : ${apres || 'non précisé'}`,
      ),
      `Vous êtes positionné : ${reserve.plage}.`,
      `Formation : ${reserve.formation}`,
      ...venir(reserve.rendezVous),
      changer(reserve),
      joindre(reserve.etablissement),
    ],
    lien: versLesCreneaux(reserve.convocationRef, 'Voir mon entretien'),
    repondreA: reserve.etablissement.email,
  });
}

/** `creneauAnnule` leads back to the choice: who loses a créneau must not have to look for the way. */
export function creneauAnnule({
  plage,
  jour,
  motif,
  choix,
  urgent,
  ...convoque
}: Convoque & { plage: string; jour: string; motif: string; choix: boolean; urgent: boolean }): Modele {
  return mettreEnPage({
    sujet: `${urgent ? 'URGENT : l' : 'L'}’établissement annule votre créneau du ${jour}`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `L’établissement annule votre créneau : ${plage}.`,
      ...(motif ? [`Motif : ${motif}`] : []),
      `Formation : ${convoque.formation}`,
      choix
        ? 'Vous restez convoqué : choisissez un autre créneau parmi ceux disponibles.'
        : 'Vous restez convoqué. Aucun créneau n’est libre pour le moment : vous serez prévenu par courriel dès qu’une place se libère.',
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, choix ? 'Choisir un créneau' : 'Voir ma convocation'),
    repondreA: convoque.etablissement.email,
  });
}

/** `retiree` tells that there is nothing left to do, and who may be asked why. */
export function retiree({ plage, motif, ...convoque }: Convoque & { plage: string | null; motif: string }): Modele {
  return mettreEnPage({
    sujet: 'Votre convocation est retirée',
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `L’établissement retire votre convocation à un entretien pour la formation suivante : ${convoque.formation}.`,
      `Motif : ${motif}`,
      ...(plage ? [`Votre créneau est annulé : ${plage}.`] : []),
      joindre(convoque.etablissement),
    ],
    repondreA: convoque.etablissement.email,
  });
}

/** `presenceAnnulee` says « votre présence », since the entretien itself takes place. */
export function presenceAnnulee({ plage, jour, ...convoque }: Convoque & { plage: string; jour: string }): Modele {
  return mettreEnPage({
    sujet: `Votre présence à l’entretien du ${jour} est annulée`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `Vous avez annulé votre présence à l’entretien : ${plage}. Votre place est proposée à d’autres.`,
      `Formation : ${convoque.formation}`,
      'Vous pouvez choisir un autre créneau parmi ceux disponibles.',
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Choisir un créneau'),
    repondreA: convoque.etablissement.email,
  });
}

/** `rappelDEntretien` leaves two days and one day before. */
export function rappelDEntretien({
  quand,
  plage,
  rendezVous,
  ...convoque
}: Convoque & { quand: string; plage: string; rendezVous: RendezVous }): Modele {
  return mettreEnPage({
    sujet: `Rappel : votre entretien est ${quand}`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `Vous êtes positionné : ${plage}.`,
      `Formation : ${convoque.formation}`,
      ...venir(rendezVous),
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Voir mon entretien'),
    repondreA: convoque.etablissement.email,
  });
}

/** `rappelDeReponse` leaves once, when nothing is booked shortly before the answer is awaited. */
export function rappelDeReponse({ avant, places, ...convoque }: Convoque & { avant: string; places: number }): Modele {
  return mettreEnPage({
    sujet: `Réservez votre entretien avant le ${avant}`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `Vous êtes convoqué à un entretien, et vous n’avez pas encore choisi de créneau. L’établissement vous demande de le faire avant le ${avant}.`,
      `${places > 1 ? `${places} places sont libres` : 'Une place est libre'} pour le moment.`,
      `Formation : ${convoque.formation}`,
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Choisir un créneau'),
    repondreA: convoque.etablissement.email,
  });
}

/** `creneauxLibres` tells those who found everything full that places are free. */
export function creneauxLibres(convoque: Convoque): Modele {
  return mettreEnPage({
    sujet: 'Des créneaux sont libres pour votre entretien',
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      'Des créneaux sont libres pour votre entretien. Ils sont attribués dans l’ordre des réservations : choisissez-en un dès que possible.',
      `Formation : ${convoque.formation}`,
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Choisir un créneau'),
    repondreA: convoque.etablissement.email,
  });
}
