import type { TriDossiers } from '@portail/config/bureau/criteres';
import type { LigneDossier } from '@portail/config/bureau/dossiers';
import { afficherJour, afficherMoment, jourDeParis } from '@portail/config/paris';
import { sigleDe } from '@portail/config/rules/sigle';
import { MODALITES } from '@portail/config/rules/voeux';
import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Message } from '@strapi/icons';
import type { ReactNode } from 'react';
import { StatutCandidature, StatutRetard } from '../statut';

export type Colonne = {
  nom: string;
  titre: string;
  tri?: TriDossiers;
  /** `secondaire` is true for what a phone's card leaves out. */
  secondaire?: boolean;
  cellule: (dossier: LigneDossier) => ReactNode;
};

const ABREGE = { classique: 'Cl.', alternance: 'Alt.' } as const;
const MOT = { classique: 'classique', alternance: 'alternance' } as const;

/** `COLONNES` are those beside the candidat's name, in their order. */
export const COLONNES: readonly Colonne[] = [
  {
    nom: 'formation',
    titre: 'Formation',
    tri: 'formation',
    cellule: ({ formation }) => (
      <Typography ellipsis title={`${formation.intitule} – ${formation.mention}`}>
        <b>{sigleDe(formation)}</b>
        {` ${formation.intitule}`}
      </Typography>
    ),
  },
  {
    nom: 'etablissement',
    titre: 'IUT',
    cellule: ({ formation }) => (
      <Typography>{formation.etablissement.replace(/^IUT (de la |de |d[’']|du )?/, '')}</Typography>
    ),
  },
  { nom: 'voeux', titre: 'Vœux', secondaire: true, cellule: ({ voeux }) => <Voeux voeux={voeux} /> },
  {
    nom: 'etat',
    titre: 'État',
    tri: 'etat',
    cellule: ({ etat, renvoyeLe, enRetard, messagesALire }) => (
      <Flex gap={2}>
        {enRetard ? <StatutRetard /> : <StatutCandidature etat={etat} renvoyeLe={renvoyeLe} />}
        <MessagesALire nombre={messagesALire} />
      </Flex>
    ),
  },
  { nom: 'pieces', titre: 'Pièces', secondaire: true, cellule: (dossier) => <Pieces dossier={dossier} /> },
  {
    nom: 'recue',
    titre: 'Reçu le',
    tri: 'recue',
    cellule: ({ transmiseLe, renvoyeLe }) => {
      const recu = renvoyeLe ?? transmiseLe;
      return <Typography>{recu ? afficherMoment(new Date(recu)) : '–'}</Typography>;
    },
  },
  {
    nom: 'echeance',
    titre: 'Échéance',
    tri: 'echeance',
    secondaire: true,
    cellule: ({ echeance }) => (
      <Typography>{echeance ? afficherJour(jourDeParis(new Date(echeance))) : '–'}</Typography>
    ),
  },
];

function Voeux({ voeux }: Pick<LigneDossier, 'voeux'>) {
  const ranges = MODALITES.flatMap((modalite) => {
    const rang = voeux[modalite];
    return rang ? [{ modalite, rang }] : [];
  }).sort((un, autre) => un.rang - autre.rang);
  if (ranges.length === 0) return <Typography>–</Typography>;
  return (
    <Typography>
      <span aria-hidden>{ranges.map(({ modalite, rang }) => `${ABREGE[modalite]} ${rang}`).join(' · ')}</span>
      <VisuallyHidden>{ranges.map(({ modalite, rang }) => `${MOT[modalite]} : vœu ${rang}`).join(', ')}</VisuallyHidden>
    </Typography>
  );
}

/** `MessagesALire` says that the candidat wrote, and that nobody has answered. */
function MessagesALire({ nombre }: { nombre: number }) {
  if (nombre === 0) return null;
  return (
    <Flex gap={1} tag="span" title="Le candidat attend une réponse">
      <Message aria-hidden width="1.4rem" height="1.4rem" fill="primary700" />
      <Typography variant="pi" fontWeight="bold" textColor="primary700">
        {nombre > 1 ? `${nombre} messages` : '1 message'}
        <VisuallyHidden> sans réponse</VisuallyHidden>
      </Typography>
    </Flex>
  );
}

/** `Pieces` says how many answers are judged of those that came, and which of the others are incapacités. */
function Pieces({ dossier: { reponses, aVerifier, incapacites } }: { dossier: LigneDossier }) {
  if (reponses === 0) return <Typography>–</Typography>;
  const jugees = reponses - aVerifier;
  return (
    <Typography>
      <span aria-hidden>{`${jugees}/${reponses}`}</span>
      <VisuallyHidden>{`${jugees} vérifiées sur ${reponses}`}</VisuallyHidden>
      {incapacites > 0 && (
        <Typography tag="span" textColor="alternative700" fontWeight="bold">
          <span aria-hidden>{` ● ${incapacites}`}</span>
          <VisuallyHidden>{`, ${incapacites > 1 ? `${incapacites} incapacités` : '1 incapacité'} à juger`}</VisuallyHidden>
        </Typography>
      )}
    </Typography>
  );
}
