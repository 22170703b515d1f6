/** This file is « Mes droits »: a person's data, to take away or to delete (RGPD art. 15, 17 and 20). */

import { Readable } from 'node:stream';
import type { Navigateur } from '../../../platform/contract.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, reussite } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { profilDe } from '../../candidat/services/profil.ts';
import { exporterEcrits } from '../../candidature/services/ecrits.ts';
import * as lecture from '../../candidature/services/lecture.ts';
import { exporterConvocations } from '../../convocation/services/export.ts';
import { courrielDeSuppression } from '../courriels.ts';
import { avertir } from './avis.ts';
import { effacer, oublierFichiers } from './effacement.ts';
import { motDePasseConfirme } from './mot-de-passe.ts';

type Vide = Record<never, never>;

/**
 * `exporter` gives one JSON file: the account, every dossier as its owner reads it with its convocations, the mails and
 * the journal of their acts.
 */
export async function exporter(
  candidat: CandidatConnecte,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  const { ref, compteRef, email, emailValide } = candidat;
  const ligne = await strapi.db.query('api::candidat.candidat').findOne({ where: { documentId: ref } });
  const convocations = await exporterConvocations(ref);
  const ecrits = await exporterEcrits(ref);
  const donnees = {
    compte: { email, emailValide, emailEnAttente: ligne.emailEnAttente, ...profilDe(ligne) },
    sessions: await lignes(
      'sessions_candidat',
      { compte_ref: compteRef },
      { ouverteLe: 'ouverte_le', vueLe: 'vue_le' },
    ),
    candidatures: (await lecture.lireTout(ref)).map((dossier) => ({
      ...dossier,
      convocations: convocations.get(dossier.id) ?? [],
      ...ecrits.get(dossier.id),
    })),
    // `courriels` leaves out the mails' text, which is in the mailbox.
    courriels: await lignes('courriels', { compte_ref: compteRef }, COURRIEL),
    journal: await strapi.db
      .connection('journaux')
      .where({ acteur_ref: ref })
      .orWhere({ cible_ref: compteRef })
      .orderBy(['instant', 'id'])
      .select(JOURNAL),
  };
  const contenu = Buffer.from(JSON.stringify(donnees, null, 2));
  poserEntetes({
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(contenu.length),
    'content-disposition': 'attachment; filename="mes-donnees.json"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  return reussite(Readable.from([contenu]));
}

export async function supprimer(
  candidat: CandidatConnecte,
  motDePasse: string,
  navigateur: Navigateur,
): Promise<Issue<Vide>> {
  const confirme = await motDePasseConfirme(candidat, motDePasse, navigateur);
  if (!confirme.ok) return confirme;
  const { compteRef, email, emailValide, ref } = candidat;
  const orphelins = await transaction(async (acte) => {
    const effacement = await effacer(compteRef, acte);
    if (!effacement) return [];
    const { entretiens, ...agenda } = effacement.fin;
    await avertir({ compteRef, email, prouvee: emailValide }, acte, `suppression:${compteRef}`, {
      ...courrielDeSuppression({ entretiens: entretiens.map(({ plage }) => plage) }),
      ...agenda,
    });
    await journaliser({
      instant: acte.instant,
      acteur: 'candidat',
      acteurRef: ref,
      action: 'compte.supprimer',
      cible: { type: 'compte', ref: compteRef },
    });
    return effacement.fichiers;
  });
  await oublierFichiers(orphelins);
  return reussite({});
}

const COURRIEL = { destinataire: 'destinataire', sujet: 'sujet', etat: 'etat', envoyeLe: 'envoye_le' };
const JOURNAL = { instant: 'instant', action: 'action', acteur: 'acteur' };

function lignes(table: string, where: object, colonnes: Record<string, string>): Promise<object[]> {
  return strapi.db.connection(table).where(where).orderBy('id').select(colonnes);
}
