import { createHash } from 'node:crypto';
import { tallyRound } from '@unguarded/answer-side/tallies';
import { drawnGap, publishRound, type PublishedRound } from '@unguarded/insights';
import { renderInstrument, type ItemAnswer } from '@unguarded/instruments';
import { openDatabase } from '@unguarded/postgres';
import { createTestDatabases } from '@unguarded/postgres/testing';
import { armOf, armText, type Arm } from '@unguarded/rounds';
import { expect, test } from 'vitest';
import { memoryReleaseStore } from '@unguarded/insights/testing';
import { openWholeRound, rosterOf, type Issuance, type WholeRound } from './whole-round.ts';

/**
 * A split ballot from the freeze to the published gap, with real signatures: who is drawn with name signs 4 for the manager,
 * everybody says 2 where no name stands. What is known where, is asked on the way.
 */

const armOfRight = ({ sheet }: WholeRound, { groupId, right }: Issuance): Arm | null =>
  armOf(sheet, { groupId, digest: new Uint8Array(createHash('sha256').update(armText(right.signature)).digest()) });

/** Everybody fetches a right; who is drawn signs while check-ins are open. */
const enrol = async (round: WholeRound): Promise<{ issuance: Issuance; arm: Arm | null }[]> => {
  const drawn: { issuance: Issuance; arm: Arm | null }[] = [];
  const signed = Object.fromEntries(round.instrument.gapItemIds.map((itemId) => [itemId, 4]));
  for (const person of round.people) {
    const issuance = await round.claim(person);
    const arm = armOfRight(round, issuance);
    drawn.push({ issuance, arm });
    if (arm === 'with-name') expect(await round.identitySide.checkIns.sign(person.personId, round.roundId, { answers: signed, talkAbout: '' })).toEqual({ ok: true });
  }
  return drawn;
};

/** Everybody answers 2, and who was drawn leaves the gap items out. */
const answer = async (round: WholeRound, drawn: readonly { issuance: Issuance; arm: Arm | null }[]): Promise<void> => {
  round.moveClock(round.sheet.windows.answersOpenAt);
  for (const { issuance, arm } of drawn) {
    const asked = round.instrument.items.filter(({ id }) => arm !== 'with-name' || !round.instrument.gapItemIds.includes(id));
    const answers: Record<string, ItemAnswer> = Object.fromEntries(asked.map(({ id }) => [id, 2]));
    const { ballot } = await round.sealAnswers(issuance.right, answers);
    expect((await round.answerSide.acceptBallot(ballot)).ok).toBe(true);
  }
  round.moveClock(round.sheet.windows.answersCloseAt);
  await round.answerSide.closeRound(round.roundId);
  round.moveClock(round.sheet.windows.tallyNotBefore);
};

const publish = async (round: WholeRound): Promise<PublishedRound> => {
  const { roundId, sheet, identitySide } = round;
  const store = memoryReleaseStore();
  await publishRound({
    sheet, sheetHash: Buffer.from(round.sheetHash).toString('hex'), instrumentText: renderInstrument(round.instrument), issued: round.people.length, store,
    tally: await tallyRound({ tallyDatabase: round.tallyDatabase, keyDirectory: round.answerKeyDirectory, roundId, now: round.clock() }),
    shown: await identitySide.shownTallies(roundId),
    overlapsWith: () => Promise.resolve([]),
    sign: () => new Uint8Array(64),
  });
  const [published] = await store.all();
  if (published === undefined) throw new Error('Nothing was published.');
  return published;
};

test('a round that draws who answers with their name tells the gap of all together, and of no group who was drawn', { timeout: 240_000 }, async () => {
  await using databases = await createTestDatabases();
  await using round = await openWholeRound(databases.urls, rosterOf({ desk: 120, field: 120, night: 8 }), { form: 'pulse', gapMeasure: 'split-ballot' });
  const drawn = await enrol(round);
  const inArm = (arm: Arm | null) => drawn.filter((each) => each.arm === arm).length;
  expect(inArm(null)).toBe(11);
  expect(inArm('with-name')).toBeGreaterThan(100);
  await answer(round, drawn);
  const published = await publish(round);
  const { splitBallot, atoms } = published.release;
  expect(splitBallot).toMatchObject({ rosterCount: 240, ballots: { withName: inArm('with-name'), withoutName: inArm('without-name') }, signed: inArm('with-name') });
  expect(atoms.every(({ shown, shownRespondents }) => shown === null && shownRespondents === null)).toBe(true);
  expect(atoms.filter(({ groupIds }) => groupIds.some((id) => splitBallot?.groupIds.includes(id))).flatMap(({ unguarded }) => round.instrument.gapItemIds.flatMap((id) => unguarded[id] ?? [])).every(({ code, rated }) => !code.startsWith('t') && rated === null)).toBe(true);
  const gap = drawnGap([published], { roundId: null });
  // Signed 4 is 75 points, said 2 is 25.
  expect(Math.abs((gap?.gap.value ?? 0) - 50)).toBeLessThan(2);
  expect(gap?.gap.clear).toBe(true);
  expect(await signersIn(databases.urls.identity, round.roundId)).toBe(inArm('with-name'));
});

/** All that the identity side has of a draw: who signed. There is no place where the arm of anybody else could stand. */
async function signersIn(url: string, roundId: string): Promise<number> {
  await using database = openDatabase<unknown>(url);
  const [row] = await database.sql<{ signers: number }[]>`select count(*) as signers from identity.check_in where round_id = ${roundId}`;
  return row?.signers ?? 0;
}
