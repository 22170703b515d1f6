import { messageRefus } from '@portail/config/refusals';
import { DEBUT_FICHIER, refusDeLaNature } from '@portail/config/rules/nature-fichier';
import { TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { Button, Field, Flex } from '@strapi/design-system';
import { type ChangeEvent, useRef } from 'react';

type Props = {
  fichier: File | null;
  faute: string | undefined;
  choisir: (fichier: File | null, faute?: string) => void;
};

const ID = 'fichier-joint';

/** `JoindreFichier` chooses the one PDF of a message, and judges it at once as the cms will. */
export function JoindreFichier({ fichier, faute, choisir }: Props) {
  const champ = useRef<HTMLInputElement>(null);
  const prendre = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const choisi = target.files?.[0] ?? null;
    const refus = choisi && (await refusDe(choisi));
    // Another file may have been chosen while this one was read.
    if (choisi !== (target.files?.[0] ?? null)) return;
    if (refus) target.value = '';
    choisir(refus ? null : choisi, refus ?? undefined);
  };
  const retirer = () => {
    if (champ.current) champ.current.value = '';
    choisir(null);
    champ.current?.focus();
  };
  return (
    <Field.Root id={ID} name="fichier" error={faute} hint="Un seul fichier, au format PDF, de moins de 3 Mo.">
      <Field.Label>Joindre un fichier (facultatif)</Field.Label>
      <Flex gap={2} wrap="wrap">
        <input
          ref={champ}
          id={ID}
          type="file"
          accept="application/pdf,.pdf"
          aria-describedby={`${ID}-hint ${ID}-error`}
          aria-invalid={faute ? true : undefined}
          style={{ maxWidth: '100%' }}
          onChange={prendre}
        />
        {fichier && (
          <Button variant="ghost" size="S" onClick={retirer}>
            Retirer le fichier
          </Button>
        )}
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** `refusDe` judges the nature of a file before its size, and gives the sentence of its refusal; null when it may leave. */
async function refusDe(fichier: File): Promise<string | null> {
  if (fichier.size === 0) return messageRefus('fichier_vide');
  const nature = refusDeLaNature(fichier.name, new Uint8Array(await fichier.slice(0, DEBUT_FICHIER).arrayBuffer()));
  if (nature) return messageRefus(nature);
  return fichier.size >= TAILLE_MAX_FICHIER ? messageRefus('fichier_trop_gros') : null;
}
