import type { ExampleTeam } from './example-round.ts';
import { exampleRounds } from './example-rounds.ts';
import type { PublishedRound } from './published-round.ts';

const UNITS_A_DEPARTMENT = 100;

/** Answers that differ from team to team without any chance in it. */
const answerOf = (team: number): ExampleTeam['answer'] => ((((team * 7919) >>> 3) % 5) + 1) as ExampleTeam['answer'];

/**
 * An organisation of so many units in departments, with as many published rounds: what the speed of pages is measured on.
 *
 * @example (await manyUnits({ units: 10_000, rounds: 4 }))[0]?.release.units.length // 10 000
 */
export const manyUnits = ({ units, rounds }: { units: number; rounds: number }): Promise<PublishedRound[]> => {
  const departments = Math.ceil(units / UNITS_A_DEPARTMENT);
  const teams = Array.from({ length: units - departments - 1 }, (_, team): ExampleTeam => {
    const rosterCount = 6 + (team % 9);
    return {
      team: `Team ${String(team + 1).padStart(5, '0')}`, department: `Department ${String((team % departments) + 1).padStart(3, '0')}`,
      rosterCount, respondents: Math.min(rosterCount, 2 + ((team * 5) % 10)), checkIns: Math.min(rosterCount, 3 + ((team * 3) % 8)), answer: answerOf(team), signed: answerOf(team + 1),
    };
  });
  return exampleRounds(Array.from({ length: rounds }, () => teams));
};
