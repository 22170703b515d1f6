import { availableParallelism } from 'node:os';

/** Files checked at once in this process: each costs up to 256 Mo, and more than there are cores would only wait longer. */
const PLACES = Math.min(4, availableParallelism());

let prises = 0;
const attente: (() => void)[] = [];

/** Runs `faire` when its turn comes, in the order of arrival: a rush waits, it is neither refused nor does it fill the memory. */
export async function chacunSonTour<T>(faire: () => Promise<T>): Promise<T> {
  if (prises < PLACES) prises += 1;
  else await new Promise<void>((resolve) => attente.push(resolve));
  try {
    return await faire();
  } finally {
    const suivant = attente.shift();
    // Its place is handed over, not given back: nobody slips in between.
    if (suivant) suivant();
    else prises -= 1;
  }
}
