import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFreshAnswerSide, runProgram } from './testing.ts';

/** A server that closes a round and is killed right before its n-th statement of the closing transaction. */
const KILLED_SERVER = `
  import { openDatabase } from '@unguarded/postgres';
  import { openAnswerSide } from '@unguarded/answer-side';
  const { url, keyDirectory, roundId, at, statement } = JSON.parse(process.argv[1]);
  const database = openDatabase(url);
  let statements = 0;
  const killer = {
    transformQuery: ({ node }) => {
      statements += 1;
      if (statements === statement) process.kill(process.pid, 'SIGKILL');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const answerSide = openAnswerSide({ database: { ...database, kysely: database.kysely.withPlugin(killer) }, keyDirectory, clock: () => new Date(at) });
  await answerSide.rounds();
  statements = 0;
  await answerSide.closeRound(roundId);
  process.stdout.write(String(statements));
  await database.close();
`;

test('a server killed before any statement of the closing loses nothing, and the next one closes the round', async () => {
  await using answers = await openFreshAnswerSide();
  const round = await answers.openRound();
  const members = await Promise.all(Array.from({ length: 6 }, async () => round.sealAnswers(await round.grantRight(round.groupIds[0]), { Q3: 5 })));
  for (const { ballot } of members) expect((await answers.answerSide.acceptBallot(ballot)).ok).toBe(true);
  const stagingKey = join(answers.keyDirectory, `staging-${round.roundId}.key`);
  const stateOfClosing = async () => ({
    staged: (await answers.database.sql`select 1 from answers.staging where round_id = ${round.roundId}`).length,
    isListed: (await answers.answerSide.bulletin(round.roundId, 'answers')) !== null,
    hasKey: existsSync(stagingKey),
    records: (await answers.answerSide.records(round.roundId))?.length,
  });
  const parameters = { url: answers.urls.answer, keyDirectory: answers.keyDirectory, roundId: round.roundId, at: round.sheet.windows.answersCloseAt };
  const closeKilledAt = (statement: number) => runProgram(KILLED_SERVER, { ...parameters, statement });
  const afterKills: unknown[] = [];
  let server = await closeKilledAt(1);
  while (server.signal === 'SIGKILL') {
    afterKills.push(await stateOfClosing());
    server = await closeKilledAt(afterKills.length + 1);
  }
  expect(server.signal).toBeNull();
  expect(afterKills.length).toBeGreaterThan(6);
  const beforeRecord = afterKills.pop();
  expect(beforeRecord).toEqual({ staged: 0, isListed: true, hasKey: false, records: 0 });
  expect(afterKills).toEqual(afterKills.map(() => ({ staged: 6, isListed: false, hasKey: true, records: 0 })));
  expect(await stateOfClosing()).toEqual({ staged: 0, isListed: true, hasKey: false, records: 1 });
  const bulletin = Buffer.from((await answers.answerSide.bulletin(round.roundId, 'answers')) ?? []);
  for (const { receipt } of members) expect(bulletin.includes(Buffer.concat([receipt.nullifier, receipt.sealedHash]))).toBe(true);
});
