import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { VUES } from '../../platform/edit-views/views.ts';
import { type Acte, direDisparition, type Fiche } from './disappearances';

type Dialogue = { type: string; content?: ReactNode; onConfirm?: () => unknown; [autre: string]: unknown };
type Description = { onClick?: () => unknown; dialog?: Dialogue; label?: string; [autre: string]: unknown };
type Ligne = { status?: string; [champ: string]: unknown };
/** What Strapi's action is about: a content in its own screen or its row, or those that are ticked in a list. */
type Sur = { model: string; document?: Ligne; documents?: Ligne[] };
export type Action = { (sur: Sur): Description | null; type?: string; position?: unknown };

const ACTES: Readonly<Record<string, Acte>> = { unpublish: 'depublier', delete: 'supprimer' };

/** Strapi's actions that take something away ask first, and say what: one of them asks nothing, the others not what. */
export function confirmer(actions: Action[]): Action[] {
  return actions.map((action) => {
    const acte = ACTES[action.type ?? ''];
    if (!acte) return action;
    const confirmee: Action = (sur) => {
      const description = action(sur);
      return description && demander(description, acte, sur);
    };
    return Object.assign(confirmee, { type: action.type, position: action.position });
  });
}

function demander({ onClick, dialog, ...reste }: Description, acte: Acte, sur: Sur): Description {
  const phrases = direDisparition(acte, sur.model, fichesDe(sur));
  // A choice of its own, for what is published and has changed since.
  const choix = acte === 'depublier' && !sur.documents ? dialog?.content : undefined;
  return {
    ...reste,
    dialog: {
      ...(dialog ?? { type: 'dialog', title: 'Confirmation', onConfirm: onClick }),
      confirmLabel: reste.label,
      content: <Question phrases={phrases} choix={choix} />,
    },
  };
}

function fichesDe({ model, document, documents }: Sur): Fiche[] {
  const principal = VUES[model]?.principal;
  return (documents ?? (document ? [document] : [])).map((ligne) => {
    const nom = principal === undefined ? undefined : ligne[principal];
    return {
      nom: typeof nom === 'string' && nom !== '' ? nom : undefined,
      publiee: ligne.status === 'published' || ligne.status === 'modified',
    };
  });
}

function Question({ phrases, choix }: { phrases: string[]; choix: ReactNode }) {
  const [question, ...consequences] = phrases;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} id="confirm-description">
      <Flex gap={3} alignItems="flex-start">
        <WarningCircle width="24px" height="24px" fill="danger600" style={{ flexShrink: 0 }} aria-hidden />
        <Typography tag="p" fontWeight="bold">
          {question}
        </Typography>
      </Flex>
      {consequences.map((phrase) => (
        <Typography key={phrase} tag="p">
          {phrase}
        </Typography>
      ))}
      {choix}
    </Flex>
  );
}
