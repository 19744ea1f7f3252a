import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, type TestIdentitySide } from '@unguarded/identity-side/testing';
import { inParallel } from '../demo/in-parallel.ts';

/** How many groups get their keys: `node key-making.ts 1000`. */
const groups = Number(process.argv[2] ?? 1000);
const CLAIMS = 300;

interface Blocks {
  /** Delay of the event loop as the runtime measures it, on a machine that may have other work. */
  wall: { p50: number; p99: number; max: number };
  /** How long the event loop was at work between two calls of a timer, without its waiting for something to do. */
  active: { p99: number; max: number };
  /** The same without the time in which other work had the processor: what a request waits for on a machine with room. */
  computing: { p99: number; max: number };
  /** Pauses for garbage collection of this thread's heap. */
  collecting: { pauses: number; max: number };
}

const nothing = new Int32Array(new SharedArrayBuffer(4));

/**
 * Milliseconds for which this thread had a processor. Linux brings the number up to date when a thread lets go of its
 * processor, so it lets go for a moment: what the runtime tells of a thread that goes on comes in steps of 4 ms.
 */
const processorTime = (): number => {
  Atomics.wait(nothing, 0, 0, 0.001);
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const longest = (stretches: number[]): { p99: number; max: number } => {
  const sorted = stretches.toSorted((one, other) => one - other);
  return { p99: rounded(sorted[Math.floor(sorted.length * 0.99)] ?? 0), max: rounded(sorted.at(-1) ?? 0) };
};

/** Watches the main thread until it is asked. */
const watch = (): (() => Blocks) => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const active: number[] = [];
  const computing: number[] = [];
  const pauses: number[] = [];
  const collections = new PerformanceObserver((list) => pauses.push(...list.getEntries().map(({ duration }) => duration)));
  collections.observe({ entryTypes: ['gc'] });
  let before = { active: performance.eventLoopUtilization().active, processor: processorTime() };
  const timer = setInterval(() => {
    const now = { active: performance.eventLoopUtilization().active, processor: processorTime() };
    const atWork = now.active - before.active;
    active.push(atWork);
    computing.push(Math.min(atWork, now.processor - before.processor));
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    delay.disable();
    collections.disconnect();
    return {
      wall: { p50: rounded(delay.percentile(50) / 1e6), p99: rounded(delay.percentile(99) / 1e6), max: rounded(delay.max / 1e6) },
      active: longest(active),
      computing: longest(computing),
      collecting: { pauses: pauses.length, max: longest(pauses).max },
    };
  };
};

/** Claims of random numbers: all that the server does, nothing that a device does. */
const issue = async ({ side, database }: TestIdentitySide, roundId: string): Promise<number> => {
  const blinded = () => Buffer.concat([Buffer.of(0), randomBytes(255)]);
  const people = await database.sql<{ id: string }[]>`select person_id as id from identity.group_member limit ${CLAIMS}`;
  await inParallel(people, { atATime: 8, tell: () => undefined }, async ({ id }) => {
    const code = await side.issuing.claimCode(id, roundId);
    const claimed = await side.issuing.claim(code.ok ? code.code : '', { answers: blinded(), comment: blinded() });
    if (!claimed.ok) throw new Error(claimed.reason);
  });
  return people.length;
};

const told = async <Result>(what: (result: Result) => string, work: () => Promise<Result>): Promise<Result> => {
  const began = performance.now();
  const blocks = watch();
  const result = await work();
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${what(result)} ${JSON.stringify({ seconds, ...blocks() })}\n`);
  return result;
};

const judge = async (): Promise<void> => {
  // Opened and imported before anything is measured: what starts serves nobody yet, and a roster has its own tests.
  await using test = await openTestIdentitySide();
  await putInForce(test.side, rosterCsv(Object.fromEntries(Array.from({ length: groups - 1 }, (_, index) => [`Team${index + 1}`, 5]))));
  const roundId = await told(() => `freeze of ${groups} groups`, () => frozenTestRound(test.side, { title: 'Judged', now: test.clock.now }));
  await told((claims) => `${claims} claims, 8 at a time`, () => issue(test, roundId));
};

await judge();
// The test clusters end with the process.
process.exit();
