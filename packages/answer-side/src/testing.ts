import { spawn } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { constants, createHash, generateKeyPairSync, privateDecrypt, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BallotReceipt, Right, ThemeComment } from '@unguarded/credentials-client';
import { createSecret, encodeComments, finishRight, fromBase64url, prepareRight, sealBallot, toBase64url } from '@unguarded/credentials-client';
import type { Purpose } from '@unguarded/credentials-verifier';
import type { Answers } from '@unguarded/instruments';
import { demoInstrument, encodeAnswers, renderInstrument } from '@unguarded/instruments';
import type { Database, DatabaseUrls } from '@unguarded/postgres';
import { migrate, openDatabase, roleNameOf } from '@unguarded/postgres';
import { createTestDatabases } from '@unguarded/postgres/testing';
import type { RoundSheet } from '@unguarded/rounds';
import { planWindows, renderSheet } from '@unguarded/rounds';
import { answerMigrations } from './answer-migrations.ts';
import type { AnswerSide } from './answer-side.ts';
import { openAnswerSide } from './answer-side.ts';
import type { AnswerSchema } from './schema.ts';

/** An answer side on fresh databases, with a clock that a test sets. For tests only. */
export interface TestAnswerSide extends AsyncDisposable {
  answerSide: AnswerSide;
  database: Database<AnswerSchema>;
  tallyDatabase: Database<AnswerSchema>;
  keyDirectory: string;
  /** Ed25519 public key of the deployment, 32 bytes. */
  deploymentKey: Uint8Array;
  clock(): Date;
  moveClock(to: string): void;
  /** The answer side as a server started anew would open it. */
  reopen(): AnswerSide;
  /** Freezes and announces a round of two groups; the clock is moved to the opening of the answers. */
  openRound(freezeAt?: string, changes?: Partial<RoundSheet>): Promise<TestRound>;
}

/** A round with members who hold real rights, granted by an issuer that exists only here. */
export interface TestRound {
  roundId: string;
  sheet: RoundSheet;
  sheetHash: Uint8Array<ArrayBuffer>;
  envelope: Uint8Array;
  instrument: Uint8Array;
  groupIds: [string, string];
  grantRight(groupId: string, purpose?: Purpose): Promise<Right>;
  /** A ballot as the member's browser would send it. */
  sealAnswers(right: Right, answers: Answers, sequence?: number): Promise<{ ballot: Uint8Array<ArrayBuffer>; receipt: BallotReceipt }>;
  sealComments(right: Right, comments: readonly ThemeComment[], sequence?: number): Promise<{ ballot: Uint8Array<ArrayBuffer>; receipt: BallotReceipt }>;
}

const FIRST_FREEZE = '2026-02-01T00:00:00.000Z';
const GROUP_IDS: [string, string] = ['a1'.repeat(16), 'b2'.repeat(16)];

/**
 * Migrates the answers database and opens everything on it.
 *
 * @example await using answers = await openTestAnswerSide(databases.urls);
 */
export async function openTestAnswerSide(urls: DatabaseUrls): Promise<TestAnswerSide> {
  const roles = { answerApp: roleNameOf(urls.answer), tally: roleNameOf(urls.tally), publisher: roleNameOf(urls.releases) };
  await migrate({ ownerUrl: urls.answerOwner, schema: 'answers', migrations: answerMigrations(roles) });
  const keyDirectory = mkdtempSync(join(tmpdir(), 'answer-keys-'));
  const database = openDatabase<AnswerSchema>(urls.answer);
  const tallyDatabase = openDatabase<AnswerSchema>(urls.tally);
  const deployment = generateKeyPairSync('ed25519');
  let now = new Date(FIRST_FREEZE);
  const clock = () => now;
  const moveClock = (to: string) => {
    now = new Date(to);
  };
  const reopen = () => openAnswerSide({ database, keyDirectory, clock });
  const answerSide = reopen();
  return {
    answerSide, database, tallyDatabase, keyDirectory, clock, moveClock, reopen,
    deploymentKey: fromBase64url(deployment.publicKey.export({ format: 'jwk' }).x ?? ''),
    openRound: async (freezeAt = FIRST_FREEZE, changes = {}) => {
      const round = await freezeTestRound({ answerSide, deploymentKey: deployment.privateKey, freezeAt, changes });
      await answerSide.announceRound(round);
      moveClock(round.sheet.windows.answersOpenAt);
      return round;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([database.close(), tallyDatabase.close()]);
      rmSync(keyDirectory, { recursive: true });
    },
  };
}

/**
 * The same on fresh databases of its own, which go with it.
 *
 * @example await using answers = await openFreshAnswerSide();
 */
export async function openFreshAnswerSide(): Promise<TestAnswerSide & { urls: DatabaseUrls }> {
  const databases = await createTestDatabases();
  const { urls } = databases;
  const answers = await openTestAnswerSide(urls);
  const dispose = async (): Promise<void> => {
    await answers[Symbol.asyncDispose]();
    await databases[Symbol.asyncDispose]();
  };
  return { ...answers, urls, [Symbol.asyncDispose]: dispose };
}

/** Runs a program in a process of its own, and tells which signal ended it, if one did, and what it printed. */
export async function runProgram(source: string, parameters: object): Promise<{ signal: unknown; output: string }> {
  const running = spawn(process.execPath, ['--input-type=module', '--eval', source, JSON.stringify(parameters)], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  running.stdout.on('data', (part: Buffer) => (output += part.toString('utf8')));
  const [, signal] = (await once(running, 'close')) as unknown[];
  return { signal, output };
}

async function freezeTestRound(plan: { answerSide: AnswerSide; deploymentKey: KeyObject; freezeAt: string; changes: Partial<RoundSheet> }): Promise<TestRound> {
  const roundId = randomBytes(16).toString('hex');
  const instrument = Buffer.from(renderInstrument(demoInstrument), 'utf8');
  const issuer = testIssuer();
  const { ballotKey, boxKey } = await plan.answerSide.prepareRound(roundId);
  const sheet: RoundSheet = {
    version: 1, organisation: 'Meridian', roundId, title: 'Pulse', previousSheetHash: '0'.repeat(64),
    instrument: { id: demoInstrument.id, version: demoInstrument.version, hash: createHash('sha256').update(instrument).digest('hex') },
    units: [{ id: 'company', label: 'Meridian', parentId: null }, { id: 'desk', label: 'Desk', parentId: 'company' }],
    groups: GROUP_IDS.map((id, index) => ({
      id, label: `Group ${index + 1}`, levelUnitId: 'company', unitIds: [index === 0 ? 'company' : 'desk'], rosterCount: 40, rosterCommitment: 'cd'.repeat(32),
      issuingKeys: { answers: issuer.modulus(id, 'answers'), comment: issuer.modulus(id, 'comment') },
    })),
    ballotKeys: [toBase64url(ballotKey)], boxKey: toBase64url(boxKey), thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: planWindows(new Date(plan.freezeAt)), approvingBody: null, ...plan.changes,
  };
  const text = Buffer.from(renderSheet(sheet), 'utf8');
  const signature = sign(null, Buffer.concat([Buffer.from('unguarded sheet v1\n'), text]), plan.deploymentKey);
  const sheetHash = new Uint8Array(createHash('sha256').update(text).digest());
  const seal = (right: Right, { plaintext, sequence }: { plaintext: Uint8Array; sequence: number }) => sealBallot({ right, sheetHash, ballotKeys: [ballotKey], plaintext, sequence });
  return {
    roundId, sheet, sheetHash, instrument, groupIds: GROUP_IDS, envelope: Buffer.concat([signature, text]),
    grantRight: (groupId, purpose = 'answers') => issuer.grant({ groupId, purpose, sheetHash }),
    sealAnswers: (right, answers, sequence = 0) => seal(right, { plaintext: encodeAnswers(demoInstrument, answers), sequence }),
    sealComments: (right, comments, sequence = 0) => seal(right, { plaintext: encodeComments(comments), sequence }),
  };
}

/** Made once for a test file; making them takes longer than the tests. */
const testIssuingKeys = new Map<string, { modulus: string; privateKey: KeyObject }>();

/**
 * An issuer of three lines, because the real one stands on the other side of the wall and may not be imported here,
 * not even by a test: it signs what it is given, blind, with a key for each group and purpose.
 */
function testIssuer() {
  const keyOf = (groupId: string, purpose: Purpose) => {
    const name = `${groupId} ${purpose}`;
    const known = testIssuingKeys.get(name);
    if (known !== undefined) return known;
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { modulus: publicKey.export({ format: 'jwk' }).n ?? '', privateKey };
    testIssuingKeys.set(name, key);
    return key;
  };
  return {
    modulus: (groupId: string, purpose: Purpose) => keyOf(groupId, purpose).modulus,
    grant: async (request: { groupId: string; purpose: Purpose; sheetHash: Uint8Array<ArrayBuffer> }): Promise<Right> => {
      const { modulus, privateKey } = keyOf(request.groupId, request.purpose);
      const prepared = await prepareRight({ ...request, secret: createSecret(), issuingKey: fromBase64url(modulus) });
      const finished = await finishRight(prepared, privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, prepared.blinded));
      if (!finished.ok) throw new Error(`The right was not granted: ${finished.reason}.`);
      return finished.right;
    },
  };
}
