import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { LinkButton } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useListerEtiquettesQuery } from '../dossier/suivi/bureau';
import { FiltrePlusieurs, FiltreUn } from './filtre';

type Props = { criteres: CriteresDossiers; changer: (changement: Partial<CriteresDossiers>) => void };

/** `FiltresDeSuivi` are the chips of what the staff keep beside a dossier: who follows it, and its étiquettes. */
export function FiltresDeSuivi({ criteres, changer }: Props) {
  const moi = String(useAuth('FiltresDeSuivi', ({ user }) => user?.id) ?? '');
  const { data } = useListerEtiquettesQuery();
  const iuts = data?.iuts ?? [];
  const etiquettes = iuts.flatMap((iut) =>
    iut.etiquettes.map(({ id, libelle, dossiers }) => ({
      valeur: id,
      libelle: iuts.length > 1 ? `${libelle}, ${iut.nom}` : libelle,
      nombre: dossiers,
    })),
  );
  return (
    <>
      <FiltreUn
        nom="Suivi"
        options={[
          { valeur: moi, libelle: 'Par moi' },
          { valeur: 'personne', libelle: 'Par personne' },
        ]}
        choisie={criteres.suiviPar}
        changer={(choisi) => changer({ suiviPar: choisi })}
      />
      {etiquettes.length > 0 && (
        <FiltrePlusieurs
          nom="Étiquette"
          options={etiquettes}
          choisies={criteres.etiquettes}
          changer={(choisies) => changer({ etiquettes: choisies })}
        />
      )}
      <LinkButton tag={Link} to="/dossiers/etiquettes" variant="tertiary" size="S">
        Gérer les étiquettes
      </LinkButton>
    </>
  );
}
