/**
 * This service withdraws créneaux, and a whole entretien. Nobody loses a créneau in silence: each is moved to another,
 * or told to choose again.
 */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { Suite } from '@portail/config/bureau/planning';
import { peutPlacer, seChevauchent } from '@portail/config/rules/entretien';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { peutReprendre } from '@portail/config/rules/pointage';
import { proposerCreneaux } from '@portail/config/rules/remplacements';
import { annoncer } from '../../api/convocation/services/annonce.ts';
import {
  type CreneauTenu,
  convocations,
  type Entretien,
  entretiensPar,
  tenusDeCandidats,
} from '../../api/convocation/services/ligne.ts';
import { direLibere, direPlace } from '../../api/convocation/services/modeles.ts';
import { type Occupant, occupantsDe } from '../../api/convocation/services/occupants.ts';
import { poser, rendre } from '../../api/convocation/services/places.ts';
import { lirePlaces } from '../../api/convocation/services/places-libres.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type CreneauVerrouille, verrouillerCreneaux } from '../../platform/db/locks.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { auteurAgent, journaliser } from '../../platform/journal.ts';
import { verrouillerChoisis } from './creneaux.ts';
import { aEuLieu } from './eu-lieu.ts';
import { convocationPerimee, entretienPerime } from './perime.ts';
import { creneauxProposables, entretiens } from './portee.ts';
import { appelsParmi, faite } from './suite.ts';
import { parAgentSurEntretien, sousVerrou } from './verrou.ts';

type LibreLu = {
  ref: string;
  entretienRef: string;
  formationRef: string;
  debut: Date;
  fin: Date;
  jury: string;
  places: number;
};

/** `proposerRemplacements` says who holds these créneaux, with the nearest one that each could have instead. */
export function proposerRemplacements(
  agent: Agent,
  id: string,
  { creneaux: refs }: CorpsBureau<'proposerRemplacements'>,
): Promise<Issue<ReponseBureau<'proposerRemplacements'>>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    if (!(await entretiens(agent.portees, trx).where('e.document_id', id).first('e.id'))) return refus('introuvable');
    const ids = await trx('creneaux').where({ entretien_ref: id }).whereIn('document_id', refs).pluck('id');
    const occupants = await occupantsDe(ids, acte);
    const lues = await convocations().findMany({
      where: { documentId: { $in: occupants.map(({ convocation }) => convocation.documentId) } },
      select: ['documentId', 'formationRef', 'entretiensProposes'],
    });
    const parRef = new Map(lues.map((ligne) => [ligne.documentId, ligne]));
    const libres: LibreLu[] = await creneauxProposables(
      agent.portees,
      lues.map(({ formationRef }) => formationRef),
      trx,
    )
      .where('k.etat', 'ouvert')
      .where('k.debut', '>', instant)
      .whereRaw('k.prises < k.capacite')
      .whereNotIn('k.document_id', refs)
      .orderBy(['k.debut', 'k.piste', 'k.id'])
      .select({ ref: 'k.document_id', entretienRef: 'k.entretien_ref', formationRef: 'd.formation_ref' })
      .select({ debut: 'k.debut', fin: 'k.fin', jury: trx.raw(`coalesce(k.jury, '')`) })
      .select({ places: trx.raw('k.capacite - k.prises') });
    const ailleurs = await tenusDeCandidats(
      trx,
      occupants.map(({ candidatRef }) => candidatRef),
    );
    const formationsDuCreneau = Map.groupBy(libres, ({ ref }) => ref);
    const proposes = proposerCreneaux(
      occupants.map(({ convocation, candidatRef, tenu }) => {
        const { formationRef, entretiensProposes } = parRef.get(convocation.documentId) ?? {};
        return {
          ...{ id: convocation.documentId, debut: tenu.debut, fin: tenu.fin },
          ailleurs: (ailleurs.get(candidatRef) ?? []).filter((un) => un.reservationId !== tenu.reservationId),
          convient: ({ ref, entretienRef }: { ref: string; entretienRef: string }) =>
            (formationsDuCreneau.get(ref) ?? []).some((un) => un.formationRef === formationRef) &&
            (!entretiensProposes || entretiensProposes.includes(entretienRef)),
        };
      }),
      [...formationsDuCreneau.values()].flatMap(([premier]) => premier ?? []),
    );
    return reussite({
      personnes: occupants.map(({ convocation, nom, destinataire, tenu }) => {
        const propose = proposes.get(convocation.documentId);
        return {
          ...{ convocation: convocation.documentId, sequence: convocation.sequence },
          ...{ nom, prenom: destinataire.prenom, debut: tenu.debut.toISOString() },
          propose: propose
            ? {
                ...{ creneau: propose.ref, jury: propose.jury },
                ...{ debut: propose.debut.toISOString(), fin: propose.fin.toISOString() },
              }
            : null,
        };
      }),
    });
  });
}

/** `retirerCreneaux` withdraws all the chosen créneaux, or none. */
export function retirerCreneaux(
  agent: Agent,
  id: string,
  { creneaux, motif, deplacements }: CorpsBureau<'retirerCreneaux'>,
): Promise<Issue<Suite>> {
  return sousVerrou<Suite>(
    agent,
    id,
    async ({ entretien }, acte) => {
      const cibles = deplacements.map(({ creneau }) => creneau);
      const verrouilles = await verrouillerChoisis(id, creneaux, cibles, acte);
      if (!verrouilles) return entretienPerime(acte.trx, id);
      const { choisis, autres } = verrouilles;
      const occupants = await occupantsDe(
        choisis.map((un) => un.id),
        acte,
      );
      const tenus = aEuLieu(occupants);
      if (tenus) return tenus;
      const prevu = await prevoir(agent, { occupants, deplacements, cibles: autres }, acte);
      if (!prevu.ok) return prevu;
      if (prevu.valeur.liberes.length > 0 && motif === '') return refus('motif_manquant');
      const details = { creneaux: choisis.length };
      const action = 'entretien.retirer-creneaux';
      await journaliser({ instant: acte.instant, ...parAgentSurEntretien(agent.id, id), action, details });
      return retirer(agent, { entretien, creneaux: choisis, motif, ...prevu.valeur }, acte);
    },
    deplacements.map(({ convocation }) => convocation),
  );
}

/** `annulerEntretien` withdraws what is still to come: who was heard, or noted before their hour, keeps their créneau. */
export function annulerEntretien(
  agent: Agent,
  id: string,
  { version, motif }: CorpsBureau<'annulerEntretien'>,
): Promise<Issue<Suite>> {
  return sousVerrou<Suite>(agent, id, async ({ entretien }, acte) => {
    const { trx, instant } = acte;
    if (entretien.etat === 'annule') return faite();
    if (entretien.version !== version) return entretienPerime(trx, id);
    const aVenir = await verrouillerCreneaux(trx, (lignes) => {
      lignes.where({ entretien_ref: id, etat: 'ouvert' }).andWhere('debut', '>', instant);
    });
    const occupants = await occupantsDe(
      aVenir.map((un) => un.id),
      acte,
    );
    const notes = new Set(
      occupants.filter(({ convocation }) => !peutReprendre(convocation.presence).ok).map(({ tenu }) => tenu.creneauId),
    );
    const creneaux = aVenir.filter((un) => !notes.has(un.id));
    const liberes = occupants.filter(({ tenu }) => !notes.has(tenu.creneauId));
    await trx('entretiens')
      .where({ id: entretien.id })
      .update({ etat: 'annule', version: version + 1 });
    const details = { creneaux: creneaux.length };
    const action = 'entretien.annuler-entretien';
    await journaliser({ instant, ...parAgentSurEntretien(agent.id, id), action, details });
    return retirer(agent, { entretien, creneaux, motif, deplaces: [], liberes }, acte);
  });
}

type Deplacement = { occupant: Occupant; cible: CreneauVerrouille; entretien: Entretien };
type Prevu = { deplaces: Deplacement[]; liberes: Occupant[] };

/** `prevoir` decides for everybody before anything is written: one who cannot be moved stops all. */
async function prevoir(
  agent: Agent,
  {
    occupants,
    deplacements,
    cibles,
  }: {
    occupants: readonly Occupant[];
    deplacements: CorpsBureau<'retirerCreneaux'>['deplacements'];
    cibles: readonly CreneauVerrouille[];
  },
  { trx }: Acte,
): Promise<Issue<Prevu>> {
  const parConvocation = new Map(occupants.map((occupant) => [occupant.convocation.documentId, occupant]));
  const [perimee] = deplacements.filter(({ convocation, sequence }) => {
    return parConvocation.get(convocation)?.convocation.sequence !== sequence;
  });
  if (perimee) {
    const { candidatureRef = '' } =
      (await convocations().findOne({ where: { documentId: perimee.convocation }, select: ['candidatureRef'] })) ?? {};
    return convocationPerimee(trx, { candidatureRef, documentId: perimee.convocation });
  }
  const refs = deplacements.flatMap(({ convocation }) => {
    return parConvocation.get(convocation)?.convocation.candidatureRef ?? [];
  });
  const dossiers: { ref: string; etat: EtatCandidature; formationRef: string }[] = await trx('candidatures')
    .whereIn('document_id', refs)
    .select({ ref: 'document_id', etat: 'etat', formationRef: 'formation_ref' });
  const proposables: { ref: string; formationRef: string }[] = await creneauxProposables(
    agent.portees,
    dossiers.map(({ formationRef }) => formationRef),
    trx,
  )
    .whereIn(
      'k.document_id',
      cibles.map(({ ref }) => ref),
    )
    .select({ ref: 'k.document_id', formationRef: 'd.formation_ref' });
  const entretiensDesCibles = await entretiensPar(cibles.map(({ entretienRef }) => entretienRef));
  const places = new Map(
    cibles.map(({ ref, etat, capacite, prises }) => [ref, etat === 'ouvert' ? capacite - prises : 0]),
  );
  const deplaces: Deplacement[] = [];
  for (const { convocation, creneau } of deplacements) {
    const occupant = parConvocation.get(convocation);
    const dossier = dossiers.find(({ ref }) => ref === occupant?.convocation.candidatureRef);
    const cible = cibles.find(({ ref }) => ref === creneau);
    const entretien = cible && entretiensDesCibles.get(cible.entretienRef);
    const proposable = proposables.some((un) => un.ref === creneau && un.formationRef === dossier?.formationRef);
    if (!occupant || !dossier || !cible || !entretien || !proposable) return refus('introuvable');
    const decision = peutPlacer(occupant.convocation.etat, dossier.etat);
    if (!decision.ok) return refusee(decision);
    const reste = places.get(creneau) ?? 0;
    if (reste <= 0) return refus('creneau_complet');
    places.set(creneau, reste - 1);
    deplaces.push({ occupant, cible, entretien });
  }
  const parties = new Set(deplaces.map(({ occupant }) => occupant));
  return reussite({ deplaces, liberes: occupants.filter((occupant) => !parties.has(occupant)) });
}

type Retrait = Prevu & { entretien: Entretien; creneaux: readonly CreneauVerrouille[]; motif: string };

/** `retirer` gives every place back before the créneaux are withdrawn, and tells each person once all is written. */
async function retirer(
  agent: Agent,
  { entretien, creneaux, motif, deplaces, liberes }: Retrait,
  acte: Acte,
): Promise<Issue<Suite>> {
  const { trx, instant } = acte;
  const par = auteurAgent(agent.id);
  for (const { occupant, cible } of deplaces) {
    await rendre(occupant.tenu, 'deplacee', acte);
    await poser(occupant.convocation.documentId, cible, 'agent', acte);
  }
  for (const { tenu } of liberes) await rendre(tenu, 'annulee_iut', acte);
  await trx('creneaux')
    .whereIn(
      'id',
      creneaux.map((un) => un.id),
    )
    .update({ etat: 'retire', version: trx.raw('version + 1') });
  for (const { occupant, cible, entretien: nouveau } of deplaces) {
    const memeHeure = await aLaMemeHeure(trx, occupant, cible);
    const ecrire = direPlace({ creneau: cible, entretien: nouveau }, occupant.tenu, memeHeure);
    await annoncer('deplacer', { ...occupant, par, ecrire }, acte);
  }
  const reste = await resteAChoisir(liberes, acte);
  for (const occupant of liberes) {
    const ecrire = direLibere({ creneau: occupant.tenu, entretien }, motif, reste(occupant));
    await annoncer('liberer', { ...occupant, par, ecrire }, acte);
  }
  const touches = [...deplaces.map(({ occupant }) => occupant), ...liberes];
  return faite(
    appelsParmi(
      touches.map(({ nom, telephone, destinataire, tenu }) => {
        return { nom, prenom: destinataire.prenom, telephone, debut: tenu.debut };
      }),
      instant,
    ),
  );
}

async function aLaMemeHeure(trx: Acte['trx'], { candidatRef, convocation }: Occupant, cible: CreneauVerrouille) {
  const siens: CreneauTenu[] = (await tenusDeCandidats(trx, [candidatRef])).get(candidatRef) ?? [];
  return siens.some((un) => un.convocationRef !== convocation.documentId && seChevauchent(un, cible));
}

/** `resteAChoisir` tells of each whether an hour is free for them, once all is withdrawn. */
async function resteAChoisir(liberes: readonly Occupant[], { trx, instant }: Acte) {
  const lues = await convocations().findMany({
    where: { documentId: { $in: liberes.map(({ convocation }) => convocation.documentId) } },
    select: ['documentId', 'formationRef', 'entretiensProposes'],
  });
  const parRef = new Map(lues.map((ligne) => [ligne.documentId, ligne]));
  const { libres } = await lirePlaces(
    lues.map(({ formationRef }) => formationRef),
    instant,
    trx,
  );
  return ({ convocation }: Occupant) => {
    const ligne = parRef.get(convocation.documentId);
    return ligne !== undefined && libres(ligne) > 0;
  };
}
