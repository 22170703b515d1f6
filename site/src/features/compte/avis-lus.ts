/**
 * `avisDonnes` stops a form once for an answer that is rarely right, unless its author has read the advice. The script
 * of the page tells it while they type; without a script, the page is drawn again.
 */
import { avisDe, CHAMPS_AVISES, direAvis } from '@portail/config/rules/avis';
import type { Profil } from '@portail/config/rules/parcours';
import { avisLu, CHAMP_AVIS_LU } from '../../lib/avis-lu.ts';
import type { Refuse } from '../../lib/cms.ts';
import type { Erreur } from '../../lib/formulaire.ts';

export const estUnAvis = ({ code }: Erreur) => code === 'reponse_a_verifier';

type Reponses = Partial<Profil> & { email?: string };
/** `AvisDonnes` holds a message for each field to look at again. `aLire`: its author has yet to read one of them. */
export type AvisDonnes = { messages: Record<string, string>; aLire: boolean };

/**
 * `avisDonnes` judges the answers of the form.
 *
 * @param reponses of the form; a field that is not among them gets no advice
 * @param connues the stored answers; those that do not change got their advice in their time
 */
export function avisDonnes(reponses: Reponses, saisie: FormData, connues: Reponses = {}): AvisDonnes {
  const lus = saisie.getAll(CHAMP_AVIS_LU);
  const donnes = CHAMPS_AVISES.flatMap((champ) => {
    const reponse = reponses[champ];
    const avis = reponse === undefined || reponse === connues[champ] ? undefined : avisDe(champ, reponses);
    return avis ? [{ champ, message: direAvis(avis), lu: lus.includes(avisLu(champ, reponse ?? '')) }] : [];
  });
  return {
    messages: Object.fromEntries(donnes.map(({ champ, message }) => [champ, message])),
    aLire: donnes.some(({ lu }) => !lu),
  };
}

/**
 * `avecAvis` adds the advices to a refusal.
 *
 * @param refuse why the form is refused anyway: in one field, a fault goes before an advice
 */
export function avecAvis({ messages }: AvisDonnes, refuse?: Refuse): Refuse {
  const restants = Object.entries(messages).filter(([champ]) => !Object.hasOwn(refuse?.champs ?? {}, champ));
  return {
    ok: false,
    statut: refuse?.statut ?? 422,
    refus: [...(refuse?.refus ?? []), ...restants.map(([cible]) => ({ code: 'reponse_a_verifier' as const, cible }))],
    champs: { ...refuse?.champs, ...Object.fromEntries(restants) },
  };
}
