/** This service hands the day sheet over as a file. Each is a list of names and phones that leaves the portal. */
import { Readable } from 'node:stream';
import { type CritereFeuille, type Feuille, nomDeFeuille } from '@portail/config/bureau/feuille';
import { entetesDePiece } from '../../../platform/attachment.ts';
import type { Agent } from '../../../platform/bureau.ts';
import { type Issue, reussite } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import { TYPES } from '../../../platform/storage/key.ts';
import { parAgentSurEntretien } from '../verrou.ts';
import { lireFeuille } from './lecture.ts';
import { dessiner } from './papier.ts';
import { ecrireFeuille } from './tableur.ts';

const FORMATS: Record<'pdf' | 'xlsx', { type: string; ecrire: (feuille: Feuille) => Promise<Buffer> }> = {
  pdf: { type: 'application/pdf', ecrire: dessiner },
  xlsx: { type: TYPES.xlsx, ecrire: ecrireFeuille },
};

/** `remettreFeuille` writes the journal's line before the first byte. */
export async function remettreFeuille(
  agent: Agent,
  id: string,
  criteres: CritereFeuille,
  format: 'pdf' | 'xlsx',
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  const lue = await lireFeuille(agent, id, criteres);
  if (!lue.ok) return lue;
  const { jour, maintenant } = lue.valeur;
  const { jury } = criteres;
  const details = { jour, format, ...(jury !== undefined && { jury }) };
  const instant = new Date(maintenant);
  await journaliser({ instant, ...parAgentSurEntretien(agent.id, id), action: 'entretien.lire-feuille', details });
  const { type, ecrire } = FORMATS[format];
  const octets = await ecrire(lue.valeur);
  const nom = nomDeFeuille({ jour, jury }, format);
  poserEntetes(entetesDePiece({ type, taille: octets.length, nom, secours: nom }));
  return reussite(Readable.from([octets]));
}
