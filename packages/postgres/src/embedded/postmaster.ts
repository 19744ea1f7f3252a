import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresError } from '../postgres-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { OperatingUser } from './operating-user.ts';
import { commandAs } from './operating-user.ts';
import { hasNumber, isServerOf, signalProcess, waitUntilGone } from './running-process.ts';

/** What is needed to run the server of a cluster. */
export interface PostmasterRequest {
  dataDirectory: string;
  /** Receives the server's last words; begun anew at every start. */
  logFile: string;
  /** The port of the last run, tried first. */
  preferredPort: number | null;
  binaries: PostgresBinaries;
  user: OperatingUser;
  durable: boolean;
}

/** A running PostgreSQL server. */
export interface Postmaster {
  processId: number;
  port: number;
  /** Ends all connections and shuts down cleanly. */
  stop: () => Promise<void>;
}

type Attempt = { ok: true; postmaster: Postmaster } | { ok: false; reason: 'port-taken' | 'still-closing' | 'failed'; complaint: string };

/** Crash recovery of a large database takes its time. */
const START_SECONDS = 120;
const CLEAN_STOP_MILLISECONDS = 20_000;
const QUICK_STOP_MILLISECONDS = 5_000;
const MAXIMUM_ATTEMPTS = 20;

/** No process ever has this number: Linux stops at 2^22. */
const IMPOSSIBLE_PROCESS_ID = '999999999';

/**
 * Starts the server on a free port of 127.0.0.1, in a process group of its own: Ctrl+C reaches us and not
 * the server, so that requests can be drained before it stops.
 *
 * @throws PostgresError `cluster-start` with PostgreSQL's own reason.
 */
export async function startPostmaster(request: PostmasterRequest): Promise<Postmaster> {
  let port = request.preferredPort ?? (await freePort());
  let complaint = '';
  for (let count = 0; count < MAXIMUM_ATTEMPTS; count += 1) {
    const attempt = await attemptStart(request, port);
    if (attempt.ok) return attempt.postmaster;
    complaint = attempt.complaint;
    if (attempt.reason === 'failed') break;
    if (attempt.reason === 'port-taken') port = await freePort();
    else await pause(100);
  }
  throw new PostgresError('cluster-start', `The embedded PostgreSQL in ${request.dataDirectory} did not start: ${complaint}`);
}

/**
 * Stops a server of this directory that outlived the process that started it, and makes sure that a
 * leftover `postmaster.pid` cannot be mistaken for a running server.
 */
export async function stopOrphan(dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'postmaster.pid');
  const lines = readLines(file);
  const processId = Number(lines[0]);
  if (!Number.isInteger(processId) || processId <= 0) return;
  if (isServerOf(processId, dataDirectory)) await stopServer(processId);
  // PostgreSQL takes any process of that number for a server, also a dead one that nobody has collected yet. The rest
  // of the file stays, because it looks there for the dead server's children that still hold its shared memory.
  if (existsSync(file) && hasNumber(processId)) writeFileSync(file, [IMPOSSIBLE_PROCESS_ID, ...lines.slice(1)].join('\n'));
}

async function attemptStart(request: PostmasterRequest, port: number): Promise<Attempt> {
  const child = spawnServer(request, port);
  const ready = await waitUntilReady(child, request.dataDirectory);
  if (!ready || child.pid === undefined) return failedAttempt(request.logFile);
  const processId = child.pid;
  const stopAtExit = (): void => signalProcess(processId, 'SIGINT');
  // The last resort when our process ends without stopping: signals are not handled here, so that whoever
  // drains requests decides when the server stops.
  process.once('exit', stopAtExit);
  const stop = async (): Promise<void> => {
    await stopServer(processId);
    process.off('exit', stopAtExit);
  };
  return { ok: true, postmaster: { processId, port, stop } };
}

function spawnServer(request: PostmasterRequest, port: number): ChildProcess {
  const command = commandAs(request.user, request.binaries.postgres, ['-D', request.dataDirectory, ...serverSettings(request, port)]);
  const log = openSync(request.logFile, 'w', 0o600);
  try {
    return spawn(command.file, command.parameters, { ...command.options, cwd: request.dataDirectory, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

/**
 * The server's log keeps only what ends a session or the server, without statements, values or times: on the
 * answer side a log of errors would be a record of who did something when.
 */
function serverSettings(request: PostmasterRequest, port: number): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  // Still safe against the end of a process, only not against a power failure; small, and all in the one directory.
  const fast = { fsync: 'off', full_page_writes: 'off', min_wal_size: '2MB', dynamic_shared_memory_type: 'mmap' };
  return Object.entries(request.durable ? settings : { ...settings, ...fast }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The eighth line of `postmaster.pid` is the server's state (pidfile.h, LOCK_FILE_LINE_PM_STATUS). */
async function waitUntilReady(child: ChildProcess, dataDirectory: string): Promise<boolean> {
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  const file = join(dataDirectory, 'postmaster.pid');
  for (let waited = 0; waited < START_SECONDS * 100 && !ended; waited += 1) {
    const lines = readLines(file);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await pause(10);
  }
  if (!ended) child.kill('SIGQUIT');
  return false;
}

function failedAttempt(logFile: string): Attempt {
  const lines = readLines(logFile);
  const complaint = (lines.findLast((line) => line.includes('FATAL')) ?? lines.findLast((line) => line.trim() !== '') ?? 'no reason given').replace(/^.*FATAL:\s*/, '');
  if (/could not create any TCP\/IP sockets|could not bind/.test(complaint)) return { ok: false, reason: 'port-taken', complaint };
  if (/shared memory block .* in use|the database system is (shutting down|starting up)/.test(complaint)) return { ok: false, reason: 'still-closing', complaint };
  return { ok: false, reason: 'failed', complaint };
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one: the next start then recovers from the log. */
async function stopServer(processId: number): Promise<void> {
  signalProcess(processId, 'SIGINT');
  if (await waitUntilGone(processId, CLEAN_STOP_MILLISECONDS)) return;
  signalProcess(processId, 'SIGQUIT');
  if (await waitUntilGone(processId, QUICK_STOP_MILLISECONDS)) return;
  signalProcess(processId, 'SIGKILL');
  await waitUntilGone(processId, QUICK_STOP_MILLISECONDS);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function readLines(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    // Removed in between by a server that ends.
    return [];
  }
}
