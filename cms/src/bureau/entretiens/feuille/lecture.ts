/** This service reads one day of an entretien: who comes to which jury at what hour, and who came. */
import type { CritereFeuille, Feuille, LigneFeuille, Personne, SectionFeuille } from '@portail/config/bureau/feuille';
import { type Jour, jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { voitDossier } from '@portail/config/rules/droits';
import type { EtatConvocation, EtatEntretien, Presence } from '@portail/config/rules/entretien';
import type { EtatCandidature } from '@portail/config/rules/etats';
import type { Rang } from '@portail/config/rules/voeux';
import { numeroGroupe } from '@portail/config/telephone';
import type { Agent } from '../../../platform/bureau.ts';
import { HORLOGE, instantLu } from '../../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { avecFormation, entretiens } from '../portee.ts';

type CreneauLu = {
  ref: string;
  piste: number;
  jury: string | null;
  salle: string | null;
  debut: Date;
  fin: Date;
  capacite: number;
};
/** `Creneau` has its jury's name, and an empty room when none is known. */
type Creneau = CreneauLu & { jury: string; salle: string };

export async function lireFeuille(agent: Agent, id: string, criteres: CritereFeuille): Promise<Issue<Feuille>> {
  const lu = await lireEntretien(agent, id);
  if (!lu) return refus('introuvable');
  const { entretien, instant, creneaux } = lu;
  const jours = [...new Set(creneaux.map(({ debut }) => jourDeParis(debut)))];
  const jour = criteres.jour ?? jourUtile(jours, jourDeParis(instant));
  const duJour = creneaux.filter(({ debut }) => jourDeParis(debut) === jour);
  const jurys = [...new Map(duJour.map(({ piste, jury }) => [piste, { piste, jury }])).values()];
  const retenus = duJour.filter(({ piste }) => criteres.jury === undefined || piste === criteres.jury);
  const personnes = await personnesDe(agent, retenus);
  return reussite({
    ...entretien,
    ...{ maintenant: instant.toISOString(), jours, jour },
    jurys: jurys.sort((a, b) => a.piste - b.piste),
    sections: sectionsDe(retenus, personnes),
  });
}

/** `jourUtile` is today when somebody may come today, else the next day, else the last one. */
function jourUtile(jours: readonly Jour[], aujourdhui: Jour): Jour {
  return jours.find((jour) => jour >= aujourdhui) ?? jours.at(-1) ?? aujourdhui;
}

type EntretienLu = { intitule: string; etat: EtatEntretien };
type LigneLue = EntretienLu & { ms: string } & (CreneauLu | { ref: null });

/** `lireEntretien` reads an entretien of the scope, its créneaux by hour, and the clock, in one statement. */
async function lireEntretien({ portees }: Agent, id: string) {
  const lignes: LigneLue[] = await entretiens(portees)
    .where('e.document_id', id)
    .leftJoin('creneaux as k', (jointure) => {
      jointure.on('k.entretien_ref', 'e.document_id').andOnVal('k.etat', 'ouvert');
    })
    .orderBy(['k.debut', 'k.piste', 'k.id'])
    .select('e.intitule', 'e.etat', { ref: 'k.document_id' })
    .select(
      'k.piste',
      'k.jury',
      'k.salle',
      'k.debut',
      'k.fin',
      'k.capacite',
      strapi.db.connection.raw(`${HORLOGE} as ms`),
    );
  const [premiere] = lignes;
  if (!premiere) return undefined;
  const { intitule, etat, ms } = premiere;
  const creneaux = lignes
    .filter((ligne): ligne is LigneLue & CreneauLu => ligne.ref !== null)
    .map(({ ref, piste, jury, salle, debut, fin, capacite }) => ({
      ...{ ref, piste, debut, fin, capacite },
      ...{ jury: jury || `Jury ${piste}`, salle: salle ?? '' },
    }));
  return { entretien: { intitule, etat }, instant: instantLu(ms), creneaux };
}

function sectionsDe(creneaux: readonly Creneau[], personnes: ReadonlyMap<string, Personne[]>): SectionFeuille[] {
  const sections = new Map<number, SectionFeuille>();
  for (const creneau of creneaux) {
    const { piste, jury } = creneau;
    const section = sections.get(piste) ?? { piste, jury, lignes: [] };
    section.lignes.push(...lignesDe(creneau, personnes.get(creneau.ref) ?? []));
    sections.set(piste, section);
  }
  return [...sections.values()].sort((a, b) => a.piste - b.piste);
}

/** `lignesDe` ends with one line for the places that are left, on which a late arrival is written down. */
function lignesDe({ ref, debut, fin, salle, capacite }: Creneau, personnes: readonly Personne[]): LigneFeuille[] {
  const commun = { creneau: ref, debut: debut.toISOString(), fin: fin.toISOString(), salle };
  const libres = Math.max(0, capacite - personnes.length);
  return [
    ...personnes.map((personne) => ({ ...commun, personne, libres: 0 })),
    ...(libres > 0 ? [{ ...commun, personne: null, libres }] : []),
  ];
}

type Lue = Omit<Personne, 'dossier' | 'formation' | 'voeux' | 'appreciation'> & {
  creneau: string;
  etat: EtatConvocation;
  presence: Presence | null;
  appreciation: string | null;
  dossier: string;
  etatDossier: EtatCandidature;
  formationRef: string;
  classique: Rang;
  alternance: Rang;
  intitule: string;
  mention: string;
};

/**
 * `personnesDe` reads who holds these créneaux. Who was noted there stays on the sheet when their convocation is over
 * since: the sheet says what happened.
 */
async function personnesDe(agent: Agent, creneaux: readonly Creneau[]): Promise<Map<string, Personne[]>> {
  const { connection } = strapi.db;
  const lues: Lue[] = await connection('reservations as r')
    .whereIn(
      'r.creneau_ref',
      creneaux.map(({ ref }) => ref),
    )
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .where((tenue) => {
      tenue.where('r.etat', 'active').orWhere((finie) => {
        const derniere = connection('reservations as s').whereRaw('s.convocation_ref = v.document_id').max('s.id');
        finie.where('v.etat', 'close').whereNotNull('v.presence').where('r.id', derniere);
      });
    })
    .join('candidatures as c', 'c.document_id', 'v.candidature_ref')
    .join('candidats as cd', 'cd.document_id', 'v.candidat_ref')
    .modify(avecFormation, 'c.formation_ref')
    .orderBy(['cd.nom', 'cd.prenom', 'r.id'])
    .select({ creneau: 'r.creneau_ref', reservation: 'r.document_id', convocation: 'v.document_id', etat: 'v.etat' })
    .select({ presence: 'v.presence', appreciation: 'v.appreciation', nom: 'cd.nom', prenom: 'cd.prenom' })
    .select({ telephone: 'cd.telephone', dossier: 'c.document_id', etatDossier: 'c.etat' })
    .select({ formationRef: 'c.formation_ref', classique: 'c.voeu_classique', alternance: 'c.voeu_alternance' })
    .select({ intitule: 'f.intitule', mention: 'm.intitule' });
  const parCreneau = new Map<string, Personne[]>();
  for (const lue of lues) parCreneau.set(lue.creneau, [...(parCreneau.get(lue.creneau) ?? []), presenter(agent, lue)]);
  return parCreneau;
}

function presenter({ portees }: Agent, lue: Lue): Personne {
  const { convocation, reservation, etat, presence, nom, prenom, classique, alternance, formationRef } = lue;
  return {
    ...{ convocation, reservation, etat, presence, nom, prenom },
    appreciation: lue.appreciation ?? '',
    voeux: { classique, alternance },
    formation: intituleComplet(lue),
    telephone: numeroGroupe(lue.telephone),
    dossier: voitDossier(portees, { formationRef, etat: lue.etatDossier }) ? lue.dossier : null,
  };
}
