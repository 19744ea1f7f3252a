import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFreshAnswerSide } from './testing.ts';

/** Members 0–2, sequence numbers 0–3, two different answers: small enough that every kind of clash comes up. */
const anyArrival = fc.record({ member: fc.nat(2), sequence: fc.nat(3), value: fc.constantFrom(1, 5) });
const anyArrivals = fc.array(fc.record({ together: fc.boolean(), arrival: anyArrival }), { minLength: 1, maxLength: 10 });

type Arrival = { member: number; sequence: number; value: number };

/** What the box promises, in four lines: of each right the highest number; the same ballot again is kept already. */
function expectedReplies(arrivals: Arrival[]): boolean[] {
  const kept = new Map<number, Arrival>();
  return arrivals.map((arrival) => {
    const before = kept.get(arrival.member);
    if (before !== undefined && before.sequence === arrival.sequence && before.value === arrival.value) return true;
    if (before !== undefined && before.sequence >= arrival.sequence) return false;
    kept.set(arrival.member, arrival);
    return true;
  });
}

test('of each right the highest sequence number is kept, whether ballots come one by one or all at once', async () => {
  await using answers = await openFreshAnswerSide();
  const round = await answers.openRound();
  await fc.assert(
    fc.asyncProperty(anyArrivals, async (plan) => {
      const rights = await Promise.all([0, 1, 2].map(() => round.grantRight(round.groupIds[0])));
      const sealed = new Map<string, Promise<Uint8Array>>();
      const ballotOf = ({ member, sequence, value }: Arrival): Promise<Uint8Array> => {
        const name = `${member} ${sequence} ${value}`;
        const ballot = sealed.get(name) ?? round.sealAnswers(rights[member] as (typeof rights)[0], { Q3: value }, sequence).then((made) => made.ballot);
        sealed.set(name, ballot);
        return ballot;
      };
      const replies: Promise<boolean>[] = [];
      for (const { together, arrival } of plan) {
        const ballot = await ballotOf(arrival);
        const reply = answers.answerSide.acceptBallot(ballot).then(({ ok }) => ok);
        if (!together) await reply;
        replies.push(reply);
      }
      expect(await Promise.all(replies)).toEqual(expectedReplies(plan.map(({ arrival }) => arrival)));
    }),
    { numRuns: 15 },
  );
});
