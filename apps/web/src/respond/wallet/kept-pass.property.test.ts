import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withAcknowledgement, withNextSequence, withOutgoing, type HeldPass } from './kept-pass.ts';
import { bytes, heldPass, sealedAs } from './sample-pass.ts';

type Step = { step: 'number' | 'seal' | 'deliver' | 'lose-reply'; tab: 0 | 1 };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ step: fc.constantFrom('number', 'seal', 'deliver', 'lose-reply'), tab: fc.constantFrom(0, 1) }),
  { maxLength: 40 },
);

/** Two tabs on one store and a box that keeps the highest number, in any order of steps and losses. */
function run(taken: readonly Step[]): { kept: HeldPass; numbers: number[]; inBox: number } {
  let kept = heldPass();
  let inBox = 0;
  const numbers: number[] = [];
  const numberOf: (number | null)[] = [null, null];
  for (const { step, tab } of taken) {
    const mine = numberOf[tab] ?? null;
    if (step === 'number') {
      kept = withNextSequence(kept, {});
      numberOf[tab] = kept.sequence;
      numbers.push(kept.sequence);
    }
    if (step === 'seal' && mine !== null) {
      kept = withOutgoing(kept, sealedAs(mine));
      numberOf[tab] = null;
    }
    if ((step === 'deliver' || step === 'lose-reply') && kept.outgoing !== null) {
      const { sequence } = kept.outgoing;
      inBox = Math.max(inBox, sequence);
      if (step === 'deliver') kept = withAcknowledgement(kept, { sequence, acknowledgement: bytes(9) });
    }
  }
  return { kept, numbers, inBox };
}

it('two tabs never seal under the same number', () => {
  fc.assert(fc.property(steps, (taken) => {
    const { numbers } = run(taken);
    expect(new Set(numbers).size).toBe(numbers.length);
  }));
});

it('whatever the box holds at the close, the device has a receipt for it', () => {
  fc.assert(fc.property(steps, (taken) => {
    const { kept, inBox } = run(taken);
    expect(inBox === 0 || kept.receipts.some(({ sequence }) => sequence === inBox)).toBe(true);
  }));
});
