/** This service counts what fonctions would let their holder see, before they are given. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { affectationsDe, type Fonction, fautesDesFonctions, type VueFonction } from '@portail/config/rules/equipe';
import { porteesDes } from '../../api/affectation/services/portees.ts';
import { type Issue, reussite, saisieRefusee } from '../../platform/issue.ts';
import { enPortee } from '../dossiers/portee.ts';
import { iuts } from './lecture.ts';

export async function prevoir(fonctions: readonly Fonction[]): Promise<Issue<ReponseBureau<'prevoirFonctions'>>> {
  const fautes = fautesDesFonctions(fonctions, await formationsConnues());
  if (Object.keys(fautes).length > 0) return saisieRefusee(fautes);
  const vues: VueFonction[] = [];
  for (const fonction of fonctions) vues.push(await compter(fonction));
  return reussite({ vues });
}

/** `formationsConnues` gives the codes of the formations of each IUT. */
export async function formationsConnues(connexion = strapi.db.connection): Promise<Map<string, Set<string>>> {
  const connus = await iuts(connexion);
  return new Map(connus.map(({ code, formations }) => [code, new Set(formations.map((une) => une.code))]));
}

async function compter(fonction: Fonction): Promise<VueFonction> {
  const { role, etablissement, formations: choisies } = fonction;
  const portees = await porteesDes([role], affectationsDe([fonction]));
  const dossiers = await enPortee(portees).count({ nombre: '*' }).first();
  const { connection } = strapi.db;
  const formations = await connection('formations as f')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id')
    .where((requete) => {
      if (etablissement !== null) requete.where('e.code', etablissement);
      if (choisies.length > 0) requete.whereIn('f.code', [...choisies]);
    })
    .first(connection.raw('count(distinct (e.id, f.code))::int as nombre'));
  return { role, formations: formations.nombre, dossiers: Number(dossiers?.nombre ?? 0) };
}
