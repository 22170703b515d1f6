import type { IncomingMessage, ServerResponse } from 'node:http';

/** `CompteAgent` is Strapi's account of a member of staff, as its policies leave it in the state of a request. */
export type CompteAgent = {
  id: number;
  documentId: string;
  email: string;
  password: string;
  roles: { code: string }[];
};

type Cookies = {
  secure: boolean;
  get(nom: string): string | undefined;
  set(nom: string, valeur: string, options: Record<string, unknown>): void;
};

/**
 * `Contexte` is Koa's context as Strapi hands it to middlewares, policies and handlers, limited to what the portal
 * uses.
 */
export type Contexte = {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly ip: string;
  /** `_matchedRoute` is the pattern of the route, without the values of the address. */
  readonly _matchedRoute?: string;
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly cookies: Cookies;
  readonly request: {
    readonly method: string;
    readonly path: string;
    query: Record<string, unknown>;
    /** `body` holds JSON or the fields of a form; absent when there is none. */
    readonly body?: Record<string, unknown>;
    /** `files` are the files that a multipart form left on the disk. */
    readonly files?: Record<string, { filepath: string } | { filepath: string }[]>;
  };
  /** `user` is there once Strapi's policy has let a member of staff in. */
  readonly state: { readonly user: CompteAgent };
  status: number;
  body: unknown;
  get(entete: string): string;
  set(entete: string, valeur: string): void;
  set(entetes: Record<string, string>): void;
  is(type: string): string | false | null;
};

export type Suite = () => Promise<void>;

/** `PoserEntetes` sets the headers of a reply that is a file. */
export type PoserEntetes = (entetes: Record<string, string>) => void;
