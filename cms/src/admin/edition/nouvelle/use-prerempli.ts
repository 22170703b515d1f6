import { FORMATION, type Iut, useCampagnesQuery, useSesIutsQuery } from '../reperes';

type Valeurs = Record<string, unknown>;

/**
 * `usePrerempli` gives a new formation the year of the current campagne, and the IUT of a team that has one.
 *
 * @param valeurs what Strapi begins the form with; those of another formation when it is copied
 */
export function usePrerempli(model: string, nouvelle: boolean, valeurs: Valeurs | undefined): Valeurs | undefined {
  const vide = model === FORMATION && nouvelle && valeurs !== undefined && !valeurs['code'];
  const { data: campagnes } = useCampagnesQuery(undefined, { skip: !vide });
  const { data: iuts } = useSesIutsQuery(undefined, { skip: !vide });
  // The form begins again when these values change: both come at once, before anything is typed.
  if (!vide || !campagnes || !iuts) return valeurs;
  const courante = campagnes.find((campagne) => campagne.courante);
  const [iut, ...autres] = iuts;
  return {
    ...valeurs,
    ...(courante && { annee: courante.annee }),
    ...(iut && autres.length === 0 && { etablissement: { connect: [lien(iut)], disconnect: [] } }),
  };
}

/** `lien` is what Strapi's form holds of a relation that somebody chooses. */
function lien({ id, documentId, nom }: Iut) {
  return {
    ...{ id, documentId, nom, label: nom, __temp_key__: 'a0' },
    apiData: { id, documentId, isTemporary: true },
    href: `../collection-types/api::etablissement.etablissement/${documentId}`,
  };
}
