/** This file tells what moving a closing date would do, before it is done. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { afficherInstant, finDuJour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { estReportee, peutReporter } from '@portail/config/rules/report-cloture';
import { clotureReportee } from '../../api/candidature/courriels.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { campagneCourante, concernes, publieesEnPortee } from './formations.ts';

/** `NOMS_MONTRES` is how many people the page names; it counts the others. */
const NOMS_MONTRES = 50;

type Voulu = CorpsBureau<'montrerReport'>;
type Reportees = Awaited<ReturnType<typeof publieesEnPortee>>;

export async function preparerReport({ portees }: Agent): Promise<Issue<ReponseBureau<'preparerReport'>>> {
  const campagne = await campagneCourante();
  const instant = (await maintenant()).toISOString();
  if (!campagne) return refus('introuvable');
  const formations = await publieesEnPortee(portees, campagne.annee);
  return reussite({ maintenant: instant, dernierJour: campagne.dernierJour, formations });
}

/** `verifierReport` gives the formations that move; one that is not in the scopes refuses the whole. */
export async function verifierReport(agent: Agent, { formations, au }: Voulu): Promise<Issue<Reportees>> {
  const campagne = await campagneCourante();
  if (!campagne) return refus('introuvable');
  const voulues = new Set(formations);
  const siennes = (await publieesEnPortee(agent.portees, campagne.annee)).filter(({ ref }) => voulues.has(ref));
  if (siennes.length !== voulues.size) return refus('introuvable');
  const bornes = { dernierJour: campagne.dernierJour, maintenant: await maintenant() };
  const decision = peutReporter(
    siennes.map((formation) => formation.au),
    au,
    bornes,
  );
  if (!decision.ok) return refusee(decision);
  return reussite(siennes.filter((formation) => estReportee(formation.au, au)));
}

export async function montrerReport(agent: Agent, voulu: Voulu): Promise<Issue<ReponseBureau<'montrerReport'>>> {
  const verifie = await verifierReport(agent, voulu);
  if (!verifie.ok) return verifie;
  const reportees = verifie.valeur;
  const { connection } = strapi.db;
  const dossiers = () =>
    concernes(
      reportees.map(({ ref }) => ref),
      voulu.au,
      connection,
    );
  const comptes: { ref: string; etat: string; total: string }[] = await dossiers()
    .groupBy('c.formation_ref', 'c.etat')
    .select({ ref: 'c.formation_ref', etat: 'c.etat' })
    .count({ total: '*' });
  const compter = (ref: string, etat: string) =>
    Number(comptes.find((compte) => compte.ref === ref && compte.etat === etat)?.total ?? 0);
  const personnes: { nom: string; prenom: string; candidatRef: string }[] = await dossiers()
    .join('candidats as cd', 'cd.document_id', 'c.candidat_ref')
    .join('up_users as u', 'u.document_id', 'cd.compte_ref')
    .distinct('cd.nom', 'cd.prenom', 'c.candidat_ref as candidatRef')
    .orderBy(['cd.nom', 'cd.prenom', 'candidatRef']);
  return reussite({
    reportees: reportees.map((formation) => ({
      ...formation,
      enConstitution: compter(formation.ref, 'en_constitution'),
      nonTransmis: compter(formation.ref, 'non_transmise'),
    })),
    personnes: personnes.length,
    premieres: personnes.slice(0, NOMS_MONTRES).map(({ nom, prenom }) => ({ nom, prenom })),
    courriel: personnes[0] ? await courrielDe(personnes[0], dossiers, reportees, voulu.au) : null,
  });
}

/** `courrielDe` writes the mail of the first person, as the act would. */
async function courrielDe(
  { candidatRef, prenom }: { candidatRef: string; prenom: string },
  dossiers: () => ReturnType<typeof concernes>,
  reportees: Reportees,
  au: string,
): Promise<{ sujet: string; texte: string }> {
  const siens: { ref: string; etat: string }[] = await dossiers()
    .where('c.candidat_ref', candidatRef)
    .orderBy('c.id')
    .select({ ref: 'c.formation_ref', etat: 'c.etat' });
  const { sujet, texte } = clotureReportee({
    prenom,
    dossiers: siens.flatMap(({ ref, etat }) => {
      const formation = reportees.find((une) => une.ref === ref);
      if (!formation) return [];
      return {
        formation: intituleComplet(formation),
        etablissement: formation.etablissement.nom,
        limite: afficherInstant(finDuJour(au)),
        rouvert: etat === 'non_transmise',
      };
    }),
  });
  return { sujet, texte };
}
