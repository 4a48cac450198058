// Sealing: people sealed per second of CPU (five fields in one blob, two blind indexes), beside the usual way:
// every field enciphered by itself, with the same AES-256-GCM of Node and the same indexes. A busy machine slows
// both sides: trust the ratio. Run after `npm run build`.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const dist = new URL('../dist/libs/', import.meta.url);
const load = (name) => import(new URL(name, dist).href);

const RUNS = 5;
const BLIND_KEY = Buffer.alloc(32, 5);
const KEY = Buffer.alloc(32, 1);
/** What separate fields cost more, as measured when this was decided: 96 000 to 49 000 rows a second. */
const TARGET_RATIO = 1.5;
/** The national suite has no hardware instructions here: about a quarter of AES is what OpenSSL gives. */
const TARGET_NATIONAL = 0.2;

const person = (n) => ({
  id: `0192f0d0-1111-7000-8000-${String(n).padStart(12, '0')}`,
  fields: {
    documentType: 'resident',
    idNumber: `110101199003${String(n % 1_000_000).padStart(6, '0')}`,
    phone: `138${String(n % 100_000_000).padStart(8, '0')}`,
    email: `someone${n}@example.org`,
    guardian: '王某某',
  },
});

/** Seconds of CPU per act. */
function cost(count, act) {
  const before = process.cpuUsage();
  for (let n = 0; n < count; n += 1) act(n);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / count;
}

function usualWay() {
  const hmac = (text) => createHmac('sha256', BLIND_KEY).update(text).digest('hex');
  const encrypt = (text) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', KEY, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, body, cipher.getAuthTag()]);
  };
  const decrypt = (blob) => {
    const decipher = createDecipheriv('aes-256-gcm', KEY, blob.subarray(0, 12));
    decipher.setAuthTag(blob.subarray(-16));
    return Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]).toString('utf8');
  };
  return {
    seal({ fields }) {
      const sealed = Object.values(fields).map(encrypt);
      return { sealed, indexes: [hmac(fields.idNumber), hmac(fields.phone)] };
    },
    open: (_person, { sealed }) => sealed.map(decrypt),
  };
}

async function ourWay(suite) {
  const { Sealer } = await load('platform/src/crypto/sealer.js');
  const { BlindIndex } = await load('platform/src/crypto/blind-index.js');
  const options = { suite, currentKeyVersion: 1, keys: { 1: KEY }, blindKey: BLIND_KEY };
  const sealer = new Sealer(options);
  const blind = new BlindIndex(options);
  return {
    seal({ id, fields }) {
      const sealed = sealer.seal(fields, id);
      return {
        sealed,
        indexes: [blind.bytes('identity', fields.idNumber), blind.bytes('phone', fields.phone)],
      };
    },
    open: ({ id }, { sealed }) => sealer.open(sealed, id),
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Rows per second of CPU of several ways, taken in turns so that a busy moment hits all of them. */
function compare(ways, count) {
  const people = Array.from({ length: 1_000 }, (_, n) => person(n));
  const seals = ways.map(() => []);
  const opens = ways.map(() => []);
  for (let round = 0; round <= RUNS; round += 1) {
    for (const [at, way] of ways.entries()) {
      const sealed = people.map((each) => way.seal(each));
      const seal = cost(count, (n) => way.seal(people[n % 1_000]));
      const open = cost(count, (n) => way.open(people[n % 1_000], sealed[n % 1_000]));
      if (round === 0) continue; // warms up
      seals[at].push(1 / seal);
      opens[at].push(1 / open);
    }
  }
  return { seals: seals.map(median), opens: opens.map(median) };
}

function line(what, ours, other, target) {
  const ratio = Math.round((ours / other) * 100) / 100;
  return {
    what,
    ours: Math.round(ours),
    other: Math.round(other),
    ratio,
    target: `ratio >= ${target}`,
    ok: ratio >= target,
  };
}

export async function run({ full = false } = {}) {
  const count = full ? 60_000 : 20_000;
  const ways = [await ourWay('aes-256-gcm'), await ourWay('sm4-hmac-sm3'), usualWay()];
  const { seals, opens } = compare(ways, count);
  return [
    line('people sealed per CPU second, against field by field', seals[0], seals[2], TARGET_RATIO),
    line('people opened per CPU second, against field by field', opens[0], opens[2], TARGET_RATIO),
    line('sealed with SM4 + HMAC-SM3, against AES-256-GCM', seals[1], seals[0], TARGET_NATIONAL),
  ];
}

if (import.meta.url === `file://${process.argv[1]}`)
  console.table(await run({ full: process.argv.includes('--full') }));
