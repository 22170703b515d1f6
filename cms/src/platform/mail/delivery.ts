/** The delivery of the outbox: one job for each mail, and the task that gives a job to those that have none. */
import { attenteDuReport, type EchecEnvoi, REPORTS_MAX } from '@portail/config/rules/courriels';
import { maintenant } from '../db/clock.ts';
import { avancerTache, enfiler } from '../jobs/engine.ts';
import { attenteAvantEssai, constaterEchec, constaterSucces, enMots, enPanne, laisserPasser } from './relay.ts';

/** The task's name in `boot/jobs.ts`: an outage has it come before its next minute. */
export const TACHE_COURRIELS = 'courriels';
const MINUTE_MS = 60_000;
const LOT = 500;

const courriels = () => strapi.db.query('api::courriel.courriel');

type ADelivrer = {
  id: number;
  essais: number;
  reports: number | null;
  destinataire: string;
  repondreA: string | null;
  sujet: string;
  texte: string;
  html: string;
  identifiantMessage: string;
};

/**
 * Gives a job to each mail that is due: put off and come to its time, kept by an outage, or written by a process that
 * died. During an outage one mail gets a job, to try the server: the mail that waits for the longest since its last try.
 */
export async function reprendreCourriels(): Promise<void> {
  const instant = await maintenant();
  const attente = attenteAvantEssai(instant);
  if (attente === undefined) return enfilerDus(instant);
  if (attente === 0) await enfiler('courriel', await dus(instant).orderBy(['prochain_essai', 'id']).limit(1).pluck('id'));
}

async function enfilerDus(instant: Date): Promise<void> {
  let dernier = 0;
  for (;;) {
    const ids: number[] = await dus(instant).andWhere('id', '>', dernier).orderBy('id').limit(LOT).pluck('id');
    await enfiler('courriel', ids);
    if (ids.length < LOT) return;
    dernier = ids.at(-1) ?? dernier;
  }
}

function dus(instant: Date) {
  return strapi.db.connection('courriels').where('etat', 'a_envoyer').andWhere('prochain_essai', '<=', instant);
}

/**
 * Delivers one mail if it is due. Its queue has one job a mail, so that no two processes send it at once; a process that
 * dies between the server's answer and the row's sends it twice, under one Message-ID.
 */
export async function livrerCourriel(ref: string): Promise<void> {
  const instant = await maintenant();
  const courriel: ADelivrer | null = await courriels().findOne({
    where: { id: Number(ref), etat: 'a_envoyer', prochainEssai: { $lte: instant } },
  });
  if (!courriel || !laisserPasser(courriel.id, instant)) return;
  const echec = await envoyer(courriel);
  await (echec ? ajourner(courriel, echec) : acquitter(courriel));
}

async function acquitter(courriel: ADelivrer): Promise<void> {
  const instant = await maintenant();
  const finDePanne = constaterSucces(instant);
  await courriels().updateMany({
    where: { id: courriel.id },
    data: {
      etat: 'envoye',
      essais: courriel.essais + 1,
      envoyeLe: instant,
      derniereErreur: null,
      ...sansJeton(courriel),
    },
  });
  if (finDePanne) await reprendreCourriels();
}

/** @returns undefined when the server took it */
async function envoyer(courriel: ADelivrer): Promise<(EchecEnvoi & Error) | undefined> {
  const { destinataire, repondreA, sujet, texte, html, identifiantMessage } = courriel;
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({
        to: destinataire,
        ...(repondreA && { replyTo: repondreA }),
        subject: sujet,
        text: texte,
        html,
        messageId: identifiantMessage,
      });
    return undefined;
  } catch (erreur) {
    return erreur as EchecEnvoi & Error;
  }
}

async function ajourner({ id, essais, reports }: ADelivrer, echec: EchecEnvoi & Error): Promise<void> {
  const instant = await maintenant();
  const { suite, compte } = constaterEchec(id, echec, instant);
  const fois = (reports ?? 0) + (compte ? 1 : 0);
  const abandon = suite === 'refus' || (suite === 'report' && fois >= REPORTS_MAX);
  if (abandon) strapi.log.warn(`mail ${id}: given up at try ${essais + 1} (${enMots(echec)})`);
  // An outage costs nothing to the mails that it keeps waiting; a mail that meets several waits more and more.
  const attente = attenteDuReport(suite === 'panne' ? fois - 1 : fois);
  await courriels().updateMany({
    where: { id, etat: 'a_envoyer' },
    data: {
      etat: abandon ? 'echec' : 'a_envoyer',
      essais: essais + 1,
      reports: fois,
      prochainEssai: new Date(instant.getTime() + attente),
      derniereErreur: String(echec.message).slice(0, 500),
    },
  });
  if (enPanne()) await avancerReprise(instant);
}

/** An outage is tried after 5, 10, 20, 40 s; from a minute on, the task's own time does. */
async function avancerReprise(instant: Date): Promise<void> {
  const attente = attenteAvantEssai(instant);
  if (attente !== undefined && attente < MINUTE_MS) await avancerTache(TACHE_COURRIELS, attente / 1000);
}

/** Delivered, a mail keeps no link that opens something: its table is read more widely than its mailbox. */
function sansJeton({ texte, html }: { texte: string; html: string }) {
  const masquer = (contenu: string) => contenu.replaceAll(/(jeton|code)=[\w-]+/g, '$1=…');
  return { texte: masquer(texte), html: masquer(html) };
}
