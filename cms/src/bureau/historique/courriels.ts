/** This service shows the staff the mails about one dossier, and sends one again. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { EtatCourriel } from '@portail/config/rules/remise-courriel';
import { raisonDuRefus } from '@portail/config/rules/remise-courriel';
import { enIso } from '../../api/candidature/services/ligne.ts';
import { enRetard } from '../../api/courriel/services/remise.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { sansJeton } from '../../platform/mail/delivery.ts';
import { renvoyerParmi } from '../courriels/renvoi.ts';
import { consulter } from '../dossiers/consultation.ts';
import { estEnPortee } from '../dossiers/portee.ts';

type LigneCourriel = {
  id: number;
  sujet: string;
  destinataire: string;
  etat: EtatCourriel;
  ecritLe: Date | null;
  envoyeLe: Date | null;
  derniereErreur: string | null;
  texte: string;
  pieceJointe: string | null;
};

const COLONNES = {
  ...{ id: 'k.id', sujet: 'k.sujet', destinataire: 'k.destinataire', etat: 'k.etat', ecritLe: 'k.ecrit_le' },
  ...{ envoyeLe: 'k.envoye_le', derniereErreur: 'k.derniere_erreur', texte: 'k.texte', pieceJointe: 'k.piece_jointe' },
};

export async function lireCourriels(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lireCourriels'>>> {
  const instant = await consulter(agent, id);
  if (!instant) return refus('introuvable');
  const { connection } = strapi.db;
  const siens = () => connection('courriels as k').where('k.candidature_ref', id);
  const lignes: LigneCourriel[] = await siens().orderBy('k.id', 'desc').select(COLONNES);
  const tardifs = new Set<number>(await siens().where(enRetard(instant)).pluck('k.id'));
  return reussite({
    courriels: lignes.map(({ derniereErreur, texte, pieceJointe, ecritLe, envoyeLe, ...ligne }) => ({
      ...ligne,
      ecritLe: enIso(ecritLe),
      envoyeLe: enIso(envoyeLe),
      raison: ligne.etat === 'echec' ? raisonDuRefus(derniereErreur) : null,
      enRetard: tardifs.has(ligne.id),
      texte: sansJeton(texte),
      // Strapi has the driver leave JSON as text.
      pieceJointe: pieceJointe && JSON.parse(pieceJointe).nom,
    })),
  });
}

/** `renvoyerCourriel` sends one mail of this dossier again; asked twice at once, it leaves once. */
export function renvoyerCourriel(agent: Agent, id: string, courriel: string): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const numero = Number(courriel);
    if (!Number.isSafeInteger(numero) || numero > 2 ** 31 - 1) return refus('introuvable');
    const connu = await acte.trx('courriels').where({ id: numero, candidature_ref: id }).first('id');
    if (!connu || !(await estEnPortee(agent.portees, id, acte.trx))) return refus('introuvable');
    const repartis = await renvoyerParmi([numero], agent, acte);
    return repartis.length === 1 ? reussite({}) : refus('courriel_non_renvoyable');
  });
}
