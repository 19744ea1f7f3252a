import { readdirSync } from 'node:fs';
import { demoInstrument } from '@unguarded/instruments';
import { expect, test } from 'vitest';
import { forgetRound } from './tallies.ts';
import { openFreshAnswerSide, runProgram } from './testing.ts';

/** A process that counts a round and is killed while it opens the n-th ballot; what it counted goes to its output. */
const KILLED_COUNT = `
  import { canonicalJson } from '@unguarded/instruments';
  import { openDatabase } from '@unguarded/postgres';
  import { tallyRound } from '@unguarded/answer-side/tallies';
  const { url, keyDirectory, roundId, at, killedAt } = JSON.parse(process.argv[1]);
  const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
  let opened = 0;
  crypto.subtle.decrypt = (...input) => {
    opened += 1;
    if (opened === killedAt) process.kill(process.pid, 'SIGKILL');
    return decrypt(...input);
  };
  const tallyDatabase = openDatabase(url);
  const tally = await tallyRound({ tallyDatabase, keyDirectory, roundId, now: new Date(at) }).catch((failure) => ({ failed: failure.code }));
  process.stdout.write(canonicalJson(tally));
  await tallyDatabase.close();
`;

test('a count that is killed in the middle leaves nothing behind and gives the same bytes when it is run again; without the key none can', async () => {
  await using answers = await openFreshAnswerSide();
  const round = await answers.openRound();
  const ballots = await Promise.all(Array.from({ length: 6 }, async (_, index) => round.sealAnswers(await round.grantRight(round.groupIds[index % 2 === 0 ? 0 : 1]), Object.fromEntries(demoInstrument.items.map(({ id }) => [id, 1 + (index % 5)])))));
  ballots.push(await round.sealComments(await round.grantRight(round.groupIds[0], 'comment'), [{ theme: 0, text: 'Once.' }]));
  for (const { ballot } of ballots) expect((await answers.answerSide.acceptBallot(ballot)).ok).toBe(true);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  const kept = readdirSync(answers.keyDirectory).toSorted();
  const parameters = { url: answers.urls.tally, keyDirectory: answers.keyDirectory, roundId: round.roundId, at: round.sheet.windows.tallyNotBefore };
  const count = (killedAt: number) => runProgram(KILLED_COUNT, { ...parameters, killedAt });

  const whole = await count(0);
  expect(JSON.parse(whole.output)).toMatchObject({ roundId: round.roundId, groups: [{ respondents: 3 }, { respondents: 3 }], comments: [{ text: 'Once.' }] });
  for (const killedAt of [1, 4, 7, 9]) expect(await count(killedAt)).toEqual({ signal: 'SIGKILL', output: '' });
  expect(await count(0)).toEqual(whole);
  expect(readdirSync(answers.keyDirectory).toSorted()).toEqual(kept);

  await forgetRound({ ...answers, roundId: round.roundId });
  expect((await count(0)).output).toBe('{"failed":"round-over"}');
});
