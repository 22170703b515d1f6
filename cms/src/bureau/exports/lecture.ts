/** This file reads dossiers for an export, a few hundred at a time, in three statements. */
import type { DossierExporte } from '@portail/config/rules/colonnes-dossier';
import { type Portee, piecesRemises } from '@portail/config/rules/droits';
import { lireInstantane } from '@portail/config/rules/instantane';
import type { Rang } from '@portail/config/rules/voeux';
import type { Knex } from 'knex';
import { piecesDe } from '../../api/candidature/services/ligne.ts';
import { nomDAgent } from '../../platform/agents.ts';
import { dossiers } from '../dossiers/portee.ts';

const COLONNES = {
  id: 'c.document_id',
  formationRef: 'c.formation_ref',
  etat: 'c.etat',
  annee: 'c.annee',
  numeroAccuse: 'c.numero_accuse',
  deposeeLe: 'c.deposee_le',
  transmiseLe: 'c.transmise_le',
  complementsDemandesLe: 'c.complements_demandes_le',
  delaiComplements: 'c.delai_complements',
  delaiPersonnel: 'c.delai_personnel',
  abandonneeLe: 'c.abandonnee_le',
  motif: 'c.motif',
  raisonAbandon: 'c.raison_abandon',
  voeuClassique: 'c.voeu_classique',
  voeuAlternance: 'c.voeu_alternance',
  instantane: 'c.instantane',
  nom: 'cd.nom',
  prenom: 'cd.prenom',
  telephone: 'cd.telephone',
  email: 'u.email',
  etablissement: 'e.nom',
  mention: 'm.intitule',
  intitule: 'f.intitule',
  code: 'f.code',
  du: 'f.du',
  au: 'f.au',
  suiveurNom: 'su.lastname',
  suiveurPrenom: 'su.firstname',
};

/** `ETIQUETTES` are the words that a dossier bears, in the order of the alphabet. */
const ETIQUETTES = `array(select t.libelle from etiquettes_posees ep join etiquettes t on t.document_id = ep.etiquette_ref
  where ep.candidature_ref = c.document_id order by lower(t.libelle)) as etiquettes`;

type Piece = Awaited<ReturnType<typeof piecesDe>> extends Map<string, (infer P)[]> ? P : never;
type Convocation = NonNullable<DossierExporte['convocation']>;

/** `DossierLu` is a dossier as an export and its pièces need it. */
export type DossierLu = Omit<DossierExporte, 'pieces'> & { id: string; formationRef: string; pieces: Piece[] };

/** `LigneLue` is a row as PostgreSQL gives {@link COLONNES}. */
type LigneLue = Omit<
  DossierLu,
  'voeux' | 'contact' | 'formation' | 'transmis' | 'pieces' | 'convocation' | 'suiviPar'
> &
  DossierExporte['formation'] & {
    voeuClassique: Rang;
    voeuAlternance: Rang;
    /** `instantane` is a text: Strapi has the driver leave JSON so. */
    instantane: string | null;
    nom: string;
    prenom: string;
    telephone: string;
    /** `email` is null once the account is deleted. */
    email: string | null;
    suiveurNom: string | null;
    suiveurPrenom: string | null;
  };

/** `lireDossiers` gives those of these dossiers that are in the scopes, in the order in which they are asked for. */
export async function lireDossiers(
  refs: readonly string[],
  portees: readonly Portee[],
  trx: Knex,
): Promise<DossierLu[]> {
  // One after the other: a transaction has one connection.
  const lignes: LigneLue[] = await dossiers(portees, trx)
    .leftJoin('admin_users as su', 'su.id', 'c.suivi_par')
    .whereIn('c.document_id', [...refs])
    .select(COLONNES, strapi.db.connection.raw(ETIQUETTES));
  const lus = lignes.map(({ id }) => id);
  const pieces = await piecesDe(lus, trx);
  const convocations = await convocationsDe(lus, trx);
  const parRef = new Map(
    lignes.map((ligne): [string, DossierLu] => [
      ligne.id,
      presenter(ligne, pieces.get(ligne.id) ?? [], convocations.get(ligne.id) ?? null),
    ]),
  );
  return refs.flatMap((ref) => parRef.get(ref) ?? []);
}

function presenter(ligne: LigneLue, pieces: Piece[], convocation: Convocation | null): DossierLu {
  const { instantane, voeuClassique, voeuAlternance, nom, prenom, telephone, email, ...reste } = ligne;
  const { suiveurNom, suiveurPrenom, etablissement, mention, intitule, code, du, au, ...dossier } = reste;
  const transmis = piecesRemises(dossier.transmiseLe) ? lireInstantane(JSON.parse(instantane ?? 'null')) : null;
  const fige = transmis?.formation;
  return {
    ...dossier,
    voeux: { classique: voeuClassique, alternance: voeuAlternance },
    contact: { nom, prenom, email: email ?? transmis?.profil.email ?? '', telephone },
    formation: { etablissement, mention: fige?.mention ?? mention, intitule: fige?.intitule ?? intitule, code, du, au },
    transmis,
    pieces: transmis ? pieces : [],
    convocation,
    suiviPar: nomDAgent({ nom: suiveurNom, prenom: suiveurPrenom }),
  };
}

/** `convocationsDe` reads the last convocation of each dossier, with the créneau that it holds. */
async function convocationsDe(refs: readonly string[], connexion: Knex): Promise<Map<string, Convocation>> {
  type Lue = Omit<Convocation, 'creneau'> & {
    ref: string;
    debut: Date | null;
    jury: string | null;
    salle: string | null;
  };
  const lignes: Lue[] = await connexion('convocations as v')
    .leftJoin('reservations as r', (jointure) =>
      jointure.on('r.convocation_ref', 'v.document_id').andOnVal('r.etat', 'active'),
    )
    .leftJoin('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .whereIn('v.candidature_ref', [...refs])
    .distinctOn('v.candidature_ref')
    .orderBy([{ column: 'v.candidature_ref' }, { column: 'v.tour', order: 'desc' }])
    .select({
      ref: 'v.candidature_ref',
      etat: 'v.etat',
      convoqueeLe: 'v.convoquee_le',
      repondreAvant: 'v.repondre_avant',
      presence: 'v.presence',
      debut: 'k.debut',
      jury: 'k.jury',
      salle: 'k.salle',
    });
  return new Map(
    lignes.map(({ ref, debut, jury, salle, ...convocation }) => [
      ref,
      { ...convocation, creneau: debut && { debut, jury: jury ?? '', salle: salle ?? '' } },
    ]),
  );
}
