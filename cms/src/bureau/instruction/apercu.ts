/** This file shows the mail of an act before the act. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { sansJeton } from '../../platform/mail/delivery.ts';
import * as actes from './actes.ts';
import { instruire } from './instruction.ts';

type Demande = CorpsBureau<'apercevoirCourriel'>;
type Apercu = ReponseBureau<'apercevoirCourriel'>;

/** `Defait` undoes the transaction that throws it, and carries the mail out. */
class Defait extends Error {
  readonly apercu: Apercu;

  constructor(apercu: Apercu) {
    super('undone: the act was only to be shown');
    this.apercu = apercu;
  }
}

/**
 * `apercevoirCourriel` does the whole act, reads the mail that it wrote, and undoes it: what is shown is what would
 * leave, and an act that would be refused is refused here for the same reason.
 */
export async function apercevoirCourriel(agent: Agent, id: string, demande: Demande): Promise<Issue<Apercu>> {
  try {
    return await transaction(async ({ trx }) => {
      const fait = await instruire(agent, id, demande.vu, acteDe(demande));
      if (!fait.ok) return fait;
      const ecrit: Apercu['courriel'] | undefined = await trx('courriels')
        .where({ candidature_ref: id })
        .orderBy('id', 'desc')
        .first('destinataire', 'sujet', 'texte');
      throw new Defait({ courriel: ecrit ?? null });
    });
  } catch (erreur) {
    if (!(erreur instanceof Defait)) throw erreur;
    const { courriel } = erreur.apercu;
    return reussite({ courriel: courriel && { ...courriel, texte: sansJeton(courriel.texte) } });
  }
}

function acteDe(demande: Demande): actes.ActeDuBureau {
  switch (demande.acte) {
    case 'demander_complements':
      return actes.demanderComplements(demande);
    case 'declarer_complete':
      return actes.declarerComplete();
    case 'declarer_irrecevable':
      return actes.declarerIrrecevable(demande);
    case 'accorder_delai':
      return actes.accorderDelai(demande);
    case 'rouvrir':
      return actes.rouvrir(demande);
  }
}
