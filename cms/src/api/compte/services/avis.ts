/** This file tells an account's own address of acts done to it. The act is done whether it is told or not. */
import { afficherInstant } from '@portail/config/paris';
import { AVIS_MOT_DE_PASSE_MS, type CleCourriel } from '@portail/config/rules/courriels';
import type { Acte } from '../../../platform/db/transaction.ts';
import { ecrireCourriel, type Modele } from '../../../platform/mail/outbox.ts';
import * as freins from '../../frein/services/frein.ts';
import { courrielDeMotDePasseChange } from '../courriels.ts';

/** `prouvee` is true when the owner opened a link that was sent to the address. */
type Titulaire = { compteRef: string; email: string; prouvee: boolean };

/** `avertir` always tells a proved address. It brakes for another, which may be a stranger's mailbox. */
export async function avertir(
  { compteRef, email, prouvee }: Titulaire,
  acte: Acte,
  cle: CleCourriel,
  modele: Modele,
): Promise<void> {
  if (!prouvee && !(await freins.essayerDans(acte, 'avis', email))) return;
  await ecrireCourriel({ cle, compteRef, destinataire: email, instant: acte.instant, ...modele });
}

/**
 * `annoncerMotDePasse` sends one mail an hour. A change within the hour after another is told at its end, with those
 * that follow.
 */
export async function annoncerMotDePasse({ compteRef, email }: Omit<Titulaire, 'prouvee'>, acte: Acte): Promise<void> {
  const { instant } = acte;
  const cle = `mot-de-passe:${compteRef}` as const;
  const dernier = await acte
    .trx('courriels')
    .where({ compte_ref: compteRef, destinataire: email })
    .andWhere('cle', 'like', `${cle}:%`)
    .whereNotNull('ecrit_le')
    .orderBy('id', 'desc')
    .first('cle');
  const libre = dernier ? Number(dernier.cle.split(':').at(-1)) + AVIS_MOT_DE_PASSE_MS : 0;
  // A mail that has not left yet tells of this change too.
  if (libre > instant.getTime() + AVIS_MOT_DE_PASSE_MS) return;
  const partLe = new Date(Math.max(libre, instant.getTime()));
  await ecrireCourriel({
    cle: `${cle}:${partLe.getTime()}`,
    compteRef,
    destinataire: email,
    instant,
    partLe,
    ...courrielDeMotDePasseChange({ le: afficherInstant(instant) }),
  });
}
