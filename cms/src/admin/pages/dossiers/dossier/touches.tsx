import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { droit } from '../droits';
import { AideTouches } from './aide-touches';
import type { Acte } from './instruction/acte';
import { actesOuverts } from './instruction/actes-ouverts';
import { empechement } from './instruction/empechement';
import { useJugement } from './jugement';
import { useTouches } from './use-touches';
import type { useVoisins } from './use-voisins';

type Props = {
  dossier: DossierBureau;
  piece: PieceBureau | undefined;
  parcours: ReturnType<typeof useVoisins>;
  aller: (piece: PieceBureau | undefined) => void;
  ouvrirActe: (evenement: Acte['evenement']) => void;
  noter: () => void;
  /** `surPieces` is true while the pièces are in view: nothing is judged that is not. */
  surPieces: boolean;
};

const DECIDER = [droit('dossier.instruire'), droit('piece.juger'), droit('dossier.suivre')];

/** `Touches` runs the keys of the screen, each like the button that it stands for. */
export function Touches({ dossier, piece, parcours, aller, ouvrirActe, noter, surPieces }: Props) {
  const { allowedActions } = useRBAC(DECIDER);
  const jugement = useJugement();
  const naviguer = useNavigate();
  const [aide, setAide] = useState(false);
  const avantLAide = useRef<Element | null>(null);
  const { pieces } = dossier;
  const rang = piece ? pieces.indexOf(piece) : -1;

  const juger = (faire: (une: NonNullable<typeof jugement>) => void) => {
    if (!allowedActions.canJuger || !jugement) return;
    // A key pressed on another tab shows what it is about before it does anything.
    if (surPieces) faire(jugement);
    else aller(piece);
  };
  const decider = (evenement: Acte['evenement']) => {
    const acte = actesOuverts(dossier).find((un) => un.evenement === evenement);
    if (allowedActions.canInstruire && acte && empechement(acte, dossier) === null) ouvrirActe(evenement);
  };

  useTouches({
    suivant: () => parcours.ouvrir('suivant'),
    precedent: () => parcours.ouvrir('precedent'),
    descendre: () => aller(pieces[rang + 1]),
    monter: () => aller(pieces[rang - 1]),
    accepter: () =>
      juger(({ peut, accepte, juger: envoyer }) => !accepte && peut('accepter').ok && envoyer('accepter')),
    refuser: () => juger(({ peut, ouvrirRefus }) => peut('refuser').ok && ouvrirRefus(true)),
    incapacite: () => aller(pieces.find(({ etat }) => etat === 'incapacite_declaree')),
    annuler: () => juger(({ annuler }) => annuler()),
    complet: () => decider('declarer_complete'),
    complements: () => decider('demander_complements'),
    noter: () => allowedActions.canSuivre && noter(),
    chercher: () => naviguer({ pathname: '..', search: parcours.liste ?? '' }, { state: { chercher: true } }),
    aide: () => {
      avantLAide.current = document.activeElement;
      setAide(true);
    },
  });

  const reprendre = () => {
    // A key that came in between has put the focus where it belongs.
    const ici = avantLAide.current;
    if (document.activeElement === document.body && ici instanceof HTMLElement) ici.focus();
  };
  return <AideTouches ouverte={aide} fermer={() => setAide(false)} reprendre={reprendre} />;
}
