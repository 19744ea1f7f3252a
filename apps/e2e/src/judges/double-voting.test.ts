import { tallyRound } from '@unguarded/answer-side/tallies';
import { createSecret, encodeComments, finishRight, fromBase64url, prepareRight, sealBallot, type PreparedRight, type Purpose, type Right } from '@unguarded/credentials-client';
import { verifyBallot } from '@unguarded/credentials-verifier';
import { demoInstrument, encodeAnswers } from '@unguarded/instruments';
import { startTestClusters } from '@unguarded/postgres/testing';
import { expect, test } from 'vitest';
import { openWholeRound, rosterOf, type Person, type WholeRound } from './whole-round.ts';

type Order = { groupId: string; purpose: Purpose; sheetHash: Uint8Array; secret?: Uint8Array };

/** What a cheating client may ask to be signed: any message, blinded under any key, by any secret. */
const prepare = (round: WholeRound, { groupId, purpose, sheetHash, secret }: Order, keyOf: { groupId: string; purpose: Purpose } = { groupId, purpose }): Promise<PreparedRight> =>
  prepareRight({ secret: secret ?? createSecret(), purpose, sheetHash, groupId, issuingKey: round.issuingKey(keyOf.groupId, keyOf.purpose) });

interface Cheat {
  name: string;
  /** Two messages that one person has signed at once, under the two keys of their group. */
  answers: PreparedRight;
  comment: PreparedRight;
}

/** All that a person can do with the one claim that they get: choose what stands in the two messages. */
const cheatsOf = async (round: WholeRound, { own, other }: { own: string; other: string }): Promise<Cheat[]> => {
  const { sheetHash } = round;
  const foreignSheet = new Uint8Array(32).fill(7);
  const secret = createSecret();
  const asked = (order: Partial<Order>): Order => ({ groupId: own, purpose: 'answers', sheetHash, ...order });
  const honest = (): Promise<PreparedRight> => prepare(round, asked({}));
  const underComment = (order: Partial<Order>): Promise<PreparedRight> => prepare(round, asked(order), { groupId: own, purpose: 'comment' });
  return [
    { name: 'a second right to answer, under the key for comments', answers: await honest(), comment: await underComment({}) },
    { name: 'the same message twice, blinded for both keys', answers: await prepare(round, asked({ secret })), comment: await underComment({ secret }) },
    { name: 'a right of another group, under both keys', answers: await prepare(round, asked({ groupId: other }), { groupId: own, purpose: 'answers' }), comment: await underComment({ groupId: other }) },
    { name: 'a right of another round', answers: await honest(), comment: await underComment({ sheetHash: foreignSheet }) },
    { name: 'a comment under the key for answers', answers: await prepare(round, asked({ purpose: 'comment' }), { groupId: own, purpose: 'answers' }), comment: await underComment({}) },
  ];
};

/** Everything a client can make of what it got: each signature as a right for each purpose and group, where it verifies. */
const rightsFrom = async (prepared: PreparedRight, signature: Uint8Array): Promise<Right[]> => {
  const finished = await finishRight(prepared, signature);
  return finished.ok ? [finished.right] : [];
};

/** A box as a cheating client sees it: it takes a ballot or it does not. */
type Box = (ballot: Uint8Array) => Promise<boolean>;

const realBox = (round: WholeRound): Box => async (ballot) => (await round.answerSide.acceptBallot(ballot)).ok;

/** Broken on purpose: verifies as if each group had one key for both purposes. */
const boxOfOneKey = (round: WholeRound): Box => {
  const groupsWith = (purpose: Purpose) => new Map(round.sheet.groups.map(({ id }) => [id, { answers: round.issuingKey(id, purpose), comment: round.issuingKey(id, purpose) }]));
  const sheets = (['answers', 'comment'] as const).map((purpose) => ({ sheetHash: round.sheetHash, groups: groupsWith(purpose), ballotKeyCount: 1 }));
  return async (bytes) => sheets.some((sheet) => verifyBallot({ bytes, sheet }).ok);
};

/** What a right is tried for, whatever it was signed for. */
interface Try {
  right: Right;
  purpose: Purpose;
  value: number;
}

const isTaken = async (round: WholeRound, box: Box, { right, purpose, value }: Try): Promise<boolean> => {
  const plaintext = purpose === 'answers' ? encodeAnswers(demoInstrument, { Q3: value }) : encodeComments([{ theme: 0, text: `Comment ${value}` }]);
  const sealed = await sealBallot({ right: { ...right, purpose }, sheetHash: round.sheetHash, ballotKeys: round.sheet.ballotKeys.map(fromBase64url), plaintext, sequence: value });
  return box(sealed.ballot);
};

/** How many different ballots of one person a box takes for a purpose: rights that it accepted, told apart as the box does. */
const takenFor = async (round: WholeRound, box: Box, { purpose, rights }: { purpose: Purpose; rights: Right[] }): Promise<number> => {
  const taken = new Set<string>();
  for (const [index, right] of rights.entries()) {
    if (await isTaken(round, box, { right, purpose, value: 1 + (index % 5) })) taken.add(Buffer.from(right.nullifier).toString('hex'));
  }
  return taken.size;
};

const claimOnce = async (round: WholeRound, person: Person, cheat: Cheat): Promise<Right[]> => claimBy(round, await round.codeFor(person), cheat);

const claimBy = async (round: WholeRound, code: string, { answers, comment }: Cheat): Promise<Right[]> => {
  const claimed = await round.identitySide.issuing.claim(code, { answers: answers.blinded, comment: comment.blinded });
  if (!claimed.ok) return [];
  return [...(await rightsFrom(answers, claimed.signatures.answers)), ...(await rightsFrom(comment, claimed.signatures.comment))];
};

/** Fifty claims of one person at the same time by five codes, every one for another right. */
const claimFiftyTimes = async (round: WholeRound, person: Person, groupId: string): Promise<Right[]> => {
  const cheats = await Promise.all(Array.from({ length: 50 }, async (_, number): Promise<Cheat> => ({
    name: String(number),
    answers: await prepare(round, { groupId, purpose: 'answers', sheetHash: round.sheetHash }),
    comment: await prepare(round, { groupId, purpose: 'answers', sheetHash: round.sheetHash }, { groupId, purpose: 'comment' }),
  })));
  const codes = await Promise.all(Array.from({ length: 5 }, () => round.codeFor(person)));
  return (await Promise.all(cheats.map((cheat, number) => claimBy(round, codes[number % 5] ?? '', cheat)))).flat();
};

/** The same message again under another factor: what a lost wallet, or a thief of a code, would ask for. */
const claimAgain = async (round: WholeRound, person: Person, groupId: string): Promise<Right[]> => {
  const order = { groupId, purpose: 'answers' as const, sheetHash: round.sheetHash };
  const [first, second, comment] = [await prepare(round, order), await prepare(round, order), await prepare(round, { ...order, purpose: 'comment' })];
  const rights = await claimOnce(round, person, { name: 'first', answers: first, comment });
  return [...rights, ...(await claimOnce(round, person, { name: 'second', answers: second, comment }))];
};

test('no client of one person gets two answers or two comments counted, whatever it asks to be signed', async () => {
  await using clusters = await startTestClusters();
  await using round = await openWholeRound(clusters.urls, rosterOf({ desk: 8, shop: 8 }));
  const people = round.people.filter(({ email }) => email.startsWith('desk-'));
  const shop = round.people.find(({ email }) => email.startsWith('shop-')) as Person;
  const groupOf = async (person: Person): Promise<string> => {
    const begun = await round.identitySide.issuing.beginClaim(await round.codeFor(person));
    return begun.ok ? begun.groupId : '';
  };
  const [own, other] = [await groupOf(people[0] as Person), await groupOf(shop)];
  const cheats = await cheatsOf(round, { own, other });

  const harvests = await Promise.all(cheats.map(async (cheat, index) => ({ name: cheat.name, rights: await claimOnce(round, people[index] as Person, cheat) })));
  harvests.push({ name: 'fifty claims at once', rights: await claimFiftyTimes(round, people[5] as Person, own) });
  harvests.push({ name: 'another blinding', rights: await claimAgain(round, people[6] as Person, own) });
  expect(harvests.flatMap(({ rights }) => rights).length).toBeGreaterThan(cheats.length);

  round.moveClock(round.sheet.windows.answersOpenAt);
  const counted: { name: string; answers: number; comment: number }[] = [];
  for (const { name, rights } of harvests) {
    const taken = (purpose: Purpose) => takenFor(round, realBox(round), { purpose, rights });
    counted.push({ name, answers: await taken('answers'), comment: await taken('comment') });
  }
  expect(counted.filter(({ answers, comment }) => answers > 1 || comment > 1)).toEqual([]);
  expect(counted.some(({ comment }) => comment === 1)).toBe(true);
  expect(await takenFor(round, boxOfOneKey(round), { purpose: 'answers', rights: harvests[0]?.rights ?? [] })).toBe(2);

  round.moveClock(round.sheet.windows.answersCloseAt);
  const closed = await round.answerSide.closeRound(round.roundId);
  const sumOf = (purpose: Purpose) => counted.reduce((sum, { [purpose]: count }) => sum + count, 0);
  const total = sumOf('answers');
  expect(closed?.redeemed).toEqual({ answers: total, comment: sumOf('comment') });
  round.moveClock(round.sheet.windows.tallyNotBefore);
  const tally = await tallyRound({ tallyDatabase: round.tallyDatabase, keyDirectory: round.answerKeyDirectory, roundId: round.roundId, now: round.clock() });
  expect(tally.groups.reduce((sum, { respondents, spoilt }) => sum + respondents + spoilt, 0)).toBe(total);
  expect(tally.groups.find(({ groupId }) => groupId === other)?.respondents).toBe(0);
});
