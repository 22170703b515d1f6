import { useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';

/** Long enough to be read twice, and to look for what is said. */
const DUREE_MS = 20_000;

/** An editor of Slate is no component, and cannot notify by itself. */
const ecoutes = new Set<(phrase: string) => void>();

export function annoncerCollage(phrase: string): void {
  for (const ecouter of ecoutes) ecouter(phrase);
}

/** A panel that draws nothing: it is on the page of whoever pastes, and may notify them. */
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
