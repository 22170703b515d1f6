/** This service reminds a candidat, once, of a pièce that their IUT waits for until a date. */
import { afficherInstant } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { attenduePlusTard, RAPPEL_ATTENTE_JOURS } from '@portail/config/rules/piece-attendue';
import { maintenant } from '../../../platform/db/clock.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { destinataireDe } from '../../candidat/services/destinataire.ts';
import { pieceAttendue } from '../../candidature/courriels.ts';
import { verrouiller } from '../../candidature/services/verrou.ts';

type Due = { id: number; candidatureRef: string };

export async function rappelerPieces(): Promise<void> {
  const instant = await maintenant();
  const horizon = new Date(instant.getTime() + RAPPEL_ATTENTE_JOURS * 24 * 3_600_000);
  const dues: Due[] = await strapi.db
    .connection('pieces')
    .whereBetween('attendue_jusquau', [instant, horizon])
    .where({ etat: 'incapacite_acceptee' })
    .whereNull('rappel_attente_le')
    .orderBy('id')
    .select({ id: 'id', candidatureRef: 'candidature_ref' });
  await unParUn(
    dues,
    (due) => transaction((acte) => rappelerUne(due, acte)),
    ({ id }) => `reminder of pièce ${id}`,
  );
}

/** `rappelerUne` reads again what the act of somebody else may have changed, under the dossier's lock. */
async function rappelerUne({ id, candidatureRef }: Due, { trx, instant }: Acte): Promise<void> {
  const dossier = await verrouiller(trx, candidatureRef);
  const piece = dossier?.pieces.find((une) => une.id === id);
  if (!dossier || !piece || piece.etat !== 'incapacite_acceptee' || !piece.attendueJusquau) return;
  const { candidature, demande } = dossier;
  if (!attenduePlusTard(piece, candidature.etat, instant)) return;
  const rappelees: number = await trx('pieces')
    .where({ id })
    .whereNull('rappel_attente_le')
    .update({ rappel_attente_le: instant });
  const destinataire = await destinataireDe(candidature.candidatRef, trx);
  if (rappelees === 0 || !destinataire) return;
  const { presentation, attendues } = demande;
  await journaliser({
    instant,
    acteur: 'horloge',
    action: 'piece.rappeler',
    cible: { type: 'candidature', ref: candidatureRef },
    details: { piece: piece.pieceDemandeeRef },
  });
  await ecrireCourriel({
    cle: `piece-attendue:${piece.documentId}:${instant.getTime()}`,
    ...{ compteRef: destinataire.compteRef, candidatureRef, destinataire: destinataire.email, instant },
    ...pieceAttendue({
      ...{ prenom: destinataire.prenom, formation: intituleComplet(presentation), candidatureRef },
      etablissement: presentation.etablissement,
      intitule: attendues.find((une) => une.pieceDemandeeRef === piece.pieceDemandeeRef)?.intitule ?? '',
      limite: afficherInstant(new Date(piece.attendueJusquau)),
      rappel: true,
    }),
  });
}
