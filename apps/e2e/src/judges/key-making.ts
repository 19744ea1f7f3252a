import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startTestClusters } from '@unguarded/postgres/testing';
import { openWholeRound, rosterOf, type WholeRound } from './whole-round.ts';

/** How many groups get their keys: `node key-making.ts 1000`. */
const groups = Number(process.argv[2] ?? 1000);
const CLAIMS = 300;

interface Blocks {
  /** Delay of the event loop as the runtime measures it, on a machine that may have other work. */
  wall: { p50: number; p99: number; max: number };
  /** How long the event loop was at work between two calls of a timer, without its waiting for something to do. */
  active: { p99: number; max: number };
  /** The same, without what other work of the machine took: no more than the processor time, which some kernels count in steps of 4 ms. */
  computing: { p99: number; max: number };
}

/** Watches the main thread until it is asked. */
const watch = (): (() => Blocks) => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const active: number[] = [];
  const computing: number[] = [];
  let before = process.threadCpuUsage();
  let loopBefore = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    const loop = performance.eventLoopUtilization();
    const atWork = loop.active - loopBefore.active;
    active.push(atWork);
    computing.push(Math.min(atWork, (now.user + now.system - before.user - before.system) / 1000));
    [before, loopBefore] = [now, loop];
  }, 1);
  return () => {
    clearInterval(timer);
    delay.disable();
    const round = (value: number): number => Math.round(value * 100) / 100;
    const longest = (stretches: number[]): { p99: number; max: number } => {
      const sorted = stretches.toSorted((one, other) => one - other);
      return { p99: round(sorted[Math.floor(sorted.length * 0.99)] ?? 0), max: round(sorted.at(-1) ?? 0) };
    };
    return {
      wall: { p50: round(delay.percentile(50) / 1e6), p99: round(delay.percentile(99) / 1e6), max: round(delay.max / 1e6) },
      active: longest(active),
      computing: longest(computing),
    };
  };
};

/** Claims of random numbers: all that the server does, nothing that a device does. */
const issue = async (round: WholeRound): Promise<number> => {
  const blinded = () => Buffer.concat([Buffer.of(0), randomBytes(255)]);
  const people = round.people.slice(0, CLAIMS);
  await Promise.all(Array.from({ length: 8 }, async (_, worker) => {
    for (const person of people.filter((__, index) => index % 8 === worker)) {
      const claimed = await round.identitySide.issuing.claim(await round.codeFor(person), { answers: blinded(), comment: blinded() });
      if (!claimed.ok) throw new Error(claimed.reason);
    }
  }));
  return people.length;
};

const teams = Object.fromEntries(Array.from({ length: groups - 1 }, (_, index) => [`team${index + 1}`, 5]));
await using clusters = await startTestClusters();
const began = performance.now();
const whileFreezing = watch();
await using round = await openWholeRound(clusters.urls, rosterOf(teams));
const freezing = { groups: round.sheet.groups.length, seconds: Math.round((performance.now() - began) / 1000), ...whileFreezing() };
process.stdout.write(`roster and freeze ${JSON.stringify(freezing)}\n`);
const whileIssuing = watch();
const claims = await issue(round);
process.stdout.write(`${claims} claims, 8 at a time ${JSON.stringify(whileIssuing())}\n`);
