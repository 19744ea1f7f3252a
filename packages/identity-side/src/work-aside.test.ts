import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { watchProcesses } from './testing.ts';
import { openWorkAside } from './work-aside.ts';

const groupsProcess = new URL('./rounds/groups-process.ts', import.meta.url);
const workAside = new URL('./work-aside.ts', import.meta.url);
const nobody = { units: [], people: [], minimumSize: 5 };

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A module of its own, in a folder that is gone afterwards. */
const withModule = async (source: string, use: (file: URL) => Promise<void>): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-aside-'));
  const file = join(directory, 'aside.ts');
  writeFileSync(file, source);
  try {
    await use(pathToFileURL(file));
  } finally {
    rmSync(directory, { recursive: true });
  }
};

it('a fault comes back in its words, and the process goes on', async () => {
  const aside = openWorkAside<unknown, unknown>(groupsProcess);
  try {
    await expect(aside.ask({ units: [], people: [{ id: 'a', unitId: 'nowhere' }], minimumSize: 5 })).rejects.toThrow('nowhere');
    expect(await aside.ask(nobody)).toEqual([]);
  } finally {
    await aside.close();
  }
});

it('is told nothing of the environment, where passwords may stand, nor of options', () =>
  withModule(`import { workAside } from ${JSON.stringify(workAside.href)};\nworkAside(() => ({ ...process.env, options: process.execArgv.join(' ') }));\n`, async (file) => {
    vi.stubEnv('DATABASE_URL', 'postgres://app:secret@localhost/app');
    const aside = openWorkAside<unknown, Record<string, string>>(file);
    const { execArgv } = process;
    process.execArgv = ['--stack-size=900'];
    try {
      const told = await aside.ask({});
      expect(told['DATABASE_URL']).toBeUndefined();
      expect(told['PATH']).toBeUndefined();
      expect(told['options']).toBe('');
    } finally {
      process.execArgv = execArgv;
      vi.unstubAllEnvs();
      await aside.close();
    }
  }));

it('that cannot be started says why, signals nobody when it is closed, and is tried again by the next order', async () => {
  const aside = openWorkAside<unknown, unknown>(groupsProcess);
  const { execPath } = process;
  using signals = vi.spyOn(ChildProcess.prototype, 'kill');
  try {
    process.execPath = '/nowhere/node';
    await expect(aside.ask(nobody)).rejects.toThrow('ENOENT');
    process.execPath = execPath;
    expect(await aside.ask(nobody)).toEqual([]);
    await aside.close();
    expect(signals).toHaveBeenCalledTimes(1);
    process.execPath = '/nowhere/node';
    const other = openWorkAside<unknown, unknown>(groupsProcess);
    const [asked, closed] = await Promise.allSettled([other.ask(nobody), other.close()]);
    expect([asked.status, closed.status]).toEqual(['rejected', 'fulfilled']);
    expect(signals).toHaveBeenCalledTimes(1);
  } finally {
    process.execPath = execPath;
  }
});

it('that ends by itself says how', () =>
  withModule(`process.on('message', () => process.exit(7));\n`, async (file) => {
    const aside = openWorkAside<unknown, unknown>(file);
    await expect(aside.ask({})).rejects.toThrow('exit code 7');
    await expect(aside.ask({})).rejects.toThrow('exit code 7');
    await aside.close();
  }));

it('is closed without a fault while it is ending', async () => {
  using started = watchProcesses();
  const aside = openWorkAside<unknown, unknown>(groupsProcess);
  await aside.ask(nobody);
  started.processes[0]?.kill('SIGKILL');
  const [asked, closed] = await Promise.allSettled([aside.ask(nobody), aside.close()]);
  expect([asked.status, closed.status]).toEqual(['rejected', 'fulfilled']);
});

it('goes on through a stop that is told to every process at once, and is gone when it is closed', async () => {
  using started = watchProcesses();
  const aside = openWorkAside<unknown, unknown>(groupsProcess);
  await aside.ask(nobody);
  const [child] = started.processes;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) child?.kill(signal);
  expect(await aside.ask(nobody)).toEqual([]);
  expect(child?.exitCode ?? child?.signalCode).toBeNull();
  await aside.close();
  expect(child?.signalCode).toBe('SIGKILL');
});

it('does not outlive the process that asked, even when that one is killed', async () => {
  const script = `
    import { openWorkAside } from ${JSON.stringify(workAside.href)};
    import { subscribe } from 'node:diagnostics_channel';
    let child;
    subscribe('child_process', (started) => (child = started.process));
    await openWorkAside(new URL(${JSON.stringify(groupsProcess.href)})).ask(${JSON.stringify(nobody)});
    console.log(child.pid);
    setInterval(() => undefined, 1000);`;
  const asking = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(asking.stdout, 'data')) as [Buffer];
    expect(lives(Number(line.toString()))).toBe(true);
    // The process aside has the same pipe: it ends when both are gone.
    const closed = text(asking.stdout);
    asking.kill('SIGKILL');
    expect(await closed).toBe('');
  } finally {
    asking.kill('SIGKILL');
  }
});
