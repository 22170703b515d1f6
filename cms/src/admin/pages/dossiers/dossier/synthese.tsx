import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { afficherInstant } from '@portail/config/paris';
import { aQuiDeJouer, NOM_ETAT } from '@portail/config/rules/etats';
import { LIBELLE_MODALITE, libelleRang, MODALITES } from '@portail/config/rules/voeux';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { StatutRetard } from '../statut';
import { EtatConvocation } from './convocation/etat-convocation';
import { Parole } from './parole';

export function Synthese({ dossier }: { dossier: DossierBureau }) {
  const { contact, voeux, numeroAccuse, transmiseLe, renvoyeLe, etat, etatLu, limite, enRetard } = dossier;
  const { etatQuitte, motif, raisonAbandon, convocation } = dossier;
  return (
    <Box
      tag="section"
      aria-label="Synthèse du dossier"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Grille>
          <Entree terme="Adresse mail">
            <Link href={`mailto:${contact.email}`}>{contact.email}</Link>
          </Entree>
          <Entree terme="Téléphone">
            <Link href={`tel:${contact.telephone.replace(/\s/g, '')}`}>{contact.telephone}</Link>
          </Entree>
          <Entree terme="Transmise le">{transmiseLe ? afficherInstant(new Date(transmiseLe)) : 'Pas encore'}</Entree>
          {renvoyeLe && <Entree terme="Compléments reçus le">{afficherInstant(new Date(renvoyeLe))}</Entree>}
          <Entree terme="Accusé de réception">{numeroAccuse ?? 'Aucun'}</Entree>
          {(aQuiDeJouer(etatLu) === 'candidat' || etat === 'non_transmise') && (
            <Entree terme="Date limite">
              {afficherInstant(new Date(limite))}
              {enRetard && <StatutRetard />}
            </Entree>
          )}
          {convocation.derniere && (
            <Entree terme="Entretien">
              <EtatConvocation derniere={convocation.derniere} ouverts={convocation.ouverts} />
            </Entree>
          )}
          {etatQuitte && <Entree terme="État au moment de l’abandon">{NOM_ETAT[etatQuitte]}</Entree>}
          {MODALITES.map((modalite) => (
            <Entree key={modalite} terme={LIBELLE_MODALITE[modalite]}>
              {libelleRang(voeux[modalite])}
            </Entree>
          ))}
        </Grille>
        {etat === 'irrecevable' && <Parole titre="Motif de l’irrecevabilité">{motif}</Parole>}
        <Parole titre="Raison de l’abandon, donnée par le candidat">{raisonAbandon}</Parole>
      </Flex>
    </Box>
  );
}

function Entree({ terme, children }: { terme: string; children: ReactNode }) {
  return (
    <div>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {terme}
      </Typography>
      <Typography tag="dd">{children}</Typography>
    </div>
  );
}

const Grille = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
  gap: 1.6rem 2.4rem;
  overflow-wrap: anywhere;
`;
