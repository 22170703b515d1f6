/** This file holds the acts on an account's address: its proof by a link (guide p. 13), and its change. */
import type { Reponse } from '@portail/config/contract/contract';
import type { UsageLien } from '@portail/config/rules/compte';
import { enTempsConstant } from '../../../platform/constant-time.ts';
import type { Navigateur } from '../../../platform/contract.ts';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerAdresse, verrouillerCompte } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { empreinteDe } from '../../../platform/token.ts';
import * as freins from '../../frein/services/frein.ts';
import type { Lien } from '../../lien/services/lien.ts';
import * as liens from '../../lien/services/lien.ts';
import {
  courrielDAdresseChangee,
  courrielDAdresseDejaPrise,
  courrielDAvertissement,
  courrielDeChangement,
} from '../courriels.ts';
import { oublierAdresseDemandee } from './adresse-demandee.ts';
import { avertir } from './avis.ts';
import { compteDe } from './compte.ts';
import { type ClesOrphelines, effacer, oublierFichiers } from './effacement.ts';
import { motDePasseConfirme } from './mot-de-passe.ts';
import { envoyerValidation } from './validation.ts';

type Vide = Record<never, never>;

const comptes = () => strapi.db.query('plugin::users-permissions.user');
const candidats = () => strapi.db.query('api::candidat.candidat');

/** `examiner` tells whether a link still works without using it, because mail scanners open links. */
export async function examiner(
  jeton: string,
  usages: readonly UsageLien[],
): Promise<Issue<Reponse<'compte.examiner'>>> {
  const lien = await liens.trouver(jeton, usages, await maintenant());
  if (!lien.ok) return lien;
  const { compteRef, usage } = lien.valeur;
  const adresses = await adressesDe(compteRef);
  const email = usage === 'changement' ? adresses?.enAttente : adresses?.actuelle;
  return email ? reussite({ email, usage, formation: lien.valeur.formation ?? null }) : refus('lien_inconnu');
}

/** `valider` uses a mail's link, once: it proves the address of the account, or makes the new one its address. */
export async function valider(jeton: string): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const trouve = await liens.trouver(jeton, ['validation', 'changement'], instant);
    if (!trouve.ok) return trouve;
    const lien = trouve.valeur;
    const nouvelle = lien.usage === 'changement' ? (await adressesDe(lien.compteRef))?.enAttente : undefined;
    if (nouvelle) await verrouillerAdresse(trx, nouvelle);
    if (!(await verrouillerCompte(trx, lien.compteRef))) return refus('lien_inconnu');
    // Somebody may have created an account with the new address meanwhile.
    if (nouvelle && (await compteDe(nouvelle))) return refus('email_deja_pris');
    // `consommer` fails for another address asked for since, whose link would have replaced this one.
    if (!(await liens.consommer(lien, instant))) return refus('lien_utilise');
    const fait = await (lien.usage === 'changement' ? changerAdresse(lien, acte) : prouverAdresse(lien));
    if (!fait) return refus('lien_inconnu');
    await journaliser({
      instant,
      acteur: 'visiteur',
      action: `compte.${lien.usage}`,
      cible: { type: 'compte', ref: lien.compteRef },
    });
    return reussite({});
  });
}

/**
 * `desavouer` is « Ce n'est pas moi ». It deletes an account that never proved its address, or forgets an address asked
 * for.
 */
export async function desavouer(jeton: string): Promise<Issue<Vide>> {
  const issue = await transaction(async (acte): Promise<Issue<ClesOrphelines>> => {
    const { instant } = acte;
    const trouve = await liens.trouver(jeton, ['validation', 'changement'], instant);
    if (!trouve.ok) return trouve;
    const lien = trouve.valeur;
    const { compteRef } = lien;
    const compte = await verrouillerCompte(acte.trx, compteRef);
    if (!compte) return refus('lien_inconnu');
    if (lien.usage === 'validation' && compte.confirmed) return refus('lien_utilise');
    if (!(await liens.consommer(lien, instant))) return refus('lien_utilise');
    await journaliser({
      instant,
      acteur: 'visiteur',
      action: 'compte.desavouer',
      cible: { type: 'compte', ref: compteRef },
    });
    if (lien.usage === 'validation') return reussite((await effacer(compteRef, acte))?.fichiers ?? []);
    await oublierAdresseDemandee(compteRef, instant);
    return reussite([]);
  });
  if (!issue.ok) return issue;
  await oublierFichiers(issue.valeur);
  return reussite({});
}

/**
 * `renvoyer` is « Obtenir le lien de validation par mail » (guide p. 13): the new link replaces the old one; one a
 * minute.
 */
export function renvoyer({ compteRef, email }: CandidatConnecte): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const compte = await verrouillerCompte(trx, compteRef);
    if (!compte) return refus('session_absente');
    if (compte.confirmed) return refus('email_deja_valide');
    if (await liens.vientDEtreEnvoye(compteRef, 'validation', instant)) return refus('renvoi_trop_rapproche');
    if (!(await freins.essayerDans(acte, 'validation', email))) return refus('trop_de_courriels');
    const formation = await liens.formationDe(compteRef, 'validation');
    await liens.remplacer(compteRef, 'validation', instant);
    await envoyerValidation({ compteRef, email, formation }, instant);
    return reussite({});
  });
}

/**
 * `demanderChangement` asks for a new address, the account's once its link was opened; the old one is warned at once.
 * The answer does not tell whether the new address has an account: its owner is told instead.
 */
export function demanderChangement(
  candidat: CandidatConnecte,
  saisie: { email: string; motDePasseActuel: string },
  navigateur: Navigateur,
): Promise<Issue<Vide>> {
  return enTempsConstant(async () => {
    if (saisie.email === candidat.email) return refus('email_inchange', 'email');
    const confirme = await motDePasseConfirme(candidat, saisie.motDePasseActuel, navigateur);
    if (!confirme.ok) return confirme;
    return transaction(async (acte) => {
      const { trx, instant } = acte;
      const { compteRef, email, emailValide } = candidat;
      if (!(await verrouillerCompte(trx, compteRef))) return refus('session_absente');
      if (await liens.vientDEtreEnvoye(compteRef, 'changement', instant)) return refus('renvoi_trop_rapproche');
      // This try counts whether the address has an account or not, so that the brake tells nobody.
      if (!(await freins.essayerDans(acte, 'changement', saisie.email))) return refus('trop_de_courriels', 'email');
      await candidats().updateMany({ where: { compteRef }, data: { emailEnAttente: saisie.email } });
      await liens.remplacer(compteRef, 'changement', instant);
      const jeton = await liens.creer(compteRef, 'changement', instant);
      const cle = empreinteDe(jeton);
      const prise = await compteDe(saisie.email);
      await ecrireCourriel({
        cle: `changement:${cle}`,
        compteRef: prise?.documentId ?? compteRef,
        destinataire: saisie.email,
        instant,
        ...(prise ? courrielDAdresseDejaPrise() : courrielDeChangement({ jeton })),
      });
      const modele = courrielDAvertissement({ nouvelle: emailValide ? saisie.email : null });
      await avertir({ compteRef, email, prouvee: emailValide }, acte, `avertissement:${cle}`, modele);
      await journaliser({
        instant,
        acteur: 'candidat',
        acteurRef: candidat.ref,
        action: 'compte.demander-adresse',
        cible: { type: 'compte', ref: compteRef },
      });
      return reussite({});
    });
  });
}

export function renoncerAuChangement({ compteRef }: CandidatConnecte): Promise<Issue<Vide>> {
  return transaction(async ({ trx, instant }) => {
    if (!(await verrouillerCompte(trx, compteRef))) return refus('session_absente');
    await oublierAdresseDemandee(compteRef, instant);
    return reussite({});
  });
}

async function prouverAdresse({ compteRef }: Lien): Promise<boolean> {
  const { count } = await comptes().updateMany({ where: { documentId: compteRef }, data: { confirmed: true } });
  return count === 1;
}

/** `changerAdresse` ends the links sent to the old address, and tells its mailbox. */
async function changerAdresse({ compteRef, empreinte }: Lien, acte: Acte): Promise<boolean> {
  const { instant } = acte;
  const adresses = await adressesDe(compteRef);
  if (!adresses?.enAttente) return false;
  const { actuelle, prouvee, enAttente: nouvelle } = adresses;
  await liens.remplacer(compteRef, 'validation', instant);
  await liens.remplacer(compteRef, 'reinitialisation', instant);
  await candidats().updateMany({ where: { compteRef }, data: { emailEnAttente: null } });
  await comptes().updateMany({
    where: { documentId: compteRef },
    data: { email: nouvelle, username: nouvelle, confirmed: true },
  });
  const modele = courrielDAdresseChangee({ nouvelle: prouvee ? nouvelle : null });
  await avertir({ compteRef, email: actuelle, prouvee }, acte, `changee:${empreinte}`, modele);
  return true;
}

type Adresses = { actuelle: string; prouvee: boolean; enAttente: string | null };

async function adressesDe(compteRef: string): Promise<Adresses | undefined> {
  const compte = await comptes().findOne({ where: { documentId: compteRef }, select: ['email', 'confirmed'] });
  const candidat = await candidats().findOne({ where: { compteRef }, select: ['emailEnAttente'] });
  if (!compte || !candidat) return undefined;
  return { actuelle: compte.email, prouvee: compte.confirmed === true, enAttente: candidat.emailEnAttente };
}
