import { motsDUneEcole } from '@portail/config/rules/recherche';
import { fautesDeReference, LISTES, type NomListe, sansEspacesSuperflus } from '@portail/config/rules/references';
import { refuserDefauts } from './fields.ts';

type Ecriture = { uid: string; params: { documentId?: string; data?: Record<string, unknown> } };

const listeDe = (uid: string): NomListe | undefined =>
  (Object.keys(LISTES) as NomListe[]).find((liste) => uid === `api::${liste}.${liste}`);

export const estReference = (uid: string) => listeDe(uid) !== undefined;

/**
 * `preparerReference` refuses, before the write, what the candidates' form would not take. It cleans what the form
 * would not find again.
 */
export async function preparerReference({ uid, params }: Ecriture): Promise<void> {
  const liste = listeDe(uid);
  if (!liste) return;
  const saisie = Object.entries(params.data ?? {}).map(([champ, valeur]) => [
    champ,
    typeof valeur === 'string' ? sansEspacesSuperflus(valeur) : valeur,
  ]);
  const data: Record<string, unknown> = Object.fromEntries(saisie);
  // `ligne` completes what is sent with the row as it was, or with the copied one.
  const ligne = { ...(params.documentId && (await lire(uid, params.documentId))), ...data };
  refuserDefauts(Object.entries(fautesDeReference(liste, ligne)).map(([champ, message]) => ({ champ, message })));
  if (liste === 'ecole') data['recherche'] = motsDUneEcole(ligne);
  params.data = data;
}

const lire = (uid: string, documentId: string) => strapi.db.query(uid as never).findOne({ where: { documentId } });
