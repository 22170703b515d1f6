import type { DossierVoisin } from '@portail/config/bureau/suivi';
import { DIRE_RAISON } from '@portail/config/rules/doubles';
import { NOM_ETAT } from '@portail/config/rules/etats';
import { sigleDe } from '@portail/config/rules/sigle';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { droit } from '../../droits';
import { useLirePersonneQuery } from './bureau';

/** `DOUBLES_MONTRES` keeps this on one line: the file that is read has the height. */
const DOUBLES_MONTRES = 2;
const direAutres = (nombre: number) => (nombre === 1 ? 'et 1 autre' : `et ${nombre} autres`);

const SUIVRE = [droit('dossier.suivre')];

/** `AutresDossiers` links the person's other dossiers, and those of another account that may be the same person. */
export function AutresDossiers({ id }: { id: string }) {
  const { allowedActions } = useRBAC(SUIVRE);
  return allowedActions.canSuivre ? <Voisins id={id} /> : null;
}

function Voisins({ id }: { id: string }) {
  const { data } = useLirePersonneQuery({ id });
  if (!data || (data.autres.length === 0 && data.doubles.length === 0)) return null;
  return (
    <Flex
      gap={4}
      wrap="wrap"
      role="group"
      aria-label="Autres dossiers"
      background="neutral0"
      paddingLeft={4}
      paddingRight={4}
      paddingTop={1}
      paddingBottom={1}
    >
      {data.autres.length > 0 && (
        <Liste
          titre={data.autres.length === 1 ? 'Autre dossier de cette personne :' : 'Autres dossiers de cette personne :'}
        >
          {data.autres.map((une) => (
            <VersLeDossier key={une.id} dossier={une}>
              {`${sigleDe(une.formation)} (${NOM_ETAT[une.etat]})`}
            </VersLeDossier>
          ))}
        </Liste>
      )}
      {data.doubles.length > 0 && (
        <Liste titre="Peut-être la même personne, avec un autre compte :">
          {data.doubles.slice(0, DOUBLES_MONTRES).map((une) => (
            <VersLeDossier key={une.id} dossier={une}>
              {`${une.candidat.prenom} ${une.candidat.nom}, ${sigleDe(une.formation)} (${DIRE_RAISON[une.raison]})`}
            </VersLeDossier>
          ))}
          {data.doubles.length > DOUBLES_MONTRES && (
            <Typography variant="pi">{direAutres(data.doubles.length - DOUBLES_MONTRES)}</Typography>
          )}
        </Liste>
      )}
    </Flex>
  );
}

function Liste({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <Flex gap={2} wrap="wrap">
      <Typography tag="p" variant="pi" fontWeight="bold">
        {titre}
      </Typography>
      {children}
    </Flex>
  );
}

function VersLeDossier({ dossier, children }: { dossier: DossierVoisin; children: string }) {
  return (
    <Link tag={NavLink} to={`/dossiers/${dossier.id}`}>
      {children}
    </Link>
  );
}
