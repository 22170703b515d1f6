/**
 * This service notes who came to an entretien, and what the jury writes of it. No mail tells it: a jury corrects
 * itself. Its callers hold no lock yet, and have proved that the dossier is of their scope.
 */
import type { Presence } from '@portail/config/rules/entretien';
import { peutPointer } from '@portail/config/rules/pointage';
import { verrouillerCreneaux, verrouillerDossier } from '../../../platform/db/locks.ts';
import type { Acte } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parAgent } from '../../../platform/journal.ts';
import { lireConvoquee, tenus } from './ligne.ts';

type Vide = Record<never, never>;
/** `Montre` is the réservation that the page showed, and its dossier. */
export type Montre = { agentId: number; candidatureRef: string; convocationRef: string; reservation: string };

/** `pointer` notes présent or absent, or with null undoes it; asked twice, it is done once. */
export function pointer(
  montre: Montre,
  { vu, presence }: { vu: Presence | null; presence: Presence | null },
  acte: Acte,
): Promise<Issue<Vide>> {
  return noter(montre, { colonne: 'presence', vu, voulu: presence, action: 'pointer', details: { presence } }, acte);
}

/** `apprecier` keeps the jury's text; an empty one removes it. The journal tells who wrote, never what. */
export function apprecier(
  montre: Montre,
  { vu, appreciation }: { vu: string; appreciation: string },
  acte: Acte,
): Promise<Issue<Vide>> {
  const textes = { vu: vu || null, voulu: appreciation || null };
  return noter(montre, { colonne: 'appreciation', ...textes, action: 'apprecier', details: {} }, acte);
}

type Note = {
  colonne: 'presence' | 'appreciation';
  vu: string | null;
  voulu: string | null;
  action: 'pointer' | 'apprecier';
  details: object;
};

async function noter(montre: Montre, note: Note, { trx, instant }: Acte): Promise<Issue<Vide>> {
  const { agentId, candidatureRef, convocationRef, reservation } = montre;
  const { colonne, vu, voulu, action, details } = note;
  if ((await verrouillerDossier(trx, candidatureRef)) === undefined) return refus('introuvable');
  const avant = (await tenus([convocationRef], trx)).get(convocationRef);
  if (avant) await verrouillerCreneaux(trx, (creneaux) => creneaux.where({ id: avant.creneauId }));
  const lue = await lireConvoquee(trx, convocationRef);
  const ligne = await trx('convocations').where({ document_id: convocationRef }).first(colonne);
  if (!lue || !ligne) throw new Error(`convocation ${convocationRef} is gone under its dossier's lock`);
  const { convocation, tenu } = lue;
  const ecrit: string | null = ligne[colonne];
  if (tenu?.reservationRef === reservation && ecrit === voulu) return reussite({});
  if (tenu?.reservationRef !== reservation || ecrit !== vu) return refus('convocation_perimee');
  const decision = peutPointer({ etat: convocation.etat, debut: tenu.debut }, instant);
  if (!decision.ok) return refusee(decision);
  const ecrites: number = await trx('convocations')
    .where({ id: convocation.id, etat: convocation.etat })
    .update({ [colonne]: voulu });
  if (ecrites !== 1) throw new Error(`convocation ${convocationRef} changed under its dossier's lock`);
  await journaliser({
    instant,
    ...parAgent(agentId, candidatureRef),
    action: `entretien.${action}` as const,
    details: { convocation: convocationRef, ...details },
  });
  return reussite({});
}
