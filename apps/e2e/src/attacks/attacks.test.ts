import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { attackedAnswers } from './attacked-answers.ts';
import { auditedLimits, leaksAndUsefulness, publishedOrganisations, withTable } from './disclosure-tables.ts';
import { fixedOrganisation } from './fixed-organisation.ts';
import { leaverAttack } from './leaver-attack.ts';
import { publishHistory, type PublishedHistory } from './publish-history.ts';
import { PLANTED_PERCENT, searchScores } from './score-table.ts';
import { FLOOR } from './usefulness.ts';

describe('an organisation of 300 people in 30 teams', () => {
  let histories: PublishedHistory[];
  let measured: ReturnType<typeof leaksAndUsefulness>;
  beforeAll(async () => {
    histories = await publishedOrganisations();
    measured = leaksAndUsefulness(histories);
  });

  it('leaves nobody in a derivable group under five, where the usual rules leave some', () => {
    const [alone, remainder, nextSmallest, ours] = measured.table;
    expect(ours?.derivable).toEqual([0, 0, 0]);
    for (const usual of [alone, remainder, nextSmallest]) expect(Math.max(...(usual?.derivable ?? []))).toBeGreaterThan(1);
  });

  it('still shows people and teams their own figures', () => {
    const { people, teams, smallTeams } = measured.usefulness;
    expect(people).toBeGreaterThanOrEqual(FLOOR.people);
    expect(teams).toBeGreaterThanOrEqual(FLOOR.teams);
    expect(smallTeams).toBeGreaterThanOrEqual(FLOOR.smallTeams);
  });

  it('is on the page of the documents as the program measures it', () => {
    const page = readFileSync(new URL('../../../../docs/disclosure.md', import.meta.url), 'utf8');
    expect(page).toBe(withTable(page, 'leaks and usefulness', measured.text));
  });

  it('has no fault for the auditor: groups of five at least, and half of a scale for whoever is no colleague', async () => {
    const { faults, smallestGroup, outsider, colleague } = await auditedLimits(histories);
    expect(faults).toEqual([]);
    expect(smallestGroup).toBeGreaterThanOrEqual(5);
    expect(outsider).toBeGreaterThanOrEqual(1 / 2);
    expect(colleague).toBeGreaterThanOrEqual(1 / 4);
  });
});

describe('an attack', () => {
  it('on somebody who leaves gains little where the rule on leavers holds, and much where it would not', () => {
    const gain = (groups: readonly number[], precision: 'tenths' | 'half-points') => {
      const { fromBothRounds, withoutReleases } = leaverAttack({ groups, trials: 600, seed: 'test' }, precision);
      return fromBothRounds - withoutReleases;
    };
    for (const people of [7, 9, 12]) expect(gain([people], 'tenths')).toBeLessThan(12);
    expect(gain([16], 'half-points')).toBeLessThan(12);
    expect(gain([16], 'tenths')).toBeGreaterThan(15);
    // Two teams told apart, then together without one.
    expect(gain([15, 15], 'half-points')).toBeLessThan(gain([15, 15], 'tenths'));
  });

  it('that searches through every page and export guesses no better than the coded table lets it, and would find a leak of a few percent', async () => {
    const targets = async (kind: string) => {
      const histories = await Promise.all([1, 2].map((number) => publishHistory(fixedOrganisation({ seed: `${kind} ${number}`, rounds: 2, steadiness: 0.85 }))));
      return histories.flatMap((history) => attackedAnswers(history, 1));
    };
    const settings = { seeds: ['one', 'two'], population: 12, generations: 1, steps: 8, moreSteps: 3 };
    const { roles, withoutReleases, planted } = searchScores({ learnFrom: await targets('learn'), tryOn: await targets('try') }, settings);
    expect(roles.map(({ role }) => role)).toEqual(['outsider', 'colleague', 'manager']);
    for (const { advantage } of roles) expect(advantage.errors).toBeLessThanOrEqual(2);
    expect(planted.advantage.errors).toBeGreaterThan(2);
    expect(planted.advantage.points).toBeGreaterThan(PLANTED_PERCENT / 3);
    // Whoever knows what somebody signed guesses better: the search does find what there is to find.
    expect(roles[2]?.coded.rate).toBeGreaterThan(withoutReleases.rate + 15);
  }, 480_000);
});
