// A Chromium and a Chinese font for the tests in a real browser: found, else installed from Debian's packages.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { which } from './services/processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const findBrowser = () => process.env.CHROME_PATH ?? which(...NAMES);

/** Without one, Chinese text shows as boxes and a test would still pass. */
function hasChineseFont() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(process.env.HOME ?? '', '.fonts')];
  if (which('fc-list'))
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  return folders
    .filter((folder) => fs.existsSync(folder))
    .some((folder) =>
      fs
        .readdirSync(folder, { recursive: true })
        .some((name) => /cjk|wqy|source-?han|notosans(sc|tc)/i.test(name)),
    );
}

/** Installs Debian packages when that is possible without asking anybody; gives the reason when it is not. */
function install(packages) {
  if (!which('apt-get')) return 'there is no apt-get here';
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-qq', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], env, timeout: 600_000 });
  };
  try {
    run('update');
    run('install', '--yes', '--no-install-recommends', ...packages);
    return undefined;
  } catch (error) {
    const output = error.stderr?.toString().trim();
    return (output || error.message).split('\n').at(-1);
  }
}

/**
 * `path` of a browser, or `missing` = why there is none; `warning` when there is one but no Chinese font.
 * CHROME_PATH names a browser of the user's.
 */
export function ensureBrowser() {
  const packages = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  const problem = packages.length > 0 ? install(packages) : undefined;
  const browser = findBrowser();
  if (!browser) {
    return {
      missing: `no Chromium, and it could not be installed (${problem ?? 'not found afterwards'}): install chromium or set CHROME_PATH`,
    };
  }
  if (hasChineseFont()) return { path: browser };
  return {
    path: browser,
    warning: `no Chinese font (${problem}): install fonts-noto-cjk, or text shows as boxes`,
  };
}
