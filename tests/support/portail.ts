/**
 * `portail` is one Strapi for all integration tests, seeded like the demonstration, on a free port of this machine.
 * `scripts/test` gives the throw-away database, folder and build in the environment.
 */
import type { AddressInfo } from 'node:net';
import type { BUREAU, NomBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';
import { CONTRAT, type NomRoute, type Reponse } from '@portail/config/contract/contract';
import { ENTETES } from '@portail/config/contract/route';
import { parseEnvironment } from '@portail/config/environment';
import type { Refus } from '@portail/config/refusals';
import { MOT_DE_PASSE_DEMO } from '../../scripts/seed/comptes.ts';
import { seed } from '../../scripts/seed/seed.ts';
import { ROOT } from '../../scripts/system/paths.mjs';
import { loadStrapi, type Strapi } from '../../scripts/system/strapi.ts';
import { type FaultySmtp, startSmtp } from './smtp.ts';

/** `Reply` is what came back: the body is what its route answers, or says why it does not. */
export type Reply<Body = unknown> = { status: number; body: Body; headers: Headers };

/** `Refused` and `BureauRefused` are how the contract refuses, and how the bureau does. */
export type Refused = { refus: [Refus, ...Refus[]]; champs: Record<string, string> };
export type BureauRefused = {
  error: { message: string; details: { code: string; champs?: Record<string, string>; precision?: string } };
};

/** `Replied` is what a route of the contract answers, a file as its bytes, or refuses with: the status says which. */
export type Replied<N extends NomRoute> = ((typeof CONTRAT)[N]['reponse'] extends 'fichier' ? Buffer : Reponse<N>) &
  Refused;

/** `BureauRoute` is the bureau's route that a path calls, `/dossiers/${id}` for « /dossiers/:id »; `never` without one. */
type BureauRoute<M extends string, P extends string> = {
  [N in NomBureau]: Same<
    `${M} ${WithoutQuery<P>}`,
    `${(typeof BUREAU)[N]['methode']} ${Filled<(typeof BUREAU)[N]['chemin']>}`
  > extends true
    ? N
    : never;
}[NomBureau];
type WithoutQuery<P extends string> = P extends `${infer Path}?${string}` ? Path : P;
type Filled<Path extends string> = Path extends `${infer Start}:${string}/${infer Rest}`
  ? `${Start}${string}/${Filled<Rest>}`
  : Path extends `${infer Start}:${string}`
    ? `${Start}${string}`
    : Path;
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type BureauReplied<N extends NomBureau> = ([N] extends [never]
  ? unknown
  : (typeof BUREAU)[N]['reponse'] extends 'fichier'
    ? Buffer
    : ReponseBureau<N>) &
  BureauRefused;

export type Call = {
  params?: Record<string, string>;
  /** `body` is JSON, or the bytes of a PDF. */
  body?: unknown;
  session?: string | undefined;
  headers?: Record<string, string>;
  /** `cms` is the address of another cms than the tests' own. */
  cms?: string | undefined;
};

type Portail = {
  strapi: Strapi;
  smtp: FaultySmtp;
  url: string;
  /** `call` calls a route of the contract as the site does. */
  call<N extends NomRoute>(route: N, call?: Call): Promise<Reply<Replied<N>>>;
  /** `callBureau` calls a route of the bureau; without a token, as nobody. */
  callBureau<M extends string, P extends string>(
    method: M,
    path: P,
    token?: string,
    body?: unknown,
    cms?: string,
  ): Promise<Reply<BureauReplied<BureauRoute<M, P>>>>;
  /**
   * `signInAgent` opens a session of the admin.
   *
   * @returns a member of staff's admin token
   */
  signInAgent(email: string): Promise<string>;
  /**
   * `signIn` opens a session of the site.
   *
   * @returns a candidat's session token
   */
  signIn(email: string, motDePasse?: string): Promise<string>;
};

let booted: Promise<Portail> | undefined;

export function portail(): Promise<Portail> {
  booted ??= boot();
  return booted;
}

async function boot(): Promise<Portail> {
  const distDir = process.env['PORTAIL_CMS_DIST'];
  if (!distDir) throw new Error('PORTAIL_CMS_DIST is needed: run the tests through `npm test`');
  const smtp = await startSmtp();
  process.env['SMTP_URL'] = smtp.url;
  const strapi = await loadStrapi(distDir);
  await seed(strapi, new Date());
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  const { secrets } = parseEnvironment(process.env, ROOT);

  const call: Portail['call'] = async (route, { params = {}, body, session, headers = {}, cms = url } = {}) => {
    const { methode, chemin } = CONTRAT[route];
    const path = chemin.replace(/:(\w+)/g, (_, name) => params[name] ?? `missing-${name}`);
    const raw = body instanceof Uint8Array;
    return read(
      await fetch(`${cms}/api${path}`, {
        method: methode,
        headers: {
          [ENTETES.secret]: secrets.portail,
          ...(session && { [ENTETES.session]: session }),
          ...(body !== undefined && { 'content-type': raw ? 'application/pdf' : 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: raw ? new Blob([body as Uint8Array<ArrayBuffer>]) : JSON.stringify(body) }),
      }),
    );
  };

  return {
    strapi,
    smtp,
    url,
    call,
    async callBureau(method, path, token, body, cms = url) {
      return read(
        await fetch(`${cms}${path.startsWith('/admin') ? '' : PREFIXE_BUREAU}${path}`, {
          method,
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
    },
    async signInAgent(email) {
      const user = await strapi.db.query('admin::user').findOne({ where: { email } });
      if (!user) throw new Error(`no agent ${email}`);
      const sessions = strapi.sessionManager('admin');
      const refresh = await sessions.generateRefreshToken(String(user.id), 'tests', { type: 'session' });
      return (await sessions.generateAccessToken(refresh.token)).token;
    },
    async signIn(email, motDePasse = MOT_DE_PASSE_DEMO) {
      const reply = await call('compte.connecter', { body: { email, motDePasse } });
      if (reply.status !== 200) throw new Error(`${email} cannot sign in: ${reply.status}`);
      return reply.body.jeton;
    },
  };
}

async function read<Body>(response: Response): Promise<Reply<Body>> {
  const file = response.headers.has('content-disposition');
  const json = !file && response.headers.get('content-type')?.includes('json');
  const body = json ? await response.json() : Buffer.from(await response.arrayBuffer());
  return { status: response.status, body: body as Body, headers: response.headers };
}
