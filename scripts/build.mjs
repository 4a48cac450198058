#!/usr/bin/env node
// Builds what is stale: the server (dist/) and the web (apps/web/dist/). `npm run build` builds both.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { endWithUs } from './services/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);

const TARGETS = {
  server: {
    sources: [
      'apps/api/src',
      'apps/worker/src',
      'libs',
      'tsconfig.base.json',
      'tsconfig.build.json',
      'nest-cli.json',
    ],
    ignored: /\.(spec|test)\.tsx?$|^libs\/testing\//,
    output: 'dist',
    cwd: root,
    command: [bin('nest'), 'build', 'api'],
  },
  web: {
    sources: ['apps/web'],
    ignored: /\.(spec|test)\.tsx?$|^apps\/web\/(dist|e2e)\//,
    output: 'apps/web/dist',
    cwd: path.join(root, 'apps/web'),
    command: [bin('vite'), 'build', '--logLevel', 'warn'],
  },
};

function filesIn(name) {
  const file = path.join(root, name);
  if (!fs.existsSync(file)) return [];
  if (fs.statSync(file).isFile()) return [name];
  const entries = fs.readdirSync(file).filter((entry) => entry !== 'node_modules');
  return entries.flatMap((entry) => filesIn(`${name}/${entry}`));
}

/** One hash over everything that the build reads: times of files say nothing after a `git checkout`. */
function fingerprint({ sources, ignored }) {
  const hash = createHash('sha256').update(process.versions.node);
  const files = ['package-lock.json', ...sources.flatMap(filesIn)].filter((name) => !ignored.test(name));
  for (const name of files.sort()) hash.update(`\0${name}\0`).update(fs.readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

const stampOf = (target) => path.join(root, target.output, '.kezhi-build');

function isStale(target) {
  const stamp = stampOf(target);
  return !fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== fingerprint(target);
}

function run(target) {
  return new Promise((resolve, reject) => {
    const [command, ...args] = target.command;
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(command, args, { cwd: target.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    endWithUs(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))));
  });
}

/**
 * Builds the named targets that are stale (by the content of their sources); `announce` hears the name of each that is
 * built. A failed build rejects with what the compiler printed.
 */
export async function ensureBuilt(names = Object.keys(TARGETS), announce = () => {}) {
  for (const name of names) {
    const target = TARGETS[name];
    const stamp = fingerprint(target);
    if (!isStale(target)) continue;
    announce(name);
    fs.rmSync(stampOf(target), { force: true });
    await run(target);
    fs.writeFileSync(stampOf(target), stamp); // of before the build: what changed meanwhile is built again next time
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensureInstalled();
    await ensureBuilt(undefined, (name) => console.log(`building ${name} …`));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
