import { seededRandom } from '../demo/seeded-random.ts';
import type { Target } from './attacked-answers.ts';
import type { Source } from './figure-table.ts';
import { leaverAttack, type LeaverScore } from './leaver-attack.ts';
import { advantageOf, type Advantage } from './paired-difference.ts';
import { knowledgeOf, searchAttack, withoutFigures, type Attacked, type Guessed, type SearchOutcome, type SearchSettings } from './search-attack.ts';

/** One attacker's best guesses over all tried targets. */
interface SearchScore extends SearchOutcome {
  readonly role: 'outsider' | 'colleague' | 'manager';
  readonly advantage: Advantage;
  /** People of whom all answers to the gap items are guessed right, in percent. */
  readonly linkRate: number;
}

export interface SearchScores {
  readonly targets: number;
  readonly withoutReleases: Guessed;
  readonly linkRateWithoutReleases: number;
  readonly roles: readonly SearchScore[];
  /** The outsider's search with a leak that was put there for it to find. */
  readonly planted: SearchOutcome & { readonly advantage: Advantage };
}

const ROLES = ['outsider', 'colleague', 'manager'] as const;

/** Percent of people in a round of whom all answers to the gap items were guessed: mean over the seeds, taken as one after the other. */
const linkRate = (targets: readonly Target[], { hits }: Guessed): number => {
  const people = new Map<string, number>();
  for (const [index, { who, isGapItem }] of targets.entries()) if (isGapItem) people.set(who, Math.min(people.get(who) ?? 1, hits[index] ?? 0));
  return (100 * [...people.values()].reduce((sum, share) => sum + share, 0)) / Math.max(1, people.size);
};

/** So many answers in a hundred stand in a figure that should not be there. */
export const PLANTED_PERCENT = 4;

/** Everything that can be seen, and a figure that tells some of the answers: whoever searches well finds it. */
const withPlantedLeak: Source = (target) => {
  const figures = knowledgeOf('outsider', 'visible')(target);
  const isTold = seededRandom(`planted ${target.who} ${target.itemId}`).next() < PLANTED_PERCENT / 100;
  return isTold ? [...figures, new Map([['now planted', target.answer]])] : figures;
};

/** Searches for every role, on what is coded and on everything that can be seen. */
export const searchScores = (attacked: Attacked, settings: SearchSettings, onSearched: (what: string, outcome: SearchOutcome & { advantage: Advantage }) => void = () => undefined): SearchScores => {
  const targets = attacked.tryOn;
  const search = (what: string, sources: { coded: Source; visible: Source }) => {
    const outcome = searchAttack(attacked, sources, settings);
    const found = { ...outcome, advantage: advantageOf({ targets, one: outcome.visible, other: outcome.coded }) };
    onSearched(what, found);
    return found;
  };
  const roles = ROLES.map((role): SearchScore => {
    const found = search(role, { coded: knowledgeOf(role, 'coded'), visible: knowledgeOf(role, 'visible') });
    return { role, ...found, linkRate: linkRate(targets, found.visible) };
  });
  const planted = search('outsider, leak planted', { coded: knowledgeOf('outsider', 'coded'), visible: withPlantedLeak });
  const none = withoutFigures(attacked);
  return { targets: targets.length, withoutReleases: none, linkRateWithoutReleases: linkRate(targets, none), roles, planted };
};

/** Team sizes over which somebody leaves, and how the rule on joiners and leavers tells them. */
const LEAVER_CASES = [
  { groups: [6], precision: 'tenths' }, { groups: [9], precision: 'tenths' }, { groups: [12], precision: 'tenths' }, { groups: [16], precision: 'half-points' },
  { groups: [20], precision: 'half-points' }, { groups: [30], precision: 'half-points' },
] as const;

/** Two teams told apart, then together without one: the rule tells them in half points then. */
const MERGER_CASES = [{ groups: [15, 15], precision: 'half-points' }, { groups: [20, 20], precision: 'half-points' }] as const;

export interface LeaverScores {
  readonly byRule: readonly LeaverScore[];
  readonly mergers: readonly LeaverScore[];
  /** One team, and two that become one, told in tenths all the same. */
  readonly withoutRule: { readonly leaver: LeaverScore; readonly merger: LeaverScore };
}

/** The strongest attack on leavers in teams of all sizes. */
export const leaverScores = (trials: number): LeaverScores => {
  const attack = ({ groups, precision }: { groups: readonly number[]; precision: 'tenths' | 'half-points' }) => leaverAttack({ groups, trials, seed: 'score' }, precision);
  const withoutRule = { leaver: attack({ groups: [16], precision: 'tenths' }), merger: attack({ groups: [15, 15], precision: 'tenths' }) };
  return { byRule: LEAVER_CASES.map(attack), mergers: MERGER_CASES.map(attack), withoutRule };
};
