/** A candidat's account, as the site and the cms speak of it. */
import * as z from 'zod/mini';
import { rien } from '../route.ts';
import {
  ChangementEmail,
  ChangementMotDePasse,
  Connexion,
  Email,
  Reinitialisation,
  Suppression,
  USAGES_LIEN,
} from '../rules/compte.ts';
import { REMISES } from '../rules/courriels.ts';
import { BlocEnregistre, Inscription, ProfilEnregistre } from '../rules/parcours.ts';
import type { Route } from './route.ts';

/** A session just opened: the token goes to the cookie, `valide` to the readable one, `appareil` to the device's. */
const SessionOuverte = z.strictObject({ jeton: z.string(), valide: z.boolean(), appareil: z.string() });
export type SessionOuverte = z.infer<typeof SessionOuverte>;

const jeton = z.string().check(z.maxLength(200));

export const Compte = z.strictObject({
  profil: ProfilEnregistre,
  email: z.string(),
  emailValide: z.boolean(),
  /** The new address, as long as its link was not used. */
  emailEnAttente: z.nullable(z.string()),
  /** Of the last mail to the address of the account, and of the one to `emailEnAttente`. */
  remise: z.nullable(z.enum(REMISES)),
  remiseEnAttente: z.nullable(z.enum(REMISES)),
  /** What they froze stays frozen there. */
  dossiersTransmis: z.int(),
  dossiersEnCours: z.int(),
  autresSessions: z.int(),
  /** Day until which transmitted dossiers are kept; null: not decided. */
  conservationJusquau: z.nullable(z.iso.date()),
});
export type Compte = z.infer<typeof Compte>;

export const COMPTE = {
  'compte.creer': {
    methode: 'POST',
    chemin: '/comptes',
    acces: 'visiteur',
    corps: Inscription,
    reponse: SessionOuverte,
  },
  /** Whether an address has an account already: said at the wizard's second step, as signing up would say it. */
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
  /** Whether the link of a mail still works, before anything is asked of who opened it. */
  'compte.examiner': {
    methode: 'POST',
    chemin: '/compte/lien',
    acces: 'visiteur',
    corps: z.strictObject({ jeton, usages: z.array(z.enum(USAGES_LIEN)) }),
    reponse: z.strictObject({ email: z.string(), usage: z.enum(USAGES_LIEN) }),
  },
  'compte.valider': {
    methode: 'POST',
    chemin: '/compte/validation',
    acces: 'visiteur',
    corps: z.strictObject({ jeton }),
    reponse: rien,
  },
  /** « Ce n'est pas moi »: frees the address. */
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
  /** The address asked for is forgotten; its link with it. */
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
  /** All that is kept of this person, as one JSON file. */
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
