// PostgreSQL refuses to run as uid 0. Root gets it running all the same, without a new account on the machine.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const NOBODY = 65534;

/** Ways to give up uid 0, best first; `owner` is who must own the data directory then. */
const WAYS = [
  // A user namespace of its own: the uid is not 0 inside, yet the files stay ours.
  { owner: 0, prefix: ['unshare', '-U'] },
  // Where user namespaces are forbidden (many containers): the account `nobody`, still able to enter our folders.
  {
    owner: NOBODY,
    prefix: [
      'setpriv',
      `--reuid=${NOBODY}`,
      `--regid=${NOBODY}`,
      '--clear-groups',
      '--securebits=+no_setuid_fixup', // else access(2) forgets the capability
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
  },
];

function works({ prefix: [command, ...args] }) {
  try {
    execFileSync(command, [...args, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function chown(folder, uid) {
  fs.lchownSync(folder, uid, uid);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) chown(file, uid);
    else fs.lchownSync(file, uid, uid);
  }
}

/**
 * How to run a PostgreSQL program here: `wrap` turns a command into one that does not run as root, `own` makes a data
 * directory belong to whoever it runs as. Both do nothing for an ordinary user.
 */
export function unprivileged() {
  if (process.getuid?.() !== 0) return { wrap: (command) => command, own: () => {} };
  const way = WAYS.find(works);
  if (!way) {
    throw new Error(
      'PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here: start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return {
    wrap: (command) => [...way.prefix, ...command],
    own: (folder) => {
      if (fs.existsSync(folder) && fs.statSync(folder).uid !== way.owner) chown(folder, way.owner);
    },
  };
}
