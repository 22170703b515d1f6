/** This service lays entretiens: the facts, the formations and all the créneaux in one transaction, asked once. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { FaitsEntretien } from '@portail/config/bureau/entretiens';
import { debutDuJour, finDuJour } from '@portail/config/paris';
import { type CreneauPrevu, chevauchements } from '@portail/config/rules/organisation';
import { peutOuvrir } from '@portail/config/rules/ouverture';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerDemandeur } from '../../platform/db/locks.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser } from '../../platform/journal.ts';
import { etablissementDe, presenterSalles, prevoir, sallesPrises } from './organisation.ts';
import { entretienPerime } from './perime.ts';
import { entretiens } from './portee.ts';
import { parAgentSurEntretien, sousVerrou } from './verrou.ts';

/**
 * `organiser` creates an entretien. Asked twice with one key, it creates one and answers with it: both requests wait
 * for the same lock of their author.
 */
export function organiser(
  agent: Agent,
  creation: CorpsBureau<'organiser'>,
): Promise<Issue<ReponseBureau<'organiser'>>> {
  const { cle, faits, organisation, ouvrir, confirme } = creation;
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    await verrouillerDemandeur(trx, agent.id);
    if (await entretiens(agent.portees, trx).where('e.document_id', cle).first('e.id')) {
      return reussite({ id: cle, sallesPrises: [] });
    }
    if (await trx('entretiens').where({ document_id: cle }).first('id')) return refus('introuvable');
    const formations = [...new Set(creation.formations)];
    const etablissement = await etablissementDe(agent.portees, formations, trx);
    if (!etablissement) return refus('entretien_formations', 'formations');
    const prevus = prevoir(creation, instant);
    if (!prevus.ok) return prevus;
    const creneaux = prevus.valeur;
    if (creneaux.length === 0) return refus('entretien_sans_creneau', 'jours');
    if (ouvrir) {
      const decision = peutOuvrir({ ...faits, formations: formations.length, creneaux });
      if (!decision.ok) return refusee(decision);
    }
    const prises = await sallesPrises(creneaux, { etablissement }, trx);
    if (prises.length > 0 && !confirme) return reussite({ id: null, sallesPrises: presenterSalles(prises) });
    await strapi.db.query('api::entretien.entretien').create({
      data: {
        ...{ documentId: cle, etablissementRef: etablissement, etat: ouvrir ? 'ouvert' : 'brouillon', version: 1 },
        ...enColonnes(faits),
        organisation,
      },
      select: ['id'],
    });
    await strapi.db
      .query('api::entretien-formation.entretien-formation')
      .createMany({ data: formations.map((formationRef) => ({ entretienRef: cle, formationRef })) });
    await ecrire(cle, creneaux);
    const details = { creneaux: creneaux.length, formations: formations.length };
    await journaliser({ instant, ...parAgentSurEntretien(agent.id, cle), action: 'entretien.organiser', details });
    if (ouvrir) await journaliser({ instant, ...parAgentSurEntretien(agent.id, cle), action: 'entretien.ouvrir' });
    return reussite({ id: cle, sallesPrises: [] });
  });
}

/**
 * `ajouter` lays more créneaux into an entretien, under its lock. A piste has one créneau at a time; asked twice, the
 * second time finds its créneaux there and adds none.
 */
export function ajouter(
  agent: Agent,
  id: string,
  ajout: CorpsBureau<'ajouterCreneaux'>,
): Promise<Issue<ReponseBureau<'ajouterCreneaux'>>> {
  return sousVerrou<ReponseBureau<'ajouterCreneaux'>>(
    agent,
    id,
    async ({ entretien, creneaux: existants }, { trx, instant }) => {
      const prevus = prevoir(ajout, instant);
      if (!prevus.ok) return prevus;
      const cles = new Set(existants.map(cleDe));
      if (prevus.valeur.every((prevu) => cles.has(cleDe(prevu)))) return reussite({ ajoutes: 0, sallesPrises: [] });
      if (entretien.version !== ajout.version || entretien.etat === 'annule') return entretienPerime(trx, id);
      if (prevus.valeur.length === 0) return refus('entretien_sans_creneau', 'jours');
      if (chevauchements(prevus.valeur, existants).length > 0) return refus('piste_occupee');
      const lieu = { etablissement: entretien.etablissementRef, sauf: id };
      const prises = await sallesPrises(prevus.valeur, lieu, trx);
      if (prises.length > 0 && !ajout.confirme) {
        return reussite({ ajoutes: null, sallesPrises: presenterSalles(prises) });
      }
      // An open entretien stays whole: a créneau without a room would be booked.
      if (entretien.etat !== 'brouillon') {
        const decision = peutOuvrir({ ...entretien, formations: 1, creneaux: prevus.valeur });
        if (!decision.ok) return refusee(decision);
      }
      await ecrire(id, prevus.valeur);
      await trx('entretiens')
        .where({ id: entretien.id })
        .update({ version: entretien.version + 1 });
      const details = { creneaux: prevus.valeur.length };
      await journaliser({ instant, ...parAgentSurEntretien(agent.id, id), action: 'entretien.ajouter', details });
      return reussite({ ajoutes: prevus.valeur.length, sallesPrises: [] });
    },
  );
}

const cleDe = ({ piste, debut, fin }: { piste: number; debut: Date; fin: Date }) =>
  `${piste}-${debut.getTime()}-${fin.getTime()}`;

/** `enColonnes` turns days of Paris into the instants at which bookings open and close. */
export function enColonnes({ ouvreLe, fermeLe, ...faits }: FaitsEntretien) {
  return { ...faits, ouvreLe: ouvreLe && debutDuJour(ouvreLe), fermeLe: fermeLe && finDuJour(fermeLe) };
}

async function ecrire(entretienRef: string, creneaux: readonly CreneauPrevu[]): Promise<void> {
  await strapi.db.query('api::creneau.creneau').createMany({
    data: creneaux.map((creneau) => ({ ...creneau, entretienRef, prises: 0, etat: 'ouvert', version: 1 })),
  });
}
