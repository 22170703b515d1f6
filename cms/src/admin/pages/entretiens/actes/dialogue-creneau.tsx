import type { CreneauBureau, EntretienBureau } from '@portail/config/bureau/entretiens';
import type { Appel } from '@portail/config/bureau/planning';
import { LIBELLE_PRESENCE } from '@portail/config/rules/pointage';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useListerConvoquesQuery } from '../bureau-planning';
import { Interieur, LienDuTexte } from '../cadre';
import { direRemplissage } from '../entretien/remplissage';
import { direCreneau } from '../phrases';
import { ModifierCreneaux } from './modifier-creneaux';
import { ActeMotive } from './motif';
import { ChoisirUnCreneau, PlacerQuelquUn } from './placer';
import { RetirerCreneaux } from './retirer-creneaux';
import { useActe } from './use-acte';

type Occupant = CreneauBureau['occupants'][number];
type Etape = { nom: 'voir' | 'placer' | 'modifier' | 'retirer' } | { nom: 'deplacer' | 'liberer'; qui: Occupant };

type Props = {
  entretien: EntretienBureau;
  creneau: CreneauBureau;
  fermer: () => void;
  /** `appeler` is told whom to phone, once an act is done. */
  appeler: (appels: readonly Appel[]) => void;
  recharger: () => void;
};

/** `DialogueCreneau` shows one créneau, who holds it, and what may be done with it. */
export function DialogueCreneau({ entretien, creneau, fermer, appeler, recharger }: Props) {
  const [etape, setEtape] = useState<Etape>({ nom: 'voir' });
  const acte = useActe((appels) => {
    fermer();
    appeler(appels);
  });
  const { data } = useListerConvoquesQuery(entretien.id);
  const dialogue = {
    acte,
    retour: () => {
      acte.oublierEchec();
      setEtape({ nom: 'voir' });
    },
    recharger: () => {
      recharger();
      fermer();
    },
  };
  const contenu = () => {
    switch (etape.nom) {
      case 'voir':
        return <Vue entretien={entretien} creneau={creneau} aller={setEtape} />;
      case 'placer':
        return <PlacerQuelquUn {...dialogue} creneau={creneau} convoques={data?.convoques ?? []} />;
      case 'deplacer': {
        const { convocation, ...qui } = etape.qui;
        const personne = { ...qui, id: convocation };
        return <ChoisirUnCreneau {...dialogue} personne={personne} creneaux={entretien.creneaux} tenu={creneau.id} />;
      }
      case 'liberer': {
        const { convocation, sequence, nom, prenom } = etape.qui;
        return (
          <ActeMotive
            {...dialogue}
            titre={`Libérer le créneau de ${nom} ${prenom}`}
            effet={`${direCreneau(creneau)}. Le candidat reste convoqué : un courriel lui dit le motif, et lui demande de choisir un autre créneau.`}
            libelle="Libérer"
            fait={`Le créneau de ${nom} ${prenom} est libre.`}
            demander={(motif) => ({ route: 'libererConvocation', id: convocation, corps: { sequence, motif } })}
          />
        );
      }
      case 'modifier':
        return <ModifierCreneaux {...dialogue} entretien={entretien} creneau={creneau} />;
      case 'retirer':
        return <RetirerCreneaux {...dialogue} entretien={entretien} creneau={creneau} />;
    }
  };
  return (
    <Modal.Root open onOpenChange={(ouvert: boolean) => !ouvert && fermer()}>
      <Modal.Content aria-describedby={undefined}>
        <Interieur>{contenu()}</Interieur>
      </Modal.Content>
    </Modal.Root>
  );
}

function Vue({ entretien, creneau, aller }: Pick<Props, 'entretien' | 'creneau'> & { aller: (etape: Etape) => void }) {
  const { occupants, prises, capacite, salle, lien } = creneau;
  const visible = entretien.etat === 'ouvert' || entretien.etat === 'ferme';
  const aEuLieu = occupants.some(({ presence }) => presence !== null);
  return (
    <>
      <Modal.Header closeLabel="Fermer">
        <Modal.Title>{direCreneau(creneau)}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{[direRemplissage(creneau), salle, lien].filter(Boolean).join(' – ')}</Typography>
          {occupants.map((qui) => (
            <Flex key={qui.convocation} gap={2} wrap="wrap" justifyContent="space-between">
              <Typography tag="p" fontWeight="bold">
                {qui.dossier ? (
                  <LienDuTexte to={`/dossiers/${qui.dossier}`}>{`${qui.nom} ${qui.prenom}`}</LienDuTexte>
                ) : (
                  `${qui.nom} ${qui.prenom}`
                )}
              </Typography>
              {qui.presence ? (
                <Typography tag="p">{LIBELLE_PRESENCE[qui.presence]}</Typography>
              ) : (
                <Flex gap={2} wrap="wrap">
                  <Button
                    size="L"
                    variant="tertiary"
                    aria-label={`Déplacer ${qui.nom} ${qui.prenom}`}
                    onClick={() => aller({ nom: 'deplacer', qui })}
                  >
                    Déplacer
                  </Button>
                  <Button
                    size="L"
                    variant="tertiary"
                    aria-label={`Libérer le créneau de ${qui.nom} ${qui.prenom}`}
                    onClick={() => aller({ nom: 'liberer', qui })}
                  >
                    Libérer
                  </Button>
                </Flex>
              )}
            </Flex>
          ))}
          {aEuLieu && (
            <Typography tag="p" textColor="neutral600">
              Cet entretien a eu lieu. Si une présence est notée par erreur, annulez-la d’abord sur la feuille du jour.
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer gap={2} justifyContent="flex-start">
        {visible && prises < capacite && (
          <Button size="L" onClick={() => aller({ nom: 'placer' })}>
            Placer un candidat
          </Button>
        )}
        <Button size="L" variant="secondary" onClick={() => aller({ nom: 'modifier' })}>
          Modifier
        </Button>
        {!aEuLieu && (
          <Button size="L" variant="danger-light" onClick={() => aller({ nom: 'retirer' })}>
            Retirer
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}
