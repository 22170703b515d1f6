/** This file describes the routes of a candidat's account. */
import * as z from 'zod/mini';
import { rien } from '../route.ts';
import { Slug } from '../rules/catalogue.ts';
import {
  ChangementEmail,
  ChangementMotDePasse,
  Connexion,
  Email,
  motsDePasseIdentiques,
  PAS_IDENTIQUES,
  Reinitialisation,
  Suppression,
  USAGES_LIEN,
} from '../rules/compte.ts';
import { REMISES } from '../rules/courriels.ts';
import { BlocEnregistre, Inscription, ProfilEnregistre } from '../rules/parcours.ts';
import type { Route } from './route.ts';

/**
 * `SessionOuverte` is a session just opened. `jeton` goes to the session's cookie, `valide` to the readable one,
 * `appareil` to the device's.
 */
const SessionOuverte = z.strictObject({ jeton: z.string(), valide: z.boolean(), appareil: z.string() });
export type SessionOuverte = z.infer<typeof SessionOuverte>;

const jeton = z.string().check(z.maxLength(200));

/**
 * `DemandeDeCompte` is the wizard's form with the formation, by its slug, that the person was about to apply to. It is
 * here because the wizard's script reads the rules, and must not load those of the catalogue.
 */
const DemandeDeCompte = z
  .strictObject({ ...Inscription.shape, formation: z.optional(Slug) })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export type DemandeDeCompte = z.infer<typeof DemandeDeCompte>;

export const Compte = z.strictObject({
  profil: ProfilEnregistre,
  email: z.string(),
  emailValide: z.boolean(),
  /** `emailEnAttente` is the new address, as long as its link was not used. */
  emailEnAttente: z.nullable(z.string()),
  /**
   * `remise` tells what became of the last mail to the account's address, `remiseEnAttente` of the one to
   * `emailEnAttente`.
   */
  remise: z.nullable(z.enum(REMISES)),
  remiseEnAttente: z.nullable(z.enum(REMISES)),
  /** `dossiersTransmis` counts the dossiers whose frozen copy a change of the profil no longer reaches. */
  dossiersTransmis: z.int(),
  dossiersEnCours: z.int(),
  autresSessions: z.int(),
  /** `conservationJusquau` is the day until which transmitted dossiers are kept; null when it is not decided. */
  conservationJusquau: z.nullable(z.iso.date()),
});
export type Compte = z.infer<typeof Compte>;

export const COMPTE = {
  'compte.creer': {
    methode: 'POST',
    chemin: '/comptes',
    acces: 'visiteur',
    corps: DemandeDeCompte,
    reponse: SessionOuverte,
  },
  /**
   * `compte.verifierAdresse` tells whether an address has an account already. The wizard asks at its second step, where
   * the sign-up would only say it at the end.
   */
  'compte.verifierAdresse': {
    methode: 'POST',
    chemin: '/comptes/adresse',
    acces: 'visiteur',
    corps: z.strictObject({ email: Email }),
    reponse: z.strictObject({ prise: z.boolean() }),
  },
  'compte.connecter': {
    methode: 'POST',
    chemin: '/sessions',
    acces: 'visiteur',
    corps: Connexion,
    reponse: SessionOuverte,
  },
  'compte.deconnecter': {
    methode: 'DELETE',
    chemin: '/sessions/courante',
    acces: 'visiteur',
    corps: null,
    reponse: rien,
  },
  /** `compte.examiner` tells whether the link of a mail still works, before its page asks anything. */
  'compte.examiner': {
    methode: 'POST',
    chemin: '/compte/lien',
    acces: 'visiteur',
    corps: z.strictObject({ jeton, usages: z.array(z.enum(USAGES_LIEN)) }),
    reponse: z.strictObject({
      email: z.string(),
      usage: z.enum(USAGES_LIEN),
      /** `formation` is the slug of the one that the person was about to apply to when they signed up. */
      formation: z.nullable(Slug),
    }),
  },
  'compte.valider': {
    methode: 'POST',
    chemin: '/compte/validation',
    acces: 'visiteur',
    corps: z.strictObject({ jeton }),
    reponse: rien,
  },
  /** `compte.desavouer` is « Ce n'est pas moi »: it frees the address. */
  'compte.desavouer': {
    methode: 'POST',
    chemin: '/compte/desaveu',
    acces: 'visiteur',
    corps: z.strictObject({ jeton }),
    reponse: rien,
  },
  'compte.oublier': {
    methode: 'POST',
    chemin: '/compte/oubli',
    acces: 'visiteur',
    corps: z.strictObject({ email: Email }),
    reponse: rien,
  },
  'compte.reinitialiser': {
    methode: 'POST',
    chemin: '/compte/reinitialisation',
    acces: 'visiteur',
    corps: Reinitialisation,
    reponse: SessionOuverte,
  },
  'compte.lire': { methode: 'GET', chemin: '/compte', acces: 'candidat', corps: null, reponse: Compte },
  'compte.modifier': {
    methode: 'PUT',
    chemin: '/compte/profil',
    acces: 'candidat',
    corps: BlocEnregistre,
    reponse: rien,
  },
  'compte.renvoyer': {
    methode: 'POST',
    chemin: '/compte/validation/renvoi',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  'compte.changerEmail': {
    methode: 'PUT',
    chemin: '/compte/adresse',
    acces: 'candidat',
    corps: ChangementEmail,
    reponse: rien,
  },
  /** `compte.garderEmail` forgets the new address that was asked for, and its link. */
  'compte.garderEmail': {
    methode: 'DELETE',
    chemin: '/compte/adresse',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  'compte.changerMotDePasse': {
    methode: 'PUT',
    chemin: '/compte/mot-de-passe',
    acces: 'candidat',
    corps: ChangementMotDePasse,
    reponse: rien,
  },
  'compte.fermerAutresSessions': {
    methode: 'DELETE',
    chemin: '/compte/sessions',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  /** `compte.exporter` gives all that is kept of this person, as one JSON file. */
  'compte.exporter': {
    methode: 'GET',
    chemin: '/compte/donnees',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
  'compte.supprimer': {
    methode: 'POST',
    chemin: '/compte/suppression',
    acces: 'candidat',
    corps: Suppression,
    reponse: rien,
  },
} as const satisfies Record<string, Route>;
