/** This file describes the routes of what the staff keep beside a dossier: who follows it, étiquettes, notes. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import { RAISONS_DOUBLE } from '../rules/doubles.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { COULEURS, Libelle, Note } from '../rules/etiquettes.ts';
import { DelaiSaisi } from './instruction.ts';
import type { RouteBureau } from './route.ts';

export const Collegue = z.strictObject({ id: z.int(), nom: z.string() });
export type Collegue = z.infer<typeof Collegue>;

const Etiquette = z.strictObject({ id: reference, libelle: z.string(), couleur: z.enum(COULEURS) });
export type Etiquette = z.infer<typeof Etiquette>;

const NoteBureau = z.strictObject({
  id: reference,
  texte: z.string(),
  /** `auteur` is null once nobody has this account any more. */
  auteur: z.nullable(z.string()),
  ecriteLe: instant,
  /** `effacable` is true for the reader's own note, within the hour. */
  effacable: z.boolean(),
});
export type NoteBureau = z.infer<typeof NoteBureau>;

const Suivi = z.strictObject({
  /** `moi` is the reader. */
  moi: z.int(),
  suiviPar: z.nullable(Collegue),
  /** `posees` are the étiquettes of the dossier, and `etiquettes` all those of its IUT. */
  posees: z.array(reference),
  etiquettes: z.array(Etiquette),
  /** `notes` come oldest first. */
  notes: z.array(NoteBureau),
});
export type Suivi = z.infer<typeof Suivi>;

const DossierVoisin = z.strictObject({
  id: reference,
  etat: z.enum(ETATS_CANDIDATURE),
  candidat: z.strictObject({ nom: z.string(), prenom: z.string() }),
  formation: z.strictObject({ intitule: z.string(), code: z.string() }),
});
export type DossierVoisin = z.infer<typeof DossierVoisin>;

const ListeEtiquettes = z.strictObject({
  iuts: z.array(
    z.strictObject({
      ref: reference,
      nom: z.string(),
      /** `dossiers` counts the dossiers of the reader's scope that bear the étiquette. */
      etiquettes: z.array(z.extend(Etiquette, { dossiers: z.int() })),
    }),
  ),
});
export type ListeEtiquettes = z.infer<typeof ListeEtiquettes>;

export const SUIVI = {
  lireSuivi: {
    methode: 'GET',
    chemin: '/dossiers/:id/suivi',
    action: 'dossier.suivre',
    corps: null,
    reponse: Suivi,
  },
  /** `lirePersonne` gives what the scope holds of the same person, and of other accounts that may be theirs. */
  lirePersonne: {
    methode: 'GET',
    chemin: '/dossiers/:id/personne',
    action: 'dossier.suivre',
    corps: null,
    reponse: z.strictObject({
      autres: z.array(DossierVoisin),
      doubles: z.array(z.extend(DossierVoisin, { raison: z.enum(RAISONS_DOUBLE) })),
    }),
  },
  /** `listerCollegues` gives those who see this dossier and may follow it, the reader among them, by name. */
  listerCollegues: {
    methode: 'GET',
    chemin: '/dossiers/:id/collegues',
    action: 'dossier.suivre',
    corps: null,
    reponse: z.strictObject({ collegues: z.array(Collegue) }),
  },
  /** `affecterDossier` gives a dossier to follow to somebody who sees it, or to nobody. */
  affecterDossier: {
    methode: 'POST',
    chemin: '/dossiers/:id/suivi',
    action: 'dossier.suivre',
    corps: z.strictObject({
      agent: z.nullable(z.int32()),
      /** `vu` is who followed it on the page. */
      vu: z.nullable(z.int32()),
    }),
    reponse: rien,
  },
  /** `attendrePiece` accepts an incapacité, and waits for its file until a day. */
  attendrePiece: {
    methode: 'POST',
    chemin: '/dossiers/:id/pieces/:piece/attente',
    action: 'piece.juger',
    corps: z.strictObject({ jusquau: DelaiSaisi, version: z.int32() }),
    reponse: rien,
  },
  etiqueterDossier: {
    methode: 'POST',
    chemin: '/dossiers/:id/etiquettes',
    action: 'dossier.suivre',
    corps: z.strictObject({ etiquette: reference, posee: z.boolean() }),
    reponse: rien,
  },
  noterDossier: {
    methode: 'POST',
    chemin: '/dossiers/:id/notes',
    action: 'dossier.suivre',
    corps: z.strictObject({ texte: Note }),
    reponse: rien,
  },
  effacerNote: {
    methode: 'POST',
    chemin: '/dossiers/:id/notes/:note/effacement',
    action: 'dossier.suivre',
    corps: rien,
    reponse: rien,
  },
  listerEtiquettes: {
    methode: 'GET',
    chemin: '/etiquettes',
    action: 'dossier.suivre',
    corps: null,
    reponse: ListeEtiquettes,
  },
  /** `creerEtiquette` and `modifierEtiquette` take an étiquette of an IUT of the scope; no two have the same name. */
  creerEtiquette: {
    methode: 'POST',
    chemin: '/etiquettes',
    action: 'dossier.suivre',
    corps: z.strictObject({ iut: reference, libelle: Libelle, couleur: z.enum(COULEURS) }),
    reponse: z.strictObject({ id: reference }),
  },
  modifierEtiquette: {
    methode: 'POST',
    chemin: '/etiquettes/:id',
    action: 'dossier.suivre',
    corps: z.strictObject({ libelle: Libelle, couleur: z.enum(COULEURS) }),
    reponse: rien,
  },
  /** `supprimerEtiquette` takes it off every dossier too. */
  supprimerEtiquette: {
    methode: 'POST',
    chemin: '/etiquettes/:id/suppression',
    action: 'dossier.suivre',
    corps: rien,
    reponse: rien,
  },
} as const satisfies Record<string, RouteBureau>;
