import { messageRefus } from '@portail/config/refusals';
import { Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { ChampMotif } from '../../dossiers/dossier/instruction/champ-motif';
import type { DemandePlanning } from '../bureau-planning';
import { FormulaireActe } from './formulaire-acte';
import type { Acte } from './use-acte';

type Props = {
  titre: string;
  /** `effet` says what becomes of whom, and who is told. */
  effet: string;
  libelle: string;
  fait: string;
  acte: Acte;
  demander: (motif: string) => DemandePlanning;
  retour: () => void;
  recharger: () => void;
};

/** `ActeMotive` asks for the motif of what is taken from somebody, who will read it. */
export function ActeMotive({ titre, effet, libelle, fait, acte, demander, retour, recharger }: Props) {
  const [motif, setMotif] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const champ = useRef<HTMLTextAreaElement>(null);
  const envoyer = () => {
    const vide = motif.trim() === '';
    setFaute(vide ? messageRefus('motif_manquant') : undefined);
    if (vide) return champ.current?.focus();
    acte.faire(demander(motif), fait);
  };
  return (
    <FormulaireActe
      titre={titre}
      acte={acte}
      libelle={libelle}
      danger
      envoyer={envoyer}
      retour={retour}
      recharger={recharger}
    >
      <Typography tag="p">{effet}</Typography>
      <ChampMotif champ={champ} valeur={motif} changer={setMotif} erreur={faute} />
    </FormulaireActe>
  );
}
