/**
 * This file judges values of the environment that work but would open the portal to anybody. Some are refused, others
 * only warned about. Each sentence names its variable, for whoever started the portal.
 */
import { DEVELOPMENT_ASTRO_KEY, DEVELOPMENT_SECRET, type Variables } from './environment-variables.ts';
import { LONGUEUR_ADMINISTRATION } from './rules/mot-de-passe.ts';

/** `DEMO_PASSWORD` is public: the README prints it. */
export const DEMO_PASSWORD = 'Portail-Demo-2018';

export const SECRETS = [
  'PORTAIL_SECRET',
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'ASTRO_KEY',
] as const satisfies (keyof Variables)[];

/**
 * `refusals` lists why the portal may not start on these values.
 *
 * @returns one sentence for each refusal; empty when it may start
 */
export function refusals(env: Variables): string[] {
  if (env.NODE_ENV !== 'production') return openDemonstration(env);
  return [
    ...SECRETS.flatMap((name) => secretRefused(name, env)),
    ...absent(env),
    ...unencrypted(env),
    ...mailRefused(env),
    ...administratorRefused(env),
  ];
}

/**
 * `warnings` lists what the portal cannot check from where it runs, and what a start accepts.
 *
 * @returns one sentence for each
 */
export function warnings(env: Variables): string[] {
  if (env.NODE_ENV !== 'production') return [];
  const said: string[] = [];
  if (env.TRUSTED_PROXIES === 0) {
    said.push(
      'TRUSTED_PROXIES is 0: behind a proxy, every visitor has its address, and the brakes on sign-ups and sign-ins count all as one.',
    );
  }
  if (!isLoopback(env.HOST)) {
    said.push(`HOST=${env.HOST} answers in clear on both ports: let nobody but the proxy reach them.`);
  }
  if (env.CMS_URL && inClear(env.CMS_URL)) {
    said.push('CMS_URL is http on another network: what candidats type and the shared secret travel in clear.');
  }
  if (env.DATABASE_URL && isFar(new URL(env.DATABASE_URL)) && !/[?&]ssl(mode)?=/.test(env.DATABASE_URL)) {
    said.push('DATABASE_URL is on another network without sslmode: what it holds travels in clear.');
  }
  return said;
}

/**
 * `openDemonstration` refuses a demonstration that listens beyond this machine. Its accounts and secrets are public, so
 * that anybody could sign in as the administrator.
 */
function openDemonstration({ HOST }: Variables): string[] {
  if (isLoopback(HOST)) return [];
  return [
    `HOST=${HOST} would open the demonstration to the network, with its public accounts and secrets: set NODE_ENV=production with values of your own, or leave HOST at 127.0.0.1 and reach it through a tunnel (ssh -L).`,
  ];
}

function secretRefused(name: (typeof SECRETS)[number], env: Variables): string[] {
  const value = env[name];
  if (value.startsWith(DEVELOPMENT_SECRET) || value === DEVELOPMENT_ASTRO_KEY) {
    return [`${name} still has its development value.`];
  }
  const twin = SECRETS.slice(0, SECRETS.indexOf(name)).find((other) => env[other] === value);
  if (twin) return [`${name} is the same as ${twin}: each secret is drawn apart.`];
  if (isGuessable(value)) return [`${name} is easily guessed: draw it by chance (openssl rand -base64 32).`];
  return [];
}

function absent(env: Variables): string[] {
  const required = ['SITE_URL', 'ADMIN_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'] as const;
  return required.filter((name) => !env[name]).map((name) => `${name} is required in production.`);
}

function unencrypted(env: Variables): string[] {
  const said: string[] = [];
  for (const name of ['SITE_URL', 'ADMIN_URL', 'PUBLIC_S3_BASE_URL'] as const) {
    if (env[name]?.startsWith('http:')) said.push(`${name} must begin with https:// in production.`);
  }
  for (const name of ['PUBLIC_S3_ENDPOINT', 'PRIVATE_S3_ENDPOINT'] as const) {
    const endpoint = env[name];
    if (endpoint && inClear(endpoint)) {
      said.push(`${name} must begin with https:// in production: the files would travel in clear.`);
    }
  }
  if (env.PUBLIC_S3_ENDPOINT?.startsWith('http:') && !env.PUBLIC_S3_BASE_URL) {
    said.push('PUBLIC_S3_BASE_URL is required with an http endpoint: browsers load no http image in an https page.');
  }
  if (env.DATABASE_URL && decodeURIComponent(new URL(env.DATABASE_URL).password) === 'password') {
    said.push('DATABASE_URL still has the password of the example.');
  }
  return said;
}

function mailRefused({ MAIL_FROM, ADMIN_EMAIL }: Variables): string[] {
  return Object.entries({ MAIL_FROM, ADMIN_EMAIL }).flatMap(([name, value]) => {
    const domain = /@([^\s<>@]+)>?$/.exec(value ?? '')?.[1];
    return domain && isReserved(domain)
      ? [`${name} must be an address that exists: nobody has a mailbox at ${domain}.`]
      : [];
  });
}

/** `administratorRefused` asks at least what the cms asks of the administration when they choose a password. */
function administratorRefused({ ADMIN_PASSWORD: password }: Variables): string[] {
  if (!password) return [];
  if (password.toLowerCase() === DEMO_PASSWORD.toLowerCase())
    return ['ADMIN_PASSWORD still has its development value.'];
  if (password.length < LONGUEUR_ADMINISTRATION) {
    return [`ADMIN_PASSWORD must have at least ${LONGUEUR_ADMINISTRATION} characters.`];
  }
  if (new TextEncoder().encode(password).length > 72) return ['ADMIN_PASSWORD must have at most 72 bytes.'];
  if (!/[a-z]/.test(password) || !/[A-Z]/.test(password) || !/\d/.test(password)) {
    return ['ADMIN_PASSWORD must have a lower case letter, an upper case letter and a digit.'];
  }
  return isMonotonous(password) ? ['ADMIN_PASSWORD is easily guessed: choose another one.'] : [];
}

/** `FEWEST_LEFT` is the fewest characters of a secret that chance must have drawn, once typed words are taken out. */
const FEWEST_LEFT = 16;
const FEWEST_CHARACTERS = 8;
const TYPED =
  /change[-_ ]?(me|moi|it|this)|changez|pass(word|w0rd|phrase)|mot[-_ ]?de[-_ ]?passe|secret|azerty|qwerty|placeholder|not[-_ ]?for[-_ ]?production/gi;

function isGuessable(secret: string): boolean {
  return isMonotonous(secret) || secret.replace(TYPED, '').length < FEWEST_LEFT;
}

/** `isMonotonous` recognises a secret of few characters, of one block repeated, or of a walk along the alphabet. */
function isMonotonous(secret: string): boolean {
  return new Set(secret).size < FEWEST_CHARACTERS || isRepeated(secret) || isWalk(secret);
}

function isRepeated(secret: string): boolean {
  for (let period = 1; period <= secret.length / 2; period += 1) {
    if (secret.startsWith(secret.slice(period))) return true;
  }
  return false;
}

/**
 * `isWalk` is true when over half of the neighbours follow each other. In a random hexadecimal key, one pair in six
 * does.
 */
function isWalk(secret: string): boolean {
  const codes = [...secret].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, rank) => Math.abs(code - (codes[rank] ?? 0)) <= 1);
  return steps.length * 2 > codes.length;
}

/** `isReserved` recognises the names that no mail server has, kept for tests and examples (RFC 2606, RFC 6761). */
function isReserved(domain: string): boolean {
  return /(^|\.)(test|example|invalid|localhost|local)$|(^|\.)example\.(com|net|org)$/i.test(domain);
}

/** `isLoopback` tells whether an address is reached from this machine alone. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|(::ffff:)?127(\.\d{1,3}){3}|::1)$/i.test(host.replace(/^\[|\]$/g, ''));
}

const inClear = (url: string) => url.startsWith('http:') && isFar(new URL(url));

/**
 * `isFar` is false for this machine, a private network, or a name without a dot. Containers give each other such names.
 */
function isFar({ hostname }: URL): boolean {
  const near = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[?f[cde])|^[^.:]+$|\.(internal|local|lan)$/i;
  return !isLoopback(hostname) && !near.test(hostname);
}
