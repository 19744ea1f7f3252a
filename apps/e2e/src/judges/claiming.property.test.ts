import { randomBytes } from 'node:crypto';
import { openDatabase } from '@unguarded/postgres';
import { createTestDatabases, type TestDatabases } from '@unguarded/postgres/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJudgedDoors, type JudgedDoors } from './doors.ts';
import { openWholeRound, rosterOf, type Issuance, type Person, type WholeRound } from './whole-round.ts';

/** docs/protocol.md §5, asked about anything that could be sent and at any moment, by the identity door. */
let databases: TestDatabases;
let round: WholeRound;
let doors: JudgedDoors;
/** Who came in the enrolment window, and who has not come yet. */
let held: Issuance;
let without: Person;

beforeAll(async () => {
  databases = await createTestDatabases();
  round = await openWholeRound(databases.urls, rosterOf({ desk: 6 }));
  doors = openJudgedDoors(round);
  const [first, second] = round.people as [Person, Person];
  held = await round.claim(first, doors.claiming);
  without = second;
});

afterAll(async () => {
  await doors[Symbol.asyncDispose]();
  await round[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
});

const rights = async (): Promise<number> => {
  await using owner = openDatabase<unknown>(databases.urls.identityOwner);
  return (await owner.sql`select 1 from identity.issued_right`).length;
};

const HOUR = 3_600_000;
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const sameBytes = () => ({ answers: base64url(held.requests.answers.blinded), comment: base64url(held.requests.comment.blinded) });

/** Any moment of a round, an hour before it and an hour behind, and the boundaries themselves. */
const moments = () => {
  const { frozenAt, enrolmentClosesAt, answersOpenAt, answersCloseAt } = round.sheet.windows;
  const [start, enrolled, open, close] = [frozenAt, enrolmentClosesAt, answersOpenAt, answersCloseAt].map((instant) => Date.parse(instant)) as [number, number, number, number];
  const boundaries = [start, enrolled, open, close - 24 * HOUR, close].flatMap((boundary) => [boundary - 1, boundary]);
  return fc.oneof(fc.constantFrom(...boundaries), fc.integer({ min: start - HOUR, max: close + HOUR }));
};

/** The table of §5, as it stands there: who has no right may come until so many hours before the close. */
const lateByTheDocument = (moment: number, holdsRights: boolean, lastHours = 24): boolean | null => {
  const at = (instant: string): number => Date.parse(instant);
  const { frozenAt, enrolmentClosesAt, answersCloseAt } = round.sheet.windows;
  if (moment < at(frozenAt) || moment >= at(answersCloseAt)) return null;
  if (moment < at(enrolmentClosesAt)) return false;
  return moment < at(answersCloseAt) - lastHours * HOUR || holdsRights ? true : null;
};

/** A code of a person, made and handed in at a moment; null where none is given out. */
const beginAt = async (moment: number, person: Person): Promise<{ code: string; reply: unknown } | null> => {
  round.moveClock(new Date(moment).toISOString());
  const made = await round.identitySide.issuing.claimCode(person.personId, round.roundId);
  if (!made.ok) return null;
  const { status, reply } = await doors.post('/v1/claim/begin', JSON.stringify({ code: made.code }));
  expect(status).toBe(200);
  return { code: made.code, reply };
};

/** That every device is told what the table says. */
const asTheTableSays = (lastHours?: number) =>
  fc.asyncProperty(moments(), fc.boolean(), async (moment, holdsRights) => {
    const begun = await beginAt(moment, holdsRights ? held.person : without);
    const { late, ...told } = (begun?.reply ?? { late: null }) as { late: boolean | null };
    expect(late).toBe(lateByTheDocument(moment, holdsRights, lastHours));
    expect(told).toMatchObject(late === null ? {} : { ok: true, roundId: round.roundId, groupId: held.groupId });
  });

test('at every moment a device is told by the table whether it comes in time, late or not at all, whether or not it holds a pass', async () => {
  await fc.assert(asTheTableSays(), { numRuns: 150 });
  // Another table, by an hour, is found not to be the product's.
  expect((await fc.check(asTheTableSays(23), { numRuns: 1000 })).failed).toBe(true);
});

test('as long as answers are open the same bytes bring the same signatures, byte for byte, and other bytes never any', async () => {
  const numbers = fc.uint8Array({ minLength: 256, maxLength: 256 }).map((bytes) => bytes.with(0, (bytes[0] ?? 0) & 0x7f));
  await fc.assert(
    fc.asyncProperty(moments(), fc.constantFrom('answers', 'comment'), numbers, async (moment, purpose, number) => {
      const begun = await beginAt(moment, held.person);
      if (begun === null) return;
      const ask = (blinded: object) => doors.post('/v1/claim', JSON.stringify({ code: begun.code, blinded }));
      const other = await ask({ ...sameBytes(), [purpose]: base64url(number) });
      expect(other.status).toBe(200);
      expect(['already-issued', 'malformed']).toContain((other.reply as { reason?: string }).reason);
      const signatures = { answers: base64url(held.requests.answers.blindSignature), comment: base64url(held.requests.comment.blindSignature) };
      expect(await ask(sameBytes())).toEqual({ status: 200, reply: { ok: true, signatures } });
    }),
    { numRuns: 60 },
  );
});

/** All that is said to what is no claim. */
const REFUSALS = [[200, 'unknown-code'], [200, 'malformed'], [400, 'malformed'], [400, 'bad-request']].map(([status, reason]) => JSON.stringify({ status, reply: { ok: false, reason } }));

const isOfCode = (body: string, code: string): boolean => {
  try {
    const value = JSON.parse(body) as { code?: unknown } | null;
    return value?.code === code;
  } catch {
    return false;
  }
};

test('whatever a body is, the reply is one of those listed, and nobody\'s right is taken by it', async () => {
  const before = await rights();
  const { code } = (await beginAt(Date.parse(round.sheet.windows.frozenAt) + HOUR, without)) ?? { code: '' };
  const blinded = fc.oneof(fc.constantFrom('', '=', 'A'.repeat(341), 'A'.repeat(342), 'A'.repeat(343), `${'A'.repeat(341)}=`, `${'A'.repeat(341)}B`, '_'.repeat(341).concat('w')), fc.string(), fc.jsonValue());
  const claims = fc.record({ code: fc.oneof(fc.constant(code), fc.string(), fc.jsonValue()), blinded: fc.oneof(fc.record({ answers: blinded, comment: blinded }, { requiredKeys: [] }), fc.jsonValue()) }, { requiredKeys: [] });
  const bodies = fc.oneof({ weight: 4, arbitrary: claims.map((claim) => JSON.stringify(claim)) }, { weight: 1, arbitrary: fc.json() }, { weight: 1, arbitrary: fc.string() });
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      expect(REFUSALS).toContain(JSON.stringify(await doors.post('/v1/claim', body)));
      const begun = await doors.post('/v1/claim/begin', body);
      expect(isOfCode(body, code) ? (begun.reply as { ok: boolean }).ok : REFUSALS.includes(JSON.stringify(begun))).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(await rights()).toBe(before);
  const first = await round.identitySide.issuing.claim(code, { answers: randomBytes(256).fill(0, 0, 1), comment: randomBytes(256).fill(0, 0, 1) });
  expect(first.ok).toBe(true);
});
