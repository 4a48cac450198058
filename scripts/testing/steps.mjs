// Runs the steps of `npm test`: a line for each with its time, its whole output only when it fails.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { countTests, summary } from './jest-report.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LANES = 2; // most checks keep one core busy
const LIMIT_MINUTES = 30; // a step that hangs fails, it does not take the whole run with it

const running = new Set();
let stoppedBy;

/** Ends every step (each is a process group) because of a signal; what would come next is not started. */
export function stopAll(signal) {
  stoppedBy = signal;
  for (const child of running) kill(child, 'SIGTERM');
}

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it has ended meanwhile
  }
}

/** Runs one command of node_modules/.bin (or node); never rejects. */
function run([name, ...args], env = {}) {
  const command = name === 'node' ? process.execPath : path.join(root, 'node_modules/.bin', name);
  return new Promise((resolve) => {
    if (stoppedBy) return resolve({ isPassed: false, output: `stopped by ${stoppedBy}` });
    let output = '';
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, stdio, detached: true, env: { ...process.env, ...env } });
    running.add(child);
    const limit = setTimeout(() => {
      output += `\nended after ${LIMIT_MINUTES} minutes`;
      kill(child, 'SIGKILL');
    }, LIMIT_MINUTES * 60_000);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    const finish = (isPassed) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ isPassed, output: output.trim() });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

function report(name, isPassed, milliseconds, note = '') {
  const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
  console.log(`${isPassed ? '✓' : '✗'} ${name.padEnd(12)}${time}${note && `   ${note}`}`);
}

async function runCheck(name, check) {
  const start = performance.now();
  const failures = [];
  if (typeof check === 'function') await check().catch((error) => failures.push(error.message));
  else {
    for (const command of check) {
      const { isPassed, output } = await run(command);
      if (!isPassed) failures.push(`${command.join(' ')}\n${output}`);
    }
  }
  report(name, failures.length === 0, performance.now() - start);
  for (const failure of failures) console.log(failure);
  return failures.length === 0;
}

/** Runs named checks (lists of commands, or functions that reject), two at a time; each counts as one. */
export async function runChecks(checks) {
  const waiting = Object.entries(checks);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const isPassed = await runCheck(...next);
      total[isPassed ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return total;
}

/** Runs one Jest project. A tier without a single test has failed: it would prove nothing, silently. */
export async function runTier(name, { workers, env, isSkipped }) {
  if (isSkipped) {
    console.log(`- ${name.padEnd(12)} skipped: no browser`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const start = performance.now();
  const file = path.join(root, 'test-output', `${name}.json`);
  fs.rmSync(file, { force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const { isPassed, output } = await run(
    [
      'jest',
      '--selectProjects',
      name,
      '--ci',
      `--maxWorkers=${workers}`,
      '--passWithNoTests',
      '--json',
      `--outputFile=${file}`,
    ],
    { ...env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', FORCE_COLOR: '0' },
  );
  const result = countTests(
    fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined,
    isPassed,
  );
  report(name, result.failed === 0, performance.now() - start, result.problem ?? summary(result));
  if (result.failed > 0 && !result.problem) console.log(withoutReport(output));
  return result;
}

/** Jest prints the JSON report to standard output although it also writes the file. */
const withoutReport = (output) =>
  output
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"') && !line.startsWith('PASS '))
    .join('\n');
