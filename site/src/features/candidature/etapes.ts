/**
 * `etapesDe` cuts a dossier into the steps of its page: vœux, lettre, pièces, transmission. What is to be done next is
 * unfolded; the others are one line that says what they hold.
 */
import type { Dossier } from '@portail/config/contract/candidature';
import { afficherInstant } from '@portail/config/paris';
import { estAReprendre, estRefusee } from '@portail/config/rules/pieces';
import { direVoeux, voeuxPrets } from '@portail/config/rules/voeux';
import { estACompleter, estModifiable, type resteAFaire } from './dossier.ts';

type NomEtape = 'voeux' | 'lettre' | 'pieces' | 'transmission';

export type Etape = {
  titre: string;
  /** `tient` says in a few words what the step holds, or what it waits for. */
  tient: string;
  faite: boolean;
  ouverte: boolean;
};

type Reste = ReturnType<typeof resteAFaire>;

/**
 * @param reste the acts that are left
 * @returns the steps by their name, in the order of the page; no lettre where none is asked for
 */
export function etapesDe(dossier: Dossier, reste: Reste): Map<NomEtape, Etape> {
  const { formation, lettre, voeux, etat } = dossier;
  const remise = direRemise(dossier, reste);
  const etapes: [NomEtape, Omit<Etape, 'ouverte'>][] = [
    [
      'voeux',
      { titre: 'Vœux', tient: direVoeux(voeux).join(' · ') || 'À choisir', faite: voeuxPrets(voeux, formation).ok },
    ],
    ['lettre', { titre: 'Lettre de motivation', tient: direLettre(lettre), faite: lettre.trim() !== '' }],
    ['pieces', { titre: 'Pièces justificatives', ...direPieces(dossier) }],
    ['transmission', { titre: etat === 'incomplete' ? 'Renvoi du dossier' : 'Transmission du dossier', ...remise }],
  ];
  const ouvertes = aOuvrir(dossier, reste);
  return new Map(
    etapes
      .filter(([nom]) => nom !== 'lettre' || formation.lettreDemandee)
      .map(([nom, etape]) => [nom, { ...etape, ouverte: ouvertes.includes(nom) }]),
  );
}

/** `aOuvrir` names the step that comes next. Facultative pièces that are left are shown with the transmission. */
function aOuvrir(dossier: Dossier, [premier]: Reste): NomEtape[] {
  if (!estOuvert(dossier)) return dossier.recepisse ? ['transmission'] : [];
  if (!premier) return aJoindre(dossier) ? ['pieces', 'transmission'] : ['transmission'];
  return [premier.ancre === 'voeux' || premier.ancre === 'lettre' ? premier.ancre : 'pieces'];
}

function aJoindre(dossier: Dossier): boolean {
  return dossier.pieces.some(({ etat, demandee }) =>
    estACompleter(dossier) ? estAReprendre(etat) : demandee && etat === 'attendue',
  );
}

function direLettre(lettre: string): string {
  const { length } = lettre.trim();
  return length === 0 ? 'À écrire' : compter(length, 'caractère');
}

function direPieces(dossier: Dossier): Pick<Etape, 'tient' | 'faite'> {
  const { demandees, deposees, incapacites, manquantes } = dossier.comptage;
  const refusees = dossier.pieces.filter(({ etat }) => estRefusee(etat)).length;
  const reclamees = dossier.pieces.filter(({ etat }) => etat === 'reclamee').length;
  if (reclamees > 0) return { tient: `${compter(refusees + reclamees, 'pièce')} à fournir`, faite: false };
  if (refusees > 0) {
    const tient = estOuvert(dossier)
      ? `${compter(refusees, 'réponse')} à reprendre`
      : compter(refusees, 'réponse', 'refusée');
    return { tient, faite: false };
  }
  if (demandees === 0) return { tient: 'Aucune pièce demandée', faite: true };
  const repondues = deposees + incapacites;
  const compte = `${compter(repondues, 'pièce')} sur ${demandees}`;
  if (manquantes > 0) return { tient: `${compte}, ${compter(manquantes, 'obligatoire')} à déposer`, faite: false };
  const reste = repondues < demandees && estModifiable(dossier) ? ', le reste est facultatif' : '';
  // No tick stands beside « 0 pièce »: what is facultative may still be wanted.
  return { tient: `${compte}${reste}`, faite: repondues > 0 };
}

/** `direRemise` tells when the dossier left, or why it has not. */
function direRemise(dossier: Dossier, reste: Reste): Pick<Etape, 'tient' | 'faite'> {
  const accuse = dossier.recepisse?.accuses.at(-1);
  if (estOuvert(dossier)) {
    return { tient: reste.length === 0 ? 'Tout est prêt' : 'Dès que tout est prêt', faite: false };
  }
  if (!accuse) return { tient: 'Ce dossier n’est pas transmis', faite: false };
  return { tient: `Le ${afficherInstant(new Date(accuse.le))}, n°\u00a0${accuse.numero}`, faite: true };
}

const estOuvert = (dossier: Dossier) => estModifiable(dossier) || estACompleter(dossier);

/** `compter` agrees all the words with the number: « 2 réponses refusées ». */
const compter = (nombre: number, ...mots: string[]) =>
  [nombre.toLocaleString('fr-FR'), ...mots.map((mot) => `${mot}${nombre > 1 ? 's' : ''}`)].join('\u00a0');
