import { useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';

/** `DUREE_MS` is long enough to read the message twice, and to look for what it names. */
const DUREE_MS = 20_000;

/** `ecoutes` are the components that may notify: an editor of Slate is no component, and cannot. */
const ecoutes = new Set<(phrase: string) => void>();

export function annoncerCollage(phrase: string): void {
  for (const ecouter of ecoutes) ecouter(phrase);
}

/** `PanneauCollage` draws nothing: it is on the page of whoever pastes, and may notify them. */
export function PanneauCollage(): null {
  const { toggleNotification } = useNotification();
  useEffect(() => {
    const ecouter = (message: string) => toggleNotification({ type: 'warning', message, timeout: DUREE_MS });
    ecoutes.add(ecouter);
    return () => {
      ecoutes.delete(ecouter);
    };
  }, [toggleNotification]);
  return null;
}
