/** This file gives the editors' screens what Strapi's configuration cannot say. */
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { PanneauCollage } from './collage/annonce';
import { type Blocs, blocsDuSite } from './collage/blocs';
import { type Action, confirmer } from './confirmations';
import { grouper, Titre, TYPE_TITRE } from './groups';
import { ChampJour } from './jour/champ-jour';
import { PanneauCopie } from './nouvelle/copie';
import { Propositions } from './nouvelle/propositions';
import { rafraichirApercus } from './preview';
import { PanneauAVerifier } from './warnings-panel';

const DISPOSITION = 'Admin/CM/pages/EditView/mutate-edit-view-layout';
/** `ACTIONS_FERMEES` open screens that are code here, and that the cms answers to nobody. */
const ACTIONS_FERMEES = new Set(['edit-the-model', 'configure-the-view']);

type ApisDesContenus = {
  addEditViewSidePanel(ajouter: (panneaux: unknown[]) => unknown[]): void;
  addDocumentAction(reprendre: (actions: Action[]) => Action[]): void;
  addBulkAction(reprendre: (actions: Action[]) => Action[]): void;
  addRichTextBlocks(changer: (blocs: Blocs) => Blocs): void;
};

export function declarerChamps(app: StrapiApp): void {
  app.addFields([
    { type: TYPE_TITRE, Component: Titre as ComponentType },
    { type: 'date', Component: ChampJour as unknown as ComponentType },
  ]);
}

export function preparerEdition(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  app.registerHook(DISPOSITION, grouper);
  rafraichirApercus();
  const contenus = app.getPlugin('content-manager').apis as ApisDesContenus;
  contenus.addEditViewSidePanel((panneaux) => [
    ...panneaux,
    PanneauCopie,
    PanneauAVerifier,
    PanneauCollage,
    Propositions,
  ]);
  contenus.addDocumentAction((actions) => confirmer(actions.filter(({ type = '' }) => !ACTIONS_FERMEES.has(type))));
  contenus.addBulkAction(confirmer);
  contenus.addRichTextBlocks(blocsDuSite);
}
