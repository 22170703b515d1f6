import { dateLue, fauteDeJour, lireJour } from '@portail/config/rules/date';
import { useState } from 'react';

type Saisie = {
  texte: string;
  /** `jour` is AAAA-MM-JJ; empty when what is typed is no day. */
  jour: string;
  faute: string | undefined;
  ecrire(texte: string): void;
  choisir(jour: string): void;
  quitter(): void;
};

/**
 * `useSaisie` keeps what is typed until the field is left, then writes a day as the guide does. A text that is no day
 * stays in the form with its message, and the cms refuses it.
 *
 * @param valeur of the form: AAAA-MM-JJ, what was typed and is no day, or nothing
 * @param refus what the cms, or Strapi, said of the value that was saved
 */
export function useSaisie(
  valeur: string | null,
  refus: string | undefined,
  changer: (valeur: string | null) => void,
): Saisie {
  const [enCours, setEnCours] = useState<{ texte: string; valeur: string | null }>();
  const [quitte, setQuitte] = useState(true);
  // `depasse` is the refusal of an earlier value, which Strapi shows until the next saving.
  const [depasse, setDepasse] = useState<string>();
  if (depasse !== undefined && refus === undefined) setDepasse(undefined);

  const propre = valeur === null ? undefined : fauteDeJour(valeur);
  const jour = valeur === null || propre ? '' : valeur;
  const affiche = jour === '' ? (valeur ?? '') : dateLue(jour);

  function porter(texte: string, nouvelle: string | null): void {
    setEnCours({ texte, valeur: nouvelle });
    setDepasse(refus);
    changer(nouvelle);
  }

  return {
    // `texte` forgets what was being typed once the form was reset, or read again.
    texte: enCours?.valeur === valeur ? enCours.texte : affiche,
    jour,
    faute: quitte && propre ? propre : refus === depasse ? undefined : refus,
    ecrire(texte) {
      const lue = lireJour(texte);
      // `quitte` stays true after a fault was told, so that its message stays until it is mended.
      if (!propre || lue.ok || texte.trim() === '') setQuitte(false);
      porter(texte, texte.trim() === '' ? null : lue.ok ? lue.jour : texte);
    },
    choisir(choisi) {
      setEnCours(undefined);
      setDepasse(refus);
      changer(choisi || null);
    },
    quitter() {
      setEnCours(undefined);
      setQuitte(true);
    },
  };
}
