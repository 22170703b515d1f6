/** This file says the criteria of the list in SQL, for the list, its counters, its neighbours, works and exports. */
import type { ChoixDossiers, FiltresDossiers } from '@portail/config/bureau/criteres';
import { debutDuJour, finDuJour } from '@portail/config/paris';
import type { Attente } from '@portail/config/rules/attentes';
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import { MODALITES } from '@portail/config/rules/voeux';
import type { Knex } from 'knex';
import { convocables } from '../entretiens/convocables.ts';
import { filtrerParLecture } from './lectures.ts';
import { filtrerParTexte } from './recherche.ts';

/** `A_L_IUT` is a dossier that waits for its verification: nothing is left for its candidat to do. */
const A_L_IUT = `(c.etat = 'transmise' or (c.etat = 'incomplete' and c.a_completer = 0))`;
const CHEZ_LE_CANDIDAT = `c.etat = 'incomplete' and c.a_completer > 0`;

/**
 * `CONDITIONS` says each wait on `candidatures as c`; `:instant` is the portal's clock. They hold columns of the working
 * row alone, which the acts keep.
 */
export const CONDITIONS: Record<Attente, string> = {
  nouveaux: `${A_L_IUT} and c.renvoyee_le is null`,
  complements: `${A_L_IUT} and c.renvoyee_le is not null`,
  incapacites: `c.incapacites > 0 and c.etat in ('transmise', 'incomplete')`,
  retard: `${CHEZ_LE_CANDIDAT} and c.echeance < :instant`,
  messages: 'c.messages_a_lire > 0',
  en_cours: `${CHEZ_LE_CANDIDAT} and c.echeance >= :instant`,
};

/** `DEPUIS` is the column by which each wait is as old as its oldest dossier. */
export const DEPUIS: Record<Attente, string> = {
  ...{ nouveaux: 'c.recue_le', complements: 'c.recue_le', incapacites: 'c.recue_le' },
  ...{ retard: 'c.recue_le', en_cours: 'c.recue_le', messages: 'c.message_recu_le' },
};

const RANG = { classique: 'c.voeu_classique', alternance: 'c.voeu_alternance' } as const;

/**
 * `filtrer` keeps the dossiers that the criteria select.
 *
 * @param requete on `candidatures as c`, joined to the published `formations as f`, with the scope in its WHERE
 * @param lecteur number of the agent whose readings the criterion `lecture` is about
 */
export function filtrer(
  requete: Knex.QueryBuilder,
  filtres: FiltresDossiers,
  instant: Date,
  lecteur: number,
): Knex.QueryBuilder {
  const { attente, etats, etablissements, formations, modalite, rang, aVerifier, recuDu, recuAu } = filtres;
  if (attente) requete.whereRaw(`(${CONDITIONS[attente]})`, { instant });
  if (etats) requete.whereIn('c.etat', etats);
  if (formations) requete.whereIn('c.formation_ref', formations);
  if (etablissements) requete.whereIn('f.id', desEtablissements(etablissements, requete));
  if (modalite || rang) {
    const voulues = modalite ? [modalite] : MODALITES;
    requete.where((une) => {
      for (const voulue of voulues) {
        if (rang) une.orWhere(RANG[voulue], Number(rang));
        else une.orWhereNotNull(RANG[voulue]);
      }
    });
  }
  if (aVerifier) requete.where('c.a_verifier', '>', 0);
  if (recuDu) requete.where('c.recue_le', '>=', debutDuJour(recuDu));
  if (recuAu) requete.where('c.recue_le', '<=', finDuJour(recuAu));
  if (filtres.suiviPar === 'personne') requete.whereNull('c.suivi_par');
  else if (filtres.suiviPar) requete.where('c.suivi_par', Number(filtres.suiviPar));
  if (filtres.etiquettes) requete.whereIn('c.document_id', portantUne(filtres.etiquettes, requete));
  if (filtres.lecture) filtrerParLecture(requete, filtres.lecture, lecteur);
  if (filtres.entretien) filtrerParEntretien(requete, filtres.entretien);
  filtrerParTexte(requete, filtres.recherche);
  return requete;
}

/** `choisir` keeps the dossiers of a choice: those that are named, or those that the criteria select. */
export function choisir(
  requete: Knex.QueryBuilder,
  choix: ChoixDossiers,
  instant: Date,
  lecteur: number,
): Knex.QueryBuilder {
  return 'dossiers' in choix
    ? requete.whereIn('c.document_id', choix.dossiers)
    : filtrer(requete, choix.filtres, instant, lecteur);
}

function desEtablissements(refs: readonly string[], requete: Knex.QueryBuilder): Knex.QueryBuilder {
  return requete.client
    .queryBuilder()
    .from('formations_etablissement_lnk as fel')
    .join('etablissements as el', 'el.id', 'fel.etablissement_id')
    .whereIn('el.document_id', [...refs])
    .select('fel.formation_id');
}

/** `portantUne` selects the dossiers that bear one of these étiquettes. */
function portantUne(etiquettes: readonly string[], requete: Knex.QueryBuilder): Knex.QueryBuilder {
  return requete.client
    .queryBuilder()
    .from('etiquettes_posees')
    .whereIn('etiquette_ref', [...etiquettes])
    .select('candidature_ref');
}

type Entretien = NonNullable<FiltresDossiers['entretien']>;

/** `filtrerParEntretien` reads the last convocation of a dossier; `fini` is one whose presence was noted. */
function filtrerParEntretien(requete: Knex.QueryBuilder, entretien: Entretien): void {
  if (entretien === 'a_convoquer') {
    convocables(requete);
    return;
  }
  const existe = (condition: string, valeurs: readonly string[]) =>
    requete.whereRaw(
      `exists (select 1 from convocations v where v.candidature_ref = c.document_id and ${condition})`,
      valeurs,
    );
  if (entretien === 'fini') existe('v.presence is not null', []);
  else existe('v.etat = ?', [CONVOCATIONS_OUVERTES.find((etat) => etat === entretien) ?? entretien]);
}
