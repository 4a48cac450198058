import { hkdfSync } from 'node:crypto';
import path from 'node:path';
import { loadSecrets } from './secrets.js';
import { readVariables } from './variables.js';

export interface SealingConfig {
  suite: 'aes-256-gcm' | 'sm4-hmac-sm3';
  currentKeyVersion: number;
  keys: Readonly<Record<number, Buffer>>;
  blindKey: Buffer;
}

export type StorageConfig =
  | { kind: 'local'; folder: string }
  | {
      kind: 's3';
      endpoint: string;
      region: string;
      bucket: string;
      accessKeyId: string;
      secretAccessKey: string;
      forcePathStyle: boolean;
    };

/** Everything that may differ between installations, read once at start. Nothing else reads the environment. */
export class AppConfig {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string;
  readonly queuePrefix: string;
  readonly host: string;
  readonly port: number;
  readonly trustProxy: readonly string[];
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly smtp: { url: string; from: string } | null;
  readonly smsGateway: { url: string; token: string } | null;
  readonly dataDir: string;
  readonly webRoot: string | null;
  readonly admin: { account: string; password: string | null };
  /** Whether roles that review or administer must sign in with a second factor, or only may. */
  readonly secondFactor: 'required' | 'offered';
  readonly sealing: SealingConfig;
  readonly storage: StorageConfig;
  readonly tokenKey: Buffer;
  readonly cursorKey: Buffer;
  readonly linkKey: Buffer;
  readonly logLevel: string;
  readonly maxUploadBytes: number;
  readonly maxImportRows: number;
  /** Requests per minute; 0 = no limit. */
  readonly rateLimits: { address: number; account: number };

  constructor(env: Readonly<Record<string, string | undefined>>) {
    const variables = readVariables(env);
    const secrets = loadSecrets(variables);
    this.production = variables.NODE_ENV === 'production';
    this.databaseUrl = variables.DATABASE_URL;
    this.databasePool = variables.DATABASE_POOL;
    this.redisUrl = variables.REDIS_URL;
    this.queuePrefix = variables.QUEUE_PREFIX;
    this.host = variables.HOST;
    this.port = variables.PORT;
    this.trustProxy = variables.TRUST_PROXY.split(',').filter(Boolean);
    this.publicUrl = variables.PUBLIC_URL.replace(/\/+$/, '');
    this.smtp = variables.SMTP_URL === '' ? null : { url: variables.SMTP_URL, from: variables.MAIL_FROM };
    this.smsGateway =
      variables.SMS_GATEWAY_URL === ''
        ? null
        : { url: variables.SMS_GATEWAY_URL, token: variables.SMS_GATEWAY_TOKEN };
    this.dataDir = path.resolve(variables.DATA_DIR);
    this.webRoot = variables.WEB_ROOT === '' ? null : path.resolve(variables.WEB_ROOT);
    this.admin = { account: variables.ADMIN_ACCOUNT, password: variables.ADMIN_PASSWORD || null };
    this.secondFactor = variables.SECOND_FACTOR || (this.production ? 'required' : 'offered');
    this.sealing = {
      suite: variables.SEALING_SUITE,
      currentKeyVersion: secrets.currentKeyVersion,
      keys: secrets.sealingKeys,
      blindKey: secrets.blindKey,
    };
    this.storage =
      variables.STORAGE === 'local'
        ? { kind: 'local', folder: path.join(this.dataDir, 'files') }
        : {
            kind: 's3',
            endpoint: variables.S3_ENDPOINT,
            region: variables.S3_REGION,
            bucket: variables.S3_BUCKET,
            accessKeyId: variables.S3_ACCESS_KEY_ID,
            secretAccessKey: variables.S3_SECRET_ACCESS_KEY,
            forcePathStyle: true,
          };
    this.tokenKey = derive(secrets.signingKey, 'access-token');
    this.cursorKey = derive(secrets.signingKey, 'page-cursor');
    this.linkKey = derive(secrets.signingKey, 'signed-link');
    this.logLevel = variables.LOG_LEVEL;
    this.maxUploadBytes = variables.IMPORT_MAX_BYTES;
    this.maxImportRows = variables.IMPORT_MAX_ROWS;
    this.rateLimits = { address: variables.RATE_LIMIT_ADDRESS, account: variables.RATE_LIMIT_ACCOUNT };
  }

  static fromEnvironment(): AppConfig {
    return new AppConfig(process.env);
  }
}

/** One secret, several purposes: a leaked cursor key must not sign tokens. */
function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `kezhi ${purpose}`, 32));
}
