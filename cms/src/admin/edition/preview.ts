/** Strapi asks for the address of a preview once, and keeps it; the site's is good for a quarter of an hour. */
import { adminApi } from '@strapi/strapi/admin';

const FRAICHEUR_MS = 60_000;

type Definition = { forceRefetch?: (question: { endpointState?: { fulfilledTimeStamp?: number } }) => boolean };

/** `rafraichirApercus` has the address asked again at each opening, unless it has just been. */
export function rafraichirApercus(): void {
  adminApi.enhanceEndpoints({
    endpoints: {
      getPreviewUrl: (definition: Definition) => {
        definition.forceRefetch = ({ endpointState }) =>
          Date.now() - (endpointState?.fulfilledTimeStamp ?? 0) > FRAICHEUR_MS;
      },
    } as never,
  });
}
