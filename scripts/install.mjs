#!/usr/bin/env node
// Installs the packages that are missing: on a fresh clone, and whenever the committed lock has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithUs } from './services/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'node_modules/.kezhi-lock');
const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Kezhi needs Node.js ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`);
}

function wantedPackages() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides }))
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** npm writes its own list last: without it an installation was interrupted. */
function isComplete() {
  const isWhole = [stamp, path.join(root, 'node_modules/.package-lock.json')].every((file) =>
    fs.existsSync(file),
  );
  return isWhole && fs.readFileSync(stamp, 'utf8') === wantedPackages();
}

/** Does nothing, within milliseconds, when everything is there. */
export async function ensureInstalled() {
  checkNode();
  if (isComplete()) return;
  console.log('正在安装依赖包（首次约一分钟） / Installing packages (about a minute the first time) …');
  fs.rmSync(stamp, { force: true });
  // Not `npm ci`: it deletes first, and refuses a lock whose packages for other platforms a mirror does not carry.
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  await new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    endWithUs(child);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm install failed (${code})`)),
    );
  });
  fs.writeFileSync(stamp, wantedPackages());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureInstalled();
