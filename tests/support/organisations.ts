/** This file makes the dossiers and the organisations that the tests of entretiens begin with. */
import { ajouterJours, type Jour, jourDeParis } from '@portail/config/paris';
import { direJourChome } from '@portail/config/rules/organisation';
import { anyCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { portail } from './portail.ts';

export type Convocable = { id: string; email: string; nom: string };

/** `dossiersComplets` makes dossiers that were declared complete, of people who never sign in: no password is hashed. */
export async function dossiersComplets(nombre: number, formationCode: string): Promise<Convocable[]> {
  const { strapi } = await portail();
  const dossiers: Convocable[] = [];
  for (let rang = 0; rang < nombre; rang += 1) {
    const { email, profil } = anyCandidat();
    const compteRef: string = await actes('api/compte/services/compte.js').ecrireCompte(
      { email, password: 'no password has this hash', confirmed: true },
      profil,
    );
    const { documentId: ref } = await strapi.db.query('api::candidat.candidat').findOne({ where: { compteRef } });
    const candidat = { ref, compteRef, email, emailValide: true, profil, ...profil };
    const id = await createCandidature(strapi, candidat, { formationCode });
    await strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: id }, data: { etat: 'complete' } });
    dossiers.push({ id, email, nom: profil.nom });
  }
  return dossiers;
}

/** `formationRef` is the reference of a published formation. */
export async function formationRef(code: string): Promise<string> {
  const { strapi } = await portail();
  const where = { code, publishedAt: { $notNull: true } };
  return (await strapi.db.query('api::formation.formation').findOne({ where, select: ['documentId'] })).documentId;
}

/** `joursOuvres` are coming days, none of a weekend nor a holiday. */
export function joursOuvres(nombre: number, apres = 10): Jour[] {
  const jours: Jour[] = [];
  for (let jour = ajouterJours(jourDeParis(new Date()), apres); jours.length < nombre; jour = ajouterJours(jour, 1)) {
    if (!direJourChome(jour)) jours.push(jour);
  }
  return jours;
}

let rang = 0;
/** `nouvelleCle` is a key of an entretien that no other test uses. */
export function nouvelleCle(): string {
  rang += 1;
  return `cle${process.pid}x${rang}`.padEnd(24, 'z').slice(0, 24);
}

/** `uneCreation` is what the page sends for three days of two juries: 108 créneaux. */
export function uneCreation(formations: readonly string[], choix: object = {}) {
  return {
    cle: nouvelleCle(),
    formations,
    organisation: uneOrganisation(),
    ecartes: [] as { piste: number; debut: string }[],
    faits: {
      intitule: 'Entretiens de mars',
      forme: 'presentiel',
      adresse: '1 boulevard de Lavoisier\n49000 Angers',
      planUrl: '',
      acces: '',
      accesFauteuil: 'oui',
      lien: '',
      consignes: '',
      delaiHeures: 24,
      ouvreLe: null,
      fermeLe: null,
    },
    ouvrir: true,
    confirme: false,
    ...choix,
  };
}

export function uneOrganisation(choix: object = {}) {
  rang += 1;
  return {
    jours: joursOuvres(3),
    plages: [
      { de: '09:00', a: '12:30' },
      { de: '14:00', a: '17:30' },
    ],
    duree: 20,
    pause: 10,
    pauseApres: 3,
    // Rooms of their own: no other test has them at these hours.
    jurys: [
      { nom: 'Jury 1', salle: `A${rang}`, lien: '' },
      { nom: 'Jury 2', salle: `B${rang}`, lien: '' },
    ],
    places: 1,
    ...choix,
  };
}
