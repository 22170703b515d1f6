import { maintenant } from '../clock.ts';

const courriels = () => strapi.db.query('api::courriel.courriel');

/** A claimed row is left alone this long; a worker killed while sending gives it back after that. */
const BAIL_MS = 60_000;
const ESSAIS_MAX = 8;
const LOT = 20;

/** 1, 2, 4 … minutes, one hour at most. */
const attente = (essais: number) => Math.min(60_000 * 2 ** (essais - 1), 3_600_000);

/**
 * Delivers what is due. Safe in several processes: a row is claimed by a conditional update on the number of
 * tries that was read, which also sets its lease.
 */
export async function livrerCourriels(): Promise<void> {
  const dus = await courriels().findMany({
    where: { etat: 'a_envoyer', prochainEssai: { $lte: await maintenant() } },
    orderBy: { id: 'asc' },
    limit: LOT,
  });
  for (const courriel of dus) {
    const essais = courriel.essais + 1;
    // Read for each: those before may have taken longer than the lease.
    const instant = await maintenant();
    const { count } = await courriels().updateMany({
      where: { id: courriel.id, etat: 'a_envoyer', essais: courriel.essais },
      data: { essais, prochainEssai: new Date(instant.getTime() + BAIL_MS) },
    });
    if (count === 1) await livrer(courriel, essais);
  }
}

async function livrer(courriel: any, essais: number): Promise<void> {
  try {
    await strapi.plugin('email').service('email').send({
      to: courriel.destinataire,
      subject: courriel.sujet,
      text: courriel.texte,
      html: courriel.html,
      messageId: courriel.identifiantMessage,
    });
    await courriels().updateMany({
      where: { id: courriel.id },
      data: { etat: 'envoye', envoyeLe: await maintenant(), derniereErreur: null, ...sansJeton(courriel) },
    });
  } catch (erreur) {
    const refuse = Number((erreur as { responseCode?: number }).responseCode) >= 500;
    const abandon = refuse || essais >= ESSAIS_MAX;
    strapi.log.warn(`mail ${courriel.id}: try ${essais} failed${abandon ? ', given up' : ''}`);
    // Only as long as it is ours: past the lease, another worker may have delivered it.
    await courriels().updateMany({
      where: { id: courriel.id, etat: 'a_envoyer', essais },
      data: {
        etat: abandon ? 'echec' : 'a_envoyer',
        prochainEssai: new Date((await maintenant()).getTime() + attente(essais)),
        derniereErreur: String((erreur as Error).message).slice(0, 500),
        ...(abandon && sansJeton(courriel)),
      },
    });
  }
}

/** Once it needs them no longer, a mail keeps no link that opens something: its table is read more widely than its mailbox. */
function sansJeton({ texte, html }: { texte: string; html: string }) {
  const masquer = (contenu: string) => contenu.replaceAll(/(jeton|code)=[\w-]+/g, '$1=…');
  return { texte: masquer(texte), html: masquer(html) };
}
