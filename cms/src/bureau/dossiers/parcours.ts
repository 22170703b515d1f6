import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { nomDeLaNationalite, nomDuPays } from '@portail/config/pays';
import { piecesRemises } from '@portail/config/rules/droits';
import { voitIdentite } from '@portail/config/rules/identite';
import { raconterParcours } from '@portail/config/rules/reponses-parcours';
import { profilActuel } from '../../api/candidat/services/profil.ts';
import { lireCandidature } from '../../api/candidature/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { consulter } from './consultation.ts';

const NOMS = { pays: nomDuPays, nationalite: nomDeLaNationalite };

/** `lireParcours` gives the answers of a transmitted dossier as they were handed over, and what the account says now. */
export async function lireParcours(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lireParcours'>>> {
  if (!(await consulter(agent, id))) return refus('introuvable');
  const candidature = await lireCandidature({ documentId: id });
  if (!candidature) return refus('introuvable');
  const transmis = piecesRemises(candidature.transmiseLe) ? candidature.instantane : null;
  if (!transmis) return reussite({ etapes: null, compteSupprime: false });
  const { profil } = await profilActuel(candidature.candidatRef);
  // A deleted account has no address, and what is left of it is not compared.
  const compteSupprime = profil.email === '';
  const identite = voitIdentite(agent.portees, candidature);
  const etapes = raconterParcours(transmis.profil, compteSupprime ? null : profil, NOMS, identite);
  return reussite({ etapes, compteSupprime });
}
