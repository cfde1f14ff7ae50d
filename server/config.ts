/** The settings of the program, read once at its start. The table in README.md names every one. */
import { isIP } from 'node:net';
import { ConfigError, type IndexConfig, readIndexConfig } from '../index/config.ts';
import { isLoopback } from './loopback.ts';

/** The variables of the environment; an empty one counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Settings = IndexConfig & {
  /** An IP address without brackets, or a host name. */
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly apiToken: string | null;
  readonly logQuestions: boolean;
  /** Questions and searches a minute from one address, at least 1. */
  readonly rateLimitPerMinute: number;
};

/**
 * Reads and checks all settings, those of the index included.
 *
 * @param env - usually `process.env`
 * @throws ConfigError for the first setting that cannot be used
 */
export async function readSettings(env: Environment): Promise<Settings> {
  refuseDatabase(given(env, 'DATABASE_URL'));
  const host = readHost(given(env, 'HOST') ?? '127.0.0.1');
  return {
    host,
    port: readWholeNumber('PORT', given(env, 'PORT') ?? '3000', { min: 0, max: 65_535 }),
    apiToken: readToken(given(env, 'API_TOKEN') ?? null, host),
    logQuestions: readSwitch('LOG_QUESTIONS', given(env, 'LOG_QUESTIONS') ?? '0'),
    // No person gets near it; a script that runs a few hundred questions at once does not either.
    rateLimitPerMinute: readWholeNumber(
      'RATE_LIMIT_PER_MINUTE',
      given(env, 'RATE_LIMIT_PER_MINUTE') ?? '600',
      { min: 1, max: 1_000_000 },
    ),
    ...(await readIndexConfig(env)),
  };
}

function given(env: Environment, setting: string): string | undefined {
  const value = env[setting]?.trim();
  return value === '' ? undefined : value;
}

function readHost(value: string): string {
  const host = value.replace(/^\[(.*)\]$/, '$1');
  const isName = /^(?=.{1,253}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i;
  // Digits and dots alone are a mistyped address, not a name.
  if (isIP(host) !== 0 || (isName.test(host) && !/^[\d.]+$/.test(host))) return host;
  throw new ConfigError('HOST', value, 'an IP address or a host name of this machine');
}

function readWholeNumber(
  setting: string,
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new ConfigError(setting, value, `a whole number from ${min} to ${max}`);
}

function readSwitch(setting: string, value: string): boolean {
  if (value === '1' || value === '0') return value === '1';
  throw new ConfigError(setting, value, '1 for yes or 0 for no');
}

function readToken(token: string | null, host: string): string | null {
  if (token === null && !isLoopback(host)) {
    const takes = `a token, because HOST="${host}" can be reached from other machines`;
    throw new ConfigError('API_TOKEN', '', takes);
  }
  // Anything else cannot stand in an Authorization header.
  if (token !== null && !/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigError('API_TOKEN', '…', 'letters, digits and signs without spaces');
  }
  return token;
}

function refuseDatabase(url: string | undefined): void {
  if (url === undefined) return;
  // The address may hold a password: only its scheme is shown.
  const scheme = /^\w+:\/\//.exec(url)?.[0] ?? '';
  const takes = 'nothing in this release, which has the embedded store only; unset it';
  throw new ConfigError('DATABASE_URL', `${scheme}…`, takes);
}
