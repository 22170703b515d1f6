import type { DemandeDeCompte, SessionOuverte } from '@portail/config/contract/compte';
import { ouverture } from '@portail/config/rules/catalogue';
import { POIDS_ADRESSE_PRISE } from '@portail/config/rules/compte';
import { normaliserEmail } from '@portail/config/rules/email';
import { fautesDuBloc, sansSuperflu } from '@portail/config/rules/fautes';
import type { Profil } from '@portail/config/rules/parcours';
import type { Navigateur } from '../../../platform/contract.ts';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerAdresse, verrouillerCompte } from '../../../platform/db/locks.ts';
import { estConflitUnique, transaction } from '../../../platform/db/transaction.ts';
import { appareilDe, cookieAppareil } from '../../../platform/device.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourrielUneFois } from '../../../platform/mail/outbox.ts';
import { empreinteMotDePasse, verifierMotDePasse } from '../../../platform/password.ts';
import { colonnesDuProfil, fautesDesPlans } from '../../candidat/services/profil.ts';
import * as formations from '../../formation/services/formation.ts';
import * as freins from '../../frein/services/frein.ts';
import * as reference from '../../reference/services/reference.ts';
import * as sessions from '../../session/services/session.ts';
import { courrielDInscriptionExistante } from '../courriels.ts';
import { envoyerValidation } from './validation.ts';

type Vide = Record<never, never>;
type Connexion = { email: string; motDePasse: string };
/** `Compte` is the part of an account that signing in needs. */
type Compte = { documentId: string; password: string; confirmed: boolean; blocked: boolean; createdAt: Date | string };

/**
 * `REPRISE_MS` is how long a sign-up sent twice (double click, answer lost) leads its author to the account just made.
 */
const REPRISE_MS = 600_000;
const HEURE_MS = 3_600_000;

const comptes = () => strapi.db.query('plugin::users-permissions.user');

/**
 * `creer` makes account, candidat, validation mail and session in one act. « Vous êtes aussitôt connectés » (guide p.
 * 12).
 */
export async function creer(
  saisie: DemandeDeCompte,
  navigateur: Navigateur,
  ancienne?: string,
): Promise<Issue<SessionOuverte>> {
  const { email, motDePasse, confirmation: _, formation: voulue, ...profil } = saisie;
  const essai = await freins.essayer('inscription', navigateur.adresse);
  if (!essai) return refus('trop_de_demandes');
  const contexte = await reference.contexte(essai.instant);
  const fautes = { ...fautesDuBloc(profil, contexte), ...fautesDesPlans(profil) };
  if (Object.keys(fautes).length > 0) return saisieRefusee(fautes);
  const utile = sansSuperflu(profil, contexte);
  const formation = voulue === undefined ? null : await siOuverte(voulue, essai.instant);
  // `empreinteMotDePasse` runs before the transaction: 80 ms of work hold no row.
  const password = await empreinteMotDePasse(motDePasse);
  const inscrit = await transaction(async (acte) => {
    const { trx, instant } = acte;
    // `verrouillerAdresse` avoids a unique violation, for which the database would write the address in its log.
    await verrouillerAdresse(trx, email);
    const titulaire = await compteDe(email);
    if (titulaire) return { titulaire };
    if (!(await freins.essayerDans(acte, 'validation', email))) return {};
    const documentId = await inscrire({ email, password, formation }, utile, instant);
    return { session: await ouvrir(instant, { documentId, confirmed: false }, navigateur, ancienne) };
  });
  if (inscrit.titulaire) return dejaInscrit(inscrit.titulaire, { email, motDePasse }, utile, navigateur, ancienne);
  return inscrit.session ? reussite(inscrit.session) : refus('trop_de_courriels', 'email');
}

/**
 * `verifierAdresse` says at the wizard's second step what signing up would say at the last, with the same brakes. It
 * says nothing to those who have to wait.
 */
export async function verifierAdresse(email: string, navigateur: Navigateur): Promise<Issue<{ prise: boolean }>> {
  if (!(await freins.essayer('adresse', navigateur.adresse))) return refus('trop_de_demandes');
  const compte = await compteDe(email);
  if (!compte) return reussite({ prise: false });
  return (await avouer(compte, email, 'adresse', navigateur)) ? reussite({ prise: true }) : refus('trop_de_demandes');
}

/**
 * `connecter` gives one answer for an unknown address and a wrong password, after the same work. Tries are counted by
 * client address, and by account; a browser that signed in to it before is counted apart.
 */
export async function connecter(
  saisie: Connexion,
  navigateur: Navigateur,
  ancienne?: string,
): Promise<Issue<SessionOuverte>> {
  const email = normaliserEmail(saisie.email);
  const duClient = await freins.essayer('client', navigateur.adresse);
  if (!duClient) return refus('trop_d_essais');
  const compte = await compteDe(email);
  const juste = await verifier(compte, { email, motDePasse: saisie.motDePasse }, navigateur);
  // `oublier` gives the client's try back when nothing was learnt, or nothing was wrong.
  if (juste !== false) await duClient.oublier();
  if (juste === undefined) return refus('trop_d_essais');
  return compte && juste ? ouvrirVerifie(compte, navigateur, ancienne) : refus('identifiants_incorrects');
}

export async function deconnecter(jeton: string | undefined): Promise<Issue<Vide>> {
  if (jeton) await sessions.fermer(jeton);
  return reussite({});
}

/**
 * `ouvrirVerifie` reads the password again under the lock, because it was compared outside of any transaction. A change
 * meanwhile ended the open sessions; this one would have come after.
 */
async function ouvrirVerifie(
  compte: Compte,
  navigateur: Navigateur,
  ancienne?: string,
): Promise<Issue<SessionOuverte>> {
  return transaction(async ({ trx, instant }) => {
    const actuel = await verrouillerCompte(trx, compte.documentId);
    if (!actuel || actuel.blocked || actuel.password !== compte.password) return refus('identifiants_incorrects');
    const { documentId } = compte;
    return reussite(await ouvrir(instant, { documentId, confirmed: actuel.confirmed }, navigateur, ancienne));
  });
}

/**
 * `ouvrir` opens a session in place of the one that this browser had: a token set by somebody else is worth nothing.
 */
export async function ouvrir(
  instant: Date,
  { documentId, confirmed }: Pick<Compte, 'documentId' | 'confirmed'>,
  { appareil }: Navigateur,
  ancienne?: string,
): Promise<SessionOuverte> {
  if (ancienne) await sessions.fermer(ancienne);
  const jeton = await sessions.ouvrir(documentId, instant);
  return { jeton, valide: confirmed === true, appareil: cookieAppareil(appareil, documentId, instant) };
}

/**
 * `verifier` compares a password.
 *
 * @returns undefined when the try has to wait: it was not compared
 */
export async function verifier(
  compte: Compte | null,
  { email, motDePasse }: Connexion,
  { appareil }: Navigateur,
): Promise<boolean | undefined> {
  const connu = compte && appareilDe(appareil, compte.documentId, await maintenant());
  const essai = await (connu
    ? freins.essayer('appareil', `${compte.documentId}:${connu}`)
    : freins.essayer('compte', email));
  if (!essai) return undefined;
  const juste = await verifierMotDePasse(motDePasse, compte?.password);
  if (!compte || !juste || compte.blocked) return false;
  await essai.effacer();
  return true;
}

export async function compteDe(email: string): Promise<Compte | null> {
  return comptes().findOne({
    where: { email },
    select: ['documentId', 'password', 'confirmed', 'blocked', 'createdAt'],
  });
}

type NouveauCompte = { email: string; password: string; confirmed: boolean };

/**
 * `ecrireCompte` writes the rows of an account and its profil, in the transaction of its caller: the sign-up, and the
 * seeds.
 */
export async function ecrireCompte(compte: NouveauCompte, profil: Profil): Promise<string> {
  // `create` gives no role, because the portal asks users-permissions for none of its permissions.
  const { documentId } = await comptes().create({
    data: { ...compte, username: compte.email, provider: 'local', blocked: false },
    select: ['id', 'documentId'],
  });
  // `createMany` is used because `create` reads back what it wrote.
  await strapi.db
    .query('api::candidat.candidat')
    .createMany({ data: [{ compteRef: documentId, ...colonnesDuProfil(profil) }] });
  return documentId;
}

/** `siOuverte` keeps a formation that takes candidatures today, and forgets any other word. */
async function siOuverte(slug: string, instant: Date): Promise<string | null> {
  const formation = await formations.publieeParSlug(slug);
  return formation && ouverture(formation.presentation, instant).etat === 'ouverte' ? slug : null;
}

async function inscrire(
  { email, password, formation }: { email: string; password: string; formation: string | null },
  profil: Profil,
  instant: Date,
): Promise<string> {
  const documentId = await ecrireCompte({ email, password, confirmed: false }, profil);
  await envoyerValidation({ compteRef: documentId, email, formation }, instant);
  await journaliser({
    instant,
    acteur: 'visiteur',
    action: 'compte.creer',
    cible: { type: 'compte', ref: documentId },
  });
  return documentId;
}

/**
 * `dejaInscrit` says that the address has an account, with a brake, and tells its owner. When the owner has just signed
 * up, it opens their session.
 */
async function dejaInscrit(
  compte: Compte,
  { email, motDePasse }: Connexion,
  profil: Profil,
  navigateur: Navigateur,
  ancienne?: string,
): Promise<Issue<SessionOuverte>> {
  // `created_at` is Strapi's, by the clock of its machine.
  const recent = Math.abs(Date.now() - new Date(compte.createdAt).getTime()) < REPRISE_MS;
  // This comparison does not count as a sign-in: twenty clicks of one person are not an attack on their account.
  if (recent && (await verifierMotDePasse(motDePasse, compte.password))) {
    // `updateMany` keeps their last answers, since they may have corrected some in between.
    await strapi.db
      .query('api::candidat.candidat')
      .updateMany({ where: { compteRef: compte.documentId }, data: colonnesDuProfil(profil) });
    return ouvrirVerifie(compte, navigateur, ancienne);
  }
  const dit = await avouer(compte, email, 'inscription', navigateur);
  return dit ? refus('email_deja_pris', 'email') : refus('trop_de_demandes');
}

/**
 * `avouer` tells whether this client may still learn that an address has an account, and tells its owner.
 *
 * @param frein of the way by which they learn it, which has counted one try already
 */
async function avouer(
  compte: Compte,
  email: string,
  frein: 'adresse' | 'inscription',
  { adresse }: Navigateur,
): Promise<boolean> {
  if (!(await freins.essayer(frein, adresse, POIDS_ADRESSE_PRISE - 1))) return false;
  await prevenir(compte, email);
  return true;
}

/** `prevenir` writes once an hour: whoever tries again and again does not fill the owner's mailbox. */
async function prevenir({ documentId }: Compte, destinataire: string): Promise<void> {
  try {
    await transaction(({ instant }) =>
      ecrireCourrielUneFois({
        cle: `inscription-existante:${documentId}:${Math.floor(instant.getTime() / HEURE_MS)}`,
        compteRef: documentId,
        destinataire,
        instant,
        ...courrielDInscriptionExistante(),
      }),
    );
  } catch (erreur) {
    // Another sign-up of this moment has just told them.
    if (!estConflitUnique(erreur)) throw erreur;
  }
}
