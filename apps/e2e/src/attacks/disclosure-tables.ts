import { audit, loadIntegerLimits, type Finding } from '@unguarded/auditor';
import { fixedOrganisation } from './fixed-organisation.ts';
import { leakTable, type LeakRow } from './leak-table.ts';
import { publishHistory, type PublishedHistory } from './publish-history.ts';
import { PLANTED_PERCENT, type LeaverScores, type SearchScores } from './score-table.ts';
import type { LeaverScore } from './leaver-attack.ts';
import { FLOOR, usefulnessOf, type Usefulness } from './usefulness.ts';

/** Two draws of the fixed organisation, eight quarters each: what the page's first table is made of. */
export const publishedOrganisations = (): Promise<PublishedHistory[]> =>
  Promise.all(['one', 'two'].map((seed) => publishHistory(fixedOrganisation({ seed, rounds: 8, steadiness: 0.85 }))));

const rows = (header: readonly string[], body: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const percent = (value: number): string => `${value.toFixed(1)} %`;
const share = (value: number): string => `${(100 * value).toFixed(0)} %`;
const joined = (values: readonly number[], print: (value: number) => string): string => values.map(print).join(' / ');

const leakRows = (table: readonly LeakRow[]): string =>
  rows(
    ['rule', 'people in derivable groups under five', 'groups with a figure'],
    table.map(({ rule, derivable, figures }) => [rule, joined(derivable, (value) => (value === 0 ? '0' : percent(value))), joined(figures, (value) => value.toFixed(0))]),
  );

const usefulRows = ({ people, teams, smallTeams }: Usefulness): string =>
  rows(
    ['who sees a figure of their own group or of a pool of two', 'measured', 'at least'],
    [['people', share(people), share(FLOOR.people)], ['teams', share(teams), share(FLOOR.teams)], ['teams of 5 to 8 people, rounds', share(smallTeams), share(FLOOR.smallTeams)]],
  );

/** The leak table and the usefulness floor, side by side: what it costs to be safe, and what it leaves. */
export const leaksAndUsefulness = (histories: readonly PublishedHistory[]): { text: string; table: LeakRow[]; usefulness: Usefulness } => {
  const usefulness = usefulnessOf(histories);
  const table = leakTable(histories, usefulness);
  return { text: `${leakRows(table)}\n\n${usefulRows(usefulness)}`, table, usefulness };
};

const points = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)} points`;

/** What the auditor measures over all histories: the smallest group, and the least of one answer that is left. */
export const auditedLimits = async (histories: readonly PublishedHistory[]): Promise<{ faults: Finding[]; smallestGroup: number; outsider: number; colleague: number }> => {
  const tools = { integerLimits: await loadIntegerLimits(), progress: () => undefined };
  const findings = histories.flatMap(({ files }) => audit(files, null, tools));
  const least = (of: (finding: Finding) => number | undefined) => Math.min(...findings.flatMap((finding) => of(finding) ?? []));
  return {
    faults: findings.filter(({ holds }) => !holds), smallestGroup: least(({ measured }) => measured?.smallestGroup), outsider: least(({ measured }) => measured?.outsider), colleague: least(({ measured }) => measured?.colleague),
  };
};

export interface Scores {
  readonly search: SearchScores;
  readonly leavers: LeaverScores;
  readonly limits: Awaited<ReturnType<typeof auditedLimits>>;
  readonly derivable: number;
}

const gainOf = ({ fromBothRounds, withoutReleases }: LeaverScore): number => fromBothRounds - withoutReleases;

const worstOf = (scores: readonly LeaverScore[]): LeaverScore[] => scores.toSorted((one, other) => gainOf(other) - gainOf(one)).slice(0, 1);

const leaverRows = ({ byRule, mergers, withoutRule }: LeaverScores): string[][] => {
  const row = (name: string, score: LeaverScore) => [name, `${percent(score.fromBothRounds)} of leavers guessed`, percent(score.withoutReleases), points(gainOf(score))];
  return [
    ...worstOf(byRule).map((score) => row(`leaver attack, worst of ${byRule.map(({ people }) => people).join(', ')} people (${score.people}, ${score.precision})`, score)),
    row('the same without the rule on leavers: 16 people in tenths twice', withoutRule.leaver),
    ...worstOf(mergers).map((score) => row(`two teams told in tenths apart, then together without one, worst of ${mergers.map(({ people }) => `${people / 2} and ${people / 2}`).join(', ')} (${score.precision})`, score)),
    row('the same without the rule: 15 and 15 in tenths', withoutRule.merger),
  ];
};

const searchRow = (name: string, { visible, coded, advantage }: SearchScores['planted']): string[] => [
  name, percent(visible.rate), `${percent(coded.rate)} (coded table)`, `${points(advantage.points)}, ${advantage.errors.toFixed(1)} standard errors of ${advantage.standardError.toFixed(2)}`,
];

/** The score table: each attack with what one guesses without it. */
export const scoreTable = ({ search, leavers, limits, derivable }: Scores): string =>
  rows(
    ['attack', 'result', 'baseline', 'difference'],
    [
      ['link rate: all gap answers of a person guessed, outsider', percent(search.roles[0]?.linkRate ?? 0), percent(search.linkRateWithoutReleases), points((search.roles[0]?.linkRate ?? 0) - search.linkRateWithoutReleases)],
      ['people in derivable groups under five', percent(derivable), 'smallest group', `${limits.smallestGroup} people`],
      ['narrowest interval of one answer, outsider', `${share(limits.outsider)} of the scale`, 'at least', share(1 / 2)],
      ['narrowest interval of one answer, colleague', `${share(limits.colleague)} of the scale`, 'at least', share(1 / 4)],
      ...leaverRows(leavers),
      ...search.roles.map((score) => searchRow(`search attack, ${score.role}: every page and export`, score)),
      searchRow(`the same search, outsider, ${PLANTED_PERCENT} % of all answers told in a figure on purpose`, search.planted),
      ['the commonest answer to the question, no release at all', percent(search.withoutReleases.rate), '', `${search.targets.toLocaleString('en')} targets`],
    ],
  );

/** Puts a generated text between its marks on a page. */
export const withTable = (page: string, name: string, text: string): string => {
  const [begin, end] = [`<!-- ${name}: made by a program -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no place for ${name}.`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
};
