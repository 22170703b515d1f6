/** What an account's own address is told of what was done to it: the act is done whether it is told or not. */
import { afficherInstant } from '@portail/config/paris';
import { AVIS_MOT_DE_PASSE_MS, type CleCourriel } from '@portail/config/rules/courriels';
import type { Acte } from '../../../platform/db/transaction.ts';
import { ecrireCourriel, type Modele } from '../../../platform/mail/outbox.ts';
import * as freins from '../../frein/services/frein.ts';
import { courrielDeMotDePasseChange } from '../courriels.ts';

/** `prouvee`: its owner opened a link that was sent to it. */
type Titulaire = { compteRef: string; email: string; prouvee: boolean };

/** An owner is always told; an address that was never proved may be a stranger's, whose mailbox is not to be filled. */
export async function avertir(
  { compteRef, email, prouvee }: Titulaire,
  acte: Acte,
  cle: CleCourriel,
  modele: Modele,
): Promise<void> {
  if (!prouvee && !(await freins.essayerDans(acte, 'avis', email))) return;
  await ecrireCourriel({ cle, compteRef, destinataire: email, instant: acte.instant, ...modele });
}

/** One mail an hour: a change that follows another within the hour is told when it ends, with those that follow it. */
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
  // One that has not left yet tells of this change too.
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
