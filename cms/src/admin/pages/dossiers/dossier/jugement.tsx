/** This file holds the judgement of one pièce for the whole screen: its buttons and its keys do the same thing. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import type { Decision } from '@portail/config/refusals';
import { estAVerifier, estRepondue, evenementDeJugement, peutJuger } from '@portail/config/rules/pieces';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useAnnulerJugementMutation, useJugerPieceMutation } from '../bureau';
import { type Echec, lireEchec } from '../echec';

export type Verdict = 'accepter' | 'refuser';

export type Jugement = {
  peut: (verdict: Verdict) => Decision;
  /** `objet` is what is judged: « la pièce », or « l’incapacité de dépôt ». */
  objet: string;
  /** `accepte` is true of an answer that is accepted already: accepting it again would do nothing. */
  accepte: boolean;
  juger: (verdict: Verdict) => Promise<void>;
  /** `annuler` takes back the last judgement made on this screen, or else that of the current pièce. */
  annuler: () => Promise<void>;
  /** `annulable` is true while a judgement made on this screen may be taken back. */
  annulable: boolean;
  echec: Echec | null;
  fermerEchec: () => void;
  refusOuvert: boolean;
  ouvrirRefus: (ouvert: boolean) => void;
  /** `motif` is kept for each pièce while the dossier is on screen. */
  motif: string;
  changerMotif: (motif: string) => void;
  /** `annonce` says the last judgement, aloud too. */
  annonce: string;
};

type Props = {
  dossier: DossierBureau;
  piece: PieceBureau;
  aller: (piece: PieceBureau) => void;
  /** `suite` runs once the judgement is recorded. */
  suite: (jugee: PieceBureau) => void;
  children: ReactNode;
};

const ANNONCE: Record<Verdict, string> = { accepter: 'acceptée', refuser: 'refusée' };
const Contexte = createContext<Jugement | null>(null);

/** `useJugement` gives the judgement of the current pièce; null where the dossier shows none. */
export const useJugement = () => useContext(Contexte);

export function JugementDeLaPiece({ dossier, piece, aller, suite, children }: Props) {
  const [envoyer, { isLoading }] = useJugerPieceMutation();
  const [reprendre, reprise] = useAnnulerJugementMutation();
  const [jugees, setJugees] = useState<readonly string[]>([]);
  const [refusOuvert, setRefusOuvert] = useState<string | null>(null);
  const [motifs, setMotifs] = useState<Record<string, string>>({});
  const [echec, setEchec] = useState<{ ref: string; echec: Echec } | null>(null);
  const [annonce, setAnnonce] = useState('');
  const { ref, version, etat, intitule } = piece;
  const motif = motifs[ref] ?? '';
  const objet = evenementDeJugement('accepter', etat) === 'valider' ? 'la pièce' : 'l’incapacité de dépôt';

  const juger = async (verdict: Verdict) => {
    if (isLoading) return;
    setEchec(null);
    const corps = BUREAU.juger.corps.parse({ verdict, motif: verdict === 'refuser' ? motif : '', version });
    const reponse = await envoyer({ id: dossier.id, piece: ref, corps });
    if ('error' in reponse) return setEchec({ ref, echec: lireEchec(reponse.error) });
    setRefusOuvert(null);
    setMotifs(({ [ref]: _, ...autres }) => autres);
    setAnnonce(`${intitule} : ${objet} est ${ANNONCE[verdict]}.`);
    setJugees([...jugees.filter((une) => une !== ref), ref]);
    suite(piece);
  };

  const annuler = async () => {
    const visee = dossier.pieces.find((une) => une.ref === (jugees.at(-1) ?? ref));
    if (!visee || isLoading || reprise.isLoading) return;
    setEchec(null);
    const reponse = await reprendre({ id: dossier.id, piece: visee.ref, corps: { version: visee.version } });
    setJugees(jugees.filter((une) => une !== visee.ref));
    if ('error' in reponse) setEchec({ ref: visee.ref, echec: lireEchec(reponse.error) });
    else setAnnonce(`${visee.intitule} : le jugement est annulé.`);
    aller(visee);
  };

  return (
    <Contexte.Provider
      value={{
        peut: (verdict) => peutJuger({ ...piece, etatCandidature: dossier.etat }, verdict, 'un motif'),
        objet,
        accepte: estRepondue(etat) && !estAVerifier(etat),
        juger,
        annuler,
        annulable: jugees.length > 0,
        echec: echec?.ref === ref ? echec.echec : null,
        fermerEchec: () => setEchec(null),
        refusOuvert: refusOuvert === ref,
        ouvrirRefus: (ouvert) => setRefusOuvert(ouvert ? ref : null),
        motif,
        changerMotif: (texte) => setMotifs({ ...motifs, [ref]: texte }),
        annonce,
      }}
    >
      {children}
    </Contexte.Provider>
  );
}
