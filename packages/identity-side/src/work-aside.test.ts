import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { openWorkAside } from './work-aside.ts';
import { watchProcesses } from './testing.ts';

const groupsProcess = new URL('./rounds/groups-process.ts', import.meta.url);

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it('a fault comes back in its words, and the process goes on', async () => {
  const aside = openWorkAside<unknown, unknown>(groupsProcess);
  try {
    await expect(aside.ask({ units: [], people: [{ id: 'a', unitId: 'nowhere' }], minimumSize: 5 })).rejects.toThrow('nowhere');
    expect(await aside.ask({ units: [], people: [], minimumSize: 5 })).toEqual([]);
  } finally {
    await aside.close();
  }
});

it('is told nothing of the environment, where passwords may stand', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-aside-'));
  const file = pathToFileURL(join(directory, 'told.ts'));
  writeFileSync(file, `import { workAside } from ${JSON.stringify(new URL('./work-aside.ts', import.meta.url).href)};\nworkAside(() => ({ ...process.env }));\n`);
  const aside = openWorkAside<unknown, Record<string, string>>(file);
  try {
    expect(Object.keys(await aside.ask({})).filter((name) => !name.startsWith('NODE_CHANNEL_'))).toEqual([]);
  } finally {
    await aside.close();
    rmSync(directory, { recursive: true });
  }
});

it('goes on through a stop that is told to every process at once, and is gone when it is closed', async () => {
  using started = watchProcesses();
  const aside = openWorkAside<unknown, unknown>(groupsProcess);
  await aside.ask({ units: [], people: [], minimumSize: 5 });
  const pid = started.processes[0]?.pid ?? 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
  expect(await aside.ask({ units: [], people: [], minimumSize: 5 })).toEqual([]);
  expect(lives(pid)).toBe(true);
  await aside.close();
  expect(lives(pid)).toBe(false);
});

it('does not outlive the process that asked, even when that one is killed', async () => {
  const script = `
    import { openWorkAside } from ${JSON.stringify(new URL('./work-aside.ts', import.meta.url).href)};
    import { subscribe } from 'node:diagnostics_channel';
    let child;
    subscribe('child_process', (started) => (child = started.process));
    await openWorkAside(new URL(${JSON.stringify(groupsProcess.href)})).ask({ units: [], people: [], minimumSize: 5 });
    console.log(child.pid);
    setInterval(() => undefined, 1000);`;
  const asking = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(asking.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  expect(lives(pid)).toBe(true);
  asking.kill('SIGKILL');
  await vi.waitUntil(() => !lives(pid), { timeout: 20_000 });
});
