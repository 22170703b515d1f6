/** The address of an account: that it is its holder's (guide p. 13), and its change. */
import type { Reponse } from '@portail/config/contract';
import type { UsageLien } from '@portail/config/rules/compte';
import { maintenant } from '../../../platform/clock.ts';
import { enTempsConstant } from '../../../platform/constant-time.ts';
import type { Navigateur } from '../../../platform/contract.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import {
  courrielDAdresseDejaPrise,
  courrielDAvertissement,
  courrielDeChangement,
} from '../../../platform/mail/templates.ts';
import { estConflitUnique, transaction } from '../../../platform/transaction.ts';
import type { CandidatConnecte } from '../../candidat/services/candidat.ts';
import liens, { empreinteDe, type Lien } from '../../lien/services/lien.ts';
import { compteDe } from './compte.ts';
import { effacer } from './effacement.ts';
import { motDePasseConfirme } from './mot-de-passe.ts';
import { envoyerValidation } from './validation.ts';

type Vide = Record<never, never>;

const comptes = () => strapi.db.query('plugin::users-permissions.user');
const candidats = () => strapi.db.query('api::candidat.candidat');

export default {
  /** Whether a link still works, without using it: mail scanners open links. */
  async examiner(jeton: string, usages: readonly UsageLien[]): Promise<Issue<Reponse<'compte.examiner'>>> {
    const lien = await liens.trouver(jeton, usages);
    const defaut = liens.defaut(lien, await maintenant());
    if (defaut || !lien) return refus(defaut ?? 'lien_inconnu');
    const adresses = await adressesDe(lien.compteRef);
    const email = lien.usage === 'changement' ? adresses?.enAttente : adresses?.actuelle;
    return email ? reussite({ email, usage: lien.usage }) : refus('lien_inconnu');
  },

  /** The link of the mail, once: it proves the address of the account, or makes the new one its address. */
  async valider(jeton: string): Promise<Issue<Vide>> {
    try {
      return await transaction(async ({ instant }) => {
        const lien = await liens.trouver(jeton, ['validation', 'changement']);
        const defaut = liens.defaut(lien, instant);
        if (defaut || !lien) return refus(defaut ?? 'lien_inconnu');
        if (!(await liens.consommer(lien, instant))) return refus('lien_utilise');
        if (!(await (lien.usage === 'changement' ? changer(lien, instant) : prouver(lien))))
          return refus('lien_inconnu');
        await journaliser({
          instant,
          acteur: 'visiteur',
          action: `compte.${lien.usage}`,
          cible: { type: 'compte', ref: lien.compteRef },
        });
        return reussite({});
      });
    } catch (erreur) {
      // Somebody created an account with the new address meanwhile.
      if (estConflitUnique(erreur)) return refus('email_deja_pris');
      throw erreur;
    }
  },

  /** « Ce n'est pas moi »: an account that never proved its address goes, an address asked for is forgotten. */
  desavouer(jeton: string): Promise<Issue<Vide>> {
    return transaction(async (acte) => {
      const lien = await liens.trouver(jeton, ['validation', 'changement']);
      const defaut = liens.defaut(lien, acte.instant);
      if (defaut || !lien) return refus(defaut ?? 'lien_inconnu');
      if (!(await liens.consommer(lien, acte.instant))) return refus('lien_utilise');
      await journaliser({
        instant: acte.instant,
        acteur: 'visiteur',
        action: 'compte.desavouer',
        cible: { type: 'compte', ref: lien.compteRef },
      });
      if (lien.usage === 'changement') await oublierAdresse(lien.compteRef, acte.instant);
      // It has no file: depositing one needs a proved address.
      else await effacer(lien.compteRef, acte);
      return reussite({});
    });
  },

  /** « Obtenir le lien de validation par mail » (guide p. 13): the new link replaces the old one; one a minute. */
  renvoyer({ compteRef, email, prenom, emailValide }: CandidatConnecte): Promise<Issue<Vide>> {
    return transaction(async ({ trx, instant }) => {
      if (emailValide) return reussite({});
      await trx('up_users').where({ document_id: compteRef }).forUpdate().first('id');
      if (await liens.vientDEtreEnvoye(compteRef, 'validation', instant)) return refus('renvoi_trop_rapproche');
      await envoyerValidation({ compteRef, email, prenom }, instant);
      return reussite({});
    });
  },

  /**
   * The new address is the account's once its link was opened; the old one is warned at once. The answer does not tell
   * whether the new address has an account: its owner is told instead.
   */
  demander(
    candidat: CandidatConnecte,
    saisie: { email: string; motDePasseActuel: string },
    navigateur: Navigateur,
  ): Promise<Issue<Vide>> {
    return enTempsConstant(async () => {
      if (saisie.email === candidat.email) return refus('email_inchange', 'email');
      const confirme = await motDePasseConfirme(candidat, saisie.motDePasseActuel, navigateur);
      if (!confirme.ok) return confirme;
      return transaction(async ({ trx, instant }) => {
        const { compteRef, prenom } = candidat;
        await trx('up_users').where({ document_id: compteRef }).forUpdate().first('id');
        if (await liens.vientDEtreEnvoye(compteRef, 'changement', instant)) return refus('renvoi_trop_rapproche');
        await candidats().updateMany({ where: { compteRef }, data: { emailEnAttente: saisie.email } });
        await liens.remplacer(compteRef, 'changement', instant);
        const jeton = await liens.creer(compteRef, 'changement', instant);
        const cle = empreinteDe(jeton);
        const prise = await compteDe(saisie.email);
        await ecrireCourriel({
          cle: `changement:${cle}`,
          destinataire: saisie.email,
          instant,
          ...(prise ? courrielDAdresseDejaPrise() : courrielDeChangement({ prenom, jeton })),
        });
        await ecrireCourriel({
          cle: `avertissement:${cle}`,
          destinataire: candidat.email,
          instant,
          ...courrielDAvertissement({ prenom, nouvelle: saisie.email }),
        });
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
  },

  garder({ compteRef }: CandidatConnecte): Promise<Issue<Vide>> {
    return transaction(async ({ instant }) => {
      await oublierAdresse(compteRef, instant);
      return reussite({});
    });
  },
};

async function prouver({ compteRef }: Lien): Promise<boolean> {
  const { count } = await comptes().updateMany({ where: { documentId: compteRef }, data: { confirmed: true } });
  return count === 1;
}

/** Links sent to the old address end with it. */
async function changer({ compteRef }: Lien, instant: Date): Promise<boolean> {
  const nouvelle = (await adressesDe(compteRef))?.enAttente;
  if (!nouvelle) return false;
  await liens.remplacer(compteRef, 'validation', instant);
  await liens.remplacer(compteRef, 'reinitialisation', instant);
  await candidats().updateMany({ where: { compteRef }, data: { emailEnAttente: null } });
  const { count } = await comptes().updateMany({
    where: { documentId: compteRef },
    data: { email: nouvelle, username: nouvelle, confirmed: true },
  });
  return count === 1;
}

async function oublierAdresse(compteRef: string, instant: Date): Promise<void> {
  await liens.remplacer(compteRef, 'changement', instant);
  await candidats().updateMany({ where: { compteRef }, data: { emailEnAttente: null } });
}

async function adressesDe(compteRef: string): Promise<{ actuelle: string; enAttente: string | null } | undefined> {
  const compte = await comptes().findOne({ where: { documentId: compteRef }, select: ['email'] });
  const candidat = await candidats().findOne({ where: { compteRef }, select: ['emailEnAttente'] });
  return compte && candidat ? { actuelle: compte.email, enAttente: candidat.emailEnAttente } : undefined;
}
