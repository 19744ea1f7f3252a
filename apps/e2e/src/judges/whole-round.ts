import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { answerMigrations, openAnswerSide, type AnswerSchema, type AnswerSide } from '@unguarded/answer-side';
import { createSecret, encodeComments, finishRight, fromBase64url, prepareRight, sealBallot, type BallotReceipt, type Purpose, type Right, type ThemeComment } from '@unguarded/credentials-client';
import { identityMigrations, openIdentitySide, type IdentitySide, type RoundQuestions } from '@unguarded/identity-side';
import { encodeAnswers, parseInstrument, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { migrate, openDatabase, roleNameOf, type Database, type DatabaseUrls } from '@unguarded/postgres';
import { parseSheetInTurns, type RoundSheet } from '@unguarded/rounds';

/** A person of the roster, as the judge knows them; the product gave the ids. */
export interface Person {
  personId: string;
  email: string;
}

/** What a device asked for and got: the recording of one issuance, and the right that came of it. */
export interface Issuance {
  person: Person;
  groupId: string;
  requests: Record<Purpose, { blinded: Uint8Array; blindSignature: Uint8Array }>;
  right: Right;
  commentRight: Right;
}

type Blinded = Record<Purpose, Uint8Array>;

/** How a device claims: by default at the identity side itself, or through a door. */
export interface Claiming {
  beginClaim(code: string): Promise<{ ok: true; groupId: string } | { ok: false; reason: string }>;
  /** @throws when the claim is refused */
  claim(code: string, blinded: Blinded): Promise<Blinded>;
}

/** Both sides of the product as the server opens them, on two clusters, with one frozen round. No door in between. */
export interface WholeRound extends AsyncDisposable {
  identitySide: IdentitySide;
  answerSide: AnswerSide;
  answerDatabase: Database<AnswerSchema>;
  tallyDatabase: Database<AnswerSchema>;
  identityKeyDirectory: string;
  answerKeyDirectory: string;
  roundId: string;
  sheet: RoundSheet;
  sheetHash: Uint8Array<ArrayBuffer>;
  instrument: Instrument;
  people: Person[];
  clock(): Date;
  moveClock(to: string): void;
  /** A claim code of a person, as the signed-in app would hand it over. */
  codeFor(person: Person): Promise<string>;
  issuingKey(groupId: string, purpose: Purpose): Uint8Array;
  /** What a person's device does to get its right: begin, blind, claim, unblind. */
  claim(person: Person, claiming?: Claiming): Promise<Issuance>;
  sealAnswers(right: Right, answers: Record<string, ItemAnswer>, sequence?: number): Promise<{ ballot: Uint8Array; receipt: BallotReceipt }>;
  sealComments(right: Right, comments: readonly ThemeComment[], sequence?: number): Promise<{ ballot: Uint8Array; receipt: BallotReceipt }>;
}

const FREEZE = '2026-02-01T08:00:00.000Z';

/** Teams of a roster by name, with how many people report to each leader; the leaders are a group of their own. */
export const rosterOf = (teams: Record<string, number>): string => {
  const lines = ['email,name,unit,manager_email,leads_unit', 'head@meridian.example,Hanna Head,,,Meridian'];
  for (const [team, size] of Object.entries(teams)) {
    lines.push(`${team}@meridian.example,Leader ${team},Meridian,head@meridian.example,Unit ${team}`);
    for (let number = 1; number <= size; number += 1) lines.push(`${team}-${number}@meridian.example,Member ${team} ${number},Unit ${team},${team}@meridian.example,`);
  }
  return lines.join('\n');
};

const importRoster = async ({ roster }: IdentitySide, csv: string): Promise<void> => {
  const importId = await roster.startImport(new TextEncoder().encode(csv));
  await roster.settled();
  const applied = await roster.applyImport(importId);
  await roster.settled();
  if (!applied.ok) throw new Error(`The roster was not applied: ${JSON.stringify(await roster.status(importId))}`);
};

const migrateBoth = async (urls: DatabaseUrls): Promise<void> => {
  await migrate({ ownerUrl: urls.identityOwner, schema: 'identity', migrations: identityMigrations({ identityApp: roleNameOf(urls.identity) }) });
  const roles = { answerApp: roleNameOf(urls.answer), tally: roleNameOf(urls.tally), publisher: roleNameOf(urls.releases) };
  await migrate({ ownerUrl: urls.answerOwner, schema: 'answers', migrations: answerMigrations(roles) });
};

const freeze = async (
  { identitySide, answerSide }: Pick<WholeRound, 'identitySide' | 'answerSide'>,
  questions: RoundQuestions | undefined,
): Promise<Pick<WholeRound, 'roundId' | 'sheet' | 'sheetHash' | 'instrument'>> => {
  const scheduled = await identitySide.rounds.schedule({ title: 'Judged', freezeAt: new Date(FREEZE), ...(questions === undefined ? {} : { questions }) });
  if (!scheduled.ok) throw new Error(scheduled.reason);
  const { roundId } = scheduled;
  const frozen = await identitySide.rounds.freeze({ roundId, ...(await answerSide.prepareRound(roundId)) });
  await answerSide.announceRound({ envelope: frozen.envelope, instrument: frozen.instrumentBytes });
  const text = frozen.envelope.subarray(64);
  const parsed = await parseSheetInTurns(Buffer.from(text).toString('utf8'), () => nextTurn());
  const instrument = parseInstrument(Buffer.from(frozen.instrumentBytes).toString('utf8'));
  if (!parsed.ok || !instrument.ok) throw new Error('The sheet or its instrument cannot be read.');
  return { roundId, sheet: parsed.sheet, instrument: instrument.instrument, sheetHash: new Uint8Array(createHash('sha256').update(text).digest()) };
};

const peopleOf = async (identityOwnerUrl: string): Promise<Person[]> => {
  await using owner = openDatabase<unknown>(identityOwnerUrl);
  return await owner.sql<Person[]>`select id as "personId", email from identity.person where unit_id is not null order by email`;
};

/** One purpose's half of a claim: everything that the device sends follows from one secret. */
const prepare = async (round: Pick<WholeRound, 'sheetHash' | 'issuingKey'>, { groupId, purpose }: { groupId: string; purpose: Purpose }) =>
  prepareRight({ secret: createSecret(), purpose, sheetHash: round.sheetHash, groupId, issuingKey: round.issuingKey(groupId, purpose) });

const claimingAt = ({ issuing }: IdentitySide): Claiming => ({
  beginClaim: (code) => issuing.beginClaim(code),
  claim: async (code, blinded) => {
    const claimed = await issuing.claim(code, blinded);
    if (!claimed.ok) throw new Error(claimed.reason);
    return claimed.signatures;
  },
});

const claimFor = async (round: WholeRound, person: Person, claiming: Claiming): Promise<Issuance> => {
  const code = await round.codeFor(person);
  const begun = await claiming.beginClaim(code);
  if (!begun.ok) throw new Error(begun.reason);
  const [answers, comment] = [await prepare(round, { groupId: begun.groupId, purpose: 'answers' }), await prepare(round, { groupId: begun.groupId, purpose: 'comment' })];
  const blinded: Blinded = { answers: answers.blinded, comment: comment.blinded };
  const signatures = await claiming.claim(code, blinded);
  const [finished, forComment] = [await finishRight(answers, signatures.answers), await finishRight(comment, signatures.comment)];
  if (!finished.ok || !forComment.ok) throw new Error('A right does not verify.');
  const requests = { answers: { blinded: answers.blinded, blindSignature: signatures.answers }, comment: { blinded: comment.blinded, blindSignature: signatures.comment } };
  return { person, groupId: begun.groupId, requests, right: finished.right, commentRight: forComment.right };
};

/**
 * Opens both sides on the given databases, puts a roster in force and freezes a round. The clock stands at the freeze.
 *
 * @param questions What HR chooses; left out, the round asks what the demo asks, by check-ins.
 * @example await using round = await openWholeRound(clusters.urls, rosterOf({ desk: 12 }));
 */
export const openWholeRound = async (urls: DatabaseUrls, rosterCsv: string, questions?: RoundQuestions): Promise<WholeRound> => {
  await migrateBoth(urls);
  const [identityKeyDirectory, answerKeyDirectory] = ['identity', 'answer'].map((side) => mkdtempSync(join(tmpdir(), `judged-${side}-keys-`))) as [string, string];
  let now = new Date(FREEZE);
  const clock = (): Date => now;
  const deployment = generateKeyPairSync('ed25519');
  const [answerDatabase, tallyDatabase] = [openDatabase<AnswerSchema>(urls.answer), openDatabase<AnswerSchema>(urls.tally)];
  const answerSide = openAnswerSide({ database: answerDatabase, keyDirectory: answerKeyDirectory, clock });
  const identitySide = await openIdentitySide({
    urls: { runTime: urls.identity, owner: urls.identityOwner }, keyDirectory: identityKeyDirectory, clock, origin: 'http://localhost:3000',
    answerOrigin: 'http://answers.localhost:3001', mail: { from: 'Pulse <pulse@meridian.example>', smtpUrl: null },
    sign: (bytes) => sign(null, bytes, deployment.privateKey), hrEmails: ['hr@meridian.example'], organisation: 'Meridian', development: true,
  });
  await importRoster(identitySide, rosterCsv);
  const frozen = await freeze({ identitySide, answerSide }, questions);
  const sealing = { sheetHash: frozen.sheetHash, ballotKeys: frozen.sheet.ballotKeys.map(fromBase64url) };
  const round: WholeRound = {
    ...frozen, identitySide, answerSide, answerDatabase, tallyDatabase, identityKeyDirectory, answerKeyDirectory, clock,
    people: await peopleOf(urls.identityOwner),
    moveClock: (to) => {
      now = new Date(to);
    },
    codeFor: async ({ personId }) => {
      const outcome = await identitySide.issuing.claimCode(personId, frozen.roundId);
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.code;
    },
    issuingKey: (groupId, purpose) => fromBase64url(frozen.sheet.groups.find(({ id }) => id === groupId)?.issuingKeys[purpose] ?? ''),
    claim: (person, claiming = claimingAt(identitySide)) => claimFor(round, person, claiming),
    sealAnswers: (right, answers, sequence = 0) => sealBallot({ ...sealing, right, plaintext: encodeAnswers(frozen.instrument, answers), sequence }),
    sealComments: (right, comments, sequence = 0) => sealBallot({ ...sealing, right, plaintext: encodeComments(comments), sequence }),
    [Symbol.asyncDispose]: async () => {
      await identitySide.close();
      await Promise.all([answerDatabase.close(), tallyDatabase.close()]);
      for (const directory of [identityKeyDirectory, answerKeyDirectory]) rmSync(directory, { recursive: true, force: true });
    },
  };
  return round;
};
