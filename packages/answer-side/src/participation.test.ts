import { afterAll, expect, test } from 'vitest';
import type { TestRound } from './testing.ts';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();

afterAll(() => answers[Symbol.asyncDispose]());

/** A round of two groups of sixty people, or of as many as are asked for. */
async function openLargeRound(peopleInAGroup = 60): Promise<TestRound> {
  const { sheet } = await answers.openRound();
  return answers.openRound(undefined, { groups: sheet.groups.map((group) => ({ ...group, rosterCount: peopleInAGroup })) });
}

const cast = async (round: TestRound, people: number): Promise<void> => {
  for (let person = 0; person < people; person += 1) {
    const { ballot } = await round.sealAnswers(await round.grantRight(round.groupIds[0]), { Q3: 4 });
    await answers.answerSide.acceptBallot(ballot);
  }
};

const writeComment = async (round: TestRound): Promise<void> => {
  const { ballot } = await round.sealComments(await round.grantRight(round.groupIds[0], 'comment'), [{ theme: 0, text: 'The shifts.' }]);
  await answers.answerSide.acceptBallot(ballot);
};

const dayOfAnswers = (round: TestRound, days: number, hour = 12): string =>
  `${new Date(new Date(round.sheet.windows.answersOpenAt).getTime() + days * 86_400_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00.000Z`;

test('the share of the organisation that answered is told once a day, rounded down to 5 %, and stands still in between', async () => {
  const side = answers.reopen();
  const round = await openLargeRound();
  answers.moveClock(dayOfAnswers(round, 1));
  await side.noteParticipation();
  await cast(round, 7);
  await writeComment(round);
  await side.noteParticipation();
  expect(side.participation(round.roundId)).toBeNull();
  answers.moveClock(dayOfAnswers(round, 2));
  await side.noteParticipation();
  // Seven of 120 are 5.8 %; a comment is nobody who answered.
  expect(side.participation(round.roundId)).toEqual({ day: dayOfAnswers(round, 2).slice(0, 10), share: 5 });
  await cast(round, 6);
  answers.moveClock(dayOfAnswers(round, 2, 23));
  await side.noteParticipation();
  expect(side.participation(round.roundId)?.share).toBe(5);
  answers.moveClock(dayOfAnswers(round, 3, 0));
  await side.noteParticipation();
  expect(side.participation(round.roundId)).toEqual({ day: dayOfAnswers(round, 3).slice(0, 10), share: 10 });
});

test('a server that starts anew tells nothing until the next day, however often it starts', async () => {
  const round = await openLargeRound();
  await cast(round, 6);
  answers.moveClock(dayOfAnswers(round, 4));
  for (let start = 0; start < 2; start += 1) {
    const side = answers.reopen();
    await side.noteParticipation();
    expect(side.participation(round.roundId)).toBeNull();
  }
});

test('nothing is told of fewer than a hundred people, nor before answers open or after they close', async () => {
  const [small, large] = [await openLargeRound(49), await openLargeRound(50)];
  const side = answers.reopen();
  answers.moveClock(dayOfAnswers(large, -2));
  await side.noteParticipation();
  answers.moveClock(dayOfAnswers(large, -1));
  await side.noteParticipation();
  expect(side.participation(large.roundId)).toBeNull();
  answers.moveClock(dayOfAnswers(large, 2));
  await side.noteParticipation();
  expect([side.participation(small.roundId), side.participation(large.roundId)?.share]).toEqual([null, 0]);
  answers.moveClock(dayOfAnswers(large, 8));
  await side.noteParticipation();
  expect(side.participation(large.roundId)).toBeNull();
});
