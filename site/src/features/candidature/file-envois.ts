/**
 * `creerFile` sends the files of the whole page one at a time, and follows each to its end. A file that fails stops no
 * other; when an answer was lost, the queue reads from the server whether the file is there.
 */
import { afficherTaille } from '@portail/config/taille';

export type Etape =
  | { nom: 'attend' | 'verification' | 'annulation' }
  /** `partis` is in bytes. */
  | { nom: 'envoi'; partis: number }
  /**
   * `reessai` is a file that the queue sends again by itself, as the server asked. It says why, and in how many
   * seconds.
   */
  | { nom: 'reessai'; raison: string; secondes: number }
  | { nom: 'fini'; deposee: boolean; message: string }
  /** `reprise` says that the same file may be sent again as it is. */
  | { nom: 'echec'; message: string; aide?: string | undefined; reprise: boolean };

/** `vers` is the address that receives the bytes. */
export type Envoi = Readonly<{ piece: string; vers: string; fichier: File; etape: Etape }>;

export type Refus = Readonly<{ message: string; aide?: string | undefined }>;

/** `Reponse` says how one sending ended. `arrive`: all its bytes had left, so that the server may have kept them. */
export type Reponse =
  | { issue: 'depose' }
  /** `etat` says that the dossier is not as the page shows it. */
  | { issue: 'refus'; refus: Refus; etat: boolean }
  /** `arrive` says that the server may have kept the file all the same. */
  | { issue: 'occupe'; raison: string; secondes: number; arrive: boolean }
  | { issue: 'session' }
  | { issue: 'coupe' | 'annule'; arrive: boolean };

export type Moyens = Readonly<{
  /**
   * `examiner` judges a file before it leaves.
   *
   * @returns why the file cannot leave
   */
  examiner(fichier: File): Promise<Refus | undefined>;
  televerser(envoi: Envoi, progresser: (partis: number) => void, signal: AbortSignal): Promise<Reponse>;
  /** `tenues` is the file that each pièce holds, as the page shows it. */
  tenues(): ReadonlyMap<string, string>;
  /**
   * `relire` draws the page again.
   *
   * @returns whether it could be read
   */
  relire(): Promise<boolean>;
  attendre(ms: number, signal?: AbortSignal): Promise<void>;
  /** `perdreSession` is called for files that did not leave and cannot be kept: their candidat signs in again. */
  perdreSession(pieces: readonly string[]): void;
}>;

/** `REPRISES_MAX` is how many times the queue sends a file again by itself. */
const REPRISES_MAX = 5;
const SECONDES_MAX = 120;
/** `RELECTURES` leave time to the server: it verifies a file that arrived, then writes it, which takes seconds. */
const RELECTURES = 4;
const RELECTURE_MS = 2_000;

const EN_ROUTE: ReadonlySet<Etape['nom']> = new Set(['attend', 'envoi', 'verification', 'reessai', 'annulation']);

export function estEnRoute(envoi: Envoi | undefined): boolean {
  return envoi !== undefined && EN_ROUTE.has(envoi.etape.nom);
}

/** `progression` writes « 1,2 Mo sur 2,9 Mo, 41 % ». */
export function progression(partis: number, total: number): string {
  const part = total > 0 ? Math.floor((partis * 100) / total) : 0;
  return `${afficherTaille(partis)} sur ${afficherTaille(total)}, ${part} %`;
}

export type FileEnvois = ReturnType<typeof creerFile>;

export function creerFile(moyens: Moyens) {
  /** `envois` holds the last sending of each pièce, in the order of their turn. */
  const envois = new Map<string, Envoi>();
  const prets = new WeakSet<File>();
  const ecouteurs = new Set<() => void>();
  let controleur: AbortController | undefined;
  let enMarche = false;

  const prevenir = () => {
    for (const ecouteur of ecouteurs) ecouteur();
  };
  const noter = ({ piece, fichier }: Envoi, etape: Etape) => {
    const actuel = envois.get(piece);
    // Another file was chosen for this pièce meanwhile: this sending is told no more.
    if (actuel?.fichier !== fichier) return;
    envois.set(piece, { ...actuel, etape });
    prevenir();
  };

  /**
   * `ajouter` puts a file at the end of the queue.
   *
   * @returns whether it was taken: a pièce has one file on its way
   */
  function ajouter(piece: string, vers: string, fichier: File): boolean {
    if (estEnRoute(envois.get(piece))) return false;
    const envoi: Envoi = { piece, vers, fichier, etape: { nom: 'attend' } };
    envois.delete(piece);
    envois.set(piece, envoi);
    prevenir();
    void preparer(envoi);
    return true;
  }

  async function preparer(envoi: Envoi): Promise<void> {
    const refus = await moyens.examiner(envoi.fichier);
    if (refus) return noter(envoi, { nom: 'echec', ...refus, reprise: false });
    prets.add(envoi.fichier);
    await marcher();
  }

  async function marcher(): Promise<void> {
    if (enMarche) return;
    enMarche = true;
    for (let suivant = prochain(); suivant; suivant = prochain()) await traiter(suivant);
    enMarche = false;
  }

  const prochain = () =>
    [...envois.values()].find(({ etape, fichier }) => etape.nom === 'attend' && prets.has(fichier));

  async function traiter(envoi: Envoi): Promise<void> {
    controleur = new AbortController();
    const avant = moyens.tenues().get(envoi.piece);
    const reponse = await insister(envoi, controleur.signal);
    controleur = undefined;
    if (reponse.issue === 'session') {
      const perdus = [...envois.values()].filter(estEnRoute);
      for (const perdu of perdus) envois.delete(perdu.piece);
      prevenir();
      return moyens.perdreSession(perdus.map(({ piece }) => piece));
    }
    if (reponse.issue === 'refus' && reponse.etat) await moyens.relire();
    noter(envoi, await conclure(envoi, reponse, avant));
  }

  /** `insister` obeys, in view and a few times, a server that asks to wait. */
  async function insister(envoi: Envoi, signal: AbortSignal): Promise<Reponse> {
    const { size } = envoi.fichier;
    for (let reprise = 0; ; reprise += 1) {
      noter(envoi, { nom: 'envoi', partis: 0 });
      const progresser = (partis: number) => {
        if (!signal.aborted) noter(envoi, partis < size ? { nom: 'envoi', partis } : { nom: 'verification' });
      };
      const reponse = await moyens.televerser(envoi, progresser, signal);
      if (reponse.issue !== 'occupe' || reprise === REPRISES_MAX) return reponse;
      for (let secondes = Math.min(reponse.secondes, SECONDES_MAX); secondes > 0; secondes -= 1) {
        noter(envoi, { nom: 'reessai', raison: reponse.raison, secondes });
        await moyens.attendre(1_000, signal);
        if (signal.aborted) return { issue: 'annule', arrive: false };
      }
    }
  }

  async function conclure(envoi: Envoi, reponse: Reponse, avant: string | undefined): Promise<Etape> {
    switch (reponse.issue) {
      case 'depose': {
        const suite = (await moyens.relire()) ? '' : ' Rechargez la page pour la voir.';
        return { nom: 'fini', deposee: true, message: `La pièce est déposée.${suite}` };
      }
      case 'refus':
        return { nom: 'echec', ...reponse.refus, reprise: false };
      case 'occupe':
        if (reponse.arrive) return APRES_COUPURE[await tenue(envoi.piece, avant, true)];
        return { nom: 'echec', message: `${reponse.raison} : recommencez dans quelques minutes.`, reprise: true };
      case 'annule':
        noter(envoi, { nom: 'annulation' });
        return APRES_ANNULATION[await tenue(envoi.piece, avant, reponse.arrive)];
      case 'coupe':
        return APRES_COUPURE[await tenue(envoi.piece, avant, reponse.arrive)];
      case 'session':
        throw new Error('a session that ended has no step: its files are forgotten');
    }
  }

  /** `tenue` reads whether the server kept a file whose answer was lost. */
  async function tenue(piece: string, avant: string | undefined, arrive: boolean): Promise<Tenue> {
    let lue = false;
    for (let essai = 0; essai < (arrive ? RELECTURES : 1); essai += 1) {
      if (essai > 0) await moyens.attendre(RELECTURE_MS);
      lue = await moyens.relire();
      if (lue && moyens.tenues().get(piece) !== avant) return 'gardee';
    }
    return lue ? 'absente' : 'inconnue';
  }

  return {
    ajouter,
    envoi: (piece: string) => envois.get(piece),
    tous: () => [...envois.values()],
    occupee: () => [...envois.values()].some(estEnRoute),
    /** `recommencer` sends the same file again, after a failure that was not its own. */
    recommencer(piece: string): void {
      const envoi = envois.get(piece);
      if (envoi) ajouter(piece, envoi.vers, envoi.fichier);
    },
    annuler(piece: string): void {
      const envoi = envois.get(piece);
      if (!envoi || !estEnRoute(envoi)) return;
      if (envoi.etape.nom === 'attend') noter(envoi, APRES_ANNULATION.absente);
      else controleur?.abort();
    },
    /**
     * `ecouter` calls a function at each change.
     *
     * @returns a function that stops the listening
     */
    ecouter(ecouteur: () => void): () => void {
      ecouteurs.add(ecouteur);
      return () => ecouteurs.delete(ecouteur);
    },
  };
}

type Tenue = 'gardee' | 'absente' | 'inconnue';

const APRES_ANNULATION: Record<Tenue, Etape> = {
  gardee: {
    nom: 'fini',
    deposee: true,
    message: 'Trop tard pour annuler : le fichier était arrivé, et la pièce est déposée.',
  },
  absente: { nom: 'fini', deposee: false, message: 'L’envoi est annulé : rien n’a été enregistré.' },
  inconnue: {
    nom: 'echec',
    message:
      'L’envoi est annulé, mais le portail ne répond pas : rechargez la page pour savoir si le fichier était arrivé.',
    reprise: false,
  },
};
const APRES_COUPURE: Record<Tenue, Etape> = {
  gardee: { nom: 'fini', deposee: true, message: 'La connexion a été interrompue, mais la pièce est bien déposée.' },
  absente: {
    nom: 'echec',
    message: 'La connexion a été interrompue : la pièce n’est pas déposée.',
    reprise: true,
  },
  inconnue: {
    nom: 'echec',
    message: 'La connexion est interrompue : la pièce est peut-être déposée. Vérifiez votre connexion, puis réessayez.',
    reprise: true,
  },
};
