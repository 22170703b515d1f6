/** This file does an act to one dossier of many, by the same functions as its own page. */
import type { Jour } from '@portail/config/paris';
import type { ActeDeLot, ActeDeSuivi } from '@portail/config/rules/lots';
import { verrouiller } from '../../api/candidature/services/verrou.ts';
import { convoquer } from '../../api/convocation/services/convocation.ts';
import type { Agent } from '../../platform/bureau.ts';
import type { Acte } from '../../platform/db/transaction.ts';
import { type Issue, refus } from '../../platform/issue.ts';
import { parAgent } from '../../platform/journal.ts';
import { estEnPortee } from '../dossiers/portee.ts';
import { vuDe } from '../dossiers/vu.ts';
import { type ActeDuBureau, accorderDelai, declarerComplete, demanderComplements } from '../instruction/actes.ts';
import { instruire } from '../instruction/instruction.ts';
import { affecter, etiqueter } from '../suivi/suivi.ts';
import { type Objet, suiviVu } from './suivi.ts';

/** `CriteresLot` is what a work on many dossiers was asked, as its row keeps it. */
export type CriteresLot = {
  acte: ActeDeLot;
  delai: Jour | null;
  objet?: Objet;
  /** `vus` is what each dossier showed when it was chosen. */
  vus: Record<string, string>;
};

/** `ActeDeDecision` are the acts that decide of the dossiers. */
export type ActeDeDecision = Exclude<ActeDeLot, ActeDeSuivi | 'convoquer'>;

/**
 * `acteDInstruction` gives an act that decides of the dossier.
 *
 * @param delai its deadline, for the acts that give one
 */
export function acteDInstruction(nom: ActeDeDecision, delai: Jour): ActeDuBureau {
  switch (nom) {
    case 'declarer_complete':
      return declarerComplete();
    case 'demander_complements':
      return demanderComplements({ delai });
    case 'accorder_delai':
      return accorderDelai({ delai });
  }
}

/** `agirSurUn` decides one dossier again under its lock, unless it changed since it was chosen. */
export async function agirSurUn(
  agent: Pick<Agent, 'id' | 'portees'>,
  ref: string,
  { acte: nom, delai, objet, vus }: CriteresLot,
  acte: Acte,
): Promise<Issue<unknown>> {
  const vu = vus[ref] ?? '';
  switch (nom) {
    case 'convoquer':
      return convoquerUn(agent, ref, { vu, repondreAvant: delai }, acte);
    case 'affecter':
      return affecter(agent, ref, { agent: objet && 'agent' in objet ? objet.agent : null, vu: suiviVu(vu) });
    case 'etiqueter':
    case 'desetiqueter': {
      const etiquette = objet && 'etiquette' in objet ? objet.etiquette : '';
      return etiqueter(agent, ref, { etiquette, posee: nom === 'etiqueter' });
    }
    default:
      return instruire(agent, ref, vu, acteDInstruction(nom, delai ?? ''));
  }
}

async function convoquerUn(
  { id, portees }: Pick<Agent, 'id' | 'portees'>,
  ref: string,
  { vu, repondreAvant }: { vu: string; repondreAvant: Jour | null },
  acte: Acte,
): Promise<Issue<unknown>> {
  const visible = await estEnPortee(portees, ref, acte.trx);
  const dossier = visible ? await verrouiller(acte.trx, ref) : undefined;
  if (!dossier) return refus('introuvable');
  if (vuDe(dossier.candidature, dossier.pieces) !== vu) return refus('dossier_perime');
  return convoquer(dossier, { entretiensProposes: null, repondreAvant }, parAgent(id, ref), acte);
}
