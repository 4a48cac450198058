import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Service {
  image: string;
  user?: string;
  command?: string[];
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  env_file?: Array<{ path: string; required: boolean }>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  restart?: string;
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { services } = compose;
const OWN = ['migrate', 'api', 'worker'];
const SERVERS = ['postgres', 'redis'];

const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
};

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, Redis, the migrations, the api and the worker', () => {
    expect(Object.keys(services).sort()).toEqual([...OWN, ...SERVERS].sort());
  });

  it.each(OWN)('runs %s from the one image, not as root, on a file system it cannot change', (name) => {
    expect(service(name)).toMatchObject({ image: 'kezhi', user: 'node', read_only: true, cap_drop: ['ALL'] });
  });

  it.each([...SERVERS, 'api'])('asks %s whether it is well, by a list of words', (name) => {
    const test = service(name).healthcheck?.test ?? [];
    expect(test.length).toBeGreaterThan(1);
    expect(test.every((word) => typeof word === 'string')).toBe(true);
  });

  it.each(['api', 'worker'])('starts %s only after the migrations and with a healthy queue', (name) => {
    expect(service(name).depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
      redis: { condition: 'service_healthy' },
    });
    expect(service(name).restart).toBe('unless-stopped');
  });

  it('keeps data in declared volumes, where the images look for it', () => {
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(service('redis').volumes).toEqual(['redis:/data']);
    for (const name of OWN) expect(service(name).volumes).toEqual(['app:/data']);
    expect(Object.keys(compose.volumes).sort()).toEqual(['app', 'postgres', 'redis']);
  });

  it('lets Redis lose nothing that it acknowledged', () => {
    const command = service('redis').command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('holds no secret: every password comes from the environment and must be given', () => {
    const secrets = [
      service('postgres').environment?.['POSTGRES_PASSWORD'],
      service('redis').environment?.['REDISCLI_AUTH'],
      service('redis').command?.at(-1),
    ];
    for (const secret of secrets) expect(secret).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/);
    for (const name of OWN) {
      expect(service(name).environment?.['DATABASE_URL']).toMatch(
        /:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres:5432/,
      );
      expect(service(name).environment?.['REDIS_URL']).toMatch(/:\$\{REDIS_PASSWORD:\?[^}]+\}@redis:6379/);
    }
  });

  it.each(OWN)('hands every setting of .env to %s, but for those on which the containers depend', (name) => {
    expect(service(name).env_file).toEqual([{ path: '.env', required: false }]);
    const image = Object.fromEntries(
      [...read('Dockerfile').matchAll(/([A-Z_]+)=(\S+)/g)].map(([, key, value]) => [key, value]),
    );
    const { NODE_ENV, HOST, PORT, DATA_DIR, WEB_ROOT } = service(name).environment ?? {};
    expect(image).toEqual({ NODE_ENV, HOST, PORT, DATA_DIR, WEB_ROOT });
  });

  it('opens one port, on this machine only', () => {
    const ports = Object.values(services).flatMap((each) => each.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const entries = [
    ...Object.values(services).flatMap((each) => each.command ?? []),
    ...lines.join(' ').split('"'),
  ];

  it('ends as an ordinary user', () => {
    expect(lines.findLast((line) => line.startsWith('USER'))).toBe('USER node');
  });

  it('runs on a supported Node.js', () => {
    const images = lines.filter((line) => line.startsWith('FROM')).map((line) => line.split(' ')[1]);
    expect(new Set(images)).toEqual(new Set(['node:22-bookworm-slim']));
  });

  it('starts only programs that have a source', () => {
    const programs = entries.filter((word) => word.endsWith('.js'));
    expect(programs.length).toBe(3);
    for (const program of programs) {
      expect(read(program.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).not.toBe('');
    }
  });
});
