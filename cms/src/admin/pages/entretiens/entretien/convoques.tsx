import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import type { Appel, ConvoqueBureau } from '@portail/config/bureau/planning';
import { afficherJour } from '@portail/config/paris';
import { LIBELLE_PRESENCE } from '@portail/config/rules/pointage';
import { plier } from '@portail/config/rules/recherche';
import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { EnTetes } from '../../en-tetes';
import { DialogueActe } from '../actes/dialogue-acte';
import { ActeMotive } from '../actes/motif';
import { ChoisirUnCreneau } from '../actes/placer';
import { useListerConvoquesQuery } from '../bureau-planning';
import { LienDuTexte, LienTelephone } from '../cadre';
import { direMoment } from '../phrases';
import { Defilement } from './table-creneaux';

type Props = {
  entretien: EntretienBureau;
  appeler: (appels: readonly Appel[]) => void;
  recharger: () => void;
};

/** `Convoques` lists who is asked to come: those who hold no créneau first, since they are to be phoned. */
export function Convoques({ entretien, appeler, recharger }: Props) {
  const { data, error, refetch } = useListerConvoquesQuery(entretien.id);
  const [tous, setTous] = useState(false);
  const [recherche, setRecherche] = useState('');
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Typography tag="p">Lecture des convoqués…</Typography>;
  if (data.convoques.length === 0) return <Typography tag="p">Personne n’est encore convoqué.</Typography>;
  const sans = data.convoques.filter(({ tenu }) => tenu === null);
  const vus = (tous ? data.convoques : sans).filter(({ nom, prenom }) =>
    plier(`${nom} ${prenom}`).includes(plier(recherche)),
  );
  const rafraichir = () => {
    refetch();
    recharger();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap" alignItems="flex-end">
        {[false, true].map((un) => (
          <Button
            key={String(un)}
            size="L"
            variant={un === tous ? 'secondary' : 'tertiary'}
            aria-pressed={un === tous}
            onClick={() => setTous(un)}
          >
            {un ? `Tous (${data.convoques.length})` : `Sans créneau (${sans.length})`}
          </Button>
        ))}
        <Field.Root name="recherche-convoque">
          <Field.Label>Chercher un nom</Field.Label>
          <Field.Input type="search" value={recherche} onChange={(evenement) => setRecherche(evenement.target.value)} />
        </Field.Root>
      </Flex>
      {vus.length === 0 ? (
        <Typography tag="p">
          {recherche === '' ? 'Tous les convoqués ont un créneau.' : 'Personne ne porte ce nom dans cette liste.'}
        </Typography>
      ) : (
        <Table convoques={vus} entretien={entretien} appeler={appeler} recharger={rafraichir} />
      )}
    </Flex>
  );
}

function Table({ convoques, entretien, appeler, recharger }: Props & { convoques: readonly ConvoqueBureau[] }) {
  const visible = entretien.etat === 'ouvert' || entretien.etat === 'ferme';
  return (
    <Defilement>
      <table>
        <thead>
          <tr>
            <EnTetes titres={['Candidat', 'Téléphone', 'Créneau', 'Actes']} />
          </tr>
        </thead>
        <tbody>
          {convoques.map((convoque) => {
            const { id, sequence, nom, prenom, dossier, formation, telephone, tenu, presence } = convoque;
            const qui = `${nom} ${prenom}`;
            return (
              <tr key={id}>
                <th scope="row">
                  <Typography tag="p" fontWeight="bold">
                    {dossier ? <LienDuTexte to={`/dossiers/${dossier}`}>{qui}</LienDuTexte> : qui}
                  </Typography>
                  {entretien.formations.length > 1 && (
                    <Typography tag="p" variant="pi">
                      {formation}
                    </Typography>
                  )}
                </th>
                <td>
                  {telephone && (
                    <Typography>
                      <LienTelephone telephone={telephone} />
                    </Typography>
                  )}
                </td>
                <td>
                  <Typography>{direSituation(convoque, entretien)}</Typography>
                </td>
                <td>
                  {presence === null && (
                    <Flex gap={2} wrap="wrap">
                      {visible && (
                        <DialogueActe
                          libelle={tenu ? 'Déplacer' : 'Placer'}
                          nom={`${tenu ? 'Déplacer' : 'Placer'} ${qui}`}
                          appeler={appeler}
                          recharger={recharger}
                        >
                          {(dialogue) => (
                            <ChoisirUnCreneau
                              {...dialogue}
                              personne={convoque}
                              creneaux={entretien.creneaux}
                              tenu={tenu?.creneau ?? null}
                            />
                          )}
                        </DialogueActe>
                      )}
                      <DialogueActe
                        libelle="Retirer la convocation"
                        nom={`Retirer la convocation de ${qui}`}
                        variant="danger-light"
                        appeler={appeler}
                        recharger={recharger}
                      >
                        {(dialogue) => (
                          <ActeMotive
                            {...dialogue}
                            titre={`Retirer la convocation de ${qui}`}
                            effet={`${qui} ne sera plus convoqué à un entretien${tenu ? ', et son créneau sera libre' : ''}. Un courriel lui dit le motif.`}
                            libelle="Retirer la convocation"
                            fait={`La convocation de ${qui} est retirée.`}
                            demander={(motif) => ({ route: 'retirerConvocation', id, corps: { sequence, motif } })}
                          />
                        )}
                      </DialogueActe>
                    </Flex>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Defilement>
  );
}

/** `direSituation` says what somebody holds, here or in another entretien of the formation. */
function direSituation(convoque: ConvoqueBureau, { id }: EntretienBureau): string {
  const { tenu, presence, enAttente, repondreAvant } = convoque;
  if (tenu && presence) return `${direMoment(tenu.debut)} : ${LIBELLE_PRESENCE[presence].toLowerCase()}`;
  if (tenu) return `${direMoment(tenu.debut)}${tenu.entretien === id ? '' : ', dans un autre entretien'}`;
  if (enAttente) return 'N’a trouvé aucun créneau libre : sera prévenu';
  return repondreAvant ? `Sans réponse, à donner avant le ${afficherJour(repondreAvant)}` : 'Sans réponse';
}
