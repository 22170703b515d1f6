/** This file says what an act would do to many dossiers, before anything is done. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import { ACCORDE, type Decision, refuser } from '@portail/config/refusals';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { type ActeDeLot, LOT_MAX, raisonDeLot } from '@portail/config/rules/lots';
import { type Manque, manqueDePlaces } from '@portail/config/rules/projet';
import {
  type Candidature,
  demande,
  lireCandidatures,
  piecesDe,
  publieesDe,
} from '../../api/candidature/services/ligne.ts';
import type { DossierVerrouille } from '../../api/candidature/services/verrou.ts';
import { entretiensDeFormations } from '../../api/convocation/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { choisir } from '../dossiers/filtre.ts';
import { dossiers, enPortee, NOM, nomEtPrenom } from '../dossiers/portee.ts';
import { vuDe } from '../dossiers/vu.ts';
import { affluenceDe, ouvertsDe } from '../entretiens/comptes.ts';
import { convocables } from '../entretiens/convocables.ts';
import { dernierJourDe } from '../instruction/bornes.ts';
import { acteDInstruction } from './actes.ts';

/** `LOT_LU` is how many dossiers are read at once, with their snapshots. */
const LOT_LU = 100;

type Nomme = { id: string; nom: string; prenom: string; intitule: string; mention: string; annee: number };

/** `preparer` decides each dossier by the rule of its own page, for the last day that a deadline may be. */
export async function preparer(
  agent: Agent,
  { acte, selection }: CorpsBureau<'preparerLot'>,
): Promise<Issue<ReponseBureau<'preparerLot'>>> {
  const instant = await maintenant();
  const choisis = await nommer(agent, selection, instant);
  if (!choisis) return refus('introuvable');
  const dernierJour = await dernierJourDe(choisis[0]?.annee ?? instant.getUTCFullYear());
  const vide = { retenus: [], ecartes: [], total: choisis.length, manque: null, dernierJour };
  if (choisis.length > LOT_MAX) return reussite({ ...vide, trop: true });
  const lus = await lire(choisis.map(({ id }) => id));
  const decider = await decideur(agent, acte, { lus, dernierJour, instant });
  const retenus: ReponseBureau<'preparerLot'>['retenus'] = [];
  const ecartes: ReponseBureau<'preparerLot'>['ecartes'] = [];
  for (const { id, nom, prenom, ...formation } of choisis) {
    const nomme = { id, nom, prenom, formation: intituleComplet(formation) };
    const dossier = lus.get(id);
    const decision = dossier ? await decider(dossier) : refuser('introuvable');
    if (dossier && decision.ok) retenus.push({ ...nomme, vu: vuDe(dossier.candidature, dossier.pieces) });
    else ecartes.push({ ...nomme, raison: decision.ok ? '' : raisonDeLot(decision.refus) });
  }
  const manque = acte === 'convoquer' ? await manqueDe(retenus, lus, instant) : null;
  return reussite({ retenus, ecartes, total: choisis.length, trop: false, manque, dernierJour });
}

/** `manqueDe` counts the free places of the entretiens that those who are retained would choose among. */
async function manqueDe(
  retenus: readonly { id: string }[],
  lus: ReadonlyMap<string, DossierVerrouille>,
  instant: Date,
): Promise<Manque | null> {
  const formations = retenus.flatMap(({ id }) => lus.get(id)?.candidature.formationRef ?? []);
  const { connection } = strapi.db;
  return manqueDePlaces(await affluenceDe(ouvertsDe([...new Set(formations)], connection), instant), retenus.length);
}

/** `nommer` names the dossiers of a selection; undefined when one of them is not of the scope. */
async function nommer({ id, portees }: Agent, selection: ChoixDossiers, instant: Date): Promise<Nomme[] | undefined> {
  const trouves: Nomme[] = await choisir(dossiers(portees), selection, instant, id)
    .orderByRaw(`${NOM.nom}, ${NOM.prenom}, c.id`)
    .limit(LOT_MAX + 1)
    .select({ id: 'c.document_id', intitule: 'f.intitule', mention: 'm.intitule', annee: 'c.annee' })
    .select(nomEtPrenom());
  const nommes = 'dossiers' in selection ? new Set(selection.dossiers).size : trouves.length;
  return trouves.length === nommes ? trouves : undefined;
}

/** `lire` reads dossiers as their own page does, without locking them. */
async function lire(refs: readonly string[]): Promise<Map<string, DossierVerrouille>> {
  const lus = new Map<string, DossierVerrouille>();
  for (let debut = 0; debut < refs.length; debut += LOT_LU) {
    const lot = refs.slice(debut, debut + LOT_LU);
    const lignes: Candidature[] = await lireCandidatures({ documentId: { $in: lot } });
    const publiees = await publieesDe(lignes);
    const pieces = await piecesDe(lot);
    for (const candidature of lignes) {
      const { documentId } = candidature;
      lus.set(documentId, {
        candidature,
        demande: demande(candidature, publiees),
        pieces: pieces.get(documentId) ?? [],
      });
    }
  }
  return lus;
}

type Lot = { lus: ReadonlyMap<string, DossierVerrouille>; dernierJour: string; instant: Date };

async function decideur(
  { portees }: Agent,
  nom: ActeDeLot,
  { lus, dernierJour, instant }: Lot,
): Promise<(dossier: DossierVerrouille) => Decision | Promise<Decision>> {
  if (nom !== 'convoquer') {
    const acte = acteDInstruction(nom, dernierJour);
    return (dossier) => acte.decider(dossier, instant);
  }
  const refs = [...lus.keys()];
  const aConvoquer = new Set<string>(
    await convocables(enPortee(portees)).whereIn('c.document_id', refs).pluck('c.document_id'),
  );
  const formations = [...new Set([...lus.values()].map(({ candidature }) => candidature.formationRef))];
  const entretiens = await entretiensDeFormations(formations);
  return ({ candidature: { documentId, formationRef } }) => {
    if (!aConvoquer.has(documentId)) return refuser('dossier_non_convocable');
    return (entretiens.get(formationRef) ?? []).some(({ etat }) => etat === 'ouvert')
      ? ACCORDE
      : refuser('aucun_creneau');
  };
}
