/**
 * This file writes the mails about an account. They repeat no name and no word that somebody typed, since whoever
 * signed up with an address may not be its owner. There is one exception: an address asked for is told to whoever
 * proved theirs.
 */
import { environment } from '../../platform/environment.ts';
import { mettreEnPage } from '../../platform/mail/layout.ts';
import type { Modele } from '../../platform/mail/outbox.ts';

export function courrielDeValidation({ jeton }: { jeton: string }): Modele {
  return mettreEnPage({
    sujet: 'Validez votre adresse mail',
    salutation: 'Bonjour,',
    paragraphes: [
      'Vous venez de créer un compte sur le portail de candidature des IUT des Pays de la Loire.',
      'Il reste à valider votre adresse mail, dans un délai de 15 jours. Sans cette validation, aucun dépôt de candidature n’est possible.',
    ],
    lien: { libelle: 'Valider mon adresse mail', url: lien('/compte/validation', jeton) },
  });
}

const lien = (chemin: string, jeton: string) => `${environment().siteUrl}${chemin}?jeton=${jeton}`;
const RIEN_A_FAIRE = 'Si vous n’avez rien demandé, vous n’avez rien à faire : sans ce lien, rien ne change.';

export function courrielDeReinitialisation({ jeton }: { jeton: string }): Modele {
  return mettreEnPage({
    sujet: 'Choisissez un nouveau mot de passe',
    salutation: 'Bonjour,',
    paragraphes: [
      'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte. Le lien ci-dessous est valable une heure et ne sert qu’une fois.',
      RIEN_A_FAIRE,
    ],
    lien: { libelle: 'Choisir un nouveau mot de passe', url: lien('/mot-de-passe/nouveau', jeton) },
  });
}

/**
 * `courrielDeMotDePasseChange` tells of a change of password.
 *
 * @param le in words, because this mail may leave an hour later, when another one has just told of a change
 */
export function courrielDeMotDePasseChange({ le }: { le: string }): Modele {
  return mettreEnPage({
    sujet: 'Votre mot de passe a été changé',
    salutation: 'Bonjour,',
    paragraphes: [
      `Le mot de passe de votre compte a été changé le ${le}. Les autres appareils où vous étiez connecté ne le sont plus.`,
      'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe : quelqu’un a pu entrer dans votre compte.',
    ],
    lien: { libelle: 'Choisir un nouveau mot de passe', url: `${environment().siteUrl}/mot-de-passe` },
  });
}

/**
 * `courrielDInscriptionExistante` goes to the owner of an address with which somebody tries to create another account.
 */
export function courrielDInscriptionExistante(): Modele {
  return mettreEnPage({
    sujet: 'Vous avez déjà un compte',
    salutation: 'Bonjour,',
    paragraphes: [
      'Quelqu’un, peut-être vous, vient de vouloir créer un compte avec votre adresse mail. Vous en avez déjà un : rien n’a été créé, et rien n’y a changé.',
      'Si c’est vous, connectez-vous, ou choisissez un nouveau mot de passe si vous l’avez oublié. Sinon, vous n’avez rien à faire.',
    ],
    lien: { libelle: 'Me connecter', url: `${environment().siteUrl}/connexion` },
  });
}

/** `courrielDeChangement` goes to the new address, which becomes the account's once its link was opened. */
export function courrielDeChangement({ jeton }: { jeton: string }): Modele {
  return mettreEnPage({
    sujet: 'Validez votre nouvelle adresse mail',
    salutation: 'Bonjour,',
    paragraphes: [
      'Vous avez demandé que cette adresse mail devienne celle de votre compte. Il reste à la valider, dans un délai de 15 jours : jusque-là, rien ne change, et vous vous connectez avec l’ancienne.',
      'Si ce n’est pas vous, la page du lien permet de le dire.',
    ],
    lien: { libelle: 'Valider ma nouvelle adresse mail', url: lien('/compte/validation', jeton) },
  });
}

/** `courrielDAdresseDejaPrise` goes to the address asked for when it has an account: the asker is not told. */
export function courrielDAdresseDejaPrise(): Modele {
  return mettreEnPage({
    sujet: 'Vous avez déjà un compte',
    salutation: 'Bonjour,',
    paragraphes: [
      'Quelqu’un, peut-être vous, vient de demander que cette adresse mail devienne celle d’un autre compte. Elle a déjà le sien : rien n’a changé.',
      'Si c’est vous, connectez-vous avec cette adresse. Évitez de créer plusieurs comptes : les établissements n’y verraient pas la même personne.',
    ],
    lien: { libelle: 'Me connecter', url: `${environment().siteUrl}/connexion` },
  });
}

/**
 * `courrielDAvertissement` goes to the account's address, at once.
 *
 * @param nouvelle null when the account's own address was never proved, and may be a stranger's
 */
export function courrielDAvertissement({ nouvelle }: { nouvelle: string | null }): Modele {
  return mettreEnPage({
    sujet: 'Changement d’adresse mail demandé',
    salutation: 'Bonjour,',
    paragraphes: nouvelle
      ? [
          `L’adresse ${nouvelle} a été demandée comme nouvelle adresse mail de votre compte. Elle remplacera celle-ci quand elle aura été validée.`,
          'Si ce n’est pas vous, quelqu’un est entré dans votre compte : choisissez tout de suite un nouveau mot de passe.',
        ]
      : [
          'Une autre adresse mail a été demandée pour le compte créé avec celle-ci, qui n’a pas été validée. Elle la remplacera quand elle aura été validée.',
          'Si vous n’avez pas créé de compte, vous n’avez rien à faire. Si c’est le vôtre et que vous n’avez rien demandé, choisissez tout de suite un nouveau mot de passe.',
        ],
    lien: { libelle: 'Choisir un nouveau mot de passe', url: `${environment().siteUrl}/mot-de-passe` },
  });
}

/**
 * `courrielDAdresseChangee` goes to the replaced address, when the new one has been validated.
 *
 * @param nouvelle null when the replaced address was never proved, and may be a stranger's
 */
export function courrielDAdresseChangee({ nouvelle }: { nouvelle: string | null }): Modele {
  return mettreEnPage({
    sujet: 'Votre adresse mail a été changée',
    salutation: 'Bonjour,',
    paragraphes: [
      nouvelle
        ? `L’adresse mail de votre compte est désormais ${nouvelle} : c’est avec elle que vous vous connectez, et c’est là que nous vous écrirons.`
        : 'Le compte créé avec cette adresse mail en a désormais une autre. Si vous n’avez pas créé de compte, vous n’avez rien à faire : nous ne vous écrirons plus.',
      `${nouvelle ? 'Si ce n’est pas vous' : 'Si c’est le vôtre et que vous n’avez rien demandé'}, écrivez sans attendre à l’un des établissements où vous candidatez : leurs coordonnées sont sur le portail.`,
    ],
    lien: { libelle: 'Voir les coordonnées des établissements', url: environment().siteUrl },
  });
}

/** @param entretiens the dates of those that end with the account, in words */
export function courrielDeSuppression({ entretiens }: { entretiens: readonly string[] }): Modele {
  return mettreEnPage({
    sujet: 'Votre compte est supprimé',
    salutation: 'Bonjour,',
    paragraphes: [
      'Votre compte et vos dossiers non transmis viennent d’être supprimés, comme vous l’avez demandé.',
      'Les dossiers que vous aviez transmis restent chez les établissements qui les ont reçus, jusqu’à la fin de leur durée de conservation.',
      ...entretiens.map((entretien) => `Votre entretien du ${entretien} est annulé.`),
    ],
  });
}
