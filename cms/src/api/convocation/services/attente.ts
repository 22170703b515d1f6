/** This service tells those who found every créneau full that places are free, the oldest first. */
import { intituleComplet } from '@portail/config/rules/catalogue';
import { aPrevenir } from '@portail/config/rules/rappels-entretien';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerDossier } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { destinataireDe } from '../../candidat/services/destinataire.ts';
import { demande, lireCandidature, publieesDe } from '../../candidature/services/ligne.ts';
import { creneauxLibres } from '../courriels.ts';
import { cleDesPlaces } from './cles.ts';
import { type Convocation, convocations, type Entretien } from './ligne.ts';
import { lirePlaces } from './places-libres.ts';

/**
 * `annoncerPlaces` marks who finds no place, and tells them when one is free. It runs apart from the bookings, which
 * write nothing for it.
 */
export async function annoncerPlaces(): Promise<void> {
  const instant = await maintenant();
  const attendues: Convocation[] = await convocations().findMany({
    where: { etat: 'convoque' },
    orderBy: { id: 'asc' },
  });
  const { proposes, libres } = await lirePlaces(
    attendues.map(({ formationRef }) => formationRef),
    instant,
  );
  for (const [cle, groupe] of Map.groupBy(attendues, (une) => cleDe(proposes(une)))) {
    const [premiere] = groupe;
    if (!premiere) continue;
    // `cle` is empty for those whose entretien was cancelled: they wait for another.
    const places = cle === '' ? 0 : libres(premiere);
    if (places === 0) await marquer(groupe, instant);
    else await prevenir(groupe, places, instant);
  }
}

/** `cleDe` puts together the convocations to which the same entretiens are proposed: they wait for the same places. */
const cleDe = (entretiens: readonly Entretien[]) =>
  entretiens
    .map(({ documentId }) => documentId)
    .sort()
    .join();

/** `marquer` lets those whose créneau the IUT took back wait since they were convoked: they come first. */
async function marquer(groupe: readonly Convocation[], instant: Date): Promise<void> {
  await strapi.db
    .connection('convocations')
    .whereIn(
      'id',
      groupe.filter(({ sansPlaceDepuis }) => !sansPlaceDepuis).map(({ id }) => id),
    )
    .where('etat', 'convoque')
    .whereNull('sans_place_depuis')
    .update({
      sans_place_depuis: strapi.db.connection.raw(
        `case when exists (select 1 from reservations r where r.convocation_ref = convocations.document_id
          and r.etat = 'annulee_iut') then convoquee_le else ? end`,
        [instant],
      ),
    });
}

async function prevenir(groupe: readonly Convocation[], places: number, instant: Date): Promise<void> {
  const attente = groupe.flatMap(({ documentId, sansPlaceDepuis, prevenueLe }) =>
    sansPlaceDepuis
      ? [{ id: documentId, depuis: new Date(sansPlaceDepuis), prevenueLe: prevenueLe ? new Date(prevenueLe) : null }]
      : [],
  );
  const connues = new Map(groupe.map((une) => [une.documentId, une]));
  await unParUn(
    aPrevenir(attente, places, instant),
    (id) => transaction((acte) => prevenirUne(connues.get(id), acte)),
    (id) => `free places of convocation ${id}`,
  );
}

/**
 * `prevenirUne` decides again under the dossier's lock: who has booked, or was told by another process, is told nothing.
 *
 * @param connue as it was read when its candidat was chosen: it is told only if nobody has been told since
 */
async function prevenirUne(connue: Convocation | undefined, { trx, instant }: Acte): Promise<void> {
  if (!connue || (await verrouillerDossier(trx, connue.candidatureRef)) === undefined) return;
  const id = connue.documentId;
  const marquees: number = await trx('convocations')
    .where({ id: connue.id, etat: 'convoque', prevenue_le: connue.prevenueLe })
    .whereNotNull('sans_place_depuis')
    .update({ prevenue_le: instant });
  const destinataire = marquees === 1 ? await destinataireDe(connue.candidatRef, trx) : undefined;
  const dossier = destinataire && (await lireCandidature({ documentId: connue.candidatureRef }));
  if (!destinataire || !dossier) return;
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  await ecrireCourriel({
    cle: cleDesPlaces(id, instant),
    compteRef: destinataire.compteRef,
    candidatureRef: connue.candidatureRef,
    destinataire: destinataire.email,
    instant,
    ...creneauxLibres({
      prenom: destinataire.prenom,
      formation: intituleComplet(presentation),
      etablissement: presentation.etablissement,
      convocationRef: id,
    }),
  });
}
