import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureBrowser } from './browser.mjs';

const { PATH, CHROME_PATH } = process.env;
let folder: string;
/** A machine that has only the programs which a test gives it. */
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kezhi-browser-'));
  process.env['PATH'] = folder;
  delete process.env['CHROME_PATH'];
});
afterEach(() => {
  process.env['PATH'] = PATH;
  if (CHROME_PATH !== undefined) process.env['CHROME_PATH'] = CHROME_PATH;
  rmSync(folder, { recursive: true });
});

function give(name: string, script: string): void {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
/** For whoever is not root. */
const giveSudo = () => give('sudo', 'shift; exec "$@"');

describe('the browser of the tests', () => {
  it('is the one that CHROME_PATH names', () => {
    process.env['CHROME_PATH'] = '/opt/somewhere/chrome';
    expect(ensureBrowser().path).toBe('/opt/somewhere/chrome');
  });

  it('is the one that the machine has', () => {
    give('chromium', 'exit 0');
    expect(ensureBrowser().path).toBe(path.join(folder, 'chromium'));
  });

  it('is installed from the packages of the distribution where there is none', () => {
    const chromium = path.join(folder, 'chromium');
    giveSudo();
    give(
      'apt-get',
      `case "$*" in *install*chromium*) echo '#!/bin/sh' > ${chromium}; /bin/chmod 755 ${chromium};; esac`,
    );
    expect(ensureBrowser().path).toBe(chromium);
  });

  it('is missing in words that say why and what to do, where it cannot be installed', () => {
    expect(ensureBrowser()).toEqual({
      missing: expect.stringMatching(
        /could not be installed \(there is no apt-get here\): install chromium or set CHROME_PATH/,
      ),
    });
    giveSudo();
    give('apt-get', 'echo "E: Unable to fetch some archives" >&2; exit 100');
    expect(ensureBrowser()).toEqual({
      missing: expect.stringContaining('(E: Unable to fetch some archives)'),
    });
  });
});
