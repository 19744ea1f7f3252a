import type { Target } from './attacked-answers.ts';
import { leaverAttack, type LeaverScore } from './leaver-attack.ts';
import { advantageOf, knowledgeOf, searchAttack, withoutFigures, type SearchResult, type SearchSettings } from './search-attack.ts';

/** One attacker's best guesses over all tried targets. */
export interface SearchScore {
  readonly role: 'outsider' | 'colleague' | 'manager';
  /** Percent guessed right with the role's own knowledge and the coded table; with every page and export besides. */
  readonly codedRate: number;
  readonly visibleRate: number;
  readonly points: number;
  readonly errors: number;
  /** The formulas that guess best. */
  readonly by: { readonly coded: string; readonly visible: string };
  /** People of whom all answers to the gap items are guessed right, in percent: from the coded table, from everything. */
  readonly linkRate: { readonly coded: number; readonly visible: number };
}

export interface SearchScores {
  readonly targets: number;
  readonly withoutReleases: number;
  readonly linkRateWithoutReleases: number;
  readonly roles: readonly SearchScore[];
}

const ROLES = ['outsider', 'colleague', 'manager'] as const;

/** Percent of people in a round of whom all answers to the gap items were guessed. */
const linkRate = (targets: readonly Target[], { hits }: SearchResult): number => {
  const people = new Map<string, boolean>();
  for (const [index, { who, isGapItem }] of targets.entries()) if (isGapItem) people.set(who, (people.get(who) ?? true) && (hits[index] ?? false));
  return (100 * [...people.values()].filter(Boolean).length) / Math.max(1, people.size);
};

/** Searches for every role, on what is coded and on everything that can be seen. */
export const searchScores = (targets: { learnFrom: readonly Target[]; tryOn: readonly Target[] }, settings: SearchSettings, onRole: (score: SearchScore) => void = () => undefined): SearchScores => {
  const none = withoutFigures(targets);
  const roles = ROLES.map((role): SearchScore => {
    const [coded, visible] = [searchAttack(targets, knowledgeOf(role, 'coded'), settings), searchAttack(targets, knowledgeOf(role, 'visible'), settings)];
    const score = { role, codedRate: coded.rate, visibleRate: visible.rate, ...advantageOf(visible, coded), by: { coded: coded.by, visible: visible.by }, linkRate: { coded: linkRate(targets.tryOn, coded), visible: linkRate(targets.tryOn, visible) } };
    onRole(score);
    return score;
  });
  return { targets: targets.tryOn.length, withoutReleases: none.rate, linkRateWithoutReleases: linkRate(targets.tryOn, none), roles };
};

/** Team sizes over which somebody leaves, and how the rule on joiners and leavers tells them. */
const LEAVER_CASES = [
  { groups: [6], precision: 'tenths' }, { groups: [9], precision: 'tenths' }, { groups: [12], precision: 'tenths' }, { groups: [16], precision: 'half-points' },
  { groups: [20], precision: 'half-points' }, { groups: [30], precision: 'half-points' },
] as const;

/** What the rule does not see: two teams told apart, then together without one. */
const MERGER_CASES = [{ groups: [15, 15], precision: 'tenths' }, { groups: [20, 20], precision: 'tenths' }] as const;

export interface LeaverScores {
  readonly byRule: readonly LeaverScore[];
  readonly withoutRule: LeaverScore;
  readonly mergers: readonly LeaverScore[];
}

/** The strongest attack on leavers in teams of all sizes. */
export const leaverScores = (trials: number): LeaverScores => {
  const attack = ({ groups, precision }: { groups: readonly number[]; precision: 'tenths' | 'half-points' }) => leaverAttack({ groups, trials, seed: 'score' }, precision);
  return { byRule: LEAVER_CASES.map(attack), withoutRule: attack({ groups: [16], precision: 'tenths' }), mergers: MERGER_CASES.map(attack) };
};
