import { COLONNES_USUELLES } from '@portail/config/rules/colonnes-dossier';
import { Alert, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { lireEchec } from '../dossiers/echec';
import { Cadre } from '../entretiens/cadre';
import { compter } from '../entretiens/phrases';
import { useColonnes } from '../vues/colonnes-gardees';
import { type DemandeExport, useDemanderExportMutation } from './bureau';
import { ChoixColonnes } from './choix-colonnes';
import { choixDe, type Etendue, type FormationExportable, PartieDossiers } from './choix-dossiers';
import type { Selection } from './selection';

const FICHIERS = {
  xlsx: { nom: 'Excel', dit: 'Une ligne par dossier ; dates et nombres se trient et se filtrent.' },
  csv: { nom: 'CSV', dit: 'Le même tableau, pour un autre logiciel ; s’ouvre aussi dans Excel en français.' },
  zip: {
    nom: 'Pièces (ZIP)',
    dit: 'Un dossier par candidat avec ses pièces telles qu’il les a déposées, et un index ; les dossiers non transmis n’y sont pas.',
  },
} as const;
type Fichier = keyof typeof FICHIERS;

type Props = { selection: Selection | null; formations: readonly FormationExportable[]; demande: () => void };

/** `Formulaire` asks for one file: which dossiers, which file, which columns. */
export function Formulaire({ selection, formations, demande }: Props) {
  const [etendue, setEtendue] = useState<Etendue>({
    sorte: selection ? 'selection' : 'formation',
    formation: formations[0]?.ref ?? '',
  });
  const [fichier, setFichier] = useState<Fichier>('xlsx');
  const { choisies: colonnes, changer: setColonnes } = useColonnes('export', COLONNES_USUELLES);
  const [echec, setEchec] = useState<string | null>(null);
  const [exporter, { isLoading }] = useDemanderExportMutation();
  const { choix, combien } = choixDe(etendue, selection, formations);
  const sansColonne = fichier !== 'zip' && colonnes.size === 0;

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    const voulu: DemandeExport =
      fichier === 'zip'
        ? { route: 'exporterPieces', corps: { choix } }
        : { route: 'exporterDossiers', corps: { choix, format: fichier, colonnes: [...colonnes] } };
    const reponse = await exporter(voulu);
    if ('error' in reponse) return setEchec(lireEchec(reponse.error).message);
    if (!reponse.data.travail)
      return setEchec('Aucun de ces dossiers n’est transmis : il n’y a pas de pièce à exporter.');
    demande();
  };

  return (
    <form onSubmit={soumettre} noValidate>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <PartieDossiers selection={selection} formations={formations} etendue={etendue} changer={setEtendue} />
        <Cadre titre="Quel fichier">
          <Radio.Group aria-label="Fichier" value={fichier} onValueChange={(valeur) => setFichier(valeur as Fichier)}>
            {Object.entries(FICHIERS).map(([valeur, { nom, dit }]) => (
              <Radio.Item key={valeur} value={valeur}>
                {nom}
                <Typography variant="pi" textColor="neutral600" tag="span">{` – ${dit}`}</Typography>
              </Radio.Item>
            ))}
          </Radio.Group>
        </Cadre>
        {fichier !== 'zip' && <ChoixColonnes choisies={colonnes} usuelles={COLONNES_USUELLES} changer={setColonnes} />}
        {echec && (
          <Alert
            variant="danger"
            title="Rien n’a été exporté"
            closeLabel="Fermer ce message"
            onClose={() => setEchec(null)}
          >
            {echec}
          </Alert>
        )}
        <Flex gap={4} wrap="wrap">
          <Button type="submit" size="L" loading={isLoading} disabled={combien === 0 || sansColonne}>
            {sansColonne ? 'Choisissez des colonnes' : `Exporter ${compter(combien, 'dossier')}`}
          </Button>
          <Typography textColor="neutral600">
            Chaque export est noté au journal. Le fichier vous est réservé, et s’efface au bout de 24 heures.
          </Typography>
        </Flex>
      </Flex>
    </form>
  );
}
