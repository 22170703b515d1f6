import type { DossierBureau } from '@portail/config/bureau/dossiers';
import type { Jour } from '@portail/config/paris';
import type { Decision } from '@portail/config/refusals';
import type { BornesDelai } from '@portail/config/rules/delais';
import type { Evenement } from '@portail/config/rules/etats';
import type { ButtonProps } from '@strapi/design-system';
import type { ComponentType } from 'react';
import type { RouteActe } from '../../bureau';

/** `Saisie` is what is typed in an act's dialog; a field that the act does not ask for stays empty. */
export type Saisie = { motif: string; delai: Jour; repondreAvant: Jour };
export type Champ = keyof Saisie;

/** `Acte` is one of the secretariat's acts on a whole dossier, as the page offers it. */
export type Acte = {
  /** `evenement` is what happens to the dossier, or `convoquer`: its convocation has states of its own. */
  evenement: Evenement | 'convoquer';
  route: RouteActe;
  libelle: string;
  variant: ButtonProps['variant'];
  /** `effet` says what becomes of the dossier. */
  effet: (dossier: DossierBureau) => string;
  /** `courriel` says what the mail to the candidat does: « un courriel qui… ». */
  courriel: (dossier: DossierBureau) => string;
  champs: (dossier: DossierBureau) => readonly Champ[];
  /** `Objet` shows what the act rests on, before it is confirmed. */
  Objet?: ComponentType<{ dossier: DossierBureau }>;
  /** `bornes` are the days that the act may give; absent when it gives none. */
  bornes?: (dossier: DossierBureau) => BornesDelai;
  /** `decider` is the rule with which the server decides. */
  decider: (dossier: DossierBureau, saisie: { motif: string; delai: Date }) => Decision;
  corps: (dossier: DossierBureau, saisie: Saisie) => { vu: string };
  /** `fait` is said once the act is done. */
  fait: string;
};
