/** This file decides to which dossiers of a lot somebody is given, or an étiquette. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import type { Decision } from '@portail/config/refusals';
import { type Portee, voitDossier } from '@portail/config/rules/droits';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { ACTES_DE_LOT, type ActeDeSuivi } from '@portail/config/rules/lots';
import { peutAffecter, peutEtiqueter } from '@portail/config/rules/suivi';
import { colleguesSur } from '../../api/affectation/services/collegues.ts';
import { nomsDesAgents } from '../../platform/agents.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../platform/issue.ts';
import { choisir } from '../dossiers/filtre.ts';
import { avecFormation, enPortee, sontEnPortee } from '../dossiers/portee.ts';
import { porteesDuCollegue } from '../suivi/suivi.ts';

export type Objet = CorpsBureau<'lancerLot'>['objet'];

/** `DossierSuivi` is what decides of an act of the suivi. */
export type DossierSuivi = {
  id: string;
  formationRef: string;
  etat: EtatCandidature;
  suiviPar: number | null;
  iut: string;
};

/** `COLONNES_SUIVI` reads it of `dossiers()`, the query of the list. */
export const COLONNES_SUIVI = {
  id: 'c.document_id',
  formationRef: 'c.formation_ref',
  etat: 'c.etat',
  suiviPar: 'c.suivi_par',
  iut: 'e.document_id',
} as const;

/** `Jugement` is what an act would do to one dossier; `vu` and `actuel` are those of the contract. */
export type Jugement = { decision: Decision; vu: string; actuel: string | null };

/** `Cible` is whom the act gives the dossiers to, with what they see, or the étiquette with its IUT. */
type Cible =
  | { sorte: 'agent'; agent: number | null; portees: readonly Portee[] }
  | { sorte: 'etiquette'; etiquette: string; iut: string };

/** `estAtteint` is false for a dossier that the colleague does not see, or of another IUT than the étiquette's. */
function estAtteint(cible: Cible, dossier: DossierSuivi): boolean {
  if (cible.sorte === 'etiquette') return dossier.iut === cible.iut;
  return cible.agent === null || voitDossier(cible.portees, dossier);
}

const horsDAtteinte = ({ sorte }: Cible) => refus(sorte === 'agent' ? 'collegue_sans_acces' : 'etiquette_absente');

async function viser(acte: ActeDeSuivi, objet: Objet): Promise<Issue<Cible>> {
  if (ACTES_DE_LOT[acte].objet === 'agent') {
    if (!objet || !('agent' in objet)) return saisieRefusee({ agent: 'Choisissez à qui confier ces dossiers.' });
    const { agent } = objet;
    return reussite({ sorte: 'agent', agent, portees: agent === null ? [] : await porteesDuCollegue(agent) });
  }
  if (!objet || !('etiquette' in objet)) return saisieRefusee({ etiquette: 'Choisissez une étiquette.' });
  const { etiquette } = objet;
  const ligne: { iut: string } | undefined = await strapi.db
    .connection('etiquettes')
    .where({ document_id: etiquette })
    .first({ iut: 'etablissement_ref' });
  return ligne ? reussite({ sorte: 'etiquette', etiquette, iut: ligne.iut }) : refus('etiquette_absente');
}

/**
 * `jugerSuivi` decides of each dossier. A colleague who sees none of them, and an étiquette of none of their IUTs, refuse
 * the whole: to these dossiers, they do not exist.
 */
export async function jugerSuivi(
  acte: ActeDeSuivi,
  objet: Objet,
  choisis: readonly DossierSuivi[],
): Promise<Issue<Map<string, Jugement>>> {
  const visee = await viser(acte, objet);
  if (!visee.ok) return visee;
  const cible = visee.valeur;
  if (choisis.length > 0 && !choisis.some((dossier) => estAtteint(cible, dossier))) return horsDAtteinte(cible);
  const juger = cible.sorte === 'agent' ? await affectations(cible, choisis) : await etiquettes(cible, acte, choisis);
  return reussite(new Map(choisis.map((dossier) => [dossier.id, juger(dossier)])));
}

type Juger = (dossier: DossierSuivi) => Jugement;

async function affectations(
  cible: Extract<Cible, { sorte: 'agent' }>,
  choisis: readonly DossierSuivi[],
): Promise<Juger> {
  const noms = await nomsDesAgents(choisis.flatMap(({ suiviPar }) => suiviPar ?? []));
  return (dossier) => {
    const { suiviPar } = dossier;
    return {
      decision: peutAffecter({ suiviPar, voit: estAtteint(cible, dossier) }, cible.agent),
      vu: vuDuSuivi(suiviPar),
      actuel: suiviPar === null ? null : `suivi jusqu’ici par ${noms.get(suiviPar) ?? 'un compte supprimé'}`,
    };
  };
}

async function etiquettes(
  cible: Extract<Cible, { sorte: 'etiquette' }>,
  acte: ActeDeSuivi,
  choisis: readonly DossierSuivi[],
): Promise<Juger> {
  const porteurs: string[] = await strapi.db
    .connection('etiquettes_posees')
    .where({ etiquette_ref: cible.etiquette })
    .whereIn(
      'candidature_ref',
      choisis.map(({ id }) => id),
    )
    .pluck('candidature_ref');
  const portent = new Set(porteurs);
  return (dossier) => ({
    decision: peutEtiqueter(
      { deSonIut: estAtteint(cible, dossier), portee: portent.has(dossier.id) },
      acte === 'etiqueter',
    ),
    // An étiquette takes nobody's place: what the dossier showed of it changes nothing.
    vu: '',
    actuel: null,
  });
}

/** `permettreSuivi` refuses a lot of which one dossier is out of reach: a page never shows one among its own. */
export async function permettreSuivi(
  { portees }: Agent,
  acte: ActeDeSuivi,
  objet: Objet,
  refs: readonly string[],
): Promise<Issue<null>> {
  const visee = await viser(acte, objet);
  if (!visee.ok) return visee;
  const lus: DossierSuivi[] = await avecFormation(enPortee(portees))
    .whereIn('c.document_id', [...refs])
    .select(COLONNES_SUIVI);
  return lus.every((dossier) => estAtteint(visee.valeur, dossier)) ? reussite(null) : horsDAtteinte(visee.valeur);
}

/** `vuDuSuivi` writes who follows a dossier as what it showed. */
const vuDuSuivi = (suiviPar: number | null): string => String(suiviPar ?? '');
export const suiviVu = (vu: string): number | null => (vu === '' ? null : Number(vu));

/** `listerColleguesDuLot` says to whom dossiers of a selection may be given. */
export async function listerColleguesDuLot(
  { id, portees }: Agent,
  { selection }: { selection: ChoixDossiers },
): Promise<Issue<ReponseBureau<'listerColleguesDuLot'>>> {
  if ('dossiers' in selection && !(await sontEnPortee(portees, selection.dossiers))) return refus('introuvable');
  const distincts: Pick<DossierSuivi, 'formationRef' | 'etat'>[] = await choisir(
    enPortee(portees),
    selection,
    await maintenant(),
    id,
  ).distinct({ formationRef: 'c.formation_ref', etat: 'c.etat' });
  return reussite({ collegues: await colleguesSur(distincts, 'dossier.suivre') });
}
