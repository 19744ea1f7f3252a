import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVED_POLICY, parsePolicyConfiguration } from './policy-configuration.ts';
import type { PolicyConfiguration } from './policy-configuration.ts';

const members = Object.keys(PROVED_POLICY) as (keyof PolicyConfiguration)[];
const stricter = fc
  .dictionary(fc.constantFrom(...members), fc.nat(50))
  .map((raised) => Object.fromEntries(Object.entries(raised).map(([member, by]) => [member, PROVED_POLICY[member as keyof PolicyConfiguration] + by])));

describe("an organisation's own policy", () => {
  it('may be stricter in any number, and what tells more never takes fewer people', () => {
    fc.assert(
      fc.property(stricter, (given) => {
        const outcome = parsePolicyConfiguration(JSON.stringify(given));
        const policy = outcome.ok ? outcome.policy : PROVED_POLICY;
        for (const member of members) expect(policy[member]).toBeGreaterThanOrEqual(given[member] ?? PROVED_POLICY[member]);
        expect(policy.minimumForTenths).toBeGreaterThanOrEqual(policy.minimumGroupSize);
        expect(policy.minimumCommentGroupSize).toBeGreaterThanOrEqual(policy.minimumGroupSize);
      }),
    );
  });

  it('stays as it is proved where nothing is said', () => {
    expect(parsePolicyConfiguration('{}')).toEqual({ ok: true, policy: PROVED_POLICY });
    expect(parsePolicyConfiguration('{"minimumGroupSize":12}')).toEqual({ ok: true, policy: { minimumGroupSize: 12, minimumCommentGroupSize: 12, minimumForTenths: 15 } });
  });

  it.each(members)('is refused by name when %s is looser than what is proved', (member) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (by) => {
        const text = JSON.stringify({ [member]: PROVED_POLICY[member] - by });
        expect(parsePolicyConfiguration(text)).toEqual({ ok: false, reason: 'looser', member, atLeast: PROVED_POLICY[member] });
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
