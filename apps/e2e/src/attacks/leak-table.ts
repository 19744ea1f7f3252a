import { derivablePeople } from './derivable-people.ts';
import { isMeasured } from './fixed-organisation.ts';
import type { PublishedHistory, PublishedSimulation } from './publish-history.ts';
import type { Usefulness } from './usefulness.ts';
import { hideNextSmallest, minimumFive, remainderRule, resultTables, type ResultTables, type Rule } from './usual-rules.ts';
import { mean } from './mean.ts';

/** One rule, by how many ways of cutting the results there are. */
export interface LeakRow {
  readonly rule: string;
  /** Percent of respondents who are in a derivable group of fewer than five, for one, two and three dimensions. */
  readonly derivable: readonly number[];
  /** Groups of people of which there is a figure in a round. */
  readonly figures: readonly number[];
}

const DIMENSIONS = [1, 2, 3] as const;
const RULES: readonly (readonly [string, Rule])[] = [['minimum five alone', minimumFive], ['and the remainder rule', remainderRule], ['and hide the next smallest', hideNextSmallest]];

const rowOf = (name: string, rule: Rule, tables: readonly (readonly ResultTables[])[]): LeakRow => ({
  rule: name,
  derivable: tables.map((rounds) => 100 * mean(rounds.map((each) => derivablePeople(each, rule(each)).size / each.respondents))),
  figures: tables.map((rounds) => mean(rounds.map((each) => distinctGroups(each, rule(each))))),
});

/** A team with one category of tenure is the same group of people twice. */
const distinctGroups = ({ cells }: ResultTables, shown: ReadonlySet<string>): number => new Set([...shown].map((key) => cells.get(key)?.members.join())).size;

/** Our own releases in the same algebra: what is shown are atoms, nothing else. */
const ours = ({ round, groupOf, simulated }: PublishedSimulation, tables: ResultTables): Set<number> => {
  const respondents = simulated.people.filter(({ answers }) => answers !== null);
  const members = round.release.atoms.map(({ id, groupIds }) => ({ key: `atom ${id}`, members: respondents.flatMap((person, index) => (groupIds.includes(groupOf.get(person.id) ?? '') ? [index] : [])) }));
  const cells = new Map([...tables.cells, ...members.map((cell) => [cell.key, cell] as const)]);
  return derivablePeople({ ...tables, cells }, new Set(members.map(({ key }) => key)));
};

/**
 * The usual rules and ours on the same organisation: how many people they leave in groups of fewer than five whose
 * figure can be derived, and how many groups they show. Ours has no filters, so it is the same for any number of them.
 *
 * @example leakTable([history], usefulness)[0] // { rule: 'minimum five alone', derivable: [1.2, 14.0, 30.1], figures: [34, 71, 97] }
 */
export const leakTable = (histories: readonly PublishedHistory[], usefulness: Usefulness): LeakRow[] => {
  const rounds = histories.flatMap((history) => history.rounds.filter((_, quarter) => isMeasured(quarter)));
  const tables = DIMENSIONS.map((dimensions) => rounds.map(({ simulated }) => resultTables(simulated, dimensions)));
  const derivable = tables.map((each) => 100 * mean(each.map((table, index) => ours(rounds[index] as PublishedSimulation, table).size / table.respondents)));
  return [...RULES.map(([name, rule]) => rowOf(name, rule, tables)), { rule: 'ours', derivable, figures: DIMENSIONS.map(() => usefulness.figures) }];
};
