import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { MASQUE } from '@portail/config/rules/identite';
import { pieceAOuvrir, pieceSuivante } from '@portail/config/rules/tour-des-pieces';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { DeuxParts, Ecran, Feuille, ImprimerLEcran, Vide, Volet } from './ecran';
import { EnTete } from './en-tete';
import type { Acte } from './instruction/acte';
import { Pied } from './instruction/pied';
import { JugementDeLaPiece } from './jugement';
import { Lecteur } from './lecteur/lecteur';
import { fichierActuel, fichierRefuse } from './lieu-fichier';
import { idEntree } from './liste-pieces';
import { Onglets, ongletDe } from './onglets';
import { Touches } from './touches';
import { useRefusee } from './use-refusee';
import { useVersPiece } from './use-vers-piece';
import { useVoisins } from './use-voisins';

type Props = { dossier: DossierBureau; recharger: () => Promise<unknown> };

/** `UnDossier` shows one dossier on one screen: the file on the left, what is decided of it on the right. */
export function UnDossier({ dossier, recharger }: Props) {
  const { pieces, candidat } = dossier;
  const [parametres, setParametres] = useSearchParams();
  const { state } = useLocation();
  const naviguer = useNavigate();
  const versPiece = useVersPiece();
  const parcours = useVoisins(dossier.id);
  // `ouverte` is kept, so that the page stays on a pièce once it is judged.
  const [ouverte] = useState(() => pieceAOuvrir(pieces)?.ref);
  const piece = trouver(pieces, parametres.get('piece')) ?? trouver(pieces, ouverte);
  const [jugee, setJugee] = useState<PieceBureau | null>(null);
  const [acte, ouvrirActe] = useState<Acte['evenement'] | null>(null);
  const [noteVoulue, setNoteVoulue] = useState(false);
  const [visee, setVisee] = useState<PieceBureau | null>(null);
  const pied = useRef<HTMLElement>(null);
  /** `jugements` are the versions that were judged here, by pièce. */
  const jugements = useRef(new Map<string, number>());
  const onglet = ongletDe(parametres.get('onglet'));

  const aller = (vers: PieceBureau | undefined) => {
    if (!vers) return;
    const { to, ...options } = versPiece(vers);
    naviguer(to, options);
    setVisee(vers);
  };

  // The focus follows the pièce, whose line may come with its tab.
  useEffect(() => {
    if (!visee || visee.ref !== piece?.ref || onglet !== 'pieces') return;
    document.getElementById(idEntree(visee))?.focus();
    setVisee(null);
  }, [visee, piece, onglet]);

  // The page that opens has the focus on its pièce, or on its acts: keys and screen readers begin there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the dossier opens
  useEffect(() => {
    const entree = piece && document.getElementById(idEntree(piece));
    (entree ?? pied.current ?? document.getElementById('main-content'))?.focus();
  }, []);

  useEffect(() => {
    if (!jugee || trouver(pieces, jugee.ref)?.version === jugee.version) return;
    // The version changes with the judgement: before that, the acts are those of the page as it was.
    focaliser(pied.current);
    setJugee(null);
  }, [jugee, pieces]);

  const suite = (une: PieceBureau) => {
    jugements.current.set(une.ref, une.version);
    // A judgement may be faster than the page that reads it again: what was judged here is not to judge once more.
    const restantes = pieces.filter(({ ref, version }) => ref === une.ref || jugements.current.get(ref) !== version);
    const suivante = pieceSuivante(restantes, une);
    if (suivante) aller(suivante);
    else setJugee(une);
  };

  const apres = ({ evenement }: Acte) => {
    if (evenement !== 'declarer_complete') return;
    const dit = `${candidat.prenom} ${candidat.nom} : le dossier est déclaré complet.`;
    parcours.ouvrir('suivant', { id: dossier.id, dit });
  };

  const choisirOnglet = (id: string) =>
    setParametres({ ...Object.fromEntries(parametres), onglet: id }, { replace: true, state });
  const noter = () => {
    choisirOnglet('echanges');
    setNoteVoulue(true);
  };
  const prendreNote = useCallback(() => setNoteVoulue(false), []);
  const volet = (
    <Volet aria-label="Dossier">
      <Touches
        dossier={dossier}
        piece={piece}
        parcours={parcours}
        aller={aller}
        ouvrirActe={ouvrirActe}
        noter={noter}
        surPieces={onglet === 'pieces'}
      />
      <Onglets
        dossier={dossier}
        piece={piece}
        recharger={recharger}
        noteVoulue={noteVoulue}
        prendreNote={prendreNote}
        choisi={onglet}
        choisir={choisirOnglet}
      />
      <Pied dossier={dossier} enCours={acte} ouvrir={ouvrirActe} recharger={recharger} pied={pied} apres={apres} />
    </Volet>
  );
  return (
    <Ecran>
      <ImprimerLEcran />
      <Page.Title>{`${candidat.prenom} ${candidat.nom} – Dossiers`}</Page.Title>
      <EnTete dossier={dossier} parcours={parcours} />
      <DeuxParts>
        {piece ? (
          <JugementDeLaPiece dossier={dossier} piece={piece} aller={aller} suite={suite}>
            {volet}
          </JugementDeLaPiece>
        ) : (
          volet
        )}
        <Feuille aria-label="Fichier de la pièce" data-defile>
          <Fichier dossier={dossier} piece={piece} />
        </Feuille>
      </DeuxParts>
    </Ecran>
  );
}

function Fichier({ dossier, piece }: { dossier: DossierBureau; piece: PieceBureau | undefined }) {
  const refusee = useRefusee(piece);
  if (!piece) return <Vide>Ce dossier n’a aucun fichier à lire.</Vide>;
  const fichier = refusee ? fichierRefuse(dossier, refusee) : fichierActuel(dossier, piece);
  if (piece.masquee) return <Vide>{`${MASQUE} : « ${piece.intitule} ».`}</Vide>;
  if (!fichier) return <Vide>{`Aucun fichier n’a été déposé pour « ${piece.intitule} ».`}</Vide>;
  return <Lecteur key={fichier.version} fichier={fichier} />;
}

function trouver(pieces: readonly PieceBureau[], ref: string | null | undefined): PieceBureau | undefined {
  return pieces.find((piece) => piece.ref === ref);
}

/** `focaliser` gives the focus to the first act that is open, or else to the part that holds the acts. */
function focaliser(pied: HTMLElement | null): void {
  (pied?.querySelector<HTMLElement>('button:not(:disabled)') ?? pied)?.focus();
}
