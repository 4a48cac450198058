#!/usr/bin/env node
// Writes what is derived from the code, or with --check says what has drifted: the API contract, the web's types for it,
// and the pages on errors, permissions and states. Reads dist/, so build first.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { CLAIM_STATES } from '../dist/libs/claims/src/index.js';
import { entryOf, ERRORS, GRID, PERMISSIONS, ROLES, STATE_WORDS } from '../dist/libs/kernel/src/index.js';
import { ORGANIZATION_STATES } from '../dist/libs/organizations/src/index.js';
import { IMPORT_TRANSITIONS, REGISTRATION_TRANSITIONS } from '../dist/libs/registration/src/index.js';
import { MEMBERSHIP_STATES, PERSON_STATES } from '../dist/libs/volunteers/src/index.js';

const root = path.resolve(import.meta.dirname, '..');

function openApi() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kezhi-openapi-'));
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    REDIS_URL: 'redis://127.0.0.1:1',
    DATA_DIR: folder,
    WEB_ROOT: '',
  };
  try {
    const entry = path.join(root, 'dist/apps/api/src/print-openapi.js');
    return execFileSync(process.execPath, [entry], { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const errors = () =>
  `# Error codes\n\nGenerated from \`libs/kernel/src/errors\`. A problem's \`code\` is one of these; \`detail\` is the sentence in the language of the request.\n\n${table(
    ['code', 'status', '中文', 'English'],
    Object.keys(ERRORS).map((code) => {
      const { status, zh, en } = entryOf(code);
      return [`\`${code}\``, status, zh, en].map((text) =>
        String(text).replaceAll('|', '\\|').replaceAll('\n', ' '),
      );
    }),
  )}\n`;

const permissions = () =>
  `# Permissions\n\nGenerated from \`libs/kernel/src/permissions.ts\`. A cell says how far a role's permission reaches from the organization it was granted on; empty means not at all. Reading (\`:read\`) follows both lines of authority, everything else the supervisor line only.\n\n${table(
    ['permission', ...ROLES],
    PERMISSIONS.map((permission) => [
      `\`${permission}\``,
      ...ROLES.map((role) => GRID[role][permission] ?? ''),
    ]),
  )}\n`;

function diagram(transitions) {
  const arrows = Object.entries(transitions).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => `  ${from} --> ${to}: ${event}`),
  );
  const ends = Object.keys(transitions).filter((state) => Object.keys(transitions[state]).length === 0);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...arrows,
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

const states = () =>
  `# States\n\nGenerated from the state tables of the libraries.\n\n${[
    ['Organization 组织', ORGANIZATION_STATES],
    ['Claim 认领', CLAIM_STATES],
    ['Person 志愿者', PERSON_STATES],
    ['Membership 队籍', MEMBERSHIP_STATES],
    ['Import 集体注册', IMPORT_TRANSITIONS],
    ['Online registration of an organization 组织在线登记', REGISTRATION_TRANSITIONS],
  ]
    .map(([title, transitions]) => `## ${title}\n\n${diagram(transitions)}`)
    .join('\n\n')}\n`;

/** What the pages call a state, one table for each language: the same words as in refusals. */
function stateWords() {
  const inLanguage = (language) =>
    Object.entries(STATE_WORDS).map(([kind, words]) => {
      const lines = Object.entries(words).map(([state, word]) => `    ${state}: '${word[language]}',\n`);
      return `  ${kind}: {\n${lines.join('')}  },\n`;
    });
  const tables = ['zh', 'en'].map(
    (language) => `export const ${language}States = {\n${inLanguage(language).join('')}};\n`,
  );
  return `// Generated from libs/kernel/src/state-words.ts by npm run generate.\n${tables.join('\n')}`;
}

const contract = openApi();
const files = {
  'apps/api/openapi.json': contract,
  'apps/web/src/lib/api/schema.d.ts': `// Generated from apps/api/openapi.json by npm run generate.\n${astToString(await openapiTypescript(JSON.parse(contract)))}`,
  'apps/web/src/lib/api/state-words.ts': stateWords(),
  'docs/errors.md': errors(),
  'docs/permissions.md': permissions(),
  'docs/states.md': states(),
};

const drifted = Object.entries(files).filter(([name, text]) => {
  const file = path.join(root, name);
  return !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  if (drifted.length > 0) {
    console.error(
      `drifted from the code: ${drifted.map(([name]) => name).join(', ')}. Run npm run generate.`,
    );
    process.exit(1);
  }
} else {
  for (const [name, text] of drifted) fs.writeFileSync(path.join(root, name), text);
  console.log(
    drifted.length > 0 ? `written: ${drifted.map(([name]) => name).join(', ')}` : 'nothing has changed',
  );
}
