import { proposerAdresse, proposerCode } from '@portail/config/rules/proposition-formation';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useMatch } from 'react-router-dom';
import { FORMATION, useSesIutsQuery } from '../reperes';

type Ecran = { model: string; documentId?: string };
type Saisie = {
  intitule?: string | null;
  slug?: string | null;
  code?: string | null;
  etablissement?: { connect?: { documentId?: string }[] };
};

/**
 * `Propositions` is a panel that shows nothing. It writes the address and the code of a new formation as its intitulé is
 * typed, until somebody writes their own.
 */
export function Propositions({ model, documentId }: Ecran) {
  const copie = useMatch('/content-manager/:type/:model/clone/:origine') !== null;
  const nouvelle = model === FORMATION && !documentId && !copie;
  const saisie = useForm('Propositions', ({ values }) => values as Saisie);
  const ecrire = useForm('Propositions', ({ onChange }) => onChange);
  const { data: iuts } = useSesIutsQuery(undefined, { skip: !nouvelle });
  const proposees = useRef({ slug: '', code: '' });

  const intitule = saisie.intitule ?? '';
  const choisi = saisie.etablissement?.connect?.at(-1)?.documentId;
  const iut = iuts?.find((un) => un.documentId === choisi)?.code ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody writes in these fields proposes nothing
  useEffect(() => {
    if (!nouvelle) return;
    const nouvelles = { slug: proposerAdresse({ intitule, iut }), code: proposerCode({ intitule, iut }) };
    for (const champ of ['slug', 'code'] as const) {
      const sienne = (saisie[champ] ?? '') !== proposees.current[champ];
      if (!sienne && nouvelles[champ] !== proposees.current[champ]) ecrire(champ, nouvelles[champ]);
    }
    proposees.current = nouvelles;
  }, [nouvelle, intitule, iut]);
  return null;
}
