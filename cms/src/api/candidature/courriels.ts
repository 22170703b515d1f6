/**
 * This file writes the mails to a candidat about a dossier. Their answers go to the établissement, whose secretariat
 * decides.
 */
import type { EtatPiece } from '@portail/config/rules/pieces';
import { environment } from '../../platform/environment.ts';
import { mettreEnPage } from '../../platform/mail/layout.ts';
import type { Modele } from '../../platform/mail/outbox.ts';

type Etablissement = { nom: string; adresse: string; telephone: string; email: string };
/** `Dossier` tells whose dossier it is, and for which formation. */
type Dossier = { prenom: string; formation: string; etablissement: Etablissement; candidatureRef: string };
/** `Entretien` is the one that ends with the dossier: its day, and its whole date. */
type Entretien = { jour: string; plage: string };

const coordonnees = ({ nom, adresse, telephone, email }: Etablissement) =>
  `Établissement : ${nom}\n${adresse}\nTéléphone : ${telephone}\nMail : ${email}`;
const versLeDossier = (ref: string, libelle = 'Voir mon dossier') => ({
  libelle,
  url: `${environment().siteUrl}/candidatures/${ref}`,
});

/**
 * `accuseDeReception` gives number, date, formation, IUT with address, phone and e-mail, and the list of pièces (CRPA
 * L112-11, R112-5).
 */
export function accuseDeReception(accuse: {
  prenom: string;
  numero: string;
  date: string;
  /** `complements` is true for a sending of compléments, false for the transmission. */
  complements: boolean;
  formation: string;
  etablissement: Etablissement;
  pieces: readonly { intitule: string; reponse: string }[];
  paragraphe: string | null;
  candidatureRef: string;
}): Modele {
  const { etablissement } = accuse;
  return mettreEnPage({
    sujet: `Accusé de réception de votre dossier n° ${accuse.numero}`,
    salutation: `Bonjour ${accuse.prenom},`,
    paragraphes: [
      accuse.complements
        ? `Les compléments de votre dossier de candidature ont été envoyés le ${accuse.date}, sous le numéro ${accuse.numero}.`
        : `Votre dossier de candidature a été transmis le ${accuse.date}. Il porte le numéro ${accuse.numero}.`,
      `Formation : ${accuse.formation}`,
      coordonnees(etablissement),
      accuse.pieces.length > 0
        ? `Pièces transmises :\n${accuse.pieces.map(({ intitule, reponse }) => `- ${intitule} : ${reponse}`).join('\n')}`
        : 'Aucune pièce n’est jointe à ce dossier.',
      ...(accuse.paragraphe ? [accuse.paragraphe] : []),
      'Une fois le dossier transmis, vous ne pouvez plus le modifier. L’établissement vous écrira s’il manque quelque chose.',
    ],
    lien: versLeDossier(accuse.candidatureRef),
    repondreA: etablissement.email,
  });
}

/** `A_REPRENDRE` says what is wanted, other than another file in the place of a refused one. */
const A_REPRENDRE: Partial<Record<EtatPiece, string>> = {
  incapacite_refusee: 'l’incapacité de dépôt est refusée, seul un fichier peut répondre',
  reclamee: 'la pièce est demandée',
};

/** `demandeDeComplements` is ONE mail that lists all that is to complete, each with its motif (domain §2). */
export function demandeDeComplements({
  refusees,
  limite,
  ...dossier
}: Dossier & {
  refusees: readonly { intitule: string; motif: string; etat: EtatPiece }[];
  limite: string;
}): Modele {
  const lignes = refusees.map(
    ({ intitule, motif, etat }) => `- ${intitule} : ${A_REPRENDRE[etat] ?? 'la pièce est refusée'}. Motif : ${motif}`,
  );
  return mettreEnPage({
    sujet: 'Votre dossier est à compléter',
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      `L’établissement a vérifié votre dossier de candidature, et vous demande de le compléter avant le ${limite}.`,
      `Formation : ${dossier.formation}`,
      `À fournir :\n${lignes.join('\n')}`,
      'Déposez ce qui manque, puis renvoyez votre dossier : sans ce renvoi, l’établissement ne l’étudiera pas.',
      coordonnees(dossier.etablissement),
    ],
    lien: versLeDossier(dossier.candidatureRef, 'Compléter mon dossier'),
    repondreA: dossier.etablissement.email,
  });
}

export function dossierComplet(dossier: Dossier): Modele {
  return mettreEnPage({
    sujet: 'Votre dossier est complet',
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      'L’établissement a vérifié votre dossier de candidature : il est complet, et les responsables de la formation vont l’étudier.',
      `Formation : ${dossier.formation}`,
      'Vous n’avez rien à faire pour le moment.',
      coordonnees(dossier.etablissement),
    ],
    lien: versLeDossier(dossier.candidatureRef),
    repondreA: dossier.etablissement.email,
  });
}

/** @param entretien when the entretien was that this ends; null without one */
export function dossierIrrecevable({
  motif,
  entretien,
  ...dossier
}: Dossier & { motif: string; entretien: Entretien | undefined }): Modele {
  return mettreEnPage({
    sujet: `Votre dossier est irrecevable${entretien ? ` : votre entretien du ${entretien.jour} est annulé` : ''}`,
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      'L’établissement a déclaré votre dossier de candidature irrecevable : il ne sera pas étudié.',
      `Formation : ${dossier.formation}`,
      `Motif : ${motif}`,
      ...(entretien ? [`Votre entretien du ${entretien.plage} est annulé.`] : []),
      `Si vous pensez à une erreur, contactez l’établissement.\n${coordonnees(dossier.etablissement)}`,
    ],
    lien: versLeDossier(dossier.candidatureRef),
    repondreA: dossier.etablissement.email,
  });
}

/** `candidatureAbandonnee` is written when an entretien ends with the candidature: an agenda still holds it. */
export function candidatureAbandonnee({ entretien, ...dossier }: Dossier & { entretien: Entretien }): Modele {
  return mettreEnPage({
    sujet: `Votre présence à l’entretien du ${entretien.jour} est annulée`,
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      'Vous avez abandonné votre candidature : l’établissement ne l’étudiera plus.',
      `Formation : ${dossier.formation}`,
      `Votre entretien du ${entretien.plage} est annulé. Votre place est proposée à d’autres.`,
      `Si vous n’avez pas voulu abandonner, contactez l’établissement.\n${coordonnees(dossier.etablissement)}`,
    ],
    lien: versLeDossier(dossier.candidatureRef),
    repondreA: dossier.etablissement.email,
  });
}

/**
 * `delaiAccorde` tells of a délai.
 *
 * @param complements true when the délai is for compléments, false for the transmission
 */
export function delaiAccorde({
  limite,
  complements,
  ...dossier
}: Dossier & { limite: string; complements: boolean }): Modele {
  return mettreEnPage({
    sujet: 'Un délai vous est accordé',
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      complements
        ? `L’établissement vous laisse jusqu’au ${limite} pour compléter votre dossier de candidature et le renvoyer.`
        : `L’établissement vous laisse jusqu’au ${limite} pour terminer votre dossier de candidature et le transmettre.`,
      `Formation : ${dossier.formation}`,
      coordonnees(dossier.etablissement),
    ],
    lien: versLeDossier(dossier.candidatureRef),
    repondreA: dossier.etablissement.email,
  });
}

/**
 * `candidatureRouverte` tells of a reopening.
 *
 * @param limite null when nothing is asked of the candidat
 */
export function candidatureRouverte({
  motif,
  limite,
  ...dossier
}: Dossier & { motif: string; limite: string | null }): Modele {
  return mettreEnPage({
    sujet: 'Votre candidature est rouverte',
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      'L’établissement a rouvert votre candidature.',
      `Formation : ${dossier.formation}`,
      `Motif : ${motif}`,
      limite ? `C’est à vous de jouer, jusqu’au ${limite}.` : 'Vous n’avez rien à faire pour le moment.',
      coordonnees(dossier.etablissement),
    ],
    lien: versLeDossier(dossier.candidatureRef),
    repondreA: dossier.etablissement.email,
  });
}

/**
 * `clotureReportee` is one mail for all the dossiers to which a later closing date gives time.
 *
 * @param dossiers `rouvert` is true for one that was closed, and is open again
 */
export function clotureReportee({
  prenom,
  dossiers,
}: {
  prenom: string;
  dossiers: readonly { formation: string; etablissement: string; limite: string; rouvert: boolean }[];
}): Modele {
  const lignes = dossiers.map(
    ({ formation, etablissement, limite, rouvert }) =>
      `- ${formation}, ${etablissement} : ${rouvert ? 'dossier de nouveau ouvert, à transmettre' : 'à transmettre'} avant le ${limite}`,
  );
  const plusieurs = dossiers.length > 1;
  return mettreEnPage({
    sujet: plusieurs ? 'Vos dates limites sont repoussées' : 'Votre date limite est repoussée',
    salutation: `Bonjour ${prenom},`,
    paragraphes: [
      plusieurs
        ? 'Vous avez plus de temps pour transmettre ces dossiers de candidature :'
        : 'Vous avez plus de temps pour transmettre ce dossier de candidature :',
      lignes.join('\n'),
      ...(dossiers.some(({ rouvert }) => rouvert)
        ? ['Ce que vous aviez rempli et déposé dans un dossier de nouveau ouvert y est toujours.']
        : []),
      'Un dossier qui n’est pas transmis à temps n’est pas étudié. N’attendez pas la dernière heure.',
    ],
    lien: { libelle: 'Voir mes candidatures', url: `${environment().siteUrl}/candidatures` },
  });
}

/** `rappel` is one mail for all the dossiers that wait for their candidat. */
export function rappel({
  prenom,
  dossiers,
}: {
  prenom: string;
  dossiers: readonly { formation: string; etablissement: string; limite: string; aCompleter: boolean }[];
}): Modele {
  const lignes = dossiers.map(
    ({ formation, etablissement, limite, aCompleter }) =>
      `- ${formation}, ${etablissement} : ${aCompleter ? 'à compléter et à renvoyer' : 'pas encore transmise, à transmettre'} avant le ${limite}`,
  );
  return mettreEnPage({
    sujet: dossiers.length > 1 ? `${dossiers.length} candidatures vous attendent` : 'Une candidature vous attend',
    salutation: `Bonjour ${prenom},`,
    paragraphes: [
      dossiers.length > 1
        ? 'Ces candidatures attendent quelque chose de vous, et une date limite approche :'
        : 'Cette candidature attend quelque chose de vous, et sa date limite approche :',
      lignes.join('\n'),
      'Un dossier qui n’est pas transmis à temps n’est pas étudié. N’attendez pas la dernière heure.',
    ],
    lien: { libelle: 'Voir mes candidatures', url: `${environment().siteUrl}/candidatures` },
  });
}

/** `messageDeLIut` tells of a message without repeating it: the page alone shows what people write to each other. */
export function messageDeLIut(dossier: Dossier): Modele {
  return mettreEnPage({
    sujet: 'L’établissement vous a écrit',
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      'L’établissement vous a écrit un message au sujet de votre candidature.',
      `Formation : ${dossier.formation}`,
      'Lisez-le sur le portail, et répondez-y sur la même page.',
      coordonnees(dossier.etablissement),
    ],
    lien: {
      libelle: 'Lire le message',
      url: `${environment().siteUrl}/candidatures/${dossier.candidatureRef}/messages`,
    },
  });
}

/**
 * `pieceAttendue` says until when a pièce may still come, at the act or as a reminder.
 *
 * @param rappel the date is near, and nothing has come
 */
export function pieceAttendue({
  intitule,
  limite,
  rappel,
  ...dossier
}: Dossier & { intitule: string; limite: string; rappel: boolean }): Modele {
  return mettreEnPage({
    sujet: rappel ? 'L’établissement attend encore une pièce' : 'Une pièce de votre dossier est attendue plus tard',
    salutation: `Bonjour ${dossier.prenom},`,
    paragraphes: [
      rappel
        ? `L’établissement attend encore une pièce de votre dossier : « ${intitule} ».`
        : `L’établissement accepte que vous fournissiez plus tard la pièce « ${intitule} ». Votre dossier est étudié sans l’attendre.`,
      `Formation : ${dossier.formation}`,
      `Vous pouvez la déposer sur la page de votre dossier jusqu’au ${limite}.`,
      coordonnees(dossier.etablissement),
    ],
    lien: versLeDossier(dossier.candidatureRef, 'Déposer la pièce'),
    repondreA: dossier.etablissement.email,
  });
}
