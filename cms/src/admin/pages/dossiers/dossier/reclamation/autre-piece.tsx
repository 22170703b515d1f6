import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { piecesRemises } from '@portail/config/rules/droits';
import { peutReclamer } from '@portail/config/rules/pieces';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useListerCatalogueQuery } from '../../bureau';
import { droit } from '../../droits';
import { FormulaireReclamation } from './formulaire';

type Props = { dossier: DossierBureau; recharger: () => Promise<unknown> };

const JUGER = [droit('piece.juger')];

/** `AutrePiece` asks this dossier alone for a pièce of the catalogue that its formation does not ask for. */
export function AutrePiece({ dossier, recharger }: Props) {
  const { allowedActions } = useRBAC(JUGER);
  const [ouvert, setOuvert] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const { etat: etatCandidature, transmiseLe } = dossier;
  const possible = peutReclamer({ etatCandidature, etat: 'attendue' }, 'un motif').ok && piecesRemises(transmiseLe);
  if (!possible || !allowedActions.canJuger) return null;
  const fermer = () => {
    setOuvert(false);
    // The button is drawn again once the form is closed.
    requestAnimationFrame(() => bouton.current?.focus());
  };
  if (ouvert) return <ChoisirPiece dossier={dossier} recharger={recharger} fermer={fermer} />;
  return (
    <Flex>
      <Button ref={bouton} variant="tertiary" onClick={() => setOuvert(true)}>
        Demander une autre pièce…
      </Button>
    </Flex>
  );
}

function ChoisirPiece({ dossier, recharger, fermer }: Props & { fermer: () => void }) {
  const { data, error } = useListerCatalogueQuery(dossier.id);
  const [piece, setPiece] = useState<string | null>(null);
  const [faute, setFaute] = useState<string | undefined>();
  if (error) return <Typography tag="p">Le catalogue des pièces n’a pas pu être lu. Rechargez la page.</Typography>;
  if (!data) return <Typography tag="p">Chargement du catalogue des pièces…</Typography>;
  const choix = (
    <Field.Root name="piece" required error={faute} hint="Elle est ajoutée à ce dossier seul.">
      <Field.Label>Pièce du catalogue</Field.Label>
      <SingleSelect
        value={piece ?? ''}
        placeholder="Choisissez une pièce"
        onChange={(valeur) => {
          setPiece(String(valeur));
          setFaute(undefined);
        }}
      >
        {data.entrees.map(({ ref, intitule }) => (
          <SingleSelectOption key={ref} value={ref}>
            {intitule}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
  return (
    <FormulaireReclamation
      dossier={dossier}
      piece={piece}
      choix={choix}
      sansPiece={() => setFaute('Choisissez une pièce du catalogue.')}
      recharger={recharger}
      fermer={fermer}
    />
  );
}
