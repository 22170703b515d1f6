import { BUREAU } from '@portail/config/bureau/bureau';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';
import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { adminApi } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { VUES } from '../../edition/views/views.ts';
import { type Acte, direDisparition, direDossiers, type Fiche } from './disappearances';
import { CeQuiChange } from './nouvelle/copie';
import { FORMATION } from './reperes';

const api = adminApi.injectEndpoints({
  endpoints: (construire) => ({
    compterDossiers: construire.query<{ nombre: number }, string>({
      query: (formations) => PREFIXE_BUREAU + BUREAU.compterDossiers.chemin.replace(':formations', formations),
      transformResponse: (reponse) => BUREAU.compterDossiers.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
  }),
});

type Dialogue = { type: string; content?: ReactNode; onConfirm?: () => unknown; [autre: string]: unknown };
type Description = { onClick?: () => unknown; dialog?: Dialogue; label?: string; [autre: string]: unknown };
type Ligne = { documentId?: string; status?: string; [champ: string]: unknown };
/** `Sur` is what Strapi's action is about: a content in its own screen or its row, or those ticked in a list. */
type Sur = { model: string; document?: Ligne; documents?: Ligne[] };
export type Action = { (sur: Sur): Description | null; type?: string; position?: unknown };

const ACTES: Readonly<Record<string, Acte>> = { unpublish: 'depublier', delete: 'supprimer' };

/**
 * `confirmer` has Strapi's actions ask before they take something away, and say what: one of them asks nothing, the
 * others not what.
 */
export function confirmer(actions: Action[]): Action[] {
  return actions.map((action) => {
    if (action.type === 'clone') return direCopie(action);
    const acte = ACTES[action.type ?? ''];
    if (!acte) return action;
    const confirmee: Action = (sur) => {
      const description = action(sur);
      return description && demander(description, acte, sur);
    };
    return Object.assign(confirmee, { type: action.type, position: action.position });
  });
}

/** `direCopie` has the dialog of a copy say what changes of a formation: Strapi names fields of which it knows nothing. */
function direCopie(action: Action): Action {
  const dite: Action = (sur) => {
    const description = action(sur);
    if (!description?.dialog || sur.model !== FORMATION) return description;
    return { ...description, dialog: { ...description.dialog, content: <CeQuiChange /> } };
  };
  return Object.assign(dite, { type: action.type, position: action.position });
}

function demander({ onClick, dialog, ...reste }: Description, acte: Acte, sur: Sur): Description {
  const phrases = direDisparition(acte, sur.model, fichesDe(sur));
  // `choix` is Strapi's own, for what is published and has changed since.
  const choix = acte === 'depublier' && !sur.documents ? dialog?.content : undefined;
  return {
    ...reste,
    dialog: {
      ...(dialog ?? { type: 'dialog', title: 'Confirmation', onConfirm: onClick }),
      confirmLabel: reste.label,
      content: (
        <Question phrases={phrases} formations={formationsDe(sur)}>
          {choix}
        </Question>
      ),
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

/** `formationsDe` lists the formations to which dossiers may be attached. */
function formationsDe({ model, document, documents = document ? [document] : [] }: Sur): string[] {
  if (model !== FORMATION) return [];
  return documents.flatMap(({ documentId, status }) => (documentId && status !== 'draft' ? [documentId] : []));
}

type Consequences = { phrases: string[]; formations: string[]; children: ReactNode };

/** `Question` is drawn once it is opened: the dossiers are counted then. */
function Question({ phrases, formations, children }: Consequences) {
  const { data } = api.useCompterDossiersQuery(formations.join(), { skip: formations.length === 0 });
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
      {data && (
        <Typography tag="p" role="status">
          {direDossiers(data.nombre)}
        </Typography>
      )}
      {children}
    </Flex>
  );
}
