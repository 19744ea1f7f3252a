import { codeMean, precisionForRespondents, type Precision } from '@unguarded/disclosure-control';
import { demoInstrument } from '@unguarded/instruments';
import { readFevsRespondents } from '../demo/fevs-respondents.ts';
import { seededRandom, type SeededRandom } from '../demo/seeded-random.ts';

/** A team of which everybody answers twice, the same both times, but for one who leaves in between. */
export interface LeaverCase {
  /** People before; each inner list is told as one group in the first round, all together in the second. */
  readonly groups: readonly number[];
  readonly trials: number;
  readonly seed: string;
}

/** Percent of leavers whose answer is guessed right. */
export interface LeaverScore {
  /** Knowing how the organisation answers, and nothing of the team. */
  readonly withoutReleases: number;
  /** Knowing the team's own figures, all of them but the leaver's round. */
  readonly fromOneRound: number;
  readonly fromBothRounds: number;
  readonly precision: Precision;
  readonly people: number;
}

const SCALE = { lowest: 1, highest: 5 };
const VALUES = [1, 2, 3, 4, 5];

/** How likely each sum of so many answers is when they are drawn apart: index 0 for the lowest sum. */
const sumsOf = (share: readonly number[], people: number): number[] => {
  let sums = [1];
  for (let person = 0; person < people; person += 1) {
    const next = Array.from({ length: sums.length + 4 }, () => 0);
    for (const [sum, likely] of sums.entries()) for (const [value, of] of share.entries()) next[sum + value] = (next[sum + value] ?? 0) + likely * of;
    sums = next;
  }
  return sums;
};

const codeOf = (sum: number, people: number, precision: Precision): string => codeMean({ sum, rated: people, respondents: people, responseSet: SCALE, precision });

const best = (likely: readonly number[]): number => VALUES[likely.indexOf(Math.max(...likely))] ?? 0;

interface Told {
  readonly before: readonly string[];
  readonly after: string;
}

interface Setting {
  readonly groups: readonly number[];
  readonly precision: Precision;
  readonly share: readonly number[];
}

const precisionOf = (people: number, precision: Precision): Precision => {
  const usual = precisionForRespondents(people);
  return usual === 'tenths' ? precision : usual;
};

/**
 * How likely each answer of the leaver is (who was in the first group), given what was told. Groups that were told apart
 * add up: all sums that their codes allow are weighed by how likely they are.
 */
const posterior = ({ groups, precision, share }: Setting, told: Told, useAfter: boolean): number[] => {
  const [own = 0, ...others] = groups;
  const people = groups.reduce((sum, size) => sum + size, 0);
  const ownSums = sumsOf(share, own - 1);
  const otherSums = others.reduce<number[]>((total, size, index) => added(total, kept(sumsOf(share, size), size, { code: told.before[index + 1] ?? '', precision: 'tenths' })), [1]);
  return share.map((likely, value) => {
    const stayers = added(ownSums.map((weight, sum) => (codeOf(sum + own + value, own, precisionOf(own, 'tenths')) === told.before[0] ? weight : 0)), otherSums);
    const possible = useAfter ? kept(stayers, people - 1, { code: told.after, precision }) : stayers;
    return likely * possible.reduce((sum, weight) => sum + weight, 0);
  });
};

/** The weights of the sums that have the code. */
const kept = (sums: readonly number[], people: number, { code, precision }: { code: string; precision: Precision }): number[] =>
  sums.map((weight, sum) => (codeOf(sum + people, people, precisionOf(people, precision)) === code ? weight : 0));

const added = (one: readonly number[], other: readonly number[]): number[] => {
  const total = Array.from({ length: one.length + other.length - 1 }, () => 0);
  for (const [i, a] of one.entries()) if (a > 0) for (const [j, b] of other.entries()) total[i + j] = (total[i + j] ?? 0) + a * b;
  return total;
};

const drawTeam = (answers: readonly number[], people: number, random: SeededRandom): number[] => Array.from({ length: people }, () => answers[random.below(answers.length)] ?? 3);

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The strongest attack on somebody who leaves: everybody takes part twice, nobody who stays changes an answer, and the
 * attacker knows how the organisation answers each question. Codes are made by the product.
 *
 * @param precision how finely the second round is told, from 15 people: the rule on joiners and leavers decides
 * @example leaverAttack({ groups: [9], trials: 2000, seed: 'a' }, 'tenths').fromBothRounds // 46.1 %
 */
export const leaverAttack = ({ groups, trials, seed }: LeaverCase, precision: Precision): LeaverScore => {
  const random = seededRandom(`leaver ${seed} ${groups.join('+')}`);
  const units = [...readFevsRespondents().values()];
  const hits = { withoutReleases: 0, fromOneRound: 0, fromBothRounds: 0 };
  const people = totalOf(groups);
  for (let trial = 0; trial < trials; trial += 1) {
    const unit = units[random.below(units.length)] ?? [];
    const { id } = demoInstrument.items[random.below(demoInstrument.items.length)] ?? { id: '' };
    const answers = unit.map((feels) => feels[id] ?? 3);
    const share = VALUES.map((value) => answers.filter((answer) => answer === value).length / answers.length);
    const teams = groups.map((size) => drawTeam(answers, size, random));
    const leaver = teams[0]?.[0] ?? 0;
    const told = { before: teams.map((team) => codeOf(totalOf(team), team.length, precisionOf(team.length, 'tenths'))), after: codeOf(totalOf(teams.flat()) - leaver, people - 1, precisionOf(people - 1, precision)) };
    const setting = { groups, precision, share };
    if (best(share) === leaver) hits.withoutReleases += 1;
    if (best(posterior(setting, told, false)) === leaver) hits.fromOneRound += 1;
    if (best(posterior(setting, told, true)) === leaver) hits.fromBothRounds += 1;
  }
  const percent = (count: number) => (100 * count) / trials;
  return {
    withoutReleases: percent(hits.withoutReleases), fromOneRound: percent(hits.fromOneRound), fromBothRounds: percent(hits.fromBothRounds),
    precision: precisionOf(people - 1, precision), people,
  };
};
