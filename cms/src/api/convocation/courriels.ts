/** This file writes the mails of interviews. Their answers go to the établissement; no subject holds a link. */
import type { RendezVous } from '@portail/config/contract/convocation';
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

/** `entretienReserve` tells all that is needed to come, once a créneau is held or changed. */
export function entretienReserve({
  plage,
  quand,
  rendezVous,
  limite,
  ...convoque
}: Convoque & { plage: string; quand: string; rendezVous: RendezVous; limite: string }): Modele {
  return mettreEnPage({
    sujet: `Votre entretien : ${quand}`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `Vous êtes positionné : ${plage}.`,
      `Formation : ${convoque.formation}`,
      ...venir(rendezVous),
      `Jusqu’au ${limite}, vous pouvez changer de créneau ou annuler votre présence sur le portail. Après, appelez l’établissement.`,
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Voir mon entretien'),
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
export function rappelDeReponse({ avant, ...convoque }: Convoque & { avant: string }): Modele {
  return mettreEnPage({
    sujet: `Réservez votre entretien avant le ${avant}`,
    salutation: `Bonjour ${convoque.prenom},`,
    paragraphes: [
      `Vous êtes convoqué à un entretien, et vous n’avez pas encore choisi de créneau. L’établissement vous demande de le faire avant le ${avant}.`,
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
      'Des créneaux se sont libérés pour votre entretien. Ils sont attribués dans l’ordre des réservations : choisissez-en un dès que possible.',
      `Formation : ${convoque.formation}`,
      joindre(convoque.etablissement),
    ],
    lien: versLesCreneaux(convoque.convocationRef, 'Choisir un créneau'),
    repondreA: convoque.etablissement.email,
  });
}
