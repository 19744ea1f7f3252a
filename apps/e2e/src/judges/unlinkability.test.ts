import { startTestClusters } from '@unguarded/postgres/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { computableFactor, computablePairs, integer, joiningFactors, pairsAcross, requestBy, type Request, type SeenBallot } from './pairings.ts';
import { openWholeRound, rosterOf, type Issuance, type WholeRound } from './whole-round.ts';

const PEOPLE = 12;
const PURPOSES = ['answers', 'comment'] as const;

/** What was recorded of one purpose: a request and a ballot a person, both in the same order, which only the clerk knows. */
interface Recorded {
  requests: Request[];
  ballots: SeenBallot[];
}

let recorded: Record<(typeof PURPOSES)[number], Recorded>;

/** Everybody of one group claims, answers and comments; what went over the wire is kept. */
const record = async (round: WholeRound): Promise<typeof recorded> => {
  const issuances: Issuance[] = [];
  for (const person of round.people.filter(({ email }) => email.startsWith('desk-'))) issuances.push(await round.claim(person));
  const groupId = issuances[0]?.groupId ?? '';
  expect(issuances.filter((issuance) => issuance.groupId === groupId).length).toBe(PEOPLE);
  round.moveClock(round.sheet.windows.answersOpenAt);
  const sealed = await Promise.all(issuances.map(async ({ right, commentRight }, index) => ({
    answers: (await round.sealAnswers(right, { Q3: 1 + (index % 5) })).ballot,
    comment: (await round.sealComments(commentRight, [{ theme: 0, text: `What number ${index} wrote.` }])).ballot,
  })));
  for (const ballot of sealed.flatMap(({ answers, comment }) => [answers, comment])) expect((await round.answerSide.acceptBallot(ballot)).ok).toBe(true);
  const ofPurpose = (purpose: (typeof PURPOSES)[number]): Recorded => ({
    requests: issuances.map(({ requests }) => ({ blinded: integer(requests[purpose].blinded), blindSignature: integer(requests[purpose].blindSignature) })),
    ballots: sealed.map((ballots) => ({ bytes: ballots[purpose], modulus: integer(round.issuingKey(groupId, purpose)) })),
  });
  return { answers: ofPurpose('answers'), comment: ofPurpose('comment') };
};

beforeAll(async () => {
  await using clusters = await startTestClusters();
  await using round = await openWholeRound(clusters.urls, rosterOf({ desk: PEOPLE }));
  recorded = await record(round);
});

const matrix = (value: (row: number, column: number) => boolean): boolean[][] =>
  Array.from({ length: PEOPLE }, (_, row) => Array.from({ length: PEOPLE }, (__, column) => value(row, column)));

const NOBODY = matrix(() => false);
const EVERYBODY_AS_THEY_ARE = matrix((row, column) => row === column);

const areFactors = (factors: (bigint | null)[][]): boolean[][] => factors.map((row) => row.map((factor) => factor !== null));

describe.each(PURPOSES)('the right for %s', (purpose) => {
  test('every request fits every ballot of the group, each by a factor of its own, and nothing in a ballot gives a factor away', () => {
    const { requests, ballots } = recorded[purpose];
    const factors = joiningFactors(requests, ballots);
    expect(areFactors(factors)).toEqual(matrix(() => true));
    expect(new Set(factors.flat()).size).toBe(PEOPLE ** 2);
    expect(computablePairs(factors, ballots)).toEqual(NOBODY);
  });

  test('a device whose factor the server can compute is joined with its ballot, everybody with their own', () => {
    const { ballots } = recorded[purpose];
    const factors = joiningFactors(ballots.map((ballot) => requestBy(computableFactor(ballot), ballot)), ballots);
    expect(areFactors(factors)).toEqual(matrix(() => true));
    expect(computablePairs(factors, ballots)).toEqual(EVERYBODY_AS_THEY_ARE);
  });

  test('devices that use one factor stand out: the quotient of two requests is that of two ballots', () => {
    const { ballots } = recorded[purpose];
    const factors = joiningFactors(ballots.map((ballot) => requestBy(123_456_789n, ballot)), ballots);
    expect(new Set(factors.flat()).size).toBeLessThan(PEOPLE ** 2);
  });
});

/** What somebody tells about answers and comments who knows which two requests came from one device. */
const told = (requests: Record<(typeof PURPOSES)[number], Request[]>, ballots: Record<(typeof PURPOSES)[number], SeenBallot[]>): boolean[][] =>
  pairsAcross(
    { factors: joiningFactors(requests.answers, ballots.answers), ballots: ballots.answers },
    { factors: joiningFactors(requests.comment, ballots.comment), ballots: ballots.comment },
  );

const ballotsOf = () => ({ answers: recorded.answers.ballots, comment: recorded.comment.ballots });

describe('answers beside comments of the same people', () => {
  test('a request for one right fits no ballot of the other, whosoever it is', () => {
    const { answers, comment } = recorded;
    for (const [requests, ballots] of [[answers.requests, comment.ballots], [comment.requests, answers.ballots]] as const) {
      expect(areFactors(joiningFactors(requests, ballots))).toEqual(NOBODY);
    }
  });

  test('that two requests came from one device joins none of its answers with a comment', () => {
    expect(told({ answers: recorded.answers.requests, comment: recorded.comment.requests }, ballotsOf())).toEqual(NOBODY);
  });

  test('a device with one factor for both rights joins them, everybody\'s own', () => {
    const [answers, comment] = PURPOSES.map((purpose) => recorded[purpose].ballots.map((ballot, person) => requestBy(computableFactor(recorded.answers.ballots[person] as SeenBallot), ballot)));
    expect(told({ answers: answers ?? [], comment: comment ?? [] }, ballotsOf())).toEqual(EVERYBODY_AS_THEY_ARE);
  });

  test('a device with one one-time key for both rights joins them, everybody\'s own', () => {
    const ballots = ballotsOf();
    const comment = ballots.comment.map((ballot, person) => {
      const bytes = Uint8Array.from(ballot.bytes);
      bytes.set(ballots.answers[person]?.bytes.subarray(371, 403) ?? [], 371);
      return { ...ballot, bytes };
    });
    expect(told({ answers: recorded.answers.requests, comment: recorded.comment.requests }, { ...ballots, comment })).toEqual(EVERYBODY_AS_THEY_ARE);
  });
});
