import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { afficherInstant } from '@portail/config/paris';
import { aQuiDeJouer, NOM_ETAT } from '@portail/config/rules/etats';
import { MASQUE } from '@portail/config/rules/identite';
import { LIBELLE_MODALITE, libelleRang, MODALITES } from '@portail/config/rules/voeux';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useLireParcoursQuery } from '../../bureau';
import { PageEnEchec } from '../../page-en-echec';
import { DossierPdf } from '../dossier-pdf';
import type { PropsOnglet } from '../props-onglet';
import { type Reponse, Reponses } from './reponses';

/** `OngletParcours` shows how to reach the person, the facts of the dossier, and every answer of the seven steps. */
export function OngletParcours({ dossier }: PropsOnglet) {
  const { contact } = dossier;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <DossierPdf dossier={dossier} />
      <Reponses
        titre="Joindre le candidat aujourd’hui"
        reponses={[
          [
            'Adresse mail',
            <Lien key="mail" href={`mailto:${contact.email}`}>
              {contact.email}
            </Lien>,
          ],
          [
            'Téléphone',
            <Lien key="tel" href={`tel:${contact.telephone.replace(/\s/g, '')}`}>
              {contact.telephone}
            </Lien>,
          ],
        ]}
      />
      <Reponses titre="Dossier" reponses={faitsDe(dossier)} />
      <Etapes id={dossier.id} transmiseLe={dossier.transmiseLe} />
    </Flex>
  );
}

function faitsDe(dossier: DossierBureau): Reponse[] {
  const { voeux, numeroAccuse, transmiseLe, renvoyeLe, etat, etatLu, limite, etatQuitte } = dossier;
  return [
    ['Transmise le', transmiseLe ? afficherInstant(new Date(transmiseLe)) : 'Pas encore'],
    ...(renvoyeLe ? [['Compléments reçus le', afficherInstant(new Date(renvoyeLe))] as const] : []),
    ['Accusé de réception', numeroAccuse ?? 'Aucun'],
    ...(aQuiDeJouer(etatLu) === 'candidat' || etat === 'non_transmise'
      ? [['Date limite', afficherInstant(new Date(limite))] as const]
      : []),
    ...(etatQuitte ? [['État au moment de l’abandon', NOM_ETAT[etatQuitte]] as const] : []),
    ...MODALITES.map((modalite) => [LIBELLE_MODALITE[modalite], libelleRang(voeux[modalite])] as const),
  ];
}

function Etapes({ id, transmiseLe }: Pick<DossierBureau, 'id' | 'transmiseLe'>) {
  const { data, error, refetch } = useLireParcoursQuery(id);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Loader>Chargement du parcours…</Loader>;
  const { etapes, compteSupprime } = data;
  if (!etapes) return <Typography tag="p">Le parcours vous sera lisible une fois le dossier transmis.</Typography>;
  const changees = etapes.flatMap(({ reponses }) => reponses).filter(({ maintenant }) => maintenant !== null).length;
  return (
    <>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="p" variant="pi">
          {`Réponses telles que transmises${transmiseLe ? ` le ${afficherInstant(new Date(transmiseLe))}` : ''}. `}
          {depuis(changees, compteSupprime)}
        </Typography>
        <Imprimer variant="tertiary" size="S" onClick={() => window.print()}>
          Imprimer
        </Imprimer>
      </Flex>
      {etapes.map(({ titre, reponses }) => (
        <Reponses
          key={titre}
          titre={titre}
          reponses={reponses.map(({ libelle, reponse, maintenant }) => [
            libelle,
            reponse === null ? (
              <Masque key={libelle}>{MASQUE}</Masque>
            ) : maintenant === null ? (
              reponse
            ) : (
              <>
                {reponse}
                <Change>{`Dans le compte aujourd’hui : ${maintenant}`}</Change>
              </>
            ),
          ])}
        />
      ))}
    </>
  );
}

function depuis(changees: number, compteSupprime: boolean): string {
  if (compteSupprime) return 'Le candidat a supprimé son compte depuis.';
  if (changees === 0) return 'Rien n’a changé dans le compte depuis.';
  return changees === 1
    ? 'Une réponse a changé dans le compte depuis : elle est marquée.'
    : `${changees} réponses ont changé dans le compte depuis : elles sont marquées.`;
}

const Lien = styled.a`
  color: ${({ theme }) => theme.colors.primary700};
`;

const Masque = styled.em`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Change = styled.span`
  display: block;
  width: fit-content;
  padding: 0 0.6rem;
  border-inline-start: 3px solid ${({ theme }) => theme.colors.alternative600};
  background: ${({ theme }) => theme.colors.alternative100};
  color: ${({ theme }) => theme.colors.alternative700};
`;

const Imprimer = styled(Button)`
  @media print {
    display: none;
  }
`;
