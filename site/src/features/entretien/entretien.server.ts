/** This file holds a candidat's acts on a convocation (guide p. 19–20). */
import type { ResumeConvocation } from '@portail/config/contract/convocation';
import type { APIContext } from 'astro';
import { chemins } from '../../lib/chemins.ts';
import { appeler, type Refuse } from '../../lib/cms.ts';
import { COOKIE_CONVOCATIONS } from '../../lib/etat-connexion.ts';
import { type Acte, texte } from '../../lib/formulaire.ts';
import { avecPreuve } from '../../lib/preuve.ts';

/** `CHAMP_DEBUT` is the field of the buttons [Se positionner]: each bears its own hour. */
export const CHAMP_DEBUT = 'debut';
export const CHAMP_ENTRETIEN = 'entretien';
/** `CHAMP_VU` bears the réservation that the page showed, empty when it showed none. */
export const CHAMP_VU = 'vu';

/** `positionner` books an hour, or changes the one that is held. */
export const positionner: Acte = async (contexte, saisie) => {
  const corps = {
    entretien: texte(saisie, CHAMP_ENTRETIEN),
    debut: texte(saisie, CHAMP_DEBUT),
    vu: texte(saisie, CHAMP_VU),
  };
  const reponse = await appeler('convocation.reserver', {
    ...contexte.locals.appelant,
    ...convocation(contexte),
    corps,
  });
  if (!reponse.ok) return refuser(reponse);
  return revenir(contexte, 'positionne', reponse.donnees.reservation);
};

/** `annulerPresence` is [Annuler ma présence], the confirmation of [Annuler sa présence à l'entretien]. */
export const annulerPresence: Acte = async (contexte, saisie) => {
  const corps = { vu: texte(saisie, CHAMP_VU) };
  const reponse = await appeler('convocation.annuler', {
    ...contexte.locals.appelant,
    ...convocation(contexte),
    corps,
  });
  return reponse.ok ? revenir(contexte, 'presence_annulee') : refuser(reponse);
};

/**
 * `convocationsParCandidature` reads the last convocation of each dossier. It asks nothing when the replies that the
 * page has had said that there is none open.
 */
export async function convocationsParCandidature({
  cookies,
  locals,
}: Pick<APIContext, 'cookies' | 'locals'>): Promise<Map<string, ResumeConvocation>> {
  if (!cookies.has(COOKIE_CONVOCATIONS)) return new Map();
  const reponse = await appeler('convocation.lister', locals.appelant);
  if (!reponse.ok) return new Map();
  return new Map(reponse.donnees.convocations.map((convocation) => [convocation.candidature, convocation]));
}

/** `refuser` answers alike for all that no page offers: another's convocation, an hour that nobody drew. */
function refuser(refuse: Refuse): Response | Refuse {
  const [premier] = refuse.refus;
  return premier?.code === 'introuvable' || premier?.code === 'saisie_invalide'
    ? new Response(null, { status: 404 })
    : refuse;
}

function revenir(contexte: APIContext, fait: string, cible?: string): Response {
  const { id } = convocation(contexte).params;
  return contexte.redirect(avecPreuve(chemins.entretien(id), fait, cible ? { cible } : {}), 303);
}

function convocation({ params }: APIContext): { params: { id: string } } {
  return { params: { id: params['convocation'] ?? '' } };
}
