/**
 * This file replaces the date fields of the editors' screens: Strapi's own silently changes a day that does not exist.
 */
import { Field, IconButton, TextInput, useComposedRefs } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { type InputProps, useField, useFocusInputField } from '@strapi/strapi/admin';
import { forwardRef, type ReactNode, useRef } from 'react';
import { styled } from 'styled-components';
import { useSaisie } from './use-saisie';

type Props = InputProps & { hint?: ReactNode; labelAction?: ReactNode };

/** `ChampJour` reads any usual way to write a day; a calendar is there for those who prefer it. */
export const ChampJour = forwardRef<HTMLInputElement, Props>(
  ({ name, label, hint, required, disabled, labelAction, placeholder }, ref) => {
    const { value, error, onChange } = useField<string | null>(name);
    const champ = useComposedRefs(ref, useFocusInputField<HTMLInputElement>(name));
    const calendrier = useRef<HTMLInputElement>(null);
    const saisie = useSaisie(value ?? null, error, (jour) => onChange(name, jour));
    return (
      <Field.Root name={name} required={required ?? false} hint={hint} error={saisie.faute}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Cadre>
          <TextInput
            ref={champ}
            disabled={disabled}
            placeholder={placeholder || 'JJ/MM/AAAA'}
            autoComplete="off"
            value={saisie.texte}
            onChange={(evenement) => saisie.ecrire(evenement.target.value)}
            onBlur={saisie.quitter}
            onKeyDown={(evenement) => {
              if (evenement.key === 'Enter') saisie.quitter();
            }}
            endAction={
              <IconButton
                type="button"
                variant="ghost"
                size="XS"
                disabled={disabled}
                label={`Choisir dans un calendrier : ${label}`}
                withTooltip={false}
                onClick={() => calendrier.current?.showPicker()}
              >
                <Calendar aria-hidden />
              </IconButton>
            }
          />
          <input
            ref={calendrier}
            type="date"
            lang="fr"
            tabIndex={-1}
            aria-hidden
            disabled={disabled}
            min="2000-01-01"
            max="2099-12-31"
            value={saisie.jour}
            onChange={(evenement) => saisie.choisir(evenement.target.value)}
          />
        </Cadre>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    );
  },
);

/** `Cadre` puts the browser's calendar under its own hidden field, while the words are typed in the other. */
const Cadre = styled.div`
  position: relative;

  input[type='date'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: 4rem;
    block-size: 100%;
    opacity: 0;
    pointer-events: none;
  }
`;
