import type { SessionOuverte } from '@portail/config/contract';
import { normaliserEmail } from '@portail/config/rules/compte';
import {
  CHAMPS_BLOC,
  fautesDuBloc,
  type Inscription,
  type NomBloc,
  type Profil,
  sansSuperflu,
} from '@portail/config/rules/parcours';
import type { Navigateur } from '../../../platform/contract.ts';
import { appareilDe, cookieAppareil } from '../../../platform/device.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourrielUneFois } from '../../../platform/mail/outbox.ts';
import { courrielDInscriptionExistante } from '../../../platform/mail/templates.ts';
import { empreinteMotDePasse, verifierMotDePasse } from '../../../platform/password.ts';
import { estConflitUnique, transaction } from '../../../platform/transaction.ts';
import { colonnesDuBloc, fautesDeTelephone } from '../../candidat/services/profil.ts';
import freins from '../../frein/services/frein.ts';
import reference from '../../reference/services/reference.ts';
import sessions from '../../session/services/session.ts';
import { envoyerPremiereValidation } from './validation.ts';

type Vide = Record<never, never>;
type Connexion = { email: string; motDePasse: string };
/** Of an account, what signing in needs. */
type Compte = { documentId: string; password: string; confirmed: boolean; blocked: boolean; createdAt: Date | string };

/** A sign-up sent twice (double click, answer lost on the way) leads its author to the account that the first made. */
const REPRISE_MS = 600_000;
const HEURE_MS = 3_600_000;

const comptes = () => strapi.db.query('plugin::users-permissions.user');

export default {
  /** Account, candidat, validation mail and session: one act. « Vous êtes aussitôt connectés » (guide p. 12). */
  async creer(saisie: Inscription, navigateur: Navigateur, ancienne?: string): Promise<Issue<SessionOuverte>> {
    const { email, motDePasse, confirmation: _, ...profil } = saisie;
    const contexte = await reference.contexte();
    const fautes = { ...fautesDuBloc(profil, contexte), ...fautesDeTelephone(profil) };
    if (Object.keys(fautes).length > 0) return saisieRefusee(fautes);
    const existant = await compteDe(email);
    if (existant) return dejaInscrit(existant, { email, motDePasse }, navigateur, ancienne);
    // Hashed before the transaction: 80 ms of work hold no row.
    const password = await empreinteMotDePasse(motDePasse);
    try {
      return await transaction(async ({ instant }) => {
        const compteRef = await inscrire({ email, password }, sansSuperflu(profil, contexte), instant);
        const compte = { documentId: compteRef, confirmed: false };
        return reussite(await ouvrirA(instant, compte, navigateur, ancienne));
      });
    } catch (erreur) {
      if (!estConflitUnique(erreur)) throw erreur;
      const gagnant = await compteDe(email);
      if (!gagnant) throw erreur;
      return dejaInscrit(gagnant, { email, motDePasse }, navigateur, ancienne);
    }
  },

  /**
   * One answer for an unknown address and a wrong password, after the same work. Tries are counted by client address,
   * and by account; for a browser that signed in to it before, apart.
   */
  async connecter(saisie: Connexion, navigateur: Navigateur, ancienne?: string): Promise<Issue<SessionOuverte>> {
    const email = normaliserEmail(saisie.email);
    const duClient = await freins.essayer('client', navigateur.adresse);
    if (!duClient) return refus('trop_d_essais');
    const compte = await compteDe(email);
    const juste = await verifier(compte, { email, motDePasse: saisie.motDePasse }, navigateur);
    if (juste !== true) {
      // Nothing was learnt: it costs the address nothing.
      if (juste === undefined) await duClient.oublier();
      return refus(juste === undefined ? 'trop_d_essais' : 'identifiants_incorrects');
    }
    await duClient.oublier();
    return reussite(await ouvrir(compte as Compte, navigateur, ancienne));
  },

  async deconnecter(jeton: string | undefined): Promise<Issue<Vide>> {
    if (jeton) await sessions.fermer(jeton);
    return reussite({});
  },
};

type ComptePourSession = Pick<Compte, 'documentId' | 'confirmed'>;

export function ouvrir(compte: ComptePourSession, navigateur: Navigateur, ancienne?: string): Promise<SessionOuverte> {
  return transaction(({ instant }) => ouvrirA(instant, compte, navigateur, ancienne));
}

/** @returns a new session, in place of the one that this browser had: a token set by somebody else is worth nothing */
async function ouvrirA(
  instant: Date,
  { documentId, confirmed }: ComptePourSession,
  { appareil }: Navigateur,
  ancienne?: string,
): Promise<SessionOuverte> {
  if (ancienne) await sessions.fermer(ancienne);
  const jeton = await sessions.ouvrir(documentId, instant);
  return { jeton, valide: confirmed === true, appareil: cookieAppareil(appareil, documentId) };
}

/** @returns undefined when the try has to wait: it was not looked at */
export async function verifier(
  compte: Compte | null,
  { email, motDePasse }: Connexion,
  { appareil }: Navigateur,
): Promise<boolean | undefined> {
  const connu = compte && appareilDe(appareil, compte.documentId);
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

async function inscrire(
  { email, password }: { email: string; password: string },
  profil: Profil,
  instant: Date,
): Promise<string> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, select: ['id'] });
  const { documentId } = await comptes().create({
    data: { email, username: email, password, provider: 'local', confirmed: false, blocked: false, role: role.id },
    select: ['id', 'documentId'],
  });
  await strapi.db
    .query('api::candidat.candidat')
    .create({ data: { compteRef: documentId, ...colonnes(profil) }, select: ['id'] });
  await envoyerPremiereValidation({ compteRef: documentId, email, prenom: profil.prenom }, instant);
  await journaliser({
    instant,
    acteur: 'visiteur',
    action: 'compte.creer',
    cible: { type: 'compte', ref: documentId },
  });
  return documentId;
}

const colonnes = (profil: Profil) =>
  Object.assign(
    {},
    ...(Object.entries(CHAMPS_BLOC) as [NomBloc, (keyof Profil)[]][]).map(([bloc, champs]) =>
      colonnesDuBloc(bloc, Object.fromEntries(champs.map((champ) => [champ, profil[champ]]))),
    ),
  );

/** Says so, which is throttled, and tells the owner; unless it is the owner, who has just signed up. */
async function dejaInscrit(
  compte: Compte,
  saisie: Connexion,
  navigateur: Navigateur,
  ancienne?: string,
): Promise<Issue<SessionOuverte>> {
  const essai = await freins.essayer('inscription', navigateur.adresse);
  if (!essai) return refus('trop_de_demandes');
  // `created_at` is Strapi's, by the clock of its machine.
  const recent = Math.abs(Date.now() - new Date(compte.createdAt).getTime()) < REPRISE_MS;
  // Counted as a sign-up, not as a sign-in: twenty clicks of one person are not an attack on their account.
  if (recent && (await verifierMotDePasse(saisie.motDePasse, compte.password))) {
    await essai.oublier();
    return reussite(await ouvrir(compte, navigateur, ancienne));
  }
  await prevenir(compte, saisie.email);
  return refus('email_deja_pris', 'email');
}

/** Once an hour: whoever tries again and again does not fill the owner's mailbox. */
async function prevenir({ documentId }: Compte, destinataire: string): Promise<void> {
  try {
    await transaction(({ instant }) =>
      ecrireCourrielUneFois({
        cle: `inscription-existante:${documentId}:${Math.floor(instant.getTime() / HEURE_MS)}`,
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
