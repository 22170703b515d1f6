import { Typography } from '@strapi/design-system';
import { adminApi, useForm } from '@strapi/strapi/admin';

const FORMATION = 'api::formation.formation';
const CAMPAGNE = 'api::campagne.campagne';

type Campagne = { annee: number; intitule: string };

const api = adminApi.injectEndpoints({
  endpoints: (construire) => ({
    campagneEnCours: construire.query<Campagne | null, void>({
      query: () => `/content-manager/collection-types/${CAMPAGNE}?filters[courante][$eq]=true`,
      transformResponse: ({ results }: { results: Campagne[] }) => results[0] ?? null,
      keepUnusedDataFor: 0,
    }),
  }),
});

/** A formation of another year may be prepared: its editor is told, not refused. */
export function PanneauCampagne({ model }: { model: string }) {
  const annee = useForm('PanneauCampagne', ({ values }) => (values as { annee?: number | null }).annee);
  const { data: campagne } = api.useCampagneEnCoursQuery(undefined, { skip: model !== FORMATION });
  if (model !== FORMATION || !campagne || !annee || annee === campagne.annee) return null;
  return {
    title: 'Campagne',
    content: (
      <Typography textColor="warning700" role="status">
        L’année {annee} n’est pas celle de la campagne en cours ({campagne.annee}) : une fois publiée, cette formation
        ne paraîtra pas sur le site.
      </Typography>
    ),
  };
}
