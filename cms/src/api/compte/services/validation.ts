import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { courrielDeValidation } from '../../../platform/mail/templates.ts';
import { empreinteDe } from '../../../platform/token.ts';
import liens from '../../lien/services/lien.ts';

type Titulaire = { compteRef: string; email: string };

/** A new single-use link, and its mail. */
export async function envoyerValidation({ compteRef, email }: Titulaire, instant: Date): Promise<void> {
  await liens.remplacer(compteRef, 'validation', instant);
  await envoyerPremiereValidation({ compteRef, email }, instant);
}

/** Of an account that had none. */
export async function envoyerPremiereValidation({ compteRef, email }: Titulaire, instant: Date): Promise<void> {
  const jeton = await liens.creer(compteRef, 'validation', instant);
  await ecrireCourriel({
    cle: `validation:${empreinteDe(jeton)}`,
    compteRef,
    destinataire: email,
    instant,
    ...courrielDeValidation({ jeton }),
  });
}
