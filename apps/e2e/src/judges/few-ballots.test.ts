import { forgetRound, tallyRound } from '@unguarded/answer-side/tallies';
import { publishRound } from '@unguarded/insights';
import { demoInstrument } from '@unguarded/instruments';
import { startTestClusters } from '@unguarded/postgres/testing';
import { expect, test } from 'vitest';
import { memoryReleaseStore } from '@unguarded/insights/testing';
import { openWholeRound, rosterOf, type Issuance, type WholeRound } from './whole-round.ts';

const WRITTEN = 'Only so many of us wrote this.';
const EVERYTHING = Object.fromEntries(demoInstrument.items.map(({ id }) => [id, 2]));

/** People answer everything the same, and each writes a comment. */
const takePart = async (round: WholeRound, issuances: readonly Issuance[]): Promise<void> => {
  for (const { right, commentRight } of issuances) {
    const ballots = [await round.sealAnswers(right, EVERYTHING), await round.sealComments(commentRight, [{ theme: 0, text: WRITTEN }])];
    for (const { ballot } of ballots) expect((await round.answerSide.acceptBallot(ballot)).ok).toBe(true);
  }
};

/** From the close to the end of the keys, as the timetable does it; gives what was published. */
const publish = async (round: WholeRound): Promise<string> => {
  const { roundId, sheet, answerSide, identitySide } = round;
  round.moveClock(sheet.windows.answersCloseAt);
  await answerSide.closeRound(roundId);
  const count = () => tallyRound({ tallyDatabase: round.tallyDatabase, keyDirectory: round.answerKeyDirectory, roundId, now: round.clock() });
  await expect(count()).rejects.toMatchObject({ code: 'tally-too-early' });
  round.moveClock(sheet.windows.tallyNotBefore);
  const { text } = await publishRound({
    sheet, sheetHash: Buffer.from(round.sheetHash).toString('hex'), instrumentText: Buffer.from((await answerSide.instrument(roundId)) ?? []).toString('utf8'),
    tally: await count(), shown: await identitySide.shownTallies(roundId), issued: 12, overlapsWith: async () => [], store: memoryReleaseStore(), sign: () => new Uint8Array(64),
  });
  await forgetRound({ database: round.answerDatabase, keyDirectory: round.answerKeyDirectory, roundId });
  await expect(count()).rejects.toMatchObject({ code: 'round-over' });
  return text;
};

const ROUNDS = [
  { people: 0, parts: 0, comments: 0 }, { people: 1, parts: 0, comments: 0 }, { people: 4, parts: 0, comments: 0 },
  { people: 5, parts: 1, comments: 0 }, { people: 9, parts: 1, comments: 0 }, { people: 10, parts: 1, comments: 10 },
];

test.each(ROUNDS)('where $people people answer and comment, answers of $parts parts are published, and $comments comments', async ({ people, parts, comments }) => {
  await using clusters = await startTestClusters();
  await using round = await openWholeRound(clusters.urls, rosterOf({ desk: 12 }));
  const members = round.people.filter(({ email }) => email.startsWith('desk-')).slice(0, people);
  const issuances: Issuance[] = [];
  for (const person of members) issuances.push(await round.claim(person));
  round.moveClock(round.sheet.windows.answersOpenAt);
  await takePart(round, issuances);
  const text = await publish(round);
  const release = JSON.parse(text) as { atoms: { respondents: number }[]; comments: { respondents: number; texts: object[] }[]; counts: { redeemed: number } };
  expect(release.atoms.map(({ respondents }) => respondents)).toEqual(Array.from({ length: parts }, () => people));
  expect(release.comments.flatMap(({ texts }) => texts).length).toBe(comments);
  expect(text.includes(WRITTEN)).toBe(comments > 0);
  expect(release.counts.redeemed).toBe(people);
});
