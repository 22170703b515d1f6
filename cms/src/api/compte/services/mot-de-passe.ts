/** The password of an account: forgotten, changed, asked again before what cannot be undone. */
import type { SessionOuverte } from '@portail/config/contract';
import { enTempsConstant } from '../../../platform/constant-time.ts';
import type { Navigateur } from '../../../platform/contract.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { courrielDeMotDePasseChange, courrielDeReinitialisation } from '../../../platform/mail/templates.ts';
import { empreinteMotDePasse } from '../../../platform/password.ts';
import { transaction } from '../../../platform/transaction.ts';
import type { CandidatConnecte } from '../../candidat/services/candidat.ts';
import freins from '../../frein/services/frein.ts';
import liens, { empreinteDe } from '../../lien/services/lien.ts';
import sessions from '../../session/services/session.ts';
import { compteDe, ouvrir, verifier } from './compte.ts';

type Vide = Record<never, never>;

const comptes = () => strapi.db.query('plugin::users-permissions.user');

export default {
  /** « Mot de passe oublié ? » (guide p. 12): the same answer, in the same time, whether the address has an account. */
  oublier(email: string, { adresse }: Navigateur): Promise<Issue<Vide>> {
    return enTempsConstant(async () => {
      if (!(await freins.essayer('oubli', adresse))) return refus('trop_de_demandes');
      const compte = await compteDe(email);
      if (compte && !compte.blocked) await envoyer(compte.documentId, email);
      return reussite({});
    });
  },

  /** The link proves the address too; whoever was in is out. */
  async reinitialiser(
    { jeton, motDePasse }: { jeton: string; motDePasse: string },
    navigateur: Navigateur,
    ancienne?: string,
  ): Promise<Issue<SessionOuverte>> {
    const password = await empreinteMotDePasse(motDePasse);
    const issue = await transaction(async ({ instant }): Promise<Issue<string>> => {
      const lien = await liens.trouver(jeton, ['reinitialisation']);
      const defaut = liens.defaut(lien, instant);
      if (defaut || !lien) return refus(defaut ?? 'lien_inconnu');
      if (!(await liens.consommer(lien, instant))) return refus('lien_utilise');
      const { compteRef } = lien;
      const { count } = await comptes().updateMany({
        where: { documentId: compteRef, blocked: false },
        data: { password, confirmed: true },
      });
      if (count !== 1) return refus('lien_inconnu');
      await liens.remplacer(compteRef, 'validation', instant);
      await sessions.fermerToutes(compteRef);
      await annoncer(compteRef, 'compte.reinitialiser', instant, empreinteDe(jeton));
      return reussite(compteRef);
    });
    if (!issue.ok) return issue;
    return reussite(await ouvrir({ documentId: issue.valeur, confirmed: true }, navigateur, ancienne));
  },

  /** Ends the other sessions. */
  async changer(
    candidat: CandidatConnecte,
    { motDePasseActuel, motDePasse }: { motDePasseActuel: string; motDePasse: string },
    navigateur: Navigateur,
    session: string | undefined,
  ): Promise<Issue<Vide>> {
    const confirme = await motDePasseConfirme(candidat, motDePasseActuel, navigateur);
    if (!confirme.ok) return confirme;
    const password = await empreinteMotDePasse(motDePasse);
    return transaction(async ({ instant }) => {
      const { compteRef } = candidat;
      await comptes().updateMany({ where: { documentId: compteRef }, data: { password } });
      await liens.remplacer(compteRef, 'reinitialisation', instant);
      await sessions.fermerToutes(compteRef, session);
      await annoncer(compteRef, 'compte.changer-mot-de-passe', instant, String(instant.getTime()));
      return reussite({});
    });
  },
};

/** Asked again, and counted like a sign-in: a session left open is not a way to guess it. */
export async function motDePasseConfirme(
  { email }: CandidatConnecte,
  motDePasse: string,
  navigateur: Navigateur,
): Promise<Issue<Vide>> {
  const juste = await verifier(await compteDe(email), { email, motDePasse }, navigateur);
  if (juste) return reussite({});
  return refus(juste === undefined ? 'trop_d_essais' : 'mot_de_passe_incorrect', 'motDePasseActuel');
}

async function envoyer(compteRef: string, email: string): Promise<void> {
  await transaction(async ({ trx, instant }) => {
    await trx('up_users').where({ document_id: compteRef }).forUpdate().first('id');
    if (await liens.vientDEtreEnvoye(compteRef, 'reinitialisation', instant)) return;
    await liens.remplacer(compteRef, 'reinitialisation', instant);
    const jeton = await liens.creer(compteRef, 'reinitialisation', instant);
    await ecrireCourriel({
      cle: `reinitialisation:${empreinteDe(jeton)}`,
      destinataire: email,
      instant,
      ...courrielDeReinitialisation({ prenom: await prenomDe(compteRef), jeton }),
    });
  });
}

async function annoncer(compteRef: string, action: string, instant: Date, unique: string): Promise<void> {
  const { email } = await comptes().findOne({ where: { documentId: compteRef }, select: ['email'] });
  await ecrireCourriel({
    cle: `mot-de-passe:${compteRef}:${unique}`,
    destinataire: email,
    instant,
    ...courrielDeMotDePasseChange({ prenom: await prenomDe(compteRef) }),
  });
  await journaliser({ instant, acteur: 'visiteur', action, cible: { type: 'compte', ref: compteRef } });
}

async function prenomDe(compteRef: string): Promise<string> {
  const { prenom } = await strapi.db
    .query('api::candidat.candidat')
    .findOne({ where: { compteRef }, select: ['prenom'] });
  return prenom;
}
