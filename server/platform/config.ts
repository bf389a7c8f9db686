import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartRefused } from './start-refused.ts';

/** A setting that cannot be used. The message names the variable and says what it may be. */
export class SettingError extends StartRefused {
  override name = 'SettingError';
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!hasProtocol(text, ['http:', 'https:'])) return false;
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${least} to ${most}`,
    )
    .transform(Number);
}

function urlOf(protocols: readonly string[]) {
  const schemes = protocols.map((protocol) => `${protocol}//`).join(' or ');
  return z.string().refine((text) => hasProtocol(text, protocols), `must be an address that begins with ${schemes}`);
}

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, `must be one of: ${values.join(', ')}`);
}

/** Every variable the server reads. A default given here is the text a person would have typed. */
const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).prefault('3000'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://forum.example.org, without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z
    .string()
    .transform((path) => resolve(path))
    .prefault('.data'),
  DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  REDIS_URL: urlOf(['redis:', 'rediss:']).optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text),
      'must be a mail address, alone or as Name <address>',
    )
    .default('Côte à côte <no-reply@localhost>'),
  DEMO: oneOf(['small', 'none']).optional(),
  RATE_LIMITS: oneOf(['on', 'off']).default('on'),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => list(text).every(isAddressOrRange), 'must be addresses or ranges such as 10.0.0.1 or 10.0.0.0/8, separated by commas')
    .transform(list)
    .prefault(''),
  SHUTDOWN_GRACE_SECONDS: wholeNumber(0, 3_600).prefault('10'),
});

export type SettingName = keyof typeof environment.shape;

const documentation: Record<SettingName, { default: string; meaning: string }> = {
  HOST: { default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 for every network of the machine' },
  PORT: { default: '3000', meaning: 'Port to listen on; 0 takes any free one' },
  PUBLIC_URL: {
    default: 'http://HOST:PORT',
    meaning: "The site's own origin, as browsers see it; links in mails and the Origin check use it",
  },
  DATA_DIR: { default: '.data', meaning: 'Folder of the embedded database, mails written as files, uploads and logs' },
  DATABASE_URL: { default: '', meaning: 'An outside PostgreSQL 18 instead of the embedded one (postgres://user:password@host/database)' },
  REDIS_URL: { default: '', meaning: 'Redis or Valkey that carries live messages between several servers' },
  SMTP_URL: { default: '', meaning: 'Mail server (smtp://user:password@host:port); without it each mail is a file in DATA_DIR/mail' },
  MAIL_FROM: { default: 'Côte à côte <no-reply@localhost>', meaning: 'Sender of every mail' },
  DEMO: {
    default: 'small, or none with DATABASE_URL',
    meaning: 'small fills an empty database with the demo community and opens its mailbox page; none starts empty',
  },
  RATE_LIMITS: {
    default: 'on',
    meaning: 'off lifts the rate limits, and what holds back messages that come fast or repeat each other; for load tests only',
  },
  LOG_LEVEL: { default: 'info', meaning: `Least level written to the log: ${LOG_LEVELS.join(', ')}` },
  METRICS_TOKEN: { default: '', meaning: 'Bearer token that opens GET /metrics; without it the page is closed' },
  TRUSTED_PROXIES: {
    default: '',
    meaning: 'Addresses or ranges of the proxies whose X-Forwarded-* headers are believed, separated by commas',
  },
  SHUTDOWN_GRACE_SECONDS: { default: '10', meaning: 'How long running requests may take to finish after Ctrl-C or SIGTERM' },
};

/** Name, default and meaning of every variable, in the order the README shows them. */
export const SETTINGS: readonly { name: string; default: string; meaning: string }[] = Object.entries(documentation).map(
  ([name, says]) => ({
    name,
    ...says,
  }),
);

export interface Config {
  host: string;
  /** 0 means: any free port; the bound one is known after listening. */
  port: number;
  /** Origin without a slash at its end, or null: see `siteOrigin`. */
  publicUrl: string | null;
  /** Absolute path. */
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  demo: 'small' | 'none';
  rateLimits: boolean;
  logLevel: LogLevel;
  metricsToken: string | null;
  /** Empty: no forwarded header is believed. */
  trustedProxies: string[];
  shutdownGraceSeconds: number;
}

/**
 * Reads and checks every setting, once. A variable set to nothing counts as not set (compose files write `${NAME:-}`).
 * @throws SettingError naming the first variable that cannot be used; its value is not repeated, it may be a secret.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = environment.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new SettingError(`The setting ${String(issue?.path[0])} ${issue?.message}.`);
  }
  const values = result.data;
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    demo: values.DEMO ?? (values.DATABASE_URL ? 'none' : 'small'),
    rateLimits: values.RATE_LIMITS === 'on',
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN ?? null,
    trustedProxies: values.TRUSTED_PROXIES,
    shutdownGraceSeconds: values.SHUTDOWN_GRACE_SECONDS,
  };
}

/**
 * The site's own origin: `PUBLIC_URL`, or else the address the server listens on (`http://127.0.0.1:3000`).
 * @param port the bound port, which differs from `config.port` when that is 0
 */
export function siteOrigin(config: Pick<Config, 'publicUrl' | 'host'>, port: number): string {
  if (config.publicUrl !== null) return config.publicUrl;
  // A server that listens everywhere is visited on this machine by its loopback name.
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin;
}
