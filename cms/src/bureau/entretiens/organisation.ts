/** This file turns what the secretariat asked into the créneaux to write, and finds the rooms that are taken. */
import type { Projet, SallePrise } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import type { Portee } from '@portail/config/rules/droits';
import { seChevauchent } from '@portail/config/rules/entretien';
import { type CreneauPrevu, FAUTES_ORGANISATION, preparer } from '@portail/config/rules/organisation';
import { retenus } from '@portail/config/rules/projet';
import type { Knex } from 'knex';
import { type Issue, reussite, saisieRefusee } from '../../platform/issue.ts';
import { formationsPubliees } from './portee.ts';

/** `prevoir` gives the créneaux of an organisation without those that were left out, or a message for each field. */
export function prevoir(
  { organisation, ecartes }: Pick<Projet, 'organisation' | 'ecartes'>,
  instant: Date,
): Issue<CreneauPrevu[]> {
  const prepare = preparer(organisation, jourDeParis(instant));
  if (prepare.ok) return reussite(retenus(prepare.creneaux, ecartes));
  return saisieRefusee(
    Object.fromEntries(prepare.fautes.map(({ champ, faute }) => [champ, FAUTES_ORGANISATION[faute]])),
  );
}

/**
 * `etablissementDe` gives the one établissement of these formations; undefined when they are not all in the scope, or
 * not of one IUT.
 */
export async function etablissementDe(
  portees: readonly Portee[],
  formations: readonly string[],
  connexion?: Knex,
): Promise<string | undefined> {
  const refs = [...new Set(formations)];
  if (refs.length === 0) return undefined;
  const lues: { ref: string; iut: string }[] = await formationsPubliees(portees, connexion)
    .whereIn('f.document_id', refs)
    .select({ ref: 'f.document_id', iut: 'i.document_id' });
  const iuts = new Set(lues.map(({ iut }) => iut));
  return lues.length === refs.length && iuts.size === 1 ? [...iuts][0] : undefined;
}

type Prise = { salle: string; debut: Date; fin: Date; entretien: string };

/** `sallesPrises` finds what another entretien of the établissement does in the same room at the same hour. */
export async function sallesPrises(
  prevus: readonly CreneauPrevu[],
  { etablissement, sauf }: { etablissement: string; sauf?: string },
  connexion: Knex = strapi.db.connection,
): Promise<Prise[]> {
  const salles = [...new Set(prevus.map(({ salle }) => cleDeSalle(salle)).filter(Boolean))];
  if (salles.length === 0) return [];
  const debuts = prevus.map(({ debut }) => debut.getTime());
  const fins = prevus.map(({ fin }) => fin.getTime());
  const requete = connexion('creneaux as k')
    .join('entretiens as e', 'e.document_id', 'k.entretien_ref')
    .where('e.etablissement_ref', etablissement)
    .whereNot('e.etat', 'annule')
    .where('k.etat', 'ouvert')
    .whereRaw('lower(k.salle) = any(?)', [salles])
    .where('k.fin', '>', new Date(Math.min(...debuts)))
    .where('k.debut', '<', new Date(Math.max(...fins)))
    .orderBy(['k.debut', 'k.id'])
    .select({ salle: 'k.salle', debut: 'k.debut', fin: 'k.fin', entretien: 'e.intitule' });
  if (sauf) requete.whereNot('e.document_id', sauf);
  const existants: Prise[] = await requete;
  return existants.filter((existant) =>
    prevus.some((prevu) => cleDeSalle(prevu.salle) === cleDeSalle(existant.salle) && seChevauchent(prevu, existant)),
  );
}

export function presenterSalles(prises: readonly Prise[]): SallePrise[] {
  return prises.map(({ debut, fin, ...prise }) => ({ ...prise, debut: debut.toISOString(), fin: fin.toISOString() }));
}

const cleDeSalle = (salle: string) => salle.trim().toLowerCase();
