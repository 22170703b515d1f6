/** `ouvrirAtelier` starts the worker that makes the PDF, and answers its messages as promises. */
import { type Demande, type Fabrique, type Message, type Reponses, SourceIllisible } from './messages.ts';

/** `AtelierFerme` is thrown to what was asked of a worker that is closed: its answer is not waited for any more. */
export class AtelierFerme extends Error {}

type Attente = {
  resoudre(resultat: Reponses[keyof Reponses]): void;
  rejeter(erreur: Error): void;
  avancer?: ((avance: number, sur: number) => void) | undefined;
};

export type Atelier = ReturnType<typeof ouvrirAtelier>;

export function ouvrirAtelier() {
  const attentes = new Map<number, Attente>();
  let ouvrier: Worker | undefined;
  let dernier = 0;

  const finir = (erreur: Error) => {
    ouvrier?.terminate();
    ouvrier = undefined;
    for (const { rejeter } of attentes.values()) rejeter(erreur);
    attentes.clear();
  };

  function demarrer(): Worker {
    const neuf = new Worker(new URL('./atelier.worker.ts', import.meta.url), { type: 'module' });
    neuf.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      const attente = attentes.get(data.numero);
      if (!attente) return;
      if ('avance' in data) return attente.avancer?.(data.avance, data.sur);
      attentes.delete(data.numero);
      if ('faute' in data) attente.rejeter(new SourceIllisible(data.faute, data.nom));
      else attente.resoudre(data.resultat);
    });
    // The device may lack memory, or the network the script: whatever was asked is told.
    neuf.addEventListener('error', () => finir(new Error('the worker stopped')));
    return neuf;
  }

  function demander<Acte extends keyof Reponses>(
    demande: Demande & { acte: Acte },
    avancer?: Attente['avancer'],
  ): Promise<Reponses[Acte]> {
    ouvrier ??= demarrer();
    dernier += 1;
    const numero = dernier;
    ouvrier.postMessage({ numero, ...demande });
    return new Promise((resoudre, rejeter) => {
      attentes.set(numero, { resoudre: (resultat) => resoudre(resultat as Reponses[Acte]), rejeter, avancer });
    });
  }

  return {
    montrer: (demande: Omit<Extract<Demande, { acte: 'montrer' }>, 'acte'>) =>
      demander({ acte: 'montrer', ...demande }),
    compter: (fichier: File) => demander({ acte: 'compter', fichier }),
    fabriquer: (
      demande: Omit<Extract<Demande, { acte: 'fabriquer' }>, 'acte'>,
      avancer: (avance: number, sur: number) => void,
    ): Promise<Fabrique> => demander({ acte: 'fabriquer', ...demande }, avancer),
    /** `arreter` ends at once whatever is being made; the next question starts a new worker. */
    arreter: () => finir(new AtelierFerme()),
  };
}
