/** This file describes the routes by which the secretariat decides of a whole dossier (domain §2). */
import * as z from 'zod/mini';
import { messageRefus } from '../refusals.ts';
import { rien } from '../route.ts';
import { motifFacultatif } from './dossiers.ts';
import type { RouteBureau } from './route.ts';

const vu = z.string().check(z.maxLength(2000));
const motif = motifFacultatif.check(z.minLength(1, messageRefus('motif_manquant')));
/**
 * `DelaiSaisi` is a deadline as a day; the candidat has until the end of that day in Paris. The years are bounded
 * because a year typed too short (« 202 ») is a valid date, for which Paris has no legal hour.
 */
export const DelaiSaisi = z.iso
  .date('Choisissez une date.')
  .check(z.refine((jour) => jour >= '2000-01-01' && jour <= '2099-12-31', 'Vérifiez l’année de cette date.'));

const Suite = z.strictObject({ vu });
const SuiteMotivee = z.strictObject({ vu, motif });
const SuiteDatee = z.strictObject({ vu, delai: DelaiSaisi });
const Reouverture = z.strictObject({ vu, motif, delai: z.nullable(DelaiSaisi) });

/** `ActeAApercevoir` is one of these acts, with what its own route takes. */
const ActeAApercevoir = z.discriminatedUnion('acte', [
  z.extend(SuiteDatee, { acte: z.literal('demander_complements') }),
  z.extend(Suite, { acte: z.literal('declarer_complete') }),
  z.extend(SuiteMotivee, { acte: z.literal('declarer_irrecevable') }),
  z.extend(SuiteDatee, { acte: z.literal('accorder_delai') }),
  z.extend(Reouverture, { acte: z.literal('rouvrir') }),
]);

/** `ApercuCourriel` has no mail for a deleted account, which nobody writes to. */
const ApercuCourriel = z.strictObject({
  courriel: z.nullable(z.strictObject({ destinataire: z.string(), sujet: z.string(), texte: z.string() })),
});

export const INSTRUCTION = {
  /** `apercevoirCourriel` gives the mail that an act would send, and does nothing. */
  apercevoirCourriel: {
    methode: 'POST',
    chemin: '/dossiers/:id/apercu-courriel',
    action: 'dossier.instruire',
    corps: ActeAApercevoir,
    reponse: ApercuCourriel,
  },
  demanderComplements: {
    methode: 'POST',
    chemin: '/dossiers/:id/complements',
    action: 'dossier.instruire',
    corps: SuiteDatee,
    reponse: rien,
  },
  declarerComplete: {
    methode: 'POST',
    chemin: '/dossiers/:id/completude',
    action: 'dossier.instruire',
    corps: Suite,
    reponse: rien,
  },
  declarerIrrecevable: {
    methode: 'POST',
    chemin: '/dossiers/:id/irrecevabilite',
    action: 'dossier.instruire',
    corps: SuiteMotivee,
    reponse: rien,
  },
  accorderDelai: {
    methode: 'POST',
    chemin: '/dossiers/:id/delai',
    action: 'dossier.instruire',
    corps: SuiteDatee,
    reponse: rien,
  },
  rouvrir: {
    methode: 'POST',
    chemin: '/dossiers/:id/reouverture',
    action: 'dossier.instruire',
    corps: Reouverture,
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
