/**
 * This file holds a candidat's acts on a dossier. Each answers with the page to go to next, or with the cms's refusal.
 */
import { type CodeRefus, messageRefus, statutRefus } from '@portail/config/refusals';
import { DEBUT_FICHIER, refusDeLaNature } from '@portail/config/rules/nature-fichier';
import type { Rang } from '@portail/config/rules/voeux';
import type { APIContext } from 'astro';
import { chemins } from '../../lib/chemins.ts';
import { appeler, type Envoi, type Refuse, type Resultat } from '../../lib/cms.ts';
import { type Acte, texte } from '../../lib/formulaire.ts';
import { avecPreuve } from '../../lib/preuve.ts';
import { REPRISE } from '../../lib/retour.ts';

/** `CHAMP_VU` names the hidden field that holds `vu`, the hash of the dossier that the page showed. */
export const CHAMP_VU = 'vu';

/** `deposer` leads to the dossier that exists already when it is asked twice (guide p. 14). */
export const deposer: Acte = async ({ locals: { appelant }, params, redirect }) => {
  const { slug = '' } = params;
  const reponse = await appeler('candidature.deposer', { ...appelant, corps: { formation: slug } });
  if (reponse.ok) return redirect(chemins.candidature(reponse.donnees.id), 303);
  const situation = await appeler('candidature.situer', { ...appelant, params: { slug } });
  const existante = situation.ok && situation.donnees.candidature;
  return existante ? redirect(avecPreuve(chemins.candidature(existante.id), 'existante'), 303) : reponse;
};

export const ranger: Acte = async (contexte, saisie) => {
  const corps = { classique: rang(texte(saisie, 'classique')), alternance: rang(texte(saisie, 'alternance')) };
  const reponse = await appeler('candidature.ranger', {
    ...contexte.locals.appelant,
    params: dossier(contexte),
    corps,
  });
  return reponse.ok ? revenir(contexte, 'voeux_enregistres') : reponse;
};

export const ecrire: Acte = async (contexte, saisie) => {
  const corps = { lettre: texte(saisie, 'lettre'), avant: texte(saisie, 'avant') };
  const reponse = await enregistrerLettre(contexte, corps);
  return reponse.ok ? revenir(contexte, corps.lettre.trim() ? 'lettre_enregistree' : 'lettre_effacee') : reponse;
};

export function enregistrerLettre(
  contexte: APIContext,
  corps: { lettre: string; avant: string },
): Promise<Resultat<'candidature.ecrire'>> {
  return appeler('candidature.ecrire', { ...contexte.locals.appelant, params: dossier(contexte), corps });
}

/**
 * `transmettre` sends only what its page showed. The cms compares, since another tab, or the IUT, may have changed it.
 */
export const transmettre: Acte = async (contexte, saisie) => {
  const reponse = await appeler('candidature.transmettre', remise(contexte, saisie));
  return reponse.ok ? contexte.redirect(chemins.remise(dossier(contexte).id), 303) : reponse;
};

/** `completer` sends back the compléments that the IUT asked for: new answers to the refused pièces. */
export const completer: Acte = async (contexte, saisie) => {
  const reponse = await appeler('candidature.completer', remise(contexte, saisie));
  return reponse.ok ? contexte.redirect(chemins.remise(dossier(contexte).id), 303) : reponse;
};

const remise = (contexte: APIContext, saisie: FormData) => ({
  ...contexte.locals.appelant,
  params: dossier(contexte),
  corps: { vu: texte(saisie, CHAMP_VU) },
});

/** `choisir` answers a pièce with a document of another candidature. */
export const choisir: Acte = async (contexte, saisie) => {
  const piece = contexte.params['piece'] ?? '';
  const reponse = await appeler('piece.choisir', {
    ...contexte.locals.appelant,
    params: { ...dossier(contexte), piece },
    corps: { fichier: texte(saisie, 'fichier') },
  });
  if (reponse.ok) return revenir(contexte, 'document_choisi', piece);
  return reponse.champs ? { ...reponse, champs: { fichier: messageRefus('document_a_choisir') } } : reponse;
};

export const declarerIncapacite: Acte = async (contexte, saisie) => {
  const piece = texte(saisie, 'piece');
  const reponse = await appeler('piece.declarerIncapacite', {
    ...contexte.locals.appelant,
    params: { ...dossier(contexte), piece },
    corps: { motif: texte(saisie, 'motif') },
  });
  if (reponse.ok) return revenir(contexte, 'incapacite_indiquee', piece);
  const message = reponse.champs?.['motif'];
  return message
    ? { ...reponse, champs: { [piece]: message } }
    : { ...reponse, refus: reponse.refus.map(({ code }) => ({ code, cible: piece })) };
};

/** `abandonner` leads to the page of the dossier, which says that it is done. */
export const abandonner: Acte = async (contexte, saisie) => {
  const reponse = await appeler('candidature.abandonner', {
    ...contexte.locals.appelant,
    params: dossier(contexte),
    corps: { raison: texte(saisie, 'raison') },
  });
  return reponse.ok ? revenir(contexte, 'abandonnee') : reponse;
};

/** `ecrireMessage` comes back to the page of the messages, which says that it is sent. */
export const ecrireMessage: Acte = async (contexte, saisie) => {
  const { id } = dossier(contexte);
  const fichier = saisie.get('fichier');
  // A page in between carries the name of the file alone: the message does not leave without it.
  if (typeof fichier === 'string' && fichier !== '') return refuserFichier('fichier_non_parti');
  const joint = fichier instanceof File && fichier.name !== '' ? fichier : undefined;
  const nature = joint && (await natureRefusee(joint));
  if (nature) return refuserFichier(nature);
  const contenu = joint && Buffer.from(await joint.arrayBuffer()).toString('base64');
  const corps = {
    texte: texte(saisie, 'texte'),
    fichier: joint && contenu !== undefined ? { nom: joint.name, contenu } : null,
  };
  const reponse = await appeler('message.ecrire', { ...contexte.locals.appelant, params: { id }, corps });
  return reponse.ok ? contexte.redirect(avecPreuve(chemins.messages(id), 'message_envoye'), 303) : reponse;
};

export const retirer: Acte = async (contexte, saisie) => {
  const params = { ...dossier(contexte), piece: texte(saisie, 'piece') };
  const reponse = await appeler('piece.retirer', { ...contexte.locals.appelant, params });
  const fait = saisie.has('incapacite') ? 'incapacite_retiree' : 'piece_supprimee';
  return reponse.ok ? revenir(contexte, fait, params.piece) : reponse;
};

/** `deposerPiece` is the fallback without a script: the file comes inside a form, held in memory. */
export const deposerPiece: Acte = async (contexte, saisie) => {
  const piece = texte(saisie, 'piece');
  const fichier = saisie.get('fichier');
  if (!(fichier instanceof File) || fichier.name === '') {
    // The sign-in page carries no file. The refusal is about the pièce, or about all those whose files were on their
    // way.
    const code = saisie.has(REPRISE) ? 'fichier_non_parti' : 'fichier_absent';
    const pieces = saisie.getAll('piece').filter((ref) => typeof ref === 'string');
    return { ok: false, statut: 422, refus: pieces.map((cible) => ({ code, cible })) };
  }
  const nature = await natureRefusee(fichier);
  if (nature) return { ok: false, statut: statutRefus(nature), refus: [{ code: nature, cible: piece }] };
  const envoi = { flux: fichier.stream(), taille: fichier.size, nom: fichier.name, depart: contexte.request.signal };
  const reponse = await envoyerPiece(contexte, piece, envoi);
  if (reponse.ok) return revenir(contexte, 'piece_deposee', piece);
  return { ...reponse, refus: reponse.refus.map(({ code }) => ({ code, cible: piece })) };
};

export function envoyerPiece(contexte: APIContext, piece: string, corps: Envoi): Promise<Resultat<'piece.deposer'>> {
  return appeler('piece.deposer', { ...contexte.locals.appelant, params: { ...dossier(contexte), piece }, corps });
}

/**
 * `natureRefusee` judges the nature of a file, before its size: nobody is asked to lighten a photo that would be refused
 * all the same.
 */
async function natureRefusee(fichier: File): Promise<CodeRefus | undefined> {
  if (fichier.size === 0) return undefined;
  return refusDeLaNature(fichier.name, new Uint8Array(await fichier.slice(0, DEBUT_FICHIER).arrayBuffer()));
}

function refuserFichier(code: CodeRefus): Refuse {
  return { ok: false, statut: statutRefus(code), refus: [{ code, cible: 'fichier' }] };
}

function revenir(contexte: APIContext, fait: string, cible?: string): Response {
  return contexte.redirect(avecPreuve(chemins.candidature(dossier(contexte).id), fait, cible ? { cible } : {}), 303);
}

function dossier({ params }: APIContext): { id: string } {
  return { id: params['id'] ?? '' };
}

function rang(choix: string): Rang {
  return choix === '1' || choix === '2' ? (Number(choix) as 1 | 2) : null;
}
