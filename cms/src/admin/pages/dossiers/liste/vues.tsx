import type { Facettes } from '@portail/config/bureau/a-faire';
import type { CriteresDossiers, FiltresDossiers } from '@portail/config/bureau/criteres';
import type { VueNommee } from '@portail/config/bureau/vues';
import { ATTENTES, NOMS_ATTENTES } from '@portail/config/rules/attentes';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { AUCUN_FILTRE, DEBUT, enParametres } from './criteres';

type Vue = { libelle: string; filtres: Partial<FiltresDossiers> };

/** `VUES` are the ready lists, which everybody has. */
const VUES: readonly Vue[] = [
  { libelle: 'Tous', filtres: {} },
  ...NOMS_ATTENTES.map((attente) => ({ libelle: ATTENTES[attente].libelle, filtres: { attente } })),
  { libelle: 'Complets à convoquer', filtres: { etats: ['complete'], entretien: 'a_convoquer' } },
];

/** `nomDeVue` names the ready list that these criteria are, whatever their order; undefined for another list. */
export function nomDeVue(criteres: CriteresDossiers): string | undefined {
  return VUES.find((vue) => memesFiltres(vue.filtres, criteres))?.libelle;
}

function memesFiltres(filtres: Partial<FiltresDossiers>, criteres: CriteresDossiers): boolean {
  return (Object.keys(AUCUN_FILTRE) as (keyof FiltresDossiers)[]).every(
    (nom) => String(filtres[nom] ?? AUCUN_FILTRE[nom] ?? '') === String(criteres[nom] ?? ''),
  );
}

/** `vueNommee` is the named view that the list shows, if it shows one. */
export function vueNommee(
  nommees: readonly VueNommee[],
  presente: Readonly<Record<string, string>>,
): VueNommee | undefined {
  const cle = (criteres: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(criteres).sort());
  return nommees.find(({ criteres }) => cle(criteres) === cle(presente));
}

type Props = {
  criteres: CriteresDossiers;
  attentes: Facettes['attentes'] | undefined;
  /** `nommees` are the reader's own, and `presente` is the list that is shown, as they are kept. */
  nommees: readonly VueNommee[];
  presente: Readonly<Record<string, string>>;
};

/** `Vues` links the ready lists, then the reader's own. Those of what waits say how many dossiers they hold. */
export function Vues({ criteres, attentes, nommees, presente }: Props) {
  const nommee = vueNommee(nommees, presente);
  const courante = nommee ? undefined : nomDeVue(criteres);
  return (
    <Barre aria-label="Vues">
      {VUES.map(({ libelle, filtres }) => {
        const nombre = filtres.attente && attentes?.[filtres.attente];
        const { tri, sens } = criteres;
        return (
          <LienDeVue
            key={libelle}
            to={{ search: enParametres({ ...AUCUN_FILTRE, ...filtres, ...DEBUT, tri, sens }).toString() }}
            aria-current={libelle === courante ? 'page' : undefined}
          >
            <Typography variant="omega" fontWeight={libelle === courante ? 'bold' : 'regular'}>
              {libelle}
            </Typography>
            {nombre !== undefined && (
              <Typography variant="pi" textColor="neutral600">
                {nombre.toLocaleString('fr-FR')}
              </Typography>
            )}
          </LienDeVue>
        );
      })}
      {nommees.map(({ id, nom, criteres: siens }) => (
        <LienDeVue
          key={id}
          to={{ search: new URLSearchParams(siens).toString() }}
          aria-current={id === nommee?.id ? 'page' : undefined}
          data-nommee
        >
          <Typography variant="omega" fontWeight={id === nommee?.id ? 'bold' : 'regular'}>
            {nom}
          </Typography>
        </LienDeVue>
      ))}
    </Barre>
  );
}

const Barre = styled.nav`
  display: flex;
  gap: 0.4rem 1.4rem;
  overflow-x: auto;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  @media (min-width: 768px) {
    /* The reader's own views come after the ready ones, which fill the line of a small screen. */
    flex-wrap: wrap;
  }
`;

const LienDeVue = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  min-height: 4rem;
  border-bottom: 3px solid transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  white-space: nowrap;

  :not([data-nommee]) + &[data-nommee] {
    margin-inline-start: 0.6rem;
    padding-inline-start: 2rem;
    box-shadow: inset 1px 0 0 ${({ theme }) => theme.colors.neutral300};
  }
  &[aria-current] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:hover span:first-child {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
