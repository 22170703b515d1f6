import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { pieceAOuvrir, pieceSuivante } from '@portail/config/rules/tour-des-pieces';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { useLireDossierQuery } from '../bureau';
import { PageEnEchec } from '../page-en-echec';
import { DeuxParts, Ecran, Feuille, Vide, Volet } from './ecran';
import { EnTete } from './en-tete';
import { Pied } from './instruction/pied';
import { JugementDeLaPiece } from './jugement';
import { Lecteur } from './lecteur/lecteur';
import { fichierActuel, fichierRefuse } from './lieu-fichier';
import { idEntree } from './liste-pieces';
import { Onglets, ongletDe } from './onglets';
import { useRefusee } from './use-refusee';
import { useVersPiece } from './use-vers-piece';

/** `PageDossier` shows one dossier on one screen: the file on the left, what is decided of it on the right. */
export function PageDossier() {
  const { id = '' } = useParams();
  const { data: dossier, error, refetch } = useLireDossierQuery(id);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!dossier) return <Page.Loading>Chargement du dossier…</Page.Loading>;
  return <UnDossier key={id} dossier={dossier} recharger={() => refetch().unwrap()} />;
}

type Props = { dossier: DossierBureau; recharger: () => Promise<unknown> };

function UnDossier({ dossier, recharger }: Props) {
  const { pieces, candidat } = dossier;
  const [parametres, setParametres] = useSearchParams();
  const { state } = useLocation();
  const naviguer = useNavigate();
  const versPiece = useVersPiece();
  // `ouverte` is kept, so that the page stays on a pièce once it is judged.
  const [ouverte] = useState(() => pieceAOuvrir(pieces)?.ref);
  const piece = trouver(pieces, parametres.get('piece')) ?? trouver(pieces, ouverte);
  const [jugee, setJugee] = useState<PieceBureau | null>(null);
  const pied = useRef<HTMLElement>(null);

  const aller = (vers: PieceBureau) => {
    const { to, ...options } = versPiece(vers);
    naviguer(to, options);
  };

  // The focus follows the work: on the next pièce, or once all are judged on what may be done of the dossier.
  useEffect(() => {
    if (!jugee) return;
    const suivante = pieceSuivante(pieces, jugee);
    if (suivante && piece !== suivante) return;
    if (suivante) document.getElementById(idEntree(suivante))?.focus();
    // `vu` changes with the judgement: before that, the acts are those of the page as it was.
    else if (trouver(pieces, jugee.ref)?.version !== jugee.version) focaliser(pied.current);
    else return;
    setJugee(null);
  }, [jugee, pieces, piece]);

  const suite = (une: PieceBureau) => {
    setJugee(une);
    const suivante = pieceSuivante(pieces, une);
    if (suivante) aller(suivante);
  };

  const onglet = ongletDe(parametres.get('onglet'));
  const contenu = { dossier, piece, recharger };
  const volet = (
    <Volet aria-label="Dossier">
      <Onglets
        {...contenu}
        choisi={onglet}
        choisir={(id) => setParametres({ ...Object.fromEntries(parametres), onglet: id }, { replace: true, state })}
      />
      <Pied dossier={dossier} recharger={recharger} pied={pied} apres={() => undefined} />
    </Volet>
  );
  return (
    <Ecran>
      <Page.Title>{`${candidat.prenom} ${candidat.nom} – Dossiers`}</Page.Title>
      <EnTete dossier={dossier} />
      <DeuxParts>
        {piece ? (
          <JugementDeLaPiece dossier={dossier} piece={piece} suite={suite}>
            {volet}
          </JugementDeLaPiece>
        ) : (
          volet
        )}
        <Feuille aria-label="Fichier de la pièce">
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
