/** This file reads the list of dossiers: a page of it, and the neighbours of one of its dossiers. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { type ColonneDossier, colonnesChoisies } from '@portail/config/rules/colonnes-dossier';
import { peut } from '@portail/config/rules/droits';
import { estChampIdentite, MASQUE, voitIdentite } from '@portail/config/rules/identite';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { type DossierLu, lireDossiers } from '../exports/lecture.ts';
import { pourLire } from '../exports/valeurs.ts';
import type { CriteresLus } from './criteres.ts';
import { filtrer } from './filtre.ts';
import { COLONNES, type LigneLue, presenterLigne } from './ligne.ts';
import { duCote, enCurseur, inverse, lireCurseur, litCandidat, ordonner, type Place, placeSql } from './ordre.ts';
import { avecCandidat, dossiers, enPortee } from './portee.ts';

const PAR_PAGE = 50;

type LigneSituee = LigneLue & { place: string };

/**
 * `lister` gives one page of the list. A page that is no longer full, because its dossiers were dealt with, becomes the
 * first one; so does a cursor of another order, or from an old link.
 */
export async function lister(
  agent: Agent,
  { criteres, perimes }: CriteresLus,
): Promise<Issue<ReponseBureau<'lister'>>> {
  const instant = await maintenant();
  const apres = lireCurseur(criteres.apres, criteres);
  const avant = apres ? undefined : lireCurseur(criteres.avant, criteres);
  const aRebours = !apres && (avant !== undefined || criteres.fin !== undefined);
  const requete = filtrer(dossiers(agent.portees), criteres, instant, agent.id).select(
    COLONNES,
    placeSql(criteres.tri),
  );
  if (apres) requete.where(duCote('apres', criteres, apres));
  if (avant) requete.where(duCote('avant', criteres, avant));
  const lues: LigneSituee[] = await ordonner(requete, aRebours ? inverse(criteres) : criteres).limit(PAR_PAGE);
  const debut = { ...criteres, apres: undefined, avant: undefined };
  if ((apres && lues.length === 0) || (avant && lues.length < PAR_PAGE))
    return lister(agent, { criteres: debut, perimes });
  const lignes = aRebours ? lues.reverse() : lues;
  const places = [lignes.at(0), lignes.at(-1)].map((ligne) => (ligne ? (JSON.parse(ligne.place) as Place) : undefined));
  const [premiere, derniere] = places;
  const { total, avant: passes } = await compter(agent, criteres, premiere, instant);
  const suit = agent.roles.some((role) => peut(role, 'dossier.suivre'));
  const colonnes = await lireColonnes(agent, criteres.colonnes ?? [], lignes);
  return reussite({
    dossiers: lignes.map((ligne) => {
      const lue = suit ? ligne : { ...ligne, messagesALire: 0 };
      return presenterLigne(lue, instant, colonnes.get(ligne.id));
    }),
    total,
    passes,
    precedents: premiere && passes > 0 ? enCurseur(premiere) : null,
    suivants: derniere && passes + lignes.length < total ? enCurseur(derniere) : null,
    perimes,
  });
}

/** `situerParmi` gives the neighbours of a dossier in a list, of which it may not be any more. */
export async function situerParmi(
  agent: Agent,
  id: string,
  criteres: CriteresDossiers,
): Promise<Issue<ReponseBureau<'situerParmi'>>> {
  const instant = await maintenant();
  const ligne = await dossiers(agent.portees).where('c.document_id', id).first(placeSql(criteres.tri));
  if (!ligne) return refus('introuvable');
  const place: Place = JSON.parse(ligne.place);
  const liste = () => filtrer(dossiers(agent.portees), criteres, instant, agent.id);
  const voisin = async (cote: 'avant' | 'apres') => {
    const trouve = await ordonner(
      liste().where(duCote(cote, criteres, place)),
      cote === 'apres' ? criteres : inverse(criteres),
    ).first('c.document_id as id');
    return trouve?.id ?? null;
  };
  const { total, avant } = await compter(agent, criteres, place, instant);
  const present = await filtrer(enPortee(agent.portees), criteres, instant, agent.id)
    .where('c.document_id', id)
    .first('c.id');
  return reussite({
    rang: present ? avant + 1 : null,
    total,
    precedent: await voisin('avant'),
    suivant: await voisin('apres'),
  });
}

/** `lireColonnes` reads what an export would say of these dossiers, for those who may export somewhere. */
async function lireColonnes(
  { roles, portees }: Agent,
  cles: readonly string[],
  lignes: readonly { id: string }[],
): Promise<Map<string, Record<string, string>>> {
  if (!roles.some((role) => peut(role, 'dossier.exporter'))) return new Map();
  const colonnes = colonnesChoisies(cles);
  if (colonnes.length === 0) return new Map();
  const refs = lignes.map(({ id }) => id);
  const lus = await lireDossiers(refs, portees, strapi.db.connection);
  const dire = (une: ColonneDossier, dossier: DossierLu) =>
    estChampIdentite(une.cle) && !voitIdentite(portees, dossier) ? MASQUE : pourLire(une, dossier);
  return new Map(
    lus.map((dossier) => [dossier.id, Object.fromEntries(colonnes.map((une) => [une.cle, dire(une, dossier)]))]),
  );
}

/** `compter` counts a list and what comes before a place of it, in one statement. */
async function compter(
  { id, portees }: Agent,
  criteres: CriteresDossiers,
  place: Place | undefined,
  instant: Date,
): Promise<{ total: number; avant: number }> {
  const { connection } = strapi.db;
  const liste = litCandidat(criteres.tri) ? avecCandidat(enPortee(portees)) : enPortee(portees);
  const avant = place ? duCote('avant', criteres, place) : connection.raw('false');
  return filtrer(liste, criteres, instant, id).first(
    connection.raw('count(*)::int as total'),
    connection.raw('(count(*) filter (where ?))::int as avant', [avant]),
  );
}
