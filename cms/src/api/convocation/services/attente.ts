/** This service tells those who found every créneau full that places are free, the oldest first. */
import { intituleComplet } from '@portail/config/rules/catalogue';
import { horairesLibres } from '@portail/config/rules/entretien';
import { aPrevenir } from '@portail/config/rules/rappels-entretien';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerDossier } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { destinataireDe } from '../../candidat/services/destinataire.ts';
import { demande, lireCandidature, publieesDe } from '../../candidature/services/ligne.ts';
import { creneauxLibres } from '../courriels.ts';
import {
  type Convocation,
  convocations,
  creneauxDe,
  type Entretien,
  entretiensDeFormations,
  proposesA,
  reglesDe,
} from './ligne.ts';

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
  const entretiens = await entretiensDeFormations(attendues.map(({ formationRef }) => formationRef));
  const refs = [...entretiens.values()].flat().map(({ documentId }) => documentId);
  const creneaux = await creneauxDe(refs, instant);
  const placesDe = (entretien: Entretien) =>
    horairesLibres(creneaux.get(entretien.documentId) ?? [], reglesDe(entretien), instant).reduce(
      (somme, { places }) => somme + places,
      0,
    );
  const groupes = Map.groupBy(attendues, (une) => cleDe(proposesA(une, entretiens.get(une.formationRef))));
  for (const [cle, groupe] of groupes) {
    if (cle === '') continue;
    const [premiere] = groupe;
    const proposes = premiere ? proposesA(premiere, entretiens.get(premiere.formationRef)) : [];
    const places = proposes.reduce((somme, entretien) => somme + placesDe(entretien), 0);
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

async function marquer(groupe: readonly Convocation[], instant: Date): Promise<void> {
  await strapi.db
    .connection('convocations')
    .whereIn(
      'id',
      groupe.filter(({ sansPlaceDepuis }) => !sansPlaceDepuis).map(({ id }) => id),
    )
    .where('etat', 'convoque')
    .whereNull('sans_place_depuis')
    .update({ sans_place_depuis: instant });
}

async function prevenir(groupe: readonly Convocation[], places: number, instant: Date): Promise<void> {
  const attente = groupe.flatMap(({ documentId, sansPlaceDepuis, prevenueLe }) =>
    sansPlaceDepuis
      ? [{ id: documentId, depuis: new Date(sansPlaceDepuis), prevenueLe: prevenueLe ? new Date(prevenueLe) : null }]
      : [],
  );
  await unParUn(
    aPrevenir(attente, places, instant),
    (id) => transaction((acte) => prevenirUne(id, acte)),
    (id) => `free places of convocation ${id}`,
  );
}

/** `prevenirUne` decides again under the dossier's lock: who has booked meanwhile is told nothing. */
async function prevenirUne(id: string, { trx, instant }: Acte): Promise<void> {
  const connue: Convocation | null = await convocations().findOne({ where: { documentId: id } });
  if (!connue || (await verrouillerDossier(trx, connue.candidatureRef)) === undefined) return;
  const marquees: number = await trx('convocations')
    .where({ id: connue.id, etat: 'convoque' })
    .whereNotNull('sans_place_depuis')
    .andWhere((une) => une.whereNull('prevenue_le').orWhere('prevenue_le', connue.prevenueLe ?? instant))
    .update({ prevenue_le: instant });
  const destinataire = marquees === 1 ? await destinataireDe(connue.candidatRef, trx) : undefined;
  const dossier = destinataire && (await lireCandidature({ documentId: connue.candidatureRef }));
  if (!destinataire || !dossier) return;
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  await ecrireCourriel({
    cle: `entretien-places:${id}:${instant.getTime()}`,
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
