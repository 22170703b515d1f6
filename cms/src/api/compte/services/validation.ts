import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { empreinteDe } from '../../../platform/token.ts';
import * as liens from '../../lien/services/lien.ts';
import { courrielDeValidation } from '../courriels.ts';

/**
 * `envoyerValidation` makes a new single-use link, and its mail. Its caller has counted this mail
 * (`FREINS.validation`).
 *
 * @param formation the slug of the one that the link leads to once the address is proved
 */
export async function envoyerValidation(
  { compteRef, email, formation }: { compteRef: string; email: string; formation: string | null },
  instant: Date,
): Promise<void> {
  const jeton = await liens.creer(compteRef, 'validation', instant, formation);
  await ecrireCourriel({
    cle: `validation:${empreinteDe(jeton)}`,
    compteRef,
    destinataire: email,
    instant,
    ...courrielDeValidation({ jeton }),
  });
}
