/** This file delivers the outbox: one job for each mail, and a task that gives a job to the mails without one. */
import { attenteDuReport, type EchecEnvoi, REPORTS_MAX } from '@portail/config/rules/courriels';
import { maintenant } from '../db/clock.ts';
import { avancerTache, enfiler } from '../jobs/engine.ts';
import type { PieceJointe } from './outbox.ts';
import { attenteAvantEssai, constaterEchec, constaterSucces, enMots, enPanne, laisserPasser } from './relay.ts';

/** `TACHE_COURRIELS` is the task's name in the rules: an outage has it done before its next minute. */
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
  pieceJointe: PieceJointe | null;
};

/**
 * `reprendreCourriels` gives a job to each mail that is due: put off until now, kept by an outage, or left by a process
 * that died. During an outage one mail gets a job, to try the server: the one whose last try is the oldest.
 */
export async function reprendreCourriels(): Promise<void> {
  const instant = await maintenant();
  const attente = attenteAvantEssai(instant);
  if (attente === undefined) return enfilerDus(instant);
  if (attente === 0)
    await enfiler('courriel', await dus(instant).orderBy(['prochain_essai', 'id']).limit(1).pluck('id'));
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
 * `livrerCourriel` delivers one mail if it is due. The queue holds one job a mail, so that no two processes send it at
 * once. A process that dies before it writes the server's answer down has the mail sent twice, under one Message-ID.
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
      texte: sansJeton(courriel.texte),
      html: sansJeton(courriel.html),
    },
  });
  if (finDePanne) await reprendreCourriels();
}

/** @returns undefined when the server took it */
async function envoyer(courriel: ADelivrer): Promise<(EchecEnvoi & Error) | undefined> {
  const { destinataire, repondreA, sujet, texte, html, identifiantMessage, pieceJointe } = courriel;
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
        ...(pieceJointe && {
          attachments: [{ filename: pieceJointe.nom, contentType: pieceJointe.type, content: pieceJointe.contenu }],
        }),
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
  // An outage delays no mail that it keeps waiting; a mail that fails in several waits more and more.
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

/** `avancerReprise` has an outage tried after 5, 10, 20, 40 s; from a minute on, the task's own time does. */
async function avancerReprise(instant: Date): Promise<void> {
  const attente = attenteAvantEssai(instant);
  if (attente !== undefined && attente < MINUTE_MS) await avancerTache(TACHE_COURRIELS, attente / 1000);
}

/** `sansJeton` removes the links that open something: the table is read more widely than the mailbox. */
export function sansJeton(contenu: string): string {
  return contenu.replaceAll(/(jeton|code|registrationToken)=[\w-]+/g, '$1=…');
}
