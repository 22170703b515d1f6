import { type Heure, instantDeParis } from '@portail/config/heures';
import type { Jour } from '@portail/config/paris';
import {
  type AccesFauteuil,
  type EtatEntretien,
  type FormeEntretien,
  HEURES_AVANT,
} from '@portail/config/rules/entretien';
import { actes } from '../../system/cms-build.ts';
import type { Strapi } from '../../system/strapi.ts';

export type EntretienVoulu = Readonly<{
  formationCodes: readonly [string, ...string[]];
  intitule?: string;
  forme?: FormeEntretien;
  etat?: EtatEntretien;
  adresse?: string;
  planUrl?: string;
  acces?: string;
  accesFauteuil?: AccesFauteuil;
  lien?: string;
  consignes?: string;
  delaiHeures?: number;
  ouvreLe?: Date;
  fermeLe?: Date;
  jours: readonly Jour[];
  /** `heures` are when the créneaux of each day begin, in Paris. */
  heures: readonly Heure[];
  /** `duree` is in minutes; by default 20. */
  duree?: number;
  /** `pistes` are the rooms of the juries, which all sit at each hour; by default one jury. */
  pistes?: readonly string[];
  /** `places` is how many people each créneau takes; by default one. */
  places?: number;
}>;

export type Creneau = Readonly<{ ref: string; piste: number; debut: Date; fin: Date }>;
export type Entretien = Readonly<{ ref: string; creneaux: readonly Creneau[] }>;

/** `createEntretien` writes an entretien of the IUT of its first formation, with its créneaux in order. */
export async function createEntretien(strapi: Strapi, voulu: EntretienVoulu): Promise<Entretien> {
  const { formationCodes, jours, heures, duree = 20, pistes = ['Salle 1'], places = 1, ...facts } = voulu;
  const formations: { code: string; documentId: string; etablissement: { documentId: string } }[] = await strapi.db
    .query('api::formation.formation')
    .findMany({
      where: { code: { $in: formationCodes }, publishedAt: { $notNull: true } },
      populate: { etablissement: true },
    });
  const [premiere] = formationCodes.map((code) => formations.find((formation) => formation.code === code));
  if (!premiere || formations.length < formationCodes.length) throw new Error(`no formation ${formationCodes}`);
  return strapi.db.transaction(async () => {
    const { documentId: ref } = await strapi.db.query('api::entretien.entretien').create({
      data: {
        ...{ intitule: 'Entretiens de motivation', forme: 'presentiel', etat: 'ouvert', adresse: '1 rue du Port' },
        ...{ accesFauteuil: 'oui', delaiHeures: HEURES_AVANT, version: 1 },
        ...facts,
        etablissementRef: premiere.etablissement.documentId,
      },
    });
    await strapi.db.query('api::entretien-formation.entretien-formation').createMany({
      data: formations.map(({ documentId }) => ({ entretienRef: ref, formationRef: documentId })),
    });
    const creneaux: Creneau[] = [];
    for (const debut of jours.flatMap((jour) => heures.map((heure) => instantOf(jour, heure)))) {
      const fin = new Date(debut.getTime() + duree * 60_000);
      for (const [rang, salle] of pistes.entries()) {
        const data = { entretienRef: ref, piste: rang + 1, jury: `Jury ${rang + 1}`, salle, debut, fin };
        const { documentId } = await strapi.db.query('api::creneau.creneau').create({
          data: { ...data, capacite: places, prises: 0, etat: 'ouvert', version: 1 },
          select: ['documentId'],
        });
        creneaux.push({ ref: documentId, piste: rang + 1, debut, fin });
      }
    }
    return { ref, creneaux };
  });
}

function instantOf(jour: Jour, heure: Heure): Date {
  const instant = instantDeParis(jour, heure);
  if (!instant) throw new Error(`${heure} does not exist on ${jour}`);
  return instant;
}

/**
 * `createConvocation` convokes a transmitted dossier through the portal's own service, in the name of administration.
 *
 * @param choix `entretiens` are those that it is proposed, by default all of its formation
 * @returns its documentId
 */
export async function createConvocation(
  strapi: Strapi,
  candidatureRef: string,
  choix: Readonly<{ entretiens?: readonly Entretien[]; repondreAvant?: Jour }> = {},
): Promise<string> {
  const { id } = await strapi.db.query('admin::user').findOne({ where: { roles: { code: 'strapi-super-admin' } } });
  const { transaction } = actes('platform/db/transaction.js');
  const { verrouiller } = actes('api/candidature/services/verrou.js');
  const { convoquer } = actes('api/convocation/services/convocation.js');
  const { parAgent } = actes('platform/journal.js');
  const issue = await transaction(async (acte: { trx: unknown }) =>
    convoquer(
      await verrouiller(acte.trx, candidatureRef),
      {
        entretiensProposes: choix.entretiens?.map(({ ref }) => ref) ?? null,
        repondreAvant: choix.repondreAvant ?? null,
      },
      parAgent(id, candidatureRef),
      acte,
    ),
  );
  if (!issue.ok) throw new Error(`not convoked: ${JSON.stringify(issue.refus)}`);
  return issue.valeur.convocation;
}
