/** What a person does about their account. Each act answers with where to go next, or with the cms's refusal. */
import { avecNouvelle, chemins } from '../../lib/chemins.ts';
import { appeler, CmsInjoignable } from '../../lib/cms.ts';
import { type Acte, texte } from '../../lib/formulaire.ts';
import { estRetour, retourValide } from '../../lib/retour.ts';
import { fermerSession, marquerEtat, ouvrirSession } from '../../lib/session.ts';

export const creer: Acte = async ({ cookies, locals, redirect, url }, saisie) => {
  const champ = (nom: string) => texte(saisie, nom);
  const corps = {
    nom: champ('nom'),
    prenom: champ('prenom'),
    telephone: champ('telephone'),
    email: champ('email'),
    motDePasse: champ('motDePasse'),
    confirmation: champ('confirmation'),
  };
  const reponse = await appeler('compte.creer', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  ouvrirSession(cookies, url, reponse.donnees);
  const retour = url.searchParams.get('retour');
  return redirect(avecNouvelle(chemins.monCompte, 'compte_cree', estRetour(retour) ? { retour } : {}), 303);
};

/** Field of the sign-in form that carries another form, whose session had ended: it leaves again as it came. */
export const CHAMP_REPRISE = 'reprise';

export const connecter: Acte = async ({ cookies, locals, redirect, url }, saisie) => {
  if (!saisie.has('motDePasse')) return { ok: false, statut: 401, refus: [{ code: 'session_absente' }] };
  const corps = { email: texte(saisie, 'email'), motDePasse: texte(saisie, 'motDePasse') };
  const reponse = await appeler('compte.connecter', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  ouvrirSession(cookies, url, reponse.donnees);
  const retour = retourValide(url.searchParams.get('retour'), chemins.candidatures);
  return redirect(retour, saisie.has(CHAMP_REPRISE) ? 307 : 303);
};

/** The link of the mail only leads to a page: its button validates, because mail scanners open links. */
export const valider: Acte = async ({ cookies, locals, redirect, url }) => {
  const corps = { jeton: url.searchParams.get('jeton') ?? '' };
  const reponse = await appeler('compte.valider', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  if (locals.appelant.session) marquerEtat(cookies, url, 'connecte');
  return redirect(avecNouvelle(chemins.validation, 'email_valide'), 303);
};

export const renvoyer: Acte = async ({ locals, redirect }) => {
  const reponse = await appeler('compte.renvoyer', locals.appelant);
  return reponse.ok ? redirect(avecNouvelle(chemins.monCompte, 'lien_envoye'), 303) : reponse;
};

/** The person is out even when the cms does not answer: a session that it could not close ends by itself. */
export const deconnecter: Acte = async ({ cookies, locals, redirect, url }) => {
  fermerSession(cookies, url);
  const { session } = locals.appelant;
  if (session) {
    await appeler('compte.deconnecter', locals.appelant).catch((erreur) => {
      if (!(erreur instanceof CmsInjoignable)) throw erreur;
    });
  }
  const sortie = redirect(chemins.accueil, 303);
  // What the browser kept of a lettre not saved: whoever sits down next may not read it.
  sortie.headers.set('clear-site-data', '"storage"');
  return sortie;
};
