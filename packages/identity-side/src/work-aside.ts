import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A fault travels as words: the class of an error does not survive the way between processes. */
type Reply<Done> = { ok: true; done: Done } | { ok: false; fault: string };

/** Work that would keep requests waiting, done by another process of ours; it answers in the order in which it is asked. */
export interface WorkAside<Order, Done> {
  waiting(): number;
  /** Starts the process before there is an order: the call takes longer the larger this process has grown. */
  start(): void;
  /** @throws Error in the words of what went wrong there, or because the process could not be started or ended. */
  ask(order: Order): Promise<Done>;
  /** Ends the process for good; what still waits is rejected, and so is what comes later. */
  close(): Promise<void>;
}

/**
 * Opens work aside: a process that runs one file of ours, which hands what it does to {@link workAside}. It is started
 * by its first order, and again by the next one if it ended by itself. It knows nothing but what it is sent: no
 * environment, where passwords may stand, and no option of the runtime, which may be for one process only.
 *
 * Processes and not threads: threads that come and go bring the runtime down, docs/decisions/0023-work-in-processes.md.
 *
 * @example await openWorkAside<RosterAtFreeze, PublicationGroup[]>(new URL('./groups-process.ts', import.meta.url)).ask(roster)
 */
export const openWorkAside = <Order, Done>(file: URL): WorkAside<Order, Done> => {
  let child: ChildProcess | null = null;
  let closed = false;
  const waiting: PromiseWithResolvers<Done>[] = [];
  const settle = (reply: Reply<Done>): void => {
    const first = waiting.shift();
    if (reply.ok) first?.resolve(reply.done);
    else first?.reject(new Error(reply.fault));
  };
  const start = (): ChildProcess => {
    if (closed) throw new Error('This work was closed.');
    if (child !== null) return child;
    const started = fork(fileURLToPath(file), [], { env: {}, execArgv: [], serialization: 'advanced' });
    const end = (how: string): void => {
      if (child !== started) return;
      child = null;
      for (const { reject } of waiting.splice(0)) reject(new Error(`The process that did this work ended: ${how}.`));
    };
    started.on('message', (reply: Reply<Done>) => {
      if (child === started) settle(reply);
    });
    started.on('error', (fault) => {
      if (started.pid === undefined) end(fault.message);
      // An order that did not reach it: what it still answers would be taken for the answer to another one. It ends by this.
      else if (started.connected) started.disconnect();
    });
    started.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    child = started;
    return started;
  };
  return {
    waiting: () => waiting.length,
    start: () => {
      start();
    },
    ask: async (order) => {
      const asked = start();
      // One that could not be started has no way to be sent anything; what the runtime says of it comes in its next turn.
      if (asked.pid === undefined) await once(asked, 'spawn');
      asked.send(order as object);
      // Only now: an order that was not handed over would get the answer to the next one, and that one the answer to another.
      const answer = Promise.withResolvers<Done>();
      waiting.push(answer);
      return answer.promise;
    },
    close: async () => {
      closed = true;
      const asked = child;
      // One that could not be started must not be signalled: its handle would take whatever stands in its memory for an id.
      if (asked?.pid === undefined) return;
      const ended = new Promise((done) => {
        asked.once('exit', done);
      });
      asked.kill('SIGKILL');
      await ended;
    },
  };
};

/**
 * In the process aside: carries out one order after the other, until the process that asks ends it or is gone.
 *
 * @example workAside((roster: RosterAtFreeze) => formPublicationGroups(roster))
 */
export const workAside = <Order, Done>(carryOut: (order: Order) => Done): void => {
  // A stop is often told to all processes at once (Ctrl-C, a service manager): whoever asked may still need its answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const reply = (order: Order): Reply<Done> => {
    try {
      return { ok: true, done: carryOut(order) };
    } catch (fault) {
      return { ok: false, fault: fault instanceof Error ? fault.message : String(fault) };
    }
  };
  // Nothing else holds the process: it ends with the channel. An answer that nobody waits for any more is no fault.
  process.on('message', (order: Order) => process.send?.(reply(order), undefined, undefined, () => undefined));
};
