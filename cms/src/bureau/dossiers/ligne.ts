import type { LigneDossier } from '@portail/config/bureau/dossiers';
import { complementsEnRetard } from '@portail/config/rules/echeances';
import { type EtatCandidature, etatLu } from '@portail/config/rules/etats';
import type { Rang } from '@portail/config/rules/voeux';
import { enIso } from '../../api/candidature/services/ligne.ts';

/** `LigneLue` is a row of the list, as PostgreSQL gives {@link COLONNES}. */
export type LigneLue = {
  id: string;
  etat: EtatCandidature;
  transmiseLe: Date | null;
  renvoyeeLe: Date | null;
  nomTransmis: string | null;
  prenomTransmis: string | null;
  nom: string;
  prenom: string;
  telephone: string;
  /** `email` is null once the account is deleted. */
  email: string | null;
  intitule: string;
  code: string;
  mention: string;
  etablissement: string;
  voeuClassique: Rang;
  voeuAlternance: Rang;
  reponses: number;
  aVerifier: number;
  incapacites: number;
  aCompleter: number;
  echeance: Date | null;
  dernierActeLe: Date | null;
  messagesALire: number;
};

export const COLONNES = {
  id: 'c.document_id',
  etat: 'c.etat',
  transmiseLe: 'c.transmise_le',
  renvoyeeLe: 'c.renvoyee_le',
  nomTransmis: 'c.nom',
  prenomTransmis: 'c.prenom',
  nom: 'cd.nom',
  prenom: 'cd.prenom',
  telephone: 'cd.telephone',
  email: 'u.email',
  intitule: 'f.intitule',
  code: 'f.code',
  mention: 'm.intitule',
  etablissement: 'e.nom',
  voeuClassique: 'c.voeu_classique',
  voeuAlternance: 'c.voeu_alternance',
  reponses: 'c.reponses',
  aVerifier: 'c.a_verifier',
  incapacites: 'c.incapacites',
  aCompleter: 'c.a_completer',
  echeance: 'c.echeance',
  dernierActeLe: 'c.dernier_acte_le',
  messagesALire: 'c.messages_a_lire',
};

/** `presenterLigne` names the person as they were when they transmitted, on the list as on the dossier's page. */
export function presenterLigne(ligne: LigneLue, instant: Date, colonnes: LigneDossier['colonnes'] = {}): LigneDossier {
  const { id, etat, intitule, mention, code, etablissement, echeance } = ligne;
  const lu = etatLu(etat, ligne.aCompleter > 0);
  return {
    id,
    etat,
    candidat: { nom: ligne.nomTransmis ?? ligne.nom, prenom: ligne.prenomTransmis ?? ligne.prenom },
    formation: { intitule, mention, code, etablissement },
    voeux: { classique: ligne.voeuClassique, alternance: ligne.voeuAlternance },
    transmiseLe: enIso(ligne.transmiseLe),
    renvoyeLe: enIso(ligne.renvoyeeLe),
    reponses: ligne.reponses,
    aVerifier: ligne.aVerifier,
    incapacites: ligne.incapacites,
    echeance: enIso(echeance),
    enRetard: echeance !== null && complementsEnRetard(lu, echeance, instant),
    dernierActeLe: enIso(ligne.dernierActeLe),
    messagesALire: ligne.messagesALire,
    colonnes,
  };
}
