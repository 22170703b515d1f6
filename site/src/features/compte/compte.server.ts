/**
 * This file holds a person's acts on their account. Each answers with the page to go to next, or with the cms's
 * refusal.
 */
import type { Corps } from '@portail/config/contract/contract';
import { ChangementEmail, type UsageLien } from '@portail/config/rules/compte';
import { BlocEnregistre, Inscription, type NomBloc } from '@portail/config/rules/parcours';
import type { APIContext, AstroCookies } from 'astro';
import { chemins } from '../../lib/chemins.ts';
import { type Appelant, appeler, CmsInjoignable, type Refuse, SessionPerdue } from '../../lib/cms.ts';
import { type Acte, texte } from '../../lib/formulaire.ts';
import { avecPreuve } from '../../lib/preuve.ts';
import { estRetour, REPRISE, retourValide } from '../../lib/retour.ts';
import { dernierCompte, fermerSession, marquerEtat, ouvrirSession } from '../../lib/session.ts';
import { avecAvis, avisDonnes } from './avis-lus.ts';
import { formationChoisie, slugDuRetour } from './formation-choisie.ts';
import { blocSaisi, profilSaisi, reporterEtablissements } from './saisie.ts';

export const creer: Acte = async ({ cookies, locals, redirect, url }, saisie) => {
  const corps = { ...profilSaisi(saisie), email: texte(saisie, 'email'), ...motDePasseChoisi(saisie) };
  const avis = avisDonnes(corps, saisie);
  // The faults are said with the advices: the cms makes no account of a form that the contract refuses.
  if (avis.aLire && Inscription.safeParse(corps).success) return avecAvis(avis);
  const retour = url.searchParams.get('retour');
  const formation = slugDuRetour(retour);
  const reponse = await appeler('compte.creer', { ...locals.appelant, corps: { ...corps, formation } });
  if (!reponse.ok) return avecAvis(avis, reponse);
  ouvrirSession(cookies, url, reponse.donnees);
  return oublierBrouillons(
    redirect(avecPreuve(chemins.monCompte, 'compte_cree', estRetour(retour) ? { retour } : {}), 303),
  );
};

/**
 * `estConnecte` says whether the cms knows the browser's session. A session that has ended is forgotten here, without a
 * sign-in page.
 */
export async function estConnecte({ cookies, locals, url }: Pick<APIContext, 'cookies' | 'locals' | 'url'>) {
  if (!locals.appelant.session) return false;
  try {
    return (await appeler('compte.lire', locals.appelant)).ok;
  } catch (erreur) {
    if (!(erreur instanceof SessionPerdue)) throw erreur;
    fermerSession(cookies, url);
    locals.appelant = { ...locals.appelant, session: undefined };
    return false;
  }
}

const motDePasseChoisi = (saisie: FormData, [choisi, confirme] = ['motDePasse', 'confirmation']) => ({
  motDePasse: texte(saisie, choisi ?? ''),
  confirmation: texte(saisie, confirme ?? ''),
});

/**
 * `oublierBrouillons` empties the browser's storage of forms not sent: the next person at this browser may not read
 * them.
 */
function oublierBrouillons(sortie: Response): Response {
  sortie.headers.set('clear-site-data', '"storage"');
  return sortie;
}

/**
 * `CHAMP_REPRISE` names the field of the sign-in form that carries another form, whose session had ended. That form
 * leaves again as it came.
 */
export const CHAMP_REPRISE = REPRISE;

export const connecter: Acte = async ({ cookies, locals, redirect, url }, saisie) => {
  if (url.searchParams.has(REPRISE) && !saisie.has('motDePasse')) {
    return { ok: false, statut: 401, refus: [{ code: 'session_absente' }] };
  }
  const corps = { email: texte(saisie, 'email'), motDePasse: texte(saisie, 'motDePasse') };
  const reponse = await appeler('compte.connecter', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  ouvrirSession(cookies, url, reponse.donnees);
  const retour = retourValide(url.searchParams.get('retour'), chemins.candidatures);
  if (!saisie.has(CHAMP_REPRISE)) return redirect(retour, 303);
  // The answers of one person are not saved in the account of another, who signs in on the same browser.
  const compte = dernierCompte(locals.appelant.appareil, reponse.donnees.appareil);
  if (compte === 'meme') return redirect(retour, 307);
  return redirect(avecPreuve(chemins.monCompte, compte === 'autre' ? 'autre_compte' : 'compte_incertain'), 303);
};

/** `USAGES_ADRESSE` are the uses of a link that validates an address. */
export const USAGES_ADRESSE: UsageLien[] = ['validation', 'changement'];
/** `JETON_MAX` is the longest token that the contract takes: a longer one is cut, and is as unknown. */
const JETON_MAX = 200;

export function jetonDuLien(url: URL): string {
  return (url.searchParams.get('jeton') ?? '').slice(0, JETON_MAX);
}

/** `valider` is the act of a button. The link of the mail only leads to its page, because mail scanners open links. */
export const valider: Acte = async ({ cookies, locals, redirect, url }) => {
  const corps = { jeton: jetonDuLien(url) };
  const lien = await appeler('compte.examiner', { ...locals.appelant, corps: { ...corps, usages: USAGES_ADRESSE } });
  if (!lien.ok) return lien;
  const reponse = await appeler('compte.valider', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  if (locals.appelant.session) await marquerSelonLeCompte(locals.appelant, cookies, url);
  // `choisie` is not worth a refusal: the address is validated already, and the page says so without it.
  const choisie = await formationChoisie(locals.appelant, lien.donnees.formation).catch(() => undefined);
  if (choisie) return redirect(avecPreuve(choisie.vers, 'email_valide'), 303);
  const fait = lien.donnees.usage === 'changement' ? 'email_change' : 'email_valide';
  return redirect(avecPreuve(chemins.validation, fait), 303);
};

/**
 * `marquerSelonLeCompte` reads the account that is open here, which the link may not be about. The address is validated
 * already: a failure here is not told.
 */
async function marquerSelonLeCompte(appelant: Appelant, cookies: AstroCookies, url: URL): Promise<void> {
  const compte = await appeler('compte.lire', appelant).catch(() => undefined);
  if (compte?.ok) marquerEtat(cookies, url, compte.donnees.emailValide ? 'connecte' : 'a_valider');
}

export const renvoyer: Acte = async ({ locals, redirect }) => {
  const reponse = await appeler('compte.renvoyer', locals.appelant);
  return reponse.ok ? redirect(avecPreuve(chemins.monCompte, 'lien_envoye'), 303) : reponse;
};

/**
 * `deconnecter` signs the person out even when the cms does not answer. A session that it could not close ends by
 * itself.
 */
export const deconnecter: Acte = async ({ cookies, locals, redirect, url }) => {
  fermerSession(cookies, url);
  const { session } = locals.appelant;
  if (session) {
    await appeler('compte.deconnecter', locals.appelant).catch((erreur) => {
      if (!(erreur instanceof CmsInjoignable)) throw erreur;
    });
  }
  return oublierBrouillons(redirect(chemins.accueil, 303));
};

/** `desavouer` is « Ce n’est pas moi »: the person who opened the mail frees their address. */
export const desavouer: Acte = async ({ locals, redirect, url }) => {
  const corps = { jeton: jetonDuLien(url) };
  const reponse = await appeler('compte.desavouer', { ...locals.appelant, corps });
  return reponse.ok ? redirect(avecPreuve(chemins.validation, 'desaveu'), 303) : reponse;
};

/** `oublier` answers the same whether the address has an account or not. */
export const oublier: Acte = async ({ locals, redirect }, saisie) => {
  const corps = { email: texte(saisie, 'email') };
  const reponse = await appeler('compte.oublier', { ...locals.appelant, corps });
  return reponse.ok ? redirect(avecPreuve(chemins.motDePasseOublie, 'lien_envoye'), 303) : reponse;
};

export const reinitialiser: Acte = async ({ cookies, locals, redirect, url }, saisie) => {
  const corps = { jeton: jetonDuLien(url), ...motDePasseChoisi(saisie) };
  const reponse = await appeler('compte.reinitialiser', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  ouvrirSession(cookies, url, reponse.donnees);
  return redirect(avecPreuve(chemins.monCompte, 'mot_de_passe_choisi'), 303);
};

/**
 * `enregistrer` is the button of one panel of « Mon compte ». The school of an earlier panel is the one that is stored.
 */
const enregistrer =
  (bloc: NomBloc): Acte =>
  async ({ locals: { appelant }, redirect }, saisie) => {
    const connu = await appeler('compte.lire', appelant);
    if (!connu.ok) return connu;
    const champs = reporterEtablissements(blocSaisi(bloc, saisie), saisie, connu.donnees.profil);
    const corps = { bloc, ...champs } as Corps<'compte.modifier'>;
    const avis = avisDonnes(champs, saisie, connu.donnees.profil);
    if (avis.aLire && BlocEnregistre.safeParse(corps).success) return avecAvis(avis);
    const reponse = await appeler('compte.modifier', { ...appelant, corps });
    return reponse.ok ? redirect(panneau(bloc, 'enregistre'), 303) : avecAvis(avis, reponse);
  };

export const identite = enregistrer('identite');
export const coordonnees = enregistrer('coordonnees');
export const baccalaureat = enregistrer('baccalaureat');
export const obtenu = enregistrer('obtenu');
export const prepare = enregistrer('prepare');
export const autres = enregistrer('autres');

/**
 * `CHAMP_NOUVEL_EMAIL` and `CHAMPS_NOUVEAU_MOT_DE_PASSE` differ from the sign-in page's names, because that page may
 * carry these forms.
 */
export const CHAMP_NOUVEL_EMAIL = 'nouvelEmail';
export const CHAMPS_NOUVEAU_MOT_DE_PASSE = ['nouveauMotDePasse', 'nouvelleConfirmation'] as const;

const NOM_DE_L_ADRESSE = { email: CHAMP_NOUVEL_EMAIL };

export const changerEmail: Acte = async ({ locals, redirect }, saisie) => {
  const corps = { email: texte(saisie, CHAMP_NOUVEL_EMAIL), motDePasseActuel: texte(saisie, 'motDePasseActuel') };
  const avis = avisDonnes({ email: corps.email }, saisie);
  if (avis.aLire && ChangementEmail.safeParse(corps).success) return renommer(avecAvis(avis), NOM_DE_L_ADRESSE);
  const reponse = await appeler('compte.changerEmail', { ...locals.appelant, corps });
  return reponse.ok
    ? redirect(panneau('adresse-mail', 'adresse_demandee'), 303)
    : renommer(avecAvis(avis, reponse), NOM_DE_L_ADRESSE);
};

export const garderEmail: Acte = async ({ locals, redirect }) => {
  const reponse = await appeler('compte.garderEmail', locals.appelant);
  return reponse.ok ? redirect(panneau('adresse-mail', 'adresse_gardee'), 303) : reponse;
};

export const changerMotDePasse: Acte = async ({ locals, redirect }, saisie) => {
  const corps = {
    motDePasseActuel: texte(saisie, 'motDePasseActuel'),
    ...motDePasseChoisi(saisie, [...CHAMPS_NOUVEAU_MOT_DE_PASSE]),
  };
  const reponse = await appeler('compte.changerMotDePasse', { ...locals.appelant, corps });
  const [motDePasse, confirmation] = CHAMPS_NOUVEAU_MOT_DE_PASSE;
  return reponse.ok
    ? redirect(panneau('mot-de-passe', 'mot_de_passe_change'), 303)
    : renommer(reponse, { motDePasse, confirmation });
};

export const fermerAutresSessions: Acte = async ({ locals, redirect }) => {
  const reponse = await appeler('compte.fermerAutresSessions', locals.appelant);
  return reponse.ok ? redirect(panneau('sessions', 'sessions_fermees'), 303) : reponse;
};

export const supprimer: Acte = async ({ cookies, locals, redirect, url }, saisie) => {
  const corps = { motDePasseActuel: texte(saisie, 'motDePasseActuel') };
  const reponse = await appeler('compte.supprimer', { ...locals.appelant, corps });
  if (!reponse.ok) return reponse;
  fermerSession(cookies, url);
  return oublierBrouillons(redirect(avecPreuve(chemins.compteSupprime, 'supprime'), 303));
};

/**
 * `panneau` is « Mon compte », where the line says the act that was just done. The address has no anchor, because a
 * browser that follows one leaves the focus where it is.
 */
function panneau(cible: string, fait: string): string {
  return avecPreuve(chemins.monCompte, fait, { cible });
}

function renommer(refuse: Refuse, noms: Record<string, string>): Refuse {
  const nomDe = (champ: string) => (Object.hasOwn(noms, champ) ? (noms[champ] ?? champ) : champ);
  return {
    ...refuse,
    refus: refuse.refus.map(({ code, cible }) => ({ code, ...(cible !== undefined && { cible: nomDe(cible) }) })),
    ...(refuse.champs && {
      champs: Object.fromEntries(Object.entries(refuse.champs).map(([champ, message]) => [nomDe(champ), message])),
    }),
  };
}
