import { BUREAU, type ReponseBureau } from '@portail/config/bureau/bureau';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { adminApi, useRBAC } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';
import { droit } from '../dossiers/droits';
import { lireEchec } from '../dossiers/echec';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Recapitulatif'] }).injectEndpoints({
  endpoints: (construire) => ({
    lireRecapitulatif: construire.query<ReponseBureau<'lireRecapitulatif'>, void>({
      query: () => chemin('lireRecapitulatif'),
      transformResponse: (reponse) => BUREAU.lireRecapitulatif.reponse.parse(reponse),
      providesTags: ['Recapitulatif'],
    }),
    reglerRecapitulatif: construire.mutation<ReponseBureau<'reglerRecapitulatif'>, boolean>({
      query: (actif) => ({ url: chemin('reglerRecapitulatif'), method: 'POST', data: { actif } }),
      transformResponse: (reponse) => BUREAU.reglerRecapitulatif.reponse.parse(reponse),
      invalidatesTags: ['Recapitulatif'],
    }),
  }),
});

/** `ADMINISTRATION` is who receives no such mail: they read « À faire » when they like. */
const ADMINISTRATION = [droit('journal.lire')];

/** `Recapitulatif` turns one's own morning mail off and on. */
export function Recapitulatif() {
  const { allowedActions, isLoading } = useRBAC(ADMINISTRATION);
  const { data, error } = api.useLireRecapitulatifQuery();
  const [regler, { error: refus }] = api.useReglerRecapitulatifMutation();
  const echec = error ?? refus;
  if (isLoading || allowedActions.canLire) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {data && (
        <Checkbox checked={data.actif} onCheckedChange={(coche) => regler(coche === true)}>
          M’écrire à 8 h ce qui m’attend, les jours où quelque chose attend
        </Checkbox>
      )}
      {echec && <Typography textColor="danger600">{lireEchec(echec).message}</Typography>}
    </Flex>
  );
}
