import type { BreakReason, CoverageLine, Gap, Level, UnitOverview, Verdict } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';

type Levels = Pick<UnitOverview, 'withName' | 'withoutName' | 'gap'>;

const text = words.insights.sentence;

/** A limit of a clear difference never reads "0", since 0 is exactly what it excludes. */
const clearLimit = (value: number): string => (Math.round(value) === 0 ? text.aboveZero : whole(value));

/**
 * One honest sentence about the distance between answers with and without names, with its uncertainty, ready to be read aloud.
 * "No clear difference" exactly when the interval holds 0; a negative distance reads "higher without names than with".
 *
 * @example comparedWords(74, 58, { value: 16, low: 7, high: 25, clear: true })
 * // 'Agreement is 74 of 100 with names, 58 without: about 16 points apart (7 to 25).'
 */
export const comparedWords = (withName: number, withoutName: number, gap: Pick<Gap, 'value' | 'low' | 'high' | 'clear'>): string => {
  const levels = { withName: whole(withName), withoutName: whole(withoutName) };
  if (!gap.clear) return text.unclear({ ...levels, gap: whole(gap.value), low: whole(gap.low), high: whole(gap.high) });
  if (gap.value >= 0) return text.clear({ ...levels, gap: whole(gap.value), low: clearLimit(gap.low), high: whole(gap.high) });
  return text.clearNegative({ ...levels, gap: whole(-gap.value), low: clearLimit(-gap.high), high: whole(-gap.low) });
};

/**
 * The same of a part's levels; the level without names alone where there is nothing to compare it with.
 *
 * @example gapHeadline({ withName: null, withoutName: {value: 58, low: 53, high: 63, …}, gap: null })
 * // 'Without names agreement is 58 of 100 (53 to 63).'
 */
export const gapHeadline = ({ withName, withoutName, gap }: Levels): string => {
  if (withoutName === null) return text.noLevel;
  if (withName !== null && gap !== null) return comparedWords(withName.value, withoutName.value, gap);
  return text.withoutOnly(whole(withoutName.value), whole(withoutName.low), whole(withoutName.high));
};

/** What a difference says; of one that chance can make, that it proves nothing, neither way. */
export const differenceMeaning = ({ clear }: Pick<Gap, 'clear'>, people: number): string => (clear ? text.meaning : text.unclearMeaning(people));

const usualWords = (range: UnitOverview['usualRange']): string => (range === null ? '' : ` ${text.usualRange(whole(range.low), whole(range.high))}`);

/**
 * What the sentence means, beside how far apart groups usually are, or why it compares nothing; null where nothing more is to be said.
 *
 * @example gapMeaning({ …, gap: null, gapMissing: 'too-few-with-name', coverage: { minimum: 5, … } })
 * // 'Fewer than five people signed a check-in here, so there is nothing to compare it with.'
 */
export const gapMeaning = ({ withName, withoutName, gap, gapMissing, coverage, usualRange }: Levels & Pick<UnitOverview, 'gapMissing' | 'coverage' | 'usualRange'>): string | null => {
  if (withoutName === null) return null;
  if (withName !== null && gap !== null) return differenceMeaning(gap, gap.nWithoutName) + usualWords(usualRange);
  if (gapMissing === null) return null;
  return gapMissing === 'too-few-with-name' ? text.missing[gapMissing](coverage.minimum) : text.missing[gapMissing];
};

/** Two rounded levels can lie a point further or less far apart than their difference, rounded, says. */
const looksMiscalculated = ({ withName, withoutName, gap }: Levels): boolean =>
  withName !== null && withoutName !== null && gap !== null && Math.round(withName.value) - Math.round(withoutName.value) !== Math.round(gap.value);

/**
 * How the figures of the sentence are to be read: what they are the mean of, the range for this kind of team beside that for these
 * people, and what else would puzzle whoever reckons with them. Both levels stand on the groups in which both can be told; who is left out of the comparison is said.
 *
 * @example readingWords({ withName: { value: 76.4, … }, withoutName: { value: 67.6, … }, gap: { value: 8.8, … }, … })
 * // ['The mean of five statements about work, …', 'Each figure is rounded by itself.']
 */
export const readingWords = (overview: Levels & Pick<UnitOverview, 'coverage' | 'sharedStatements'>): string[] => {
  const { gap, coverage, sharedStatements } = overview;
  return [
    text.scale(sharedStatements) + (gap === null ? '' : ` ${text.process(whole(gap.process.low), whole(gap.process.high))}`),
    ...(gap === null || gap.nWithoutName >= coverage.respondents ? [] : [text.compared(gap.nWithoutName, coverage.respondents, coverage.minimum)]),
    ...(looksMiscalculated(overview) ? [text.rounded] : []),
  ];
};

/**
 * A difference in few words, for a table or the end of a chart's row.
 *
 * @example differenceWords({ value: 16.2, low: 7.4, high: 25, … }) // '16 (7 to 25)'
 */
export const differenceWords = (gap: Gap | null): string =>
  gap === null ? words.insights.missing : `${whole(gap.value)} (${words.insights.range(whole(gap.low), whole(gap.high))})`;

/**
 * A level in few words, for a table.
 *
 * @example levelWords({ value: 58.1, low: 52.4, high: 63.9, n: 24 }) // '58 (52 to 64), n = 24'
 */
export const levelWords = (level: Level | null): string =>
  level === null ? words.insights.missing : `${whole(level.value)} (${words.insights.range(whole(level.low), whole(level.high))}), ${words.insights.n(level.n)}`;

/**
 * How many teams stand on their own, in words: the first thing on the page.
 *
 * @example coverageWords({ teams: 12, alone: 5, together: 7, … })
 * // '5 of the 12 teams here stand on their own, 7 are counted together with others.'
 */
export const coverageWords = ({ teams, alone, together }: Pick<UnitOverview['coverage'], 'teams' | 'alone' | 'together'>): string => {
  if (together === 0) return words.insights.coverage.allAlone(teams);
  return alone === 0 ? words.insights.coverage.allTogether(teams) : words.insights.coverage.teamsSplit(alone, teams, together);
};

/** How many people the figures stand for, in both places. */
export const answeredWords = ({ respondents, rosterCount, shownRespondents, minimum }: Pick<UnitOverview['coverage'], 'respondents' | 'rosterCount' | 'shownRespondents' | 'minimum'>): string => {
  const signed = shownRespondents === null ? words.insights.coverage.fewSigned(minimum) : words.insights.coverage.signed(shownRespondents);
  return `${words.insights.coverage.answered(respondents, rosterCount)}, ${signed}`;
};

/**
 * With whom a team is counted, as a sentence; null when it stands alone.
 *
 * @example countedWithWords({ kind: 'counted-with', labels: ['West'], more: 0, answers: 8 }, 5)
 * // 'Counted together with West (8 answers in all): a figure needs at least five answers.'
 */
export const countedWithWords = (countedWith: CoverageLine['countedWith'], minimum: number): string | null => {
  const { list, sentence, nothing } = words.insights.countedWith;
  if (countedWith === null) return null;
  return countedWith.kind === 'nothing-published' ? nothing(minimum) : sentence(list(countedWith.labels, countedWith.more), countedWith.answers, minimum);
};

/**
 * How a team is counted, in few words for a table.
 *
 * @example countedWords({ kind: 'counted-with', labels: ['West'], more: 0, answers: 8 }, 5) // 'with West (8 answers in all)'
 */
export const countedWords = (countedWith: CoverageLine['countedWith'], minimum: number): string => {
  if (countedWith === null) return words.insights.teams.alone;
  const { list, nothing } = words.insights.countedWith;
  return countedWith.kind === 'nothing-published' ? nothing(minimum) : words.insights.teams.countedWith(list(countedWith.labels, countedWith.more), countedWith.answers);
};

/**
 * How the reader's own team is counted, said to the reader.
 *
 * @example ownTeamWords({ groupLabel: 'Night', rosterCount: 12, countedWith: null, … }, 5)
 * // 'You are counted with the 12 people of Night; the team stands on its own.'
 */
export const ownTeamWords = ({ groupLabel, rosterCount, countedWith }: CoverageLine, minimum: number): string => {
  const { list, own, ownTeam, ownTogether, ownNothing } = words.insights.countedWith;
  if (countedWith === null) return rosterCount === null ? ownTeam(groupLabel) : own(groupLabel, rosterCount);
  return countedWith.kind === 'nothing-published' ? ownNothing(groupLabel, minimum) : ownTogether(groupLabel, list(countedWith.labels, countedWith.more), { answers: countedWith.answers, minimum });
};

/**
 * Why a pulse cannot be compared with the one on the page.
 *
 * @example breakWords({ kind: 'other-teams' }) // 'Other teams were counted here.'
 */
export const breakWords = (reason: BreakReason): string =>
  reason.kind === 'counted-together' ? words.insights.trend.countedTogether(reason.label) : words.insights.trend.breakReason[reason.kind];

/**
 * What the one declared test says of a line, with its speed and the range that fits.
 *
 * @example verdictWords({ verdict: 'rising', slope: 15.6, low: 8.6, high: 22.6, rounds: 4 }, 'Without name')
 * // 'Without name: rising over the last 4 pulses, about 16 points a year (9 to 23)'
 */
export const verdictWords = ({ verdict, slope, low, high, rounds }: Verdict, line: string): string => {
  const { rising, falling, steady, unsteady } = words.charts.trend.verdict;
  const speed = { line, rounds };
  if (verdict === 'rising') return rising({ ...speed, slope: whole(slope), low: clearLimit(low), high: whole(high) });
  if (verdict === 'falling') return falling({ ...speed, slope: whole(-slope), low: clearLimit(-high), high: whole(-low) });
  return verdict === 'steady' ? steady({ ...speed, slope: whole(slope), low: whole(low), high: whole(high) }) : unsteady(speed);
};

const LONGEST_NAME = 48;

/**
 * A statement short enough to be named in a title: its first words, without its full stop.
 *
 * @example shortened('My work gives me a feeling of personal accomplishment.') // 'My work gives me a feeling of personal…'
 */
export const shortened = (statement: string): string => {
  const said = statement.replace(/\.$/, '');
  return said.length <= LONGEST_NAME ? said : `${said.slice(0, LONGEST_NAME).replace(/[\s,;:]+\S*$/, '')}…`;
};
