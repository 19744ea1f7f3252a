import { demoInstrument } from '@unguarded/instruments';
import { afterAll, expect, test } from 'vitest';
import { drawnArm } from './split-ballot.ts';
import { tallyRound } from './tallies.ts';
import type { TestRound } from './testing.ts';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();

afterAll(() => answers[Symbol.asyncDispose]());

const EVERYTHING = Object.fromEntries(demoInstrument.items.map(({ id }) => [id, 4]));
const [gapItem = ''] = demoInstrument.gapItemIds;
const otherItem = demoInstrument.items.find(({ id }) => !demoInstrument.gapItemIds.includes(id))?.id ?? '';

/** Casts so many ballots in the first group, all with every item answered, and says how many were drawn to answer with their name. */
async function castIn(round: TestRound, people: number): Promise<number> {
  let withName = 0;
  for (let person = 0; person < people; person += 1) {
    const right = await round.grantRight(round.groupIds[0]);
    if (drawnArm(round.sheet, { groupId: round.groupIds[0], signature: right.signature }) === 'with-name') withName += 1;
    expect((await answers.answerSide.acceptBallot((await round.sealAnswers(right, EVERYTHING)).ballot)).ok).toBe(true);
  }
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  answers.moveClock(round.sheet.windows.tallyNotBefore);
  return withName;
}

const count = (round: TestRound) => tallyRound({ ...answers, roundId: round.roundId, now: answers.clock() });
const ratedIn = (counts: number[] | undefined) => counts?.reduce((sum, people) => sum + people, 0);

test('who was drawn to answer with their name leaves the gap items out here, whatever their device sent; the arms are counted together', async () => {
  const round = await answers.openRound(undefined, { gapMeasure: 'split-ballot' });
  const withName = await castIn(round, 14);
  const { arms, groups: [group] } = await count(round);
  expect(arms).toEqual({ withName, withoutName: 14 - withName });
  expect(ratedIn(group?.items[gapItem]?.counts)).toBe(14 - withName);
  expect(ratedIn(group?.items[otherItem]?.counts)).toBe(14);
  expect(group?.gapIndex.people).toBe(14 - withName);
});

test('in a group of fewer than twenty everybody answers everything without their name', async () => {
  const large = await answers.openRound();
  const groups = large.sheet.groups.map((group, index) => (index === 0 ? { ...group, rosterCount: 19 } : group));
  const round = await answers.openRound(undefined, { gapMeasure: 'split-ballot', groups });
  expect(await castIn(round, 6)).toBe(0);
  const { arms, groups: [group] } = await count(round);
  expect(arms).toEqual({ withName: 0, withoutName: 0 });
  expect(ratedIn(group?.items[gapItem]?.counts)).toBe(6);
});

test('where managers read check-ins there are no arms', async () => {
  const round = await answers.openRound();
  expect(await castIn(round, 5)).toBe(0);
  expect((await count(round)).arms).toBeNull();
});
