/** One environment variable: how it is read, and what it means. `.env.example` is tested against this table. */
export interface Variable<T> {
  readonly fallback?: string;
  readonly doc: string;
  read(text: string): T;
}

const text = (doc: string, fallback?: string): Variable<string> => ({
  doc,
  fallback,
  read: (value) => value,
});

const whole = (doc: string, fallback: string, min: number, max: number): Variable<number> => ({
  doc,
  fallback,
  read: (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return number;
  },
});

const oneOf = <const T extends string>(doc: string, fallback: T, values: readonly T[]): Variable<T> => ({
  doc,
  fallback,
  read: (value) => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`must be one of ${values.join(', ')}`);
    return found;
  },
});

const address = (doc: string, protocols: readonly string[], fallback?: string): Variable<string> => ({
  doc,
  fallback,
  read: (value) => {
    if (value !== '' && (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)))
      throw new Error(`must be a URL that begins with ${protocols.join(' or ')}`);
    return value;
  },
});

export const VARIABLES = {
  NODE_ENV: oneOf('production hides nothing but is stricter about first passwords', 'development', [
    'development',
    'production',
    'test',
  ]),
  DATABASE_URL: address('PostgreSQL 15 or newer', ['postgres:', 'postgresql:']),
  DATABASE_POOL: whole('connections a process may open', '10', 2, 200),
  REDIS_URL: address('Redis 7 or newer, or Valkey, with AOF and noeviction', ['redis:', 'rediss:']),
  QUEUE_PREFIX: text('prefix of all keys in Redis', 'kezhi'),
  HOST: text('address to listen on', '127.0.0.1'),
  PORT: whole('port to listen on', '3000', 0, 65_535),
  TRUST_PROXY: text(
    'addresses of proxies whose X-Forwarded-* headers count, comma-separated; empty = none',
    '',
  ),
  PUBLIC_URL: address(
    'where people reach the pages; links in messages begin with it',
    ['http:', 'https:'],
    'http://127.0.0.1:3000',
  ),
  SMTP_URL: address('mail server; empty = no e-mail is sent', ['smtp:', 'smtps:'], ''),
  MAIL_FROM: text('sender of e-mails', 'Kezhi <no-reply@localhost>'),
  SMS_GATEWAY_URL: address(
    'takes POST { id, to, text } per text message; empty = none are sent',
    ['http:', 'https:'],
    '',
  ),
  SMS_GATEWAY_TOKEN: text('bearer token of the gateway', ''),
  DATA_DIR: text('folder for uploads and generated secrets', '.data/app'),
  WEB_ROOT: text('folder of the built pages; empty = the api serves no pages', ''),
  ADMIN_ACCOUNT: text('account of the first national officer', 'admin'),
  ADMIN_PASSWORD: text('password of the first national officer; empty = random, printed once', ''),
  SECOND_FACTOR: oneOf(
    'required = roles that review or administer must enrol a second factor, offered = they may; empty = required in production',
    '',
    ['', 'required', 'offered'],
  ),
  SEALING_SUITE: oneOf('cipher suite for personal data', 'aes-256-gcm', ['aes-256-gcm', 'sm4-hmac-sm3']),
  SEALING_KEYS: text(
    'version:base64 of 32 bytes, comma-separated, newest last; empty = DATA_DIR/secrets.json',
    '',
  ),
  BLIND_KEY: text('base64 of 32 bytes for blind indexes; empty = DATA_DIR/secrets.json', ''),
  SIGNING_KEY: text('base64 of 32 bytes for tokens, cursors and links; empty = DATA_DIR/secrets.json', ''),
  STORAGE: oneOf('where uploads live', 'local', ['local', 's3']),
  S3_ENDPOINT: address('S3-compatible endpoint', ['http:', 'https:'], ''),
  S3_REGION: text('S3 region', 'us-east-1'),
  S3_BUCKET: text('S3 bucket', ''),
  S3_ACCESS_KEY_ID: text('S3 access key', ''),
  S3_SECRET_ACCESS_KEY: text('S3 secret', ''),
  LOG_LEVEL: oneOf('least level that is logged', 'info', [
    'trace',
    'debug',
    'info',
    'warn',
    'error',
    'silent',
  ]),
  IMPORT_MAX_BYTES: whole('largest upload in bytes', '209715200', 1024, 4_294_967_296),
  RATE_LIMIT_ADDRESS: whole('requests per minute from one address; 0 = no limit', '6000', 0, 10_000_000),
  RATE_LIMIT_ACCOUNT: whole('requests per minute of one account; 0 = no limit', '1200', 0, 10_000_000),
  IMPORT_MAX_ROWS: whole('most data rows in one import', '1000000', 1, 10_000_000),
} as const satisfies Record<string, Variable<unknown>>;

export type Variables = { [Name in keyof typeof VARIABLES]: ReturnType<(typeof VARIABLES)[Name]['read']> };

const NEEDED_BY_S3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** Reads every variable and lists every problem at once, so that a set-up is mended in one go. */
export function readVariables(env: Readonly<Record<string, string | undefined>>): Variables {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const given = env[name] === '' ? undefined : env[name];
    const value = given ?? variable.fallback;
    if (value === undefined) {
      problems.push(`${name} is missing: ${variable.doc}`);
      continue;
    }
    try {
      values[name] = variable.read(value);
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : 'is not acceptable'}`);
    }
  }
  if (values['STORAGE'] === 's3')
    problems.push(
      ...NEEDED_BY_S3.filter((name) => !values[name]).map((name) => `${name} is needed by STORAGE=s3`),
    );
  if (problems.length > 0) throw new Error(`Configuration:\n  ${problems.join('\n  ')}`);
  return values as Variables;
}
