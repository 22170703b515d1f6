/** `MODELES` are the models to fill in, by the pièce that they answer. */
import type { ClePiece } from '../../demo/pieces.ts';
import { avisPoursuite } from '../avis-poursuite.ts';
import { SIX_IUT } from '../emetteur.ts';
import { attestationEmbauche } from './attestation-embauche.ts';
import { autoEvaluation } from './auto-evaluation.ts';
import { classementPromotion } from './classement-promotion.ts';
import { dossierVap } from './dossier-vap.ts';
import { engagementRecherche } from './engagement-recherche.ts';
import { entrepriseAccueil } from './entreprise-accueil.ts';
import { missionAlternance } from './mission-alternance.ts';
import { prerequisTechniques } from './prerequis-techniques.ts';
import { projetPoursuite } from './projet-poursuite.ts';
import { projetProfessionnel } from './projet-professionnel.ts';
import { rechercheEntreprise } from './recherche-entreprise.ts';
import { techniquesLaboratoire } from './techniques-laboratoire.ts';

export type Modele = Readonly<{ fichier: string; dessiner(annee: number): Promise<Uint8Array> }>;

export const MODELES: Readonly<Partial<Record<ClePiece, Modele>>> = {
  'avis-poursuite': {
    fichier: 'modele-avis-poursuite-etudes.pdf',
    dessiner: (annee) => avisPoursuite(SIX_IUT, annee),
  },
  'attestation-embauche': { fichier: 'modele-attestation-embauche.pdf', dessiner: attestationEmbauche },
  'recherche-entreprise': { fichier: 'modele-suivi-recherche-entreprise.pdf', dessiner: rechercheEntreprise },
  'dossier-vap': { fichier: 'modele-dossier-vap.pdf', dessiner: dossierVap },
  'projet-angers-cholet': { fichier: 'modele-projet-professionnel-angers-cholet.pdf', dessiner: projetProfessionnel },
  'laboratoire-angers-cholet': {
    fichier: 'modele-techniques-laboratoire-angers-cholet.pdf',
    dessiner: techniquesLaboratoire,
  },
  'alternance-la-roche-sur-yon': {
    fichier: 'modele-entreprise-accueil-la-roche-sur-yon.pdf',
    dessiner: entrepriseAccueil,
  },
  'questionnaire-laval': { fichier: 'modele-prerequis-techniques-laval.pdf', dessiner: prerequisTechniques },
  'alternance-laval': { fichier: 'modele-engagement-recherche-laval.pdf', dessiner: engagementRecherche },
  'grille-le-mans': { fichier: 'modele-auto-evaluation-le-mans.pdf', dessiner: autoEvaluation },
  'alternance-nantes': { fichier: 'modele-mission-alternance-nantes.pdf', dessiner: missionAlternance },
  'classement-nantes': { fichier: 'modele-classement-promotion-nantes.pdf', dessiner: classementPromotion },
  'choix-saint-nazaire': { fichier: 'modele-projet-poursuite-saint-nazaire.pdf', dessiner: projetPoursuite },
};
