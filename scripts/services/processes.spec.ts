import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claim, release } from '../starting/claim.mjs';
import { freePort, identityOf, isPortFree, record, recorded, stopProcess } from './processes.mjs';

let folder: string;
let file: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kezhi-processes-'));
  file = path.join(folder, 'run', 'server.json');
});
afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A process that ends by SIGTERM only when asked to. */
async function start({ isStubborn }: { isStubborn: boolean }): Promise<number> {
  const script = `process.on('SIGTERM', () => ${isStubborn ? 'undefined' : 'process.exit()'}); setInterval(() => {}, 1000); console.log('up')`;
  const started = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  child = started;
  await new Promise((resolve) => started.stdout.once('data', resolve));
  return started.pid ?? 0;
}

/** As if the recorded process had ended and the system had given its pid to another one. */
function giveThePidToAnother(): void {
  const entry = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...entry, identity: 'an earlier boot:1' }));
}

describe('a recorded process', () => {
  it('is known again, with what was kept beside it', async () => {
    const pid = await start({ isStubborn: false });
    record(file, pid, { port: 5432 });
    expect(recorded(file)).toMatchObject({ pid, port: 5432, alive: true });
  });

  it('is not another one that has got its pid', async () => {
    record(file, await start({ isStubborn: false }));
    giveThePidToAnother();
    expect(recorded(file)?.alive).toBe(false);
  });

  it('is nobody when nothing, or half a record, was written', () => {
    expect(recorded(file)).toBeNull();
    record(file, process.pid);
    writeFileSync(file, '{"pid":');
    expect(recorded(file)).toBeNull();
  });

  it('is stopped by the signal, and killed when it does not listen', async () => {
    for (const isStubborn of [false, true]) {
      const pid = await start({ isStubborn });
      const identity = identityOf(pid);
      await stopProcess({ pid, identity }, 'SIGTERM', 0.3);
      expect(identityOf(pid)).toBeNull();
    }
  });

  it('never has a stranger stopped in its place', async () => {
    const pid = await start({ isStubborn: false });
    await stopProcess({ pid, identity: 'an earlier boot:1' }, 'SIGTERM');
    expect(identityOf(pid)).not.toBeNull();
  });
});

describe('the claim to be the one that runs', () => {
  it('is given once, and again after it was given up', () => {
    expect(claim(file)).toBeNull();
    expect(claim(file)).toMatchObject({ pid: process.pid });
    release(file);
    expect(claim(file)).toBeNull();
  });

  it('is not kept by a process that was killed', () => {
    claim(file);
    giveThePidToAnother();
    expect(claim(file)).toBeNull();
  });

  it('is not given up on behalf of another', async () => {
    record(file, await start({ isStubborn: false }));
    release(file);
    expect(recorded(file)?.alive).toBe(true);
  });
});

describe('a port', () => {
  it('is the wanted one when it is free, else another that is', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const other = await freePort(port);
    expect(other).not.toBe(port);
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await freePort(port)).toBe(port);
  });
});
