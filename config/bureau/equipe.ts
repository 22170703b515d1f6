/** This file describes the routes by which the administration keeps the staff: who they are, and what each is given. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import { ROLES_AGENT } from '../rules/droits.ts';
import { fauteDAdresse, normaliserEmail } from '../rules/email.ts';
import { ETATS_AGENT, FONCTIONS_MAX } from '../rules/equipe.ts';
import { nomDePersonne } from '../rules/noms.ts';
import type { RouteBureau } from './route.ts';

const code = z.string().check(z.minLength(1), z.maxLength(60));

/** `Fonction` is a role and where it is held (`config/rules/equipe.ts`). */
const Fonction = z.strictObject({
  role: z.enum(ROLES_AGENT),
  etablissement: z.nullable(code),
  formations: z.array(code).check(z.maxLength(200)),
});
const Fonctions = z.array(Fonction).check(z.maxLength(FONCTIONS_MAX));

const ADRESSE_ABSENTE = 'Indiquez son adresse mail.';
const email = z.pipe(
  z.pipe(z.string({ error: ADRESSE_ABSENTE }), z.transform(normaliserEmail)),
  z.string().check(
    z.minLength(1, ADRESSE_ABSENTE),
    z.refine((adresse) => !fauteDAdresse(adresse), { error: ({ input }) => fauteDAdresse(String(input)) }),
  ),
);
const NOMS = { prenom: nomDePersonne('le prénom', 60), nom: nomDePersonne('le nom', 60) };
const vu = z.string();

/** `ENVOIS_INVITATION` says how far the mail of an invitation is. */
export const ENVOIS_INVITATION = ['a_envoyer', 'envoye', 'echec', 'annule'] as const;

/** `AgentEquipe` is a member of the staff, as the administration keeps them. */
const AgentEquipe = z.strictObject({
  id: z.int(),
  /** `vu` is what an act sends back: it says which state its page showed. */
  vu,
  email: z.string(),
  prenom: z.string(),
  nom: z.string(),
  etat: z.enum(ETATS_AGENT),
  /** `soi` is true for who asks: they change neither their own state nor their administration. */
  soi: z.boolean(),
  fonctions: z.array(Fonction),
  /** `connecteLe` is their last sign-in; null before the first. */
  connecteLe: z.nullable(instant),
  /** `invitation` is null once the account was opened. */
  invitation: z.nullable(z.strictObject({ expireLe: instant, envoi: z.nullable(z.enum(ENVOIS_INVITATION)) })),
});
export type AgentEquipe = z.infer<typeof AgentEquipe>;

/** `IutEquipe` is what may be given: an IUT with its formations, each once whatever the year. */
const IutEquipe = z.strictObject({
  code: z.string(),
  nom: z.string(),
  formations: z.array(z.strictObject({ code: z.string(), intitule: z.string() })),
});
export type IutEquipe = z.infer<typeof IutEquipe>;

const LigneHistorique = z.strictObject({
  instant,
  /** `auteur` is null for who is no longer of the staff, or for the portal itself. */
  auteur: z.nullable(z.string()),
  action: z.string(),
  avant: z.nullable(z.array(Fonction)),
  apres: z.nullable(z.array(Fonction)),
});
export type LigneHistorique = z.infer<typeof LigneHistorique>;

const GERER = { action: 'agent.gerer' } as const;
const ACTE = { ...GERER, methode: 'POST', reponse: AgentEquipe } as const;
const SUR_UN = { ...ACTE, corps: z.strictObject({ vu }) } as const;

export const EQUIPE = {
  listerEquipe: {
    ...GERER,
    methode: 'GET',
    chemin: '/equipe',
    corps: null,
    reponse: z.strictObject({ agents: z.array(AgentEquipe), iuts: z.array(IutEquipe) }),
  },
  /** `prevoirFonctions` counts what each fonction would let its holder see, in their order; nothing is written. */
  prevoirFonctions: {
    ...GERER,
    methode: 'POST',
    chemin: '/equipe/prevision',
    corps: z.strictObject({ fonctions: Fonctions }),
    reponse: z.strictObject({
      vues: z.array(z.strictObject({ role: z.enum(ROLES_AGENT), formations: z.int(), dossiers: z.int() })),
    }),
  },
  /** `inviterAgent` makes an account without a password, and writes to its owner. */
  inviterAgent: {
    ...ACTE,
    chemin: '/equipe',
    corps: z.strictObject({ email, ...NOMS, fonctions: Fonctions }),
  },
  /** `modifierAgent` changes an account; the address of one that was opened is its owner's to change. */
  modifierAgent: {
    ...ACTE,
    chemin: '/equipe/:id/modification',
    corps: z.strictObject({ vu, email, ...NOMS, fonctions: Fonctions }),
  },
  /** `renvoyerInvitation` writes again, with a new link: the older one opens nothing any more. */
  renvoyerInvitation: { ...SUR_UN, chemin: '/equipe/:id/invitation' },
  /** `retirerInvitation` deletes an account that was never opened. */
  retirerInvitation: { ...SUR_UN, chemin: '/equipe/:id/retrait', reponse: rien },
  desactiverAgent: { ...SUR_UN, chemin: '/equipe/:id/desactivation' },
  reactiverAgent: { ...SUR_UN, chemin: '/equipe/:id/reactivation' },
  /** `lireHistoriqueAgent` tells who gave what to this account, the last first. */
  lireHistoriqueAgent: {
    ...GERER,
    methode: 'GET',
    chemin: '/equipe/:id/historique',
    corps: null,
    reponse: z.strictObject({ lignes: z.array(LigneHistorique) }),
  },
} as const satisfies Record<string, RouteBureau>;
