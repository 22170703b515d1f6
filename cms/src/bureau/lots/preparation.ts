/** This file says what an act would do to many dossiers, before anything is done. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import { ACCORDE, type Decision, refuser } from '@portail/config/refusals';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { type ActeDeLot, type ActeDeSuivi, estDeSuivi, LOT_MAX, raisonDeLot } from '@portail/config/rules/lots';
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
import { COLONNES_SUIVI, type DossierSuivi, type Jugement, jugerSuivi } from './suivi.ts';

/** `LOT_LU` is how many dossiers are read at once, with their snapshots. */
const LOT_LU = 100;

type Nomme = DossierSuivi & { nom: string; prenom: string; intitule: string; mention: string; annee: number };
type Preparation = ReponseBureau<'preparerLot'>;
/** `Juges` is what the act would do to each dossier, by its reference. */
type Juges = { jugements: ReadonlyMap<string, Jugement>; lus: ReadonlyMap<string, DossierVerrouille> };

/** `preparer` decides each dossier by the rule of its own page, for the last day that a deadline may be. */
export async function preparer(
  agent: Agent,
  { acte, objet, selection }: CorpsBureau<'preparerLot'>,
): Promise<Issue<Preparation>> {
  const instant = await maintenant();
  const choisis = await nommer(agent, selection, instant);
  if (!choisis) return refus('introuvable');
  const dernierJour = await dernierJourDe(choisis[0]?.annee ?? instant.getUTCFullYear());
  const vide = { retenus: [], ecartes: [], total: choisis.length, manque: null, dernierJour };
  if (choisis.length > LOT_MAX) return reussite({ ...vide, trop: true });
  const juges = estDeSuivi(acte)
    ? await jugerLeSuivi(acte, objet, choisis)
    : reussite(await jugerLesDossiers(agent, acte, choisis, { dernierJour, instant }));
  if (!juges.ok) return juges;
  const { jugements, lus } = juges.valeur;
  const { retenus, ecartes } = departager(choisis, jugements);
  const manque = acte === 'convoquer' ? await manqueDe(retenus, lus, instant) : null;
  return reussite({ retenus, ecartes, total: choisis.length, trop: false, manque, dernierJour });
}

/** `departager` tells whom the act concerns from whom it leaves, with the reason. */
function departager(choisis: readonly Nomme[], jugements: Juges['jugements']) {
  const retenus: Preparation['retenus'] = [];
  const ecartes: Preparation['ecartes'] = [];
  for (const { id, nom, prenom, intitule, mention } of choisis) {
    const nomme = { id, nom, prenom, formation: intituleComplet({ intitule, mention }) };
    const { decision, vu, actuel } = jugements.get(id) ?? INTROUVABLE;
    if (decision.ok) retenus.push({ ...nomme, vu, actuel });
    else ecartes.push({ ...nomme, raison: raisonDeLot(decision.refus) });
  }
  return { retenus, ecartes };
}

const INTROUVABLE: Jugement = { decision: refuser('introuvable'), vu: '', actuel: null };

async function jugerLeSuivi(
  acte: ActeDeSuivi,
  objet: CorpsBureau<'preparerLot'>['objet'],
  choisis: readonly Nomme[],
): Promise<Issue<Juges>> {
  const juges = await jugerSuivi(acte, objet, choisis);
  return juges.ok ? reussite({ jugements: juges.valeur, lus: new Map() }) : juges;
}

async function jugerLesDossiers(
  agent: Agent,
  acte: Exclude<ActeDeLot, ActeDeSuivi>,
  choisis: readonly Nomme[],
  bornes: Bornes,
): Promise<Juges> {
  const lus = await lire(choisis.map(({ id }) => id));
  const decider = await decideur(agent, acte, lus, bornes);
  const jugements = new Map<string, Jugement>();
  for (const [id, dossier] of lus) {
    const vu = vuDe(dossier.candidature, dossier.pieces);
    jugements.set(id, { decision: await decider(dossier), vu, actuel: null });
  }
  return { jugements, lus };
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
    .select({ ...COLONNES_SUIVI, intitule: 'f.intitule', mention: 'm.intitule', annee: 'c.annee' })
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

type Bornes = { dernierJour: string; instant: Date };

async function decideur(
  { portees }: Agent,
  nom: Exclude<ActeDeLot, ActeDeSuivi>,
  lus: Juges['lus'],
  { dernierJour, instant }: Bornes,
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
