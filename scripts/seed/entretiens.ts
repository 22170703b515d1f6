import { ajouterJours, type Jour, jourDeParis } from '@portail/config/paris';
import { HEURES_AVANT } from '@portail/config/rules/entretien';
import { direJourChome, type Organisation, preparer } from '@portail/config/rules/organisation';
import { voeuxInitiaux } from '@portail/config/rules/voeux';
import { actes } from '../system/cms-build.ts';
import type { Strapi } from '../system/strapi.ts';
import { insertRows, newDocumentId } from './bulk.ts';
import { type CandidatEtDossiers, insertCandidats, preparerCommun, storeFiles } from './bulk-candidats.ts';
import { formationsVisees } from './candidatures.ts';
import { type FormationVisee, LETTRE } from './demo/dossiers.ts';
import { ENTRETIENS, type EntretienDemo, VENUS } from './demo/entretiens.ts';
import { FORMATIONS } from './demo/formations.ts';
import { piecesGenerees } from './demo/reponses.ts';
import { anyProfil } from './factories/candidats.ts';
import { createConvocation } from './factories/entretiens.ts';

/** `JOURS_POUR_REPONDRE` is how long who is convoked has to choose an hour. */
const JOURS_POUR_REPONDRE = 7;
const JOURS_DEPUIS_LA_TRANSMISSION = 5;
const CONVOQUE = 'convoque@portail.test';
const RESERVE = 'reserve@portail.test';

const venu = (rang: number) => `venu${rang + 1}@portail.test`;

/** `storeConvoques` makes the people that `seedEntretiens` writes, with their file stored. */
export async function storeConvoques(now: Date) {
  const commun = await preparerCommun(now);
  const person = (prenom: string, nom: string, email: string) => ({
    profil: anyProfil({ prenom, nom, ine: '' }),
    email,
  });
  const voulus = [
    ...[person('Sacha', 'Moreau', CONVOQUE), person('Andrea', 'Petit', RESERVE)],
    ...VENUS.map(({ prenom, nom }, rang) => person(prenom, nom, venu(rang))),
  ];
  return { commun, convoques: await storeFiles(voulus, commun) };
}

/**
 * `seedEntretiens` opens interviews at two IUTs. One candidat is convoked and has not chosen yet, another has booked at
 * both: an hour is full in one, and half taken in the other. A third interview is over, with who came noted.
 */
export async function seedEntretiens(
  strapi: Strapi,
  { commun, convoques }: Awaited<ReturnType<typeof storeConvoques>>,
  now: Date,
): Promise<void> {
  const banque = await openEntretien(strapi, ENTRETIENS.banque, now);
  const retraite = await openEntretien(strapi, ENTRETIENS.retraite, now);
  const formations = await formationsVisees(strapi, now);
  const dossierFor = ({ formationCode }: EntretienDemo) => {
    const { slug } = FORMATIONS.find(({ code }) => code === formationCode) ?? {};
    const formation = formations.find(({ presentation }) => presentation.slug === slug);
    if (!formation) throw new Error(`${formationCode} is not open`);
    return transmitted(formation, now);
  };
  const dossiers: Record<string, CandidatEtDossiers['dossiers']> = {
    [CONVOQUE]: [ENTRETIENS.banque].map(dossierFor),
    [RESERVE]: [ENTRETIENS.banque, ENTRETIENS.retraite].map(dossierFor),
    ...Object.fromEntries(VENUS.map((_, rang) => [venu(rang), [dossierFor(ENTRETIENS.passe)]])),
  };
  const candidats = convoques.map((un) => ({ ...un, dossiers: dossiers[un.email] ?? [] }));
  await insertCandidats(strapi, candidats, commun);
  const repondreAvant = ajouterJours(jourDeParis(now), JOURS_POUR_REPONDRE);
  await convoke(strapi, CONVOQUE, repondreAvant);
  const reserve = await convoke(strapi, RESERVE, repondreAvant);
  await book(reserve, banque);
  await book(reserve, retraite);
  await holdPast(strapi, now);
}

type Opened = Readonly<{ ref: string; formationRef: string; premier: Date }>;
type Convoked = Readonly<{
  candidat: Readonly<Record<'ref' | 'compteRef' | 'nom' | 'prenom' | 'email', string>> & { emailValide: true };
  /** `convocations` are by formation. */
  convocations: ReadonlyMap<string, string>;
}>;

async function openEntretien(strapi: Strapi, voulu: EntretienDemo, now: Date): Promise<Opened> {
  const { formationCode, dans, jours, organisation: laid, ...facts } = voulu;
  const aujourdhui = jourDeParis(now);
  const organisation: Organisation = { ...laid, jours: workingDays(ajouterJours(aujourdhui, dans), jours) };
  // A day that is over is refused to the bureau: for the demonstration's, today is the day itself.
  const [premierJour = aujourdhui] = organisation.jours;
  const prepared = preparer(organisation, dans < 0 ? premierJour : aujourdhui);
  if (!prepared.ok) throw new Error(`an entretien cannot be laid out: ${JSON.stringify(prepared.fautes)}`);
  const formation = await strapi.db
    .query('api::formation.formation')
    .findOne({ where: { code: formationCode }, populate: { etablissement: true } });
  const { documentId: etablissementRef, adresse, codePostal, ville } = formation.etablissement;
  const { documentId: ref } = await strapi.db.query('api::entretien.entretien').create({
    data: {
      ...facts,
      etablissementRef,
      etat: 'ouvert',
      adresse: facts.forme === 'presentiel' ? `${adresse}, ${codePostal} ${ville}` : '',
      delaiHeures: HEURES_AVANT,
      organisation: JSON.stringify(organisation),
      version: 1,
    },
  });
  await strapi.db
    .query('api::entretien-formation.entretien-formation')
    .create({ data: { entretienRef: ref, formationRef: formation.documentId } });
  const rows = prepared.creneaux.map((creneau) => ({
    ...creneau,
    ...{ entretienRef: ref, prises: 0, etat: 'ouvert', version: 1 },
  }));
  await insertRows(strapi, 'api::creneau.creneau', rows, now);
  const [premier] = prepared.creneaux;
  if (!premier) throw new Error(`${facts.intitule} has no créneau`);
  return { ref, formationRef: formation.documentId, premier: premier.debut };
}

/** `workingDays` are the first days from `debut` on that are neither a week-end nor a holiday. */
function workingDays(debut: Jour, nombre: number): Jour[] {
  const jours: Jour[] = [];
  for (let jour = debut; jours.length < nombre; jour = ajouterJours(jour, 1)) {
    if (direJourChome(jour) === null) jours.push(jour);
  }
  return jours;
}

/** `transmitted` is a complete dossier, whose pièces are accepted: it was transmitted some days ago. */
function transmitted(formation: FormationVisee, now: Date): CandidatEtDossiers['dossiers'][number] {
  const voeux = { ...voeuxInitiaux(formation.presentation) };
  if (voeux.classique === null && voeux.alternance === null) Object.assign(voeux, { classique: 1, alternance: 2 });
  const transmiseLe = new Date(now.getTime() - JOURS_DEPUIS_LA_TRANSMISSION * 86_400_000);
  const situation = { attendues: formation.attendues, voeux, transmis: true, repondueLe: transmiseLe };
  return {
    formation,
    ...{ etat: 'complete', etatQuitte: null, voeux, motif: null, delaiComplements: null },
    lettre: formation.presentation.lettreDemandee ? LETTRE : null,
    ...{ deposeeLe: transmiseLe, transmiseLe, abandonneeLe: null, raisonAbandon: null },
    pieces: piecesGenerees({ ...situation, atteint: 'complete' }, () => 1),
  };
}

/** `convoke` asks every dossier of an account to come, by the cms's own act: its mails wait in the mailbox. */
async function convoke(strapi: Strapi, email: string, repondreAvant: Jour): Promise<Convoked> {
  const compte = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email } });
  const compteRef: string = compte.documentId;
  const {
    documentId: ref,
    nom,
    prenom,
  } = await strapi.db.query('api::candidat.candidat').findOne({ where: { compteRef } });
  const dossiers: { documentId: string; formationRef: string }[] = await strapi.db
    .query('api::candidature.candidature')
    .findMany({ where: { candidatRef: ref }, orderBy: { id: 'asc' } });
  const convocations = new Map<string, string>();
  for (const { documentId, formationRef } of dossiers) {
    convocations.set(formationRef, await createConvocation(strapi, documentId, { repondreAvant }));
  }
  return { candidat: { ref, compteRef, nom, prenom, email, emailValide: true }, convocations };
}

/** `book` takes the first hour of an entretien. */
async function book({ candidat, convocations }: Convoked, { ref, formationRef, premier }: Opened): Promise<void> {
  const choix = { entretien: ref, debut: premier.toISOString(), vu: '' };
  const { reserver } = actes('api/convocation/services/reservation.js');
  granted(await reserver(candidat, convocations.get(formationRef), choix, null));
}

/** `holdPast` writes the interview that is over: who had an hour, by rows, and who came, by the cms's own acts. */
async function holdPast(strapi: Strapi, now: Date): Promise<void> {
  const { ref: entretienRef, formationRef } = await openEntretien(strapi, ENTRETIENS.passe, now);
  await strapi.db
    .query('api::entretien.entretien')
    .updateMany({ where: { documentId: entretienRef }, data: { etat: 'ferme' } });
  const creneaux: { id: number; documentId: string; debut: string }[] = await strapi.db
    .query('api::creneau.creneau')
    .findMany({ where: { entretienRef }, orderBy: { debut: 'asc' }, limit: VENUS.length });
  const { id: agentId } = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: 'secretariat.le-mans@portail.test' } });
  const { pointer, apprecier } = actes('api/convocation/services/pointage.js');
  const { poser } = actes('api/convocation/services/places.js');
  for (const [rang, { presence, appreciation }] of VENUS.entries()) {
    const creneau = creneaux[rang];
    if (!creneau) throw new Error('the interview that is over has too few créneaux');
    const compte = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email: venu(rang) } });
    const { documentId: candidatRef } = await strapi.db
      .query('api::candidat.candidat')
      .findOne({ where: { compteRef: compte.documentId } });
    const { documentId: candidatureRef } = await strapi.db
      .query('api::candidature.candidature')
      .findOne({ where: { candidatRef } });
    const convocationRef = newDocumentId();
    const convoqueeLe = new Date(Date.parse(creneau.debut) - JOURS_POUR_REPONDRE * 86_400_000);
    const row = {
      ...{ documentId: convocationRef, candidatureRef, candidatRef, formationRef, convoqueeLe },
      ...{ tour: 1, etat: 'reserve', sequence: 0, entretiensProposes: [entretienRef] },
    };
    await insertRows(strapi, 'api::convocation.convocation', [row], now);
    await actes('platform/db/transaction.js').transaction(async (acte: unknown) => {
      const place = { id: creneau.id, ref: creneau.documentId };
      const montre = { agentId, candidatureRef, convocationRef, reservation: '' };
      montre.reservation = await poser(convocationRef, place, 'candidat', acte);
      granted(await pointer(montre, { vu: null, presence }, acte));
      if (appreciation) granted(await apprecier(montre, { vu: '', appreciation }, acte));
    });
  }
}

function granted<T>(issue: { ok: true; valeur: T } | { ok: false; refus: unknown }): T {
  if (!issue.ok) throw new Error(`refused: ${JSON.stringify(issue.refus)}`);
  return issue.valeur;
}
