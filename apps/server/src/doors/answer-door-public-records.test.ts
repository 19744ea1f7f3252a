import { openFreshAnswerSide } from '@unguarded/answer-side/testing';
import { expect, test } from 'vitest';
import { answerSideFacts } from './answer-side-facts.ts';
import { buildAnswerDoor } from './answer-door.ts';

const deployment = { organisation: 'Meridian', identityOrigin: 'http://localhost:3000', deploymentKey: '', contact: '' };

test('what the other side publishes of a round is given here too, to anybody, without a cookie, and asks nothing of who comes', async () => {
  await using answers = await openFreshAnswerSide();
  const { roundId } = await answers.openRound();
  const issued = { text: '{"day":"2026-02-02"}', signature: 'AA' };
  const publicRecords = {
    issuedCounts: async (asked: string) => (asked === roundId ? issued : null),
    approval: async () => null,
  };
  const door = buildAnswerDoor({ answerSide: answers.answerSide, publicRecords, deployment, staticDirectory: import.meta.dirname, clock: () => answers.clock() });
  const of = (path: string) => door.inject({ method: 'GET', url: `/v1/rounds/${path}` });
  const given = await of(`${roundId}/issued`);
  expect([given.statusCode, given.json(), given.headers['set-cookie']]).toEqual([200, issued, undefined]);
  expect((await of(`${'0'.repeat(32)}/issued`)).statusCode).toBe(404);
  expect((await of(`${roundId}/approval`)).statusCode).toBe(404);
  expect((await door.inject({ method: 'POST', url: `/v1/rounds/${roundId}/approval`, payload: 'x' })).statusCode).toBe(422);
  await door.close();
});

test('"Who can see what" reads the tables of this side and which of its keys are gone, and nothing that is in them', async () => {
  await using answers = await openFreshAnswerSide();
  const round = await answers.openRound();
  const facts = answerSideFacts(answers.answerSide);
  const { schema, tables } = await facts.storedSchema();
  expect([schema, tables.map(({ name }) => name)]).toEqual(['answers', expect.arrayContaining(['ballot', 'bulletin', 'round', 'staging'])]);
  expect(await facts.destroyed(round.roundId)).toEqual([]);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  expect(await facts.destroyed(round.roundId)).toEqual(['staging-key']);
  expect(await facts.destroyed('0'.repeat(32))).toEqual([]);
});
