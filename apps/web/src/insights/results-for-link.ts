import type { BesideOwnAnswers, Level, LeaderPromise } from '../api/shapes.ts';
import { openFirst } from '../courage/open-first.ts';
import { formatResults, type FigureInLink, type ResultsInLink } from '../results-link/results-in-link.ts';

type Part = BesideOwnAnswers['organisation'];

const figureOf = (level: Level | null): FigureInLink | null =>
  level === null ? null : { value: Math.round(level.value), low: Math.round(level.low), high: Math.round(level.high), n: level.n };

const teamOf = ({ unit, coverage, countedTogether }: Part): ResultsInLink['team'] => ({
  label: unit.label,
  answers: coverage.respondents,
  countedWith: countedTogether === null ? null : { labels: countedTogether.countedWith.labels, more: countedTogether.countedWith.more },
});

const itemsOf = ({ organisation, own }: BesideOwnAnswers): ResultsInLink['items'] =>
  organisation.items.map(({ itemId, value }) => ({
    itemId, team: figureOf(own?.items.find((item) => item.itemId === itemId)?.value ?? null), organisation: figureOf(value),
  }));

/** Those that wait first; the last word is what became of it. */
const promiseOf = ({ promised, owner, dueOn, state, words: said }: LeaderPromise): ResultsInLink['promises'][number] =>
  ({ promised, owner, dueOn, state, word: said.at(-1)?.explanation ?? '' });

/** Beyond this many, the rest is read on the signed-in page. */
const MOST_PROMISES = 12;

interface Results { beside: BesideOwnAnswers; promises: readonly LeaderPromise[] }

/**
 * What the answer app needs to put a person's own answers beside the results, as this page shows them.
 *
 * @example resultsForLink({ beside, promises: [] }).items[0] // { itemId: 'Q3', team: { value: 58, low: 52, high: 64, n: 12 }, organisation: … }
 */
export const resultsForLink = ({ beside, promises }: Results): ResultsInLink => ({
  roundId: beside.organisation.round.roundId,
  title: beside.organisation.round.title,
  team: beside.own === null ? null : teamOf(beside.own),
  organisation: { label: beside.organisation.unit.label, answers: beside.organisation.coverage.respondents },
  items: itemsOf(beside),
  promises: openFirst(promises).slice(0, MOST_PROMISES).map(promiseOf),
  morePromises: Math.max(0, promises.length - MOST_PROMISES),
});

/**
 * The way to one's own answers: the address of one's own place at the answer app, which everybody on the roster has, and the
 * results behind its #, which no browser sends to a server.
 *
 * @example linkToOwnAnswers('https://answers.example/#space=4f2a', results) // 'https://answers.example/#space=4f2a&results=WzEs…'
 */
export const linkToOwnAnswers = (answerUrl: string, results: Results): string => `${answerUrl}&results=${formatResults(resultsForLink(results))}`;
