/** This file holds the acts on an account's password: forgotten, changed, asked again before what cannot be undone. */
import type { SessionOuverte } from '@portail/config/contract/compte';
import { REINITIALISATIONS_PAR_HEURE, VALIDITE_LIEN_MS } from '@portail/config/rules/compte';
import { enTempsConstant } from '../../../platform/constant-time.ts';
import type { Navigateur } from '../../../platform/contract.ts';
import { verrouillerCompte } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { journaliser, type LigneJournal } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { empreinteMotDePasse } from '../../../platform/password.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { empreinteDe } from '../../../platform/token.ts';
import * as freins from '../../frein/services/frein.ts';
import * as liens from '../../lien/services/lien.ts';
import * as sessions from '../../session/services/session.ts';
import { courrielDeReinitialisation } from '../courriels.ts';
import { oublierAdresseDemandee } from './adresse-demandee.ts';
import { annoncerMotDePasse } from './avis.ts';
import { compteDe, ouvrir, verifier } from './compte.ts';

type Vide = Record<never, never>;

/**
 * `oublier` is « Mot de passe oublié ? » (guide p. 12): the same answer, in the same time, whether the address has an
 * account.
 */
export function oublier(email: string, { adresse }: Navigateur): Promise<Issue<Vide>> {
  return enTempsConstant(async () => {
    if (!(await freins.essayer('oubli', adresse))) return refus('trop_de_demandes');
    // This try counts whether the address has an account or not, so that the brake tells nobody.
    if (!(await freins.essayer('reinitialisation', email))) return reussite({});
    const compte = await compteDe(email);
    if (compte && !compte.blocked) await envoyer(compte.documentId, email);
    return reussite({});
  });
}

/** `reinitialiser` proves the address too, since the link came by mail, and ends all other accesses. */
export async function reinitialiser(
  { jeton, motDePasse }: { jeton: string; motDePasse: string },
  navigateur: Navigateur,
  ancienne?: string,
): Promise<Issue<SessionOuverte>> {
  const password = await empreinteMotDePasse(motDePasse);
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const lien = await liens.trouver(jeton, ['reinitialisation'], instant);
    if (!lien.ok) return lien;
    const { compteRef } = lien.valeur;
    if (!(await verrouillerCompte(trx, compteRef))) return refus('lien_inconnu');
    if (!(await liens.consommer(lien.valeur, instant))) return refus('lien_utilise');
    const compte = await trx('up_users')
      .where({ document_id: compteRef, blocked: false })
      .update({ password, confirmed: true })
      .returning('email');
    const email = compte[0]?.email;
    if (!email) return refus('lien_inconnu');
    await liens.remplacer(compteRef, 'validation', instant);
    await fermerLesAcces(compteRef, instant);
    await freins.oublierCompte(email);
    await annoncer({ compteRef, email, action: 'compte.reinitialiser', parQui: { acteur: 'visiteur' } }, acte);
    const ouvert = { documentId: compteRef, confirmed: true };
    return reussite(await ouvrir(instant, ouvert, navigateur, ancienne));
  });
}

/** `changer` ends the other sessions. */
export async function changer(
  candidat: CandidatConnecte,
  { motDePasseActuel, motDePasse }: { motDePasseActuel: string; motDePasse: string },
  navigateur: Navigateur,
  session: string | undefined,
): Promise<Issue<Vide>> {
  const confirme = await motDePasseConfirme(candidat, motDePasseActuel, navigateur);
  if (!confirme.ok) return confirme;
  const { compteRef, email, ref } = candidat;
  if (!(await freins.essayer('mot_de_passe', compteRef))) return refus('trop_de_changements');
  const password = await empreinteMotDePasse(motDePasse);
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    if (!(await verrouillerCompte(trx, compteRef))) return refus('session_absente');
    await trx('up_users').where({ document_id: compteRef }).update({ password });
    await fermerLesAcces(compteRef, instant, session);
    const parQui = { acteur: 'candidat', acteurRef: ref } as const;
    await annoncer({ compteRef, email, action: 'compte.changer-mot-de-passe', parQui }, acte);
    return reussite({});
  });
}

/**
 * `fermerLesAcces` shuts out whoever knew the old password. It ends their sessions, the links that they may have asked
 * for, and the address that they would have made the account's.
 */
async function fermerLesAcces(compteRef: string, instant: Date, sauf?: string): Promise<void> {
  await sessions.fermerToutes(compteRef, sauf);
  await liens.remplacer(compteRef, 'reinitialisation', instant);
  await oublierAdresseDemandee(compteRef, instant);
}

/**
 * `motDePasseConfirme` asks the password again, counted like a sign-in: a session left open is not a way to guess it.
 */
export async function motDePasseConfirme(
  { email }: CandidatConnecte,
  motDePasse: string,
  navigateur: Navigateur,
): Promise<Issue<Vide>> {
  const juste = await verifier(await compteDe(email), { email, motDePasse }, navigateur);
  if (juste) return reussite({});
  return refus(juste === undefined ? 'trop_d_essais' : 'mot_de_passe_incorrect', 'motDePasseActuel');
}

/** `envoyer` leaves the links of earlier mails alive as long as they say; the first one used ends the others. */
async function envoyer(compteRef: string, email: string): Promise<void> {
  await transaction(async ({ trx, instant }) => {
    if (!(await verrouillerCompte(trx, compteRef))) return;
    if (await liens.vientDEtreEnvoye(compteRef, 'reinitialisation', instant)) return;
    const heure = new Date(instant.getTime() - VALIDITE_LIEN_MS.reinitialisation);
    if ((await liens.compterDepuis(compteRef, 'reinitialisation', heure)) >= REINITIALISATIONS_PAR_HEURE) return;
    const jeton = await liens.creer(compteRef, 'reinitialisation', instant);
    await ecrireCourriel({
      cle: `reinitialisation:${empreinteDe(jeton)}`,
      compteRef,
      destinataire: email,
      instant,
      ...courrielDeReinitialisation({ jeton }),
    });
  });
}

type Changement = {
  compteRef: string;
  email: string;
  action: string;
  parQui: Pick<LigneJournal, 'acteur' | 'acteurRef'>;
};

async function annoncer({ compteRef, email, action, parQui }: Changement, acte: Acte): Promise<void> {
  await annoncerMotDePasse({ compteRef, email }, acte);
  await journaliser({ instant: acte.instant, ...parQui, action, cible: { type: 'compte', ref: compteRef } });
}
