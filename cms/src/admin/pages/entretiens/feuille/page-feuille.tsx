import { CritereFeuille, type Feuille, type SectionFeuille, salleUnique } from '@portail/config/bureau/feuille';
import { direJour } from '@portail/config/heures';
import { debutDuJour } from '@portail/config/paris';
import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { Cadre } from '../cadre';
import { PageSousEntretien } from '../page-sous-entretien';
import { compter } from '../phrases';
import { enParametres, useLireFeuilleQuery, useRelectureAuRetour } from './bureau';
import { ChoixDeLaFeuille } from './choix';
import { LignePersonne } from './ligne-personne';
import { direComptes, direHoraire } from './phrases';

/** `PageFeuille` is used at the door, on a tablet: who comes at what hour, and who came. */
export function PageFeuille() {
  const { id = '' } = useParams();
  const [parametres, setParametres] = useSearchParams();
  const lus = CritereFeuille.safeParse(Object.fromEntries(parametres));
  const criteres = lus.success ? lus.data : {};
  const { data, error, refetch, fulfilledTimeStamp } = useLireFeuilleQuery({ id, criteres });
  // The day stays on the screen while another is read.
  const [feuille, setFeuille] = useState<Feuille>();
  if (data && data !== feuille) setFeuille(data);
  useRelectureAuRetour(refetch);
  const maintenant = useHeure(feuille, fulfilledTimeStamp);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!feuille) return <Page.Loading>Chargement de la feuille du jour…</Page.Loading>;
  return (
    <PageSousEntretien
      titre="Feuille du jour"
      sousTitre={direJour(debutDuJour(feuille.jour))}
      entretien={{ id, intitule: feuille.intitule }}
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <ChoixDeLaFeuille
          id={id}
          feuille={feuille}
          jury={criteres.jury}
          choisir={(choix) => setParametres(enParametres(choix), { replace: true })}
        />
        <Typography tag="p" variant="beta" role="status">
          {direComptes(feuille)}
        </Typography>
        {feuille.sections.length === 0 && (
          <Cadre titre="Aucun créneau">
            <Typography tag="p">Aucun jury n’attend personne ce jour-là.</Typography>
          </Cadre>
        )}
        {feuille.sections.map((section) => (
          <Section key={section.piste} id={id} section={section} maintenant={maintenant} />
        ))}
      </Flex>
    </PageSousEntretien>
  );
}

type PropsSection = { id: string; section: SectionFeuille; maintenant: Date };

function Section({ id, section, maintenant }: PropsSection) {
  const salle = salleUnique(section);
  return (
    <Cadre titre={salle ? `${section.jury} – ${salle}` : section.jury}>
      <Liste>
        {section.lignes.map(({ creneau, personne, libres, ...ligne }) => (
          <li key={personne?.convocation ?? creneau}>
            <Typography tag="p" variant="beta">
              {direHoraire(ligne)}
              {!salle && ligne.salle && (
                <Typography tag="span" variant="pi" textColor="neutral600">{` ${ligne.salle}`}</Typography>
              )}
            </Typography>
            {personne ? (
              <LignePersonne id={id} personne={personne} debut={new Date(ligne.debut)} maintenant={maintenant} />
            ) : (
              <Typography tag="p" textColor="neutral600">
                {libres > 1 ? compter(libres, 'place libre', 'places libres') : 'Libre'}
              </Typography>
            )}
          </li>
        ))}
      </Liste>
    </Cadre>
  );
}

/** `PAS_MS` is how often buttons that were too early are looked at again. */
const PAS_MS = 15_000;

/** `useHeure` is the server's clock, which says when pointing begins: a tablet's may be wrong. */
function useHeure(feuille: Feuille | undefined, lueA: number | undefined): Date {
  const [ici, setIci] = useState(Date.now);
  useEffect(() => {
    const horloge = setInterval(() => setIci(Date.now()), PAS_MS);
    return () => clearInterval(horloge);
  }, []);
  if (!feuille || lueA === undefined) return new Date(ici);
  return new Date(Date.parse(feuille.maintenant) + Math.max(0, ici - lueA));
}

const Liste = styled.ul`
  li {
    display: grid;
    grid-template-columns: minmax(7.2rem, max-content) 1fr;
    gap: 0.8rem 2.4rem;
    align-items: start;
    padding-block: 1.6rem;
  }
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  @media (max-width: 520px) {
    li {
      grid-template-columns: 1fr;
    }
  }
  a {
    /* A name or a phone is pressed with a thumb too. */
    display: inline-flex;
    align-items: center;
    min-height: 4.4rem;
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
