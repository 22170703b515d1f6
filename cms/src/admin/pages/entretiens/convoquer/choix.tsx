import type { Convocables } from '@portail/config/bureau/convocations';
import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import type { Travail } from '@portail/config/bureau/travaux';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { direManque, manqueDePlaces } from '@portail/config/rules/projet';
import { Alert, Box, Button, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { lireEchec } from '../../dossiers/echec';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { useConvoquerDossiersMutation, useListerConvocablesQuery } from '../bureau';
import { Avertissement, Cadre, Grille } from '../cadre';
import { ChampRepondreAvant } from '../champ-repondre-avant';
import { compter } from '../phrases';
import { DossiersAConvoquer } from './dossiers-a-convoquer';

type Props = { entretien: EntretienBureau; demande: (travail: Travail) => void };

/** `Choix` reads whom the entretien may convoke: the complete ones are chosen at first. */
export function Choix({ entretien, demande }: Props) {
  const [repondreAvant, setRepondreAvant] = useState(() => limiteProposee(entretien));
  const { data, error, refetch } = useListerConvocablesQuery({
    id: entretien.id,
    repondreAvant: estJour(repondreAvant) ? repondreAvant : undefined,
  });
  // The list stays on the screen while the mail of another date is read.
  const [lus, setLus] = useState<Convocables>();
  if (data && data !== lus) setLus(data);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!lus) return <Page.Loading>Lecture des dossiers à convoquer…</Page.Loading>;
  if (lus.dossiers.length === 0) {
    return (
      <Cadre titre="Personne à convoquer">
        <Typography tag="p">
          Tous les dossiers complets ou transmis de ces formations sont déjà convoqués, ou il n’y en a pas encore.
        </Typography>
      </Cadre>
    );
  }
  return (
    <Formulaire
      entretien={entretien}
      convocables={lus}
      repondreAvant={repondreAvant}
      setRepondreAvant={setRepondreAvant}
      demande={demande}
      recharger={refetch}
    />
  );
}

type PropsFormulaire = Props & {
  convocables: Convocables;
  repondreAvant: string;
  setRepondreAvant: (jour: string) => void;
  recharger: () => void;
};

function Formulaire({ entretien, convocables, repondreAvant, setRepondreAvant, demande, recharger }: PropsFormulaire) {
  const { dossiers, autres, affluence, courriel } = convocables;
  const [choisis, setChoisis] = useState<ReadonlySet<string>>(
    () => new Set(dossiers.filter(({ etat }) => etat === 'complete').map(({ id }) => id)),
  );
  const [seulement, setSeulement] = useState(false);
  const [echec, setEchec] = useState<string | null>(null);
  const [convoquer, { isLoading }] = useConvoquerDossiersMutation();

  const retenus = dossiers.filter(({ id }) => choisis.has(id));
  const transmis = retenus.filter(({ etat }) => etat === 'transmise').length;
  const manque = manqueDePlaces(seulement ? affluence.un : affluence.tous, retenus.length);
  const faute = repondreAvant !== '' && !estJour(repondreAvant) ? 'Choisissez une date.' : undefined;

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (faute) return;
    setEchec(null);
    const corps = {
      dossiers: retenus.map(({ id }) => id),
      seulement,
      repondreAvant: repondreAvant === '' ? null : repondreAvant,
      confirme: manque !== null,
    };
    const reponse = await convoquer({ id: entretien.id, corps });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error).message);
    const { travail, manque: depuis } = reponse.data;
    if (travail) return demande(travail);
    if (depuis) {
      setEchec('Des places viennent d’être prises : vérifiez ce qu’il en reste, puis recommencez.');
      recharger();
    }
  };

  return (
    <form onSubmit={soumettre} noValidate>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Cadre titre="Qui convoquer">
          <DossiersAConvoquer dossiers={dossiers} choisis={choisis} changer={setChoisis} />
        </Cadre>
        <Cadre titre="Ce que le candidat reçoit">
          <Grille $largeur="36rem">
            <Flex direction="column" alignItems="stretch" gap={4}>
              <ChampRepondreAvant valeur={repondreAvant} changer={setRepondreAvant} erreur={faute} />
              {autres.length > 0 && (
                <Field.Root name="proposes" hint={`Aussi ouverts : ${autres.join(', ')}.`}>
                  <Field.Label id="titre-proposes">Entretiens proposés</Field.Label>
                  <Radio.Group
                    aria-labelledby="titre-proposes"
                    value={seulement ? 'un' : 'tous'}
                    onValueChange={(valeur) => setSeulement(valeur === 'un')}
                  >
                    <Radio.Item value="tous">Tous ceux de la formation</Radio.Item>
                    <Radio.Item value="un">Celui-ci seulement</Radio.Item>
                  </Radio.Group>
                  <Field.Hint />
                </Field.Root>
              )}
            </Flex>
            {courriel && (
              <Box background="neutral100" hasRadius padding={4} aria-label="Aperçu du courriel" role="group">
                <Typography tag="p" fontWeight="bold">
                  {courriel.sujet}
                </Typography>
                <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {courriel.texte}
                </Typography>
              </Box>
            )}
          </Grille>
        </Cadre>
        {transmis > 0 && (
          <Avertissement titre="Dossiers pas encore vérifiés">
            {`${compter(transmis, 'dossier choisi est transmis', 'dossiers choisis sont transmis')}, et pas encore ${transmis > 1 ? 'déclarés complets' : 'déclaré complet'}.`}
          </Avertissement>
        )}
        {manque && (
          <Avertissement titre={`Moins de places que de convoqués : ${direManque(manque)}`}>
            Ajoutez des créneaux, ou certains n’en trouveront pas : ils seront prévenus dès qu’une place se libère.
          </Avertissement>
        )}
        {echec && (
          <Alert
            variant="danger"
            title="Convocations non envoyées"
            closeLabel="Fermer ce message"
            onClose={() => setEchec(null)}
          >
            {echec}
          </Alert>
        )}
        <Flex>
          <Button type="submit" size="L" loading={isLoading} disabled={retenus.length === 0}>
            {retenus.length === 0
              ? 'Choisissez qui convoquer'
              : `Convoquer ${compter(retenus.length, 'candidat')}${manque ? ' malgré le manque de places' : ''}`}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

const estJour = (texte: string) => /^20\d\d-\d\d-\d\d$/.test(texte);

/** `limiteProposee` is in a week, or the eve of the first day when that comes earlier; nothing when it is too late. */
function limiteProposee({ maintenant, jours: [premier] }: EntretienBureau): string {
  const aujourdhui = jourDeParis(new Date(maintenant));
  const semaine = ajouterJours(aujourdhui, 7);
  const veille = premier ? ajouterJours(premier, -1) : semaine;
  const [limite = semaine] = [veille, semaine].sort();
  return limite > aujourdhui ? limite : '';
}
