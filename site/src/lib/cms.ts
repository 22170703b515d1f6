/**
 * `appeler` is the only way to the cms, one function for every route of the contract. It sends what the contract asks
 * and believes a reply only once the contract has parsed it. A business refusal is a value; anything else (down, slow,
 * off-contract) throws. `scripts/publish` uses it too, outside Astro.
 */
import { CONTRAT, type Corps, type NomRoute, type ParametresDe, type Reponse } from '@portail/config/contract/contract';
import { ENTETES, ReponseRefus, type Route } from '@portail/config/contract/route';
import type { Environment } from '@portail/config/environment';
import { TYPE_AVEC_FICHIER } from '@portail/config/route';
import { lireEnvironnement } from './environnement.ts';

const DELAI_MS = 10_000;
/** `DELAI_ENVOI_MS` lets a file climb at the speed of the candidat's own line: 3 Mo at 25 ko/s. */
const DELAI_ENVOI_MS = 120_000;
/** `DELAI_CATALOGUE_MS` is for the whole catalogue, which only the publisher asks for: 6 800 formations are 26 Mo. */
const DELAI_CATALOGUE_MS = 60_000;

/** `Envoi` is a PDF on its way: its bytes are never held whole in memory. */
export type Envoi = {
  flux: ReadableStream<Uint8Array>;
  taille: number;
  nom: string;
  /** `depart` aborts when the browser leaves: its file need not be checked any more. */
  depart: AbortSignal;
};

/** `Appelant` says for whom the site asks; it is empty when the site asks for itself. */
export type Appelant = {
  /** `session` is the token of the candidat's session. */
  session?: string | undefined;
  /** `appareil` is the device cookie of the browser. */
  appareil?: string | undefined;
  /** `requete` is the headers of the browser's request, stamped by `server.ts`. */
  requete?: Headers | undefined;
  /** `apprendre` is told by each reply what the static pages show of who asks. */
  apprendre?: ((faits: FaitsDuCandidat) => void) | undefined;
};

/** `FaitsDuCandidat` is what the static pages show of who is signed in. */
export type FaitsDuCandidat = {
  /** `convocations` counts those that the home page shows; null: none exists. */
  convocations: number | null;
  /** `dossiers` counts those that wait for the candidat. */
  dossiers: number;
  /** `personne` is how the header names the candidat. */
  personne: string;
};

type De<N extends NomRoute> = (typeof CONTRAT)[N];
type CorpsEnvoye<N extends NomRoute> = De<N>['corps'] extends 'pdf' ? Envoi : Corps<N>;
type Donnees<N extends NomRoute> = De<N>['reponse'] extends 'fichier' ? Response : Reponse<N>;
type SiPresent<Nom extends string, T> = [T] extends [undefined] ? unknown : { [cle in Nom]: T };

export type Demande<N extends NomRoute> = Appelant &
  SiPresent<'corps', CorpsEnvoye<N>> &
  (unknown extends ParametresDe<N> ? unknown : { params: ParametresDe<N> });

export type Refuse = { ok: false; statut: number } & ReponseRefus;
export type Resultat<N extends NomRoute> = { ok: true; donnees: Donnees<N> } | Refuse;

/** `CmsInjoignable` is thrown when the cms did not answer in time: nothing says whether it acted. */
export class CmsInjoignable extends Error {
  override name = 'CmsInjoignable';
}

/** `CmsOccupe` is thrown when the cms had no time for the request and surely did nothing. */
export class CmsOccupe extends CmsInjoignable {
  override name = 'CmsOccupe';
}

/** `ReponseInattendue` is thrown when the cms answered something that the contract does not know. */
export class ReponseInattendue extends Error {
  override name = 'ReponseInattendue';
  /** `problemes` say where in the reply, when it was JSON. */
  readonly problemes: readonly { path: readonly PropertyKey[]; message: string }[];
  readonly recu: unknown;

  constructor(message: string, problemes: ReponseInattendue['problemes'] = [], recu?: unknown) {
    super(message);
    this.problemes = problemes;
    this.recu = recu;
  }
}

/**
 * `SessionPerdue` is thrown when the session ended between two pages. The act is not refused: the person only has to
 * sign in again.
 */
export class SessionPerdue extends Error {
  override name = 'SessionPerdue';
}

/** `ATTENDUES` are the errors that reading a reply throws by itself. */
const ATTENDUES = [CmsInjoignable, ReponseInattendue, SessionPerdue];

/** `INTROUVABLE` matches a parameter that is no segment of a path: it would ask another route, or none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INTROUVABLE = /^\.{0,2}$|[\0-\x1f/\\]/;

type DemandeLibre = Appelant & { params?: Record<string, string>; corps?: unknown };

/**
 * `appeler` calls one route of the contract.
 *
 * @throws CmsInjoignable, ReponseInattendue; SessionPerdue on a route that asks for a candidat
 * @returns for a route whose reply is a file, the response itself, its body not read yet
 */
export async function appeler<N extends NomRoute>(nom: N, demande: Demande<N>): Promise<Resultat<N>> {
  const route: Route = CONTRAT[nom];
  if (Object.values((demande as DemandeLibre).params ?? {}).some((valeur) => INTROUVABLE.test(valeur))) {
    return { ok: false, statut: 404, refus: [{ code: 'introuvable' }] };
  }
  const limite = new AbortController();
  const reveil = setTimeout(() => limite.abort(), delai(nom, route));
  try {
    const reponse = await envoyer(route, demande, limite.signal);
    const faits = faitsDe(reponse.headers);
    if (faits) demande.apprendre?.(faits);
    if (reponse.ok && route.reponse === 'fichier') return { ok: true, donnees: reponse as Donnees<N> };
    return await lire<N>(nom, route, reponse);
  } catch (erreur) {
    if (ATTENDUES.some((attendue) => erreur instanceof attendue)) throw erreur;
    throw new CmsInjoignable(limite.signal.aborted ? `${nom}: no answer in time` : `${nom}: no answer`, {
      cause: erreur,
    });
  } finally {
    clearTimeout(reveil);
  }
}

/** `faitsDe` reads what a reply says of its candidat; undefined when nobody is signed in. */
function faitsDe(entetes: Headers): FaitsDuCandidat | undefined {
  const convocations = entetes.get(ENTETES.convocations);
  if (convocations === null) return undefined;
  return {
    convocations: convocations === '' ? null : Number(convocations),
    dossiers: Number(entetes.get(ENTETES.dossiers)),
    personne: decodeURIComponent(entetes.get(ENTETES.personne) ?? ''),
  };
}

function delai(nom: NomRoute, { corps, avecFichier }: Route): number {
  if (nom === 'catalogue.lire') return DELAI_CATALOGUE_MS;
  return corps === 'pdf' || avecFichier ? DELAI_ENVOI_MS : DELAI_MS;
}

async function envoyer(route: Route, demande: DemandeLibre, signal: AbortSignal): Promise<Response> {
  const { cmsUrl, secrets } = acces();
  const chemin = route.chemin.replace(/:(\w+)/g, (_, nom: string) => encodeURIComponent(demande.params?.[nom] ?? ''));
  const entetes = new Headers({ [ENTETES.secret]: secrets.portail });
  if (demande.session) entetes.set(ENTETES.session, demande.session);
  if (demande.appareil) entetes.set(ENTETES.appareil, demande.appareil);
  for (const nom of [ENTETES.client, ENTETES.arrivee]) {
    const valeur = demande.requete?.get(nom);
    if (valeur) entetes.set(nom, valeur);
  }
  return fetch(`${cmsUrl}/api${chemin}`, {
    method: route.methode,
    headers: entetes,
    signal: route.corps === 'pdf' ? AbortSignal.any([signal, (demande.corps as Envoi).depart]) : signal,
    redirect: 'error',
    ...contenu(route, demande.corps, entetes),
  });
}

/** `contenu` says `duplex` for a streamed body, which the browser's types do not know. */
function contenu(route: Route, corps: unknown, entetes: Headers): RequestInit & { duplex?: 'half' } {
  if (route.corps === null) return {};
  if (route.corps !== 'pdf') {
    entetes.set('content-type', route.avecFichier ? TYPE_AVEC_FICHIER : 'application/json');
    return { body: JSON.stringify(corps) };
  }
  const { flux, taille, nom } = corps as Envoi;
  entetes.set('content-type', 'application/pdf');
  entetes.set('content-length', String(taille));
  entetes.set(ENTETES.nomFichier, encodeURIComponent(nom));
  return { body: flux, duplex: 'half' };
}

async function lire<N extends NomRoute>(nom: N, route: Route, reponse: Response): Promise<Resultat<N>> {
  const recu: unknown = await reponse.json().catch((cause) => {
    if (cause instanceof SyntaxError) throw new ReponseInattendue(`${nom}: ${reponse.status}, not JSON`);
    throw cause;
  });
  if (reponse.ok && route.reponse !== 'fichier') {
    const lu = route.reponse.safeParse(recu);
    if (!lu.success) throw new ReponseInattendue(`${nom}: reply off contract`, lu.error.issues, recu);
    return { ok: true, donnees: lu.data as Donnees<N> };
  }
  const refus = ReponseRefus.safeParse(recu);
  if (!refus.success) throw new ReponseInattendue(`${nom}: ${reponse.status}`);
  const code = refus.data.refus[0]?.code;
  if (route.acces === 'candidat' && code === 'session_absente') throw new SessionPerdue(nom);
  if (code === 'occupe') throw new CmsOccupe(`${nom}: busy`);
  // A page that cannot be read is asked for again whole; a form keeps what was typed beside the refusal.
  if (reponse.status >= 500 && route.methode === 'GET') throw new CmsInjoignable(`${nom}: ${code}`);
  return { ok: false, statut: reponse.status, ...refus.data };
}

let environnement: Environment | undefined;

/** `acces` reads the environment at the first call, not at import: a build imports this file without calling it. */
function acces(): Environment {
  environnement ??= lireEnvironnement();
  return environnement;
}
