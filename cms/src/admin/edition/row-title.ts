import { adminApi, useForm } from '@strapi/strapi/admin';
import { VUES_DE_COMPOSANTS } from '../../edition/views/views.ts';

type Liee = { id: number; label?: string; [champ: string]: unknown };
/** `Relation` is Strapi's form: what is chosen and taken away since the page was read. */
type Relation = { connect?: Liee[]; disconnect?: { id: number }[] };
type Rangee = { id?: number } & Record<string, unknown>;

type Lecture = { data?: { results?: Liee[] }; isLoading: boolean };
/** `Relations` is the query of Strapi's own relation field, which finds the answer here when the line is unfolded. */
type Relations = {
  getRelations: {
    useQuery(question: object, options: { skip: boolean }): Lecture;
  };
};

/**
 * `useTitreDeRangee` gives the title of a line.
 *
 * @param seul what Strapi would show: one field of the component
 */
export function useTitreDeRangee(composant: string, nom: string, seul: unknown): string {
  const vue = VUES_DE_COMPOSANTS[composant];
  const rangee = useForm('useTitreDeRangee', ({ values }) => lire(values, nom)) as Rangee | undefined;
  const { getRelations } = adminApi.endpoints as unknown as Relations;
  const { data, isLoading } = getRelations.useQuery(
    { model: composant, id: String(rangee?.id), targetField: vue?.relation, params: { page: 1, pageSize: 5 } },
    { skip: !vue?.relation || rangee?.id === undefined },
  );
  if (!vue || !rangee) return typeof seul === 'string' ? seul : '';
  if (isLoading) return '…';
  const lien = vue.relation ? liee(rangee[vue.relation] as Relation, data?.results) : undefined;
  return vue.nommer({ lien: lien && nommer(lien, composant), valeurs: rangee });
}

function liee({ connect = [], disconnect = [] }: Relation = {}, enregistrees: Liee[] = []): Liee | undefined {
  const gardees = enregistrees.filter(({ id }) => !disconnect.some((retiree) => retiree.id === id));
  return connect.at(-1) ?? gardees.at(-1);
}

/** `nommer` uses the field that names the content in the lists that it is chosen from. */
function nommer(lien: Liee, composant: string): string | undefined {
  const vue = VUES_DE_COMPOSANTS[composant];
  const champs = vue?.groupes.flatMap(({ lignes }) => lignes).find((ligne) => vue.relation && vue.relation in ligne);
  const principal = champs?.[vue?.relation ?? '']?.principal;
  const valeur = principal === undefined ? undefined : lien[principal];
  return typeof valeur === 'string' ? valeur : lien.label;
}

function lire(valeurs: unknown, nom: string): unknown {
  return nom
    .split('.')
    .reduce<unknown>((valeur, cle) => (valeur as Record<string, unknown> | undefined)?.[cle], valeurs);
}
