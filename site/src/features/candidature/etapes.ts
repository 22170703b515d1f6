/**
 * `etapesDe` cuts a dossier into the steps of its page: vœux, lettre, pièces, transmission. What is to be done next is
 * unfolded; the others are one line that says what they hold.
 */
import type { Dossier } from '@portail/config/contract/candidature';
import { afficherInstant } from '@portail/config/paris';
import { estRefusee, estRepondue, estRequise } from '@portail/config/rules/pieces';
import { direVoeux, voeuxPrets } from '@portail/config/rules/voeux';
import { estACompleter, estModifiable, resteAFaire } from './dossier.ts';

type NomEtape = 'voeux' | 'lettre' | 'pieces' | 'transmission';

export type Etape = {
  titre: string;
  /** `tient` says in a few words what the step holds, or what it waits for. */
  tient: string;
  faite: boolean;
  ouverte: boolean;
};

/** @returns the steps by their name, in the order of the page; no lettre where none is asked for */
export function etapesDe(dossier: Dossier): Map<NomEtape, Etape> {
  const { formation, lettre, voeux, etat } = dossier;
  const remise = direRemise(dossier);
  const etapes: [NomEtape, Omit<Etape, 'ouverte'>][] = [
    [
      'voeux',
      { titre: 'Vœux', tient: direVoeux(voeux).join(' · ') || 'À choisir', faite: voeuxPrets(voeux, formation).ok },
    ],
    ['lettre', { titre: 'Lettre de motivation', tient: direLettre(lettre), faite: lettre.trim() !== '' }],
    ['pieces', { titre: 'Pièces justificatives', ...direPieces(dossier) }],
    ['transmission', { titre: etat === 'incomplete' ? 'Renvoi du dossier' : 'Transmission du dossier', ...remise }],
  ];
  const ouvertes = aOuvrir(dossier);
  return new Map(
    etapes
      .filter(([nom]) => nom !== 'lettre' || formation.lettreDemandee)
      .map(([nom, etape]) => [nom, { ...etape, ouverte: ouvertes.includes(nom) }]),
  );
}

/** `aOuvrir` names the step that comes next. Facultative pièces that are left are shown with the transmission. */
function aOuvrir(dossier: Dossier): NomEtape[] {
  if (!estModifiable(dossier) && !estACompleter(dossier)) return dossier.recepisse ? ['transmission'] : [];
  const [premier] = resteAFaire(dossier);
  if (!premier) return aJoindre(dossier) ? ['pieces', 'transmission'] : ['transmission'];
  return [premier.ancre === 'voeux' || premier.ancre === 'lettre' ? premier.ancre : 'pieces'];
}

function aJoindre(dossier: Dossier): boolean {
  return dossier.pieces.some(({ etat, demandee }) =>
    estACompleter(dossier) ? estRefusee(etat) : demandee && etat === 'attendue',
  );
}

function direLettre(lettre: string): string {
  const { length } = lettre.trim();
  return length === 0 ? 'À écrire' : compter(length, 'caractère');
}

/** `obligatoires` counts the required pièces that have no answer, or whose answer was refused. */
function obligatoires({ pieces, voeux }: Dossier): number {
  return pieces.filter((piece) => piece.demandee && estRequise(piece, voeux) && !estRepondue(piece.etat)).length;
}

function direPieces(dossier: Dossier): Pick<Etape, 'tient' | 'faite'> {
  const refusees = dossier.pieces.filter(({ etat }) => estRefusee(etat)).length;
  if (refusees > 0) return { tient: `${compter(refusees, 'réponse')} à reprendre`, faite: false };
  const demandees = dossier.pieces.filter(({ demandee }) => demandee);
  if (demandees.length === 0) return { tient: 'Aucune pièce demandée', faite: true };
  const repondues = demandees.filter(({ etat }) => estRepondue(etat)).length;
  const manquent = obligatoires(dossier);
  const compte = `${compter(repondues, 'pièce')} sur ${demandees.length}`;
  if (manquent > 0) return { tient: `${compte}, ${compter(manquent, 'obligatoire')} à déposer`, faite: false };
  const reste = repondues < demandees.length && estModifiable(dossier) ? ', le reste est facultatif' : '';
  // No tick stands beside « 0 pièce »: what is facultative may still be wanted.
  return { tient: `${compte}${reste}`, faite: repondues > 0 };
}

/** `direRemise` tells when the dossier left, or why it has not. */
function direRemise(dossier: Dossier): Pick<Etape, 'tient' | 'faite'> {
  const accuse = dossier.recepisse?.accuses.at(-1);
  if (estModifiable(dossier) || estACompleter(dossier)) {
    return { tient: resteAFaire(dossier).length === 0 ? 'Tout est prêt' : 'Dès que tout est prêt', faite: false };
  }
  if (!accuse) return { tient: 'Ce dossier n’est pas transmis', faite: false };
  return { tient: `Le ${afficherInstant(new Date(accuse.le))}, n°\u00a0${accuse.numero}`, faite: true };
}

const compter = (nombre: number, mot: string) =>
  `${nombre.toLocaleString('fr-FR')}\u00a0${mot}${nombre > 1 ? 's' : ''}`;
