/** This service makes one PDF of a dossier: cover, parcours, lettre, then its pièces, each after a page that names it. */
import { Readable } from 'node:stream';
import { afficherMoment } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { COLONNES_DOSSIER, type ColonneDossier, type DossierExporte } from '@portail/config/rules/colonnes-dossier';
import { attenduesDe } from '@portail/config/rules/instantane';
import { nomDeDossier, nomDeFichier, nomSur } from '@portail/config/rules/noms-fichiers';
import { LIBELLE_PIECE_BUREAU } from '@portail/config/rules/pieces';
import { direVoeux } from '@portail/config/rules/voeux';
import { entetesDePiece } from '../../platform/attachment.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import type { PoserEntetes } from '../../platform/koa.ts';
import { assembler } from '../../platform/pdf/assembly.ts';
import { fileDAttente, TourRefuse } from '../../platform/pdf/queue.ts';
import { composer } from '../../platform/pdf/typesetting.ts';
import { type DossierLu, lireDossiers } from './lecture.ts';
import { MODELE_DOSSIER } from './modele-dossier.ts';
import { lireOctets } from './octets.ts';
import { pourLire } from './valeurs.ts';

/** `tours` makes one document at a time: each holds 60 Mo, and people are served in turn. */
const tours = fileDAttente({ places: 1, enAttente: 20, attenteMax: 60_000 });

/** `telechargerDossier` writes the journal's line before the first byte. */
export async function telechargerDossier(
  agent: Agent,
  id: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  const lu = await transaction(async ({ trx, instant }): Promise<Issue<DossierLu>> => {
    const [dossier] = await lireDossiers([id], agent.portees, trx);
    if (!dossier) return refus('introuvable');
    if (!dossier.transmis) return refus('dossier_non_transmis');
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'dossier.exporter' });
    return reussite(dossier);
  });
  if (!lu.ok) return lu;
  const dossier = lu.valeur;
  try {
    const octets = await tours.passer(String(agent.id), () => dessiner(dossier));
    const { nom, prenom } = identite(dossier);
    const fichier = `${nomDeDossier(`${nom} ${prenom}`)} – ${dossier.numeroAccuse}.pdf`;
    const secours = `dossier-${dossier.numeroAccuse}.pdf`;
    poserEntetes(entetesDePiece({ type: 'application/pdf', taille: octets.length, nom: fichier, secours }));
    return reussite(Readable.from([octets]));
  } catch (erreur) {
    if (erreur instanceof TourRefuse) return refus('occupe');
    throw erreur;
  }
}

const identite = ({ transmis, contact }: DossierLu) => transmis?.profil ?? contact;

type Jointe = { titre: string; etat: string; nom: string; octets: Buffer };

/** `dessiner` tells apart what is merged, what is attached, and what the storage has lost. */
async function dessiner(dossier: DossierLu): Promise<Buffer> {
  const jointes: Jointe[] = [];
  const pieces: { titre: string; etat: string; suite: string }[] = [];
  for (const { pieceDemandeeRef, intitule } of dossier.transmis ? attenduesDe(dossier.transmis) : []) {
    const piece = dossier.pieces.find((une) => une.pieceDemandeeRef === pieceDemandeeRef);
    const etat = LIBELLE_PIECE_BUREAU[piece?.etat ?? 'attendue'];
    const octets = piece?.fichier && (await lireOctets(piece.fichier.cle));
    const nom = piece?.nomFichier ?? piece?.fichier?.nom ?? '';
    if (octets) jointes.push({ titre: intitule, etat, nom, octets });
    const perdu = piece?.fichier && !octets ? 'Ce fichier n’a pas pu être lu.' : '';
    pieces.push({ titre: intitule, etat, suite: perdu || nom || piece?.motifIncapacite || '' });
  }
  const couverture = enTete(dossier);
  const { pdf } = await assembler(
    (joints) =>
      composer(MODELE_DOSSIER, {
        ...couverture,
        pieces,
        annonces: jointes.map(({ titre, etat, nom }, rang) => ({ titre, etat, nom, joint: joints.includes(rang) })),
      }),
    jointes.map(({ nom, octets }, rang) => ({
      octets,
      nom: nomDeFichier(`${String(rang + 1).padStart(2, '0')} ${nomSur(nom)}`, 'pdf'),
    })),
  );
  return pdf;
}

/** `HORS_PARCOURS` are the groups of columns that the cover says, and those that say how the work goes. */
const HORS_PARCOURS = new Set(['Dossier', 'Formation', 'Vœux et lettre', 'Pièces', 'Entretien', 'Suivi']);

function enTete(dossier: DossierLu) {
  const { nom, prenom } = identite(dossier);
  const { transmiseLe, numeroAccuse, formation, voeux, transmis } = dossier;
  const titre = `${nom} ${prenom}`;
  return {
    titre,
    pied: `${titre} – ${numeroAccuse}`,
    faits: [
      { terme: 'Formation', dit: intituleComplet(formation) },
      { terme: 'Établissement', dit: formation.etablissement },
      { terme: 'Numéro', dit: numeroAccuse ?? '' },
      { terme: 'Transmis le', dit: transmiseLe ? afficherMoment(new Date(transmiseLe)) : '' },
      { terme: 'Vœux', dit: direVoeux(voeux).join(', ') },
    ].filter(({ dit }) => dit),
    parcours: groupesLus(dossier),
    lettre: (transmis?.lettre ?? '').split(/\n+/).filter((ligne) => ligne.trim()),
  };
}

function groupesLus(dossier: DossierExporte) {
  const groupes = new Map<string, ColonneDossier[]>();
  for (const colonne of COLONNES_DOSSIER) {
    if (!HORS_PARCOURS.has(colonne.groupe)) {
      groupes.set(colonne.groupe, [...(groupes.get(colonne.groupe) ?? []), colonne]);
    }
  }
  return [...groupes].map(([titre, colonnes]) => ({
    titre,
    faits: colonnes
      .map((colonne) => ({ terme: colonne.titre, dit: pourLire(colonne, dossier) }))
      .filter(({ dit }) => dit),
  }));
}
