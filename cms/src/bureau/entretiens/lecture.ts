/** This service reads one entretien: its créneaux by piste and hour, with who holds each. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { CreneauBureau, FaitsEntretien } from '@portail/config/bureau/entretiens';
import { OrganisationSaisie } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { voitDossier } from '@portail/config/rules/droits';
import type { Presence } from '@portail/config/rules/entretien';
import type { EtatCandidature } from '@portail/config/rules/etats';
import type { Entretien } from '../../api/convocation/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { completer } from './liste.ts';
import { avecFormation, entretiens } from './portee.ts';

export async function lire(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lireEntretien'>>> {
  const visible = await entretiens(agent.portees)
    .leftJoin('etablissements as i', 'i.document_id', 'e.etablissement_ref')
    .where('e.document_id', id)
    .first({ numero: 'e.id', etablissement: 'i.nom' });
  if (!visible) return refus('introuvable');
  const entretien: Entretien | null = await strapi.db
    .query('api::entretien.entretien')
    .findOne({ where: { id: visible.numero } });
  if (!entretien) return refus('introuvable');
  const instant = await maintenant();
  const { intitule, forme, etat, version } = entretien;
  const etablissement = visible.etablissement ?? '';
  const [ligne] = await completer([{ id, intitule, forme, etat, etablissement }], instant);
  if (!ligne) throw new Error(`entretien ${id} was read and is no line`);
  const organisation = OrganisationSaisie.safeParse(entretien.organisation);
  const formationRefs: string[] = await strapi.db
    .connection('entretiens_formations')
    .where({ entretien_ref: id })
    .orderBy('id')
    .pluck('formation_ref');
  return reussite({
    ...ligne,
    maintenant: instant.toISOString(),
    version,
    faits: faitsDe(entretien),
    formationRefs,
    organisation: organisation.success ? organisation.data : null,
    creneaux: await creneauxDe(agent, id),
  });
}

function faitsDe(entretien: Entretien): FaitsEntretien {
  const { intitule, forme, adresse, planUrl, acces, accesFauteuil, lien, consignes, delaiHeures } = entretien;
  const jour = (instant: string | null) => instant && jourDeParis(new Date(instant));
  return {
    ...{ intitule, forme, accesFauteuil, delaiHeures },
    ...{ adresse: adresse ?? '', planUrl: planUrl ?? '', acces: acces ?? '' },
    ...{ lien: lien ?? '', consignes: consignes ?? '' },
    ...{ ouvreLe: jour(entretien.ouvreLe), fermeLe: jour(entretien.fermeLe) },
  };
}

type Occupant = {
  creneau: string;
  convocation: string;
  sequence: number;
  presence: Presence | null;
  dossier: string;
  etat: EtatCandidature;
  formationRef: string;
  nom: string;
  prenom: string;
  intitule: string;
  mention: string;
};

async function creneauxDe(agent: Agent, id: string): Promise<CreneauBureau[]> {
  const { connection } = strapi.db;
  const lignes = await connection('creneaux')
    .where({ entretien_ref: id })
    .orderBy(['debut', 'piste', 'id'])
    .select(
      { id: 'document_id' },
      ...['piste', 'jury', 'salle', 'lien', 'debut', 'fin', 'capacite', 'prises', 'etat', 'version'],
    );
  const occupants: Occupant[] = await connection('reservations as r')
    .join('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .where({ 'k.entretien_ref': id, 'r.etat': 'active' })
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .join('candidatures as c', 'c.document_id', 'v.candidature_ref')
    .join('candidats as cd', 'cd.document_id', 'v.candidat_ref')
    .modify(avecFormation, 'v.formation_ref')
    .orderBy(['cd.nom', 'cd.prenom', 'r.id'])
    .select({
      creneau: 'r.creneau_ref',
      convocation: 'v.document_id',
      sequence: 'v.sequence',
      presence: 'v.presence',
      dossier: 'c.document_id',
      etat: 'c.etat',
      formationRef: 'c.formation_ref',
      nom: 'cd.nom',
      prenom: 'cd.prenom',
      intitule: 'f.intitule',
      mention: 'm.intitule',
    });
  return lignes.map(({ debut, fin, jury, salle, lien, ...creneau }) => ({
    ...creneau,
    ...{ jury: jury ?? '', salle: salle ?? '', lien: lien ?? '' },
    ...{ debut: debut.toISOString(), fin: fin.toISOString() },
    occupants: occupants
      .filter((occupant) => occupant.creneau === creneau.id)
      .map(({ convocation, sequence, presence, nom, prenom, dossier, ...autre }) => ({
        ...{ convocation, sequence, presence, nom, prenom, formation: intituleComplet(autre) },
        dossier: voitDossier(agent.portees, autre) ? dossier : null,
      })),
  }));
}
