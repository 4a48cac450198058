#!/usr/bin/env node
// Every check of the project.  npm test            all of them
//                              npm test -- unit db  only the named ones
// Ends with one line `N passed, N failed`: a static check counts as one, a test as one.
import { ensureInstalled } from './install.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { startTestServices } from './services.mjs';
import { summary } from './testing/jest-report.mjs';
import { runChecks, runTier, stopAll } from './testing/steps.mjs';

const CHECKS = {
  format: [['prettier', '--check', '.', '--log-level', 'warn']],
  lint: [
    ['oxlint', '--config', '.oxlintrc.json', '--deny-warnings', 'apps', 'libs', 'scripts', 'bench'],
    ['eslint', '--no-error-on-unmatched-pattern', '--max-warnings', '0', 'apps', 'libs', 'scripts', 'bench'],
  ],
  types: [
    ['node', 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
    ['node', 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
  ],
  unused: [['knip', '--no-progress']],
  boundaries: [['depcruise', 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
};

/** What each tier needs beside the packages; `workers` = how many of its files run at a time. */
const TIERS = {
  unit: { workers: 2, needs: [] },
  web: { workers: 2, needs: [] },
  db: { workers: 2, needs: ['services'] },
  http: { workers: 2, needs: ['services'] },
  worker: { workers: 2, needs: ['services', 'server', 'web'] },
  e2e: { workers: 1, needs: ['services', 'server', 'web', 'browser'] },
};

/** The names asked for, or all; an unknown one is an error, not an empty run. */
function chosen(names) {
  const known = [...Object.keys(CHECKS), ...Object.keys(TIERS)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')} (there are: ${known.join(', ')})`);
  return names.length > 0 ? known.filter((name) => names.includes(name)) : known;
}

/** The build is a check of its own: it runs the compiler plugin that writes the API description. */
function buildCheck(needed) {
  const targets = ['server', 'web'].filter((name) => needed.has(name));
  return targets.length > 0 ? { build: () => ensureBuilt(targets) } : {};
}

/** What is derived from the code and committed: the API contract, the web's types for it, pages of the docs. */
function generatedCheck(needed) {
  return needed.has('server') ? { generated: [['node', 'scripts/generate.mjs', '--check']] } : {};
}

function browserEnv(needed) {
  if (!needed.has('browser')) return {};
  const { path, missing, warning } = ensureBrowser();
  if (missing ?? warning) console.log(`! ${missing ?? warning}`);
  return path ? { CHROME_PATH: path } : {};
}

async function main(names) {
  await ensureInstalled();
  const steps = chosen(names);
  const tiers = steps.filter((name) => name in TIERS);
  const needed = new Set(tiers.flatMap((name) => TIERS[name].needs));
  const checks = Object.fromEntries(
    steps.filter((name) => name in CHECKS).map((name) => [name, CHECKS[name]]),
  );
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (result) => Object.keys(total).forEach((key) => (total[key] += result[key]));

  const services = needed.has('services') ? await startTestServices() : undefined;
  try {
    const env = { ...services?.env, ...browserEnv(needed) };
    add(await runChecks({ ...checks, ...buildCheck(needed) }));
    add(await runChecks(generatedCheck(needed)));
    for (const name of tiers) {
      const lacksBrowser = TIERS[name].needs.includes('browser') && !env.CHROME_PATH;
      add(await runTier(name, { workers: TIERS[name].workers, env, isSkipped: lacksBrowser }));
    }
  } finally {
    await services?.stop();
  }
  return total;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stopAll(signal));
try {
  const total = await main(process.argv.slice(2));
  console.log(summary(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
