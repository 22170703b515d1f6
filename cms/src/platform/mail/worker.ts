import { attenteDuReport, BAIL_MS, type EchecEnvoi, REPORTS_MAX } from '@portail/config/rules/courriels';
import { maintenant } from '../db/clock.ts';
import { CONNEXIONS, constaterEchec, constaterSucces, enMots, enPanne, patiente } from './relay.ts';

const courriels = () => strapi.db.query('api::courriel.courriel');

/** A mail that is this worker's to send: `essais` counts this try, and says whose it is. */
type Reclame = {
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
 * Delivers what is due, a few at a time, oldest first, until nothing is. During an outage one mail tries the server, then
 * another: a mail that the server dies of does not stand before all the others.
 */
export async function livrerCourriels(): Promise<void> {
  if (patiente(await maintenant())) return;
  if (enPanne()) {
    const sonde = await reclamer('prochain_essai');
    if (sonde) await livrer(sonde);
    if (enPanne()) return;
  }
  await Promise.all(Array.from({ length: CONNEXIONS }, livrerALaSuite));
}

async function livrerALaSuite(): Promise<void> {
  while (!enPanne()) {
    const courriel = await reclamer('id');
    if (!courriel) return;
    await livrer(courriel);
  }
}

/** Safe in several processes: who claims a mail counts the try and sets its lease in one statement. */
async function reclamer(dAbord: 'id' | 'prochain_essai'): Promise<Reclame | undefined> {
  const { connection } = strapi.db;
  const instant = await maintenant();
  const du = connection('courriels')
    .where({ etat: 'a_envoyer' })
    .andWhere('prochain_essai', '<=', instant)
    .orderBy([dAbord, 'id'])
    .limit(1)
    .forUpdate()
    .skipLocked()
    .select('id');
  const [courriel] = await connection('courriels')
    .where('id', '=', du)
    .update({ essais: connection.raw('essais + 1'), prochain_essai: new Date(instant.getTime() + BAIL_MS) })
    .returning([
      ...['id', 'essais', 'reports', 'destinataire', 'sujet', 'texte', 'html'],
      ...['repondre_a as repondreA', 'identifiant_message as identifiantMessage'],
    ]);
  return courriel;
}

async function livrer(courriel: Reclame): Promise<void> {
  const echec = await envoyer(courriel);
  if (echec) return ajourner(courriel, echec);
  const instant = await maintenant();
  constaterSucces(instant);
  await courriels().updateMany({
    where: { id: courriel.id },
    data: { etat: 'envoye', envoyeLe: instant, derniereErreur: null, ...sansJeton(courriel) },
  });
}

/** @returns undefined when the server took it */
async function envoyer(courriel: Reclame): Promise<(EchecEnvoi & Error) | undefined> {
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

async function ajourner({ id, essais, reports }: Reclame, echec: EchecEnvoi & Error): Promise<void> {
  const instant = await maintenant();
  const { suite, compte } = constaterEchec(id, echec, instant);
  const fois = (reports ?? 0) + (compte ? 1 : 0);
  const abandon = suite === 'refus' || (suite === 'report' && fois >= REPORTS_MAX);
  if (abandon) strapi.log.warn(`mail ${id}: given up at try ${essais} (${enMots(echec)})`);
  // An outage costs nothing to those that it keeps waiting; a mail that meets one after the other waits more and more.
  const attente = attenteDuReport(suite === 'panne' ? fois - 1 : fois);
  // Only as long as it is ours: past the lease, another worker may have delivered it.
  await courriels().updateMany({
    where: { id, etat: 'a_envoyer', essais },
    data: {
      etat: abandon ? 'echec' : 'a_envoyer',
      reports: fois,
      prochainEssai: new Date(instant.getTime() + attente),
      derniereErreur: String(echec.message).slice(0, 500),
    },
  });
}

/** Delivered, a mail keeps no link that opens something: its table is read more widely than its mailbox. */
function sansJeton({ texte, html }: { texte: string; html: string }) {
  const masquer = (contenu: string) => contenu.replaceAll(/(jeton|code)=[\w-]+/g, '$1=…');
  return { texte: masquer(texte), html: masquer(html) };
}
