/**
 * `Observation` is the kept result of looking at something that may be slow or silent. At most one look runs at a time,
 * and its result serves for a moment.
 */

export type Observation<T> = Readonly<{
  valeur: T;
  /** `ageMs` is the time since the look ended, in milliseconds. */
  ageMs: number;
}>;

/**
 * An `Observateur` waits for the look in progress, then gives the last value seen.
 *
 * @param patienceMs longest wait, counted from the beginning of the look: a look that is already late is not waited for
 * @returns undefined when no look has ended yet
 */
export type Observateur<T> = (patienceMs: number) => Promise<Observation<T> | undefined>;

export type Reglages = Readonly<{
  /** `fraisMs` is the age under which a value serves again. */
  fraisMs: number;
  /** `abandonMs` is the age at which a look without an end is given up: another one begins beside it. */
  abandonMs: number;
  /** `horloge` gives milliseconds and never goes back. */
  horloge?: () => number;
}>;

/**
 * `observer` makes one look serve all who ask meanwhile, so that asking costs nothing more to what is looked at.
 *
 * @param regarder never throws: a failure is one of the values
 */
export function observer<T>(
  regarder: () => Promise<T>,
  { fraisMs, abandonMs, horloge = () => performance.now() }: Reglages,
): Observateur<T> {
  let vu: { valeur: T; le: number } | undefined;
  let enCours: { debut: number; fin: Promise<void> } | undefined;

  function commencer(): void {
    const fin = regarder().then((valeur) => {
      vu = { valeur, le: horloge() };
      if (enCours === celui) enCours = undefined;
    });
    const celui = { debut: horloge(), fin };
    enCours = celui;
  }

  return async (patienceMs) => {
    if (enCours ? horloge() - enCours.debut >= abandonMs : !vu || horloge() - vu.le >= fraisMs) commencer();
    if (enCours) await auPlus(enCours.fin, patienceMs - (horloge() - enCours.debut));
    return vu && { valeur: vu.valeur, ageMs: Math.round(horloge() - vu.le) };
  };
}

/** `auPlus` resolves when `fin` does, or after `ms` milliseconds. */
async function auPlus(fin: Promise<void>, ms: number): Promise<void> {
  if (ms <= 0) return;
  let reveil: ReturnType<typeof setTimeout> | undefined;
  const limite = new Promise<void>((resoudre) => {
    reveil = setTimeout(resoudre, ms);
  });
  await Promise.race([fin, limite]).finally(() => clearTimeout(reveil));
}
