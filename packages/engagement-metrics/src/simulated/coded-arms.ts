import { codedArmEstimate, type CodedArmEstimate } from '../coded/coded-arm-estimate.ts';
import { codedCellValues, type CodedValue } from '../coded/coded-cell-values.ts';
import { FIVE_POINT_SCALE } from '../arithmetic/response-scale.ts';
import { meanOf, sum } from '../arithmetic/sums.ts';
import { varianceBehindOneDigit } from '../coded/rounded-variance.ts';
import { publishedCell } from './published-cell.ts';

/** What a release never tells a smaller variance than, for five items on 1-5, written a second time here (docs/decisions/0012): steps², points². */
const ITEM_VARIANCE_FLOOR = 0.7;
const INDEX_VARIANCE_FLOOR = 140.625;

/** The answers that one team gave in one arm: a row a person, on 1-5, and how many people the team has. */
export interface AnsweredTeam {
  rows: readonly (readonly number[])[];
  people: number;
}

/** The way of the product: code the means, publish pooled variances to one digit, decode, estimate every team's level. */
export function codedArms(teams: readonly AnsweredTeam[], halfPoints = false): CodedArmEstimate[] {
  const items = teams[0]!.rows[0]!.map((_, item) => item);
  const decoded = items.map((item) => decodeItem(teams.map((team) => team.rows.map((row) => row[item]!)), halfPoints));
  const personVariance = publishedVariance(teams.map((team) => team.rows.map(indexOf)), INDEX_VARIANCE_FLOOR);
  const degreesOfFreedom = sum(teams.map((team) => team.rows.length - 1));
  return teams.map((team, index) => {
    const coded = decoded.map((values) => ({ coded: values[index]!, scale: FIVE_POINT_SCALE, direction: 1 as const }));
    const estimate = codedArmEstimate({ items: coded, respondents: team.rows.length, rosterCount: team.people, personVariance, degreesOfFreedom });
    if (!estimate.ok) throw new Error(estimate.reason);
    return estimate;
  });
}

/** A person's index: the mean answer on 0-100. */
export function indexOf(answers: readonly number[]): number {
  return 25 * (meanOf(answers) - 1);
}

function decodeItem(answers: number[][], halfPoints: boolean): CodedValue[] {
  const cells = answers.map((values) => publishedCell(sum(values), values.length, halfPoints));
  const table = codedCellValues({ cells, scale: FIVE_POINT_SCALE, personVariance: publishedVariance(answers, ITEM_VARIANCE_FLOOR) });
  if (!table.ok) throw new Error(table.reason);
  return table.values;
}

/** Pooled variance within the teams to one significant digit and not below its floor, as released, and what is read out of it. */
function publishedVariance(teams: number[][], floor: number): number {
  const squares = sum(teams.map((values) => sum(values.map((value) => (value - meanOf(values)) ** 2))));
  const variance = squares / sum(teams.map((values) => values.length - 1));
  return varianceBehindOneDigit(Number(Math.max(variance, floor).toPrecision(1)));
}
