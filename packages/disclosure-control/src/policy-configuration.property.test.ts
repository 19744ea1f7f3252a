import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVED_POLICY, parsePolicyConfiguration } from './policy-configuration.ts';
import type { PolicyConfiguration } from './policy-configuration.ts';

const members = Object.keys(PROVED_POLICY) as (keyof PolicyConfiguration)[];
const stricter = fc.dictionary(fc.constantFrom(...members), fc.nat(50)).map((raised) => Object.fromEntries(Object.entries(raised).map(([member, by]) => [member, PROVED_POLICY[member as keyof PolicyConfiguration] + by])));

describe("an organisation's own policy", () => {
  it('may be stricter in any number, and what is finer never needs fewer people', () => {
    fc.assert(
      fc.property(stricter, (given) => {
        const outcome = parsePolicyConfiguration(JSON.stringify(given));
        const policy = outcome.ok ? outcome.policy : PROVED_POLICY;
        for (const member of members) expect(policy[member]).toBeGreaterThanOrEqual(given[member] ?? PROVED_POLICY[member]);
        expect(policy.minimumForTenths).toBeGreaterThanOrEqual(policy.minimumForHalfPoints);
        expect(policy.minimumForHalfPoints).toBeGreaterThanOrEqual(policy.minimumGroupSize);
      }),
    );
  });

  it('stays as it was where nothing is said', () => {
    expect(parsePolicyConfiguration('{}')).toEqual({ ok: true, policy: PROVED_POLICY });
    expect(parsePolicyConfiguration('{"minimumGroupSize":9}')).toEqual({ ok: true, policy: { ...PROVED_POLICY, minimumGroupSize: 9, minimumForHalfPoints: 9 } });
  });

  it.each(members)('is refused by name when %s is looser than what is proved', (member) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (by) => {
        const text = JSON.stringify({ [member]: PROVED_POLICY[member] - by });
        expect(parsePolicyConfiguration(text)).toEqual({ ok: false, reason: 'looser', member, atLeast: PROVED_POLICY[member] });
      }),
    );
  });

  it('is only ever raised from one round to the next', () => {
    fc.assert(
      fc.property(stricter, stricter, (before, after) => {
        const earlier = parsePolicyConfiguration(JSON.stringify(before));
        const inForce = earlier.ok ? earlier.policy : PROVED_POLICY;
        const outcome = parsePolicyConfiguration(JSON.stringify(after), inForce);
        const lowered = Object.entries(after).find(([member, number]) => number < inForce[member as keyof PolicyConfiguration]);
        expect(outcome.ok ? null : outcome).toEqual(lowered === undefined ? null : { ok: false, reason: 'looser', member: lowered[0], atLeast: inForce[lowered[0] as keyof PolicyConfiguration] });
        const now = outcome.ok ? outcome.policy : inForce;
        for (const member of members) expect(now[member]).toBeGreaterThanOrEqual(inForce[member]);
      }),
    );
  });

  it.each<[string, string, object]>([
    ['nothing that can be read', '{"minimumGroupSize":', { reason: 'not-an-object' }],
    ['a list', '[5]', { reason: 'not-an-object' }],
    ['a number that is not whole', '{"minimumForTenths":15.5}', { reason: 'not-a-whole-number', member: 'minimumForTenths' }],
    ['a number that is a text', '{"minimumForTenths":"20"}', { reason: 'not-a-whole-number', member: 'minimumForTenths' }],
    ['a mistyped name', '{"minimumGroupsize":9}', { reason: 'unknown-member', member: 'minimumGroupsize' }],
    ['a name that every object has', '{"toString":9}', { reason: 'unknown-member', member: 'toString' }],
  ])('is refused as a whole with %s', (_, text, refusal) => {
    expect(parsePolicyConfiguration(text)).toEqual({ ok: false, ...refusal });
  });
});
