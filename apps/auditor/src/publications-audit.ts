import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { cellsOf, respondentsOf } from './figures/release-figures.ts';
import type { Arm } from './figures/release-figures.ts';
import type { ResultsLine } from './figures/results-file.ts';
import type { WholeRange } from './figures/coded-cell.ts';
import { codedAnswers } from './inference/coded-answers.ts';
import { narrowByIndex } from './inference/index-narrowing.ts';
import type { PublishedSet } from './inference/isolated-groups.ts';
import { blocksOf, smallestIsolated } from './inference/isolated-groups.ts';
import type { ToldSum } from './inference/linked-block.ts';
import { closenessInBlock } from './inference/linked-block.ts';
import type { IntegerLimits } from './inference/linear-system.ts';
import type { Closeness } from './inference/one-answer.ts';
import { widthOf } from './inference/one-answer.ts';
import { histogramsLeft } from './inference/own-variance.ts';
import { sumsBehind } from './inference/printed-figure.ts';
import type { Instrument, Item } from './instrument.ts';
import type { ReleaseAtom, ReleaseTable } from './release.ts';
import type { StrangeLine } from './results-audit.ts';

/** Everything that was published of one round. */
export interface RoundPublications {
  /** More than one is a fault by itself. */
  releases: readonly [ReleaseTable, ...ReleaseTable[]];
  instrument: Instrument | undefined;
  /** Lines of results files that do not follow from the release. */
  strange: readonly StrangeLine[];
  /** A second opinion for whole numbers; null: yalps alone. */
  integerLimits: IntegerLimits | null;
}

const SMALLEST_GROUP = 5;

/** What all publications of a round give away together: the smallest group that they isolate, and what is left of one answer. */
export function auditPublications(round: RoundPublications): Finding[] {
  const [first, ...again] = round.releases;
  const sets = [...round.releases.flatMap(setsOfRelease), ...round.strange.flatMap((each) => setOfLine(first, each.line, each) ?? [])];
  return [
    isolationFinding(first, sets),
    ...again.map((other) => secondReleaseFinding(first, other)),
    ...(again.length > 0 || round.strange.length > 0 ? linkedFindings(round) : []),
  ];
}

function setsOfRelease({ atoms }: ReleaseTable): PublishedSet[] {
  return atoms.map(({ label, groupIds, respondents }) => ({ name: `"${label}"`, groupIds, respondents }));
}

/** People of whom a line speaks though the release does not, when its teams are teams of the round. */
function setOfLine({ units, groups }: ReleaseTable, line: ResultsLine, { fault }: Pick<StrangeLine, 'fault'>): PublishedSet | null {
  if (fault !== 'not-in-release' || line.respondents === '') return null;
  const groupIds = line.teams_counted.split('; ').map((label) => {
    const unit = units.find((each) => each.label === label);
    return groups.find(({ unitIds }) => unit !== undefined && unitIds.includes(unit.id))?.id;
  });
  return groupIds.includes(undefined) ? null : { name: `"${line.part}" in the results file`, groupIds: [...new Set(groupIds.flatMap((id) => id ?? []))], respondents: Number(line.respondents) };
}

function isolationFinding(release: ReleaseTable, sets: readonly PublishedSet[]): Finding {
  const rosterCounts = new Map(release.groups.map(({ id, rosterCount }) => [id, rosterCount]));
  const isolated = smallestIsolated(distinct(sets), rosterCounts);
  if (isolated === null) return { about: release.file, holds: true, sentence: 'Nothing is told of any group.' };
  return finding(release.file, isolated.people >= SMALLEST_GROUP, {
    holds: `The smallest group that any combination of figures isolates has ${isolated.people} people: ${isolated.how}.`,
    fails: `Figures can be combined to speak of ${isolated.people} people alone: ${isolated.how}.`,
    ...(isolated.kind !== 'set' && { leak: isolated.kind }),
    measured: { smallestGroup: isolated.people },
  });
}

/** The same people told of twice are one set. */
function distinct(sets: readonly PublishedSet[]): PublishedSet[] {
  return [...new Map(sets.map((set) => [`${set.groupIds.toSorted().join()} ${set.respondents}`, set])).values()];
}

function secondReleaseFinding(first: ReleaseTable, other: ReleaseTable): Finding {
  const cut = ({ atoms }: ReleaseTable) => atoms.map(({ groupIds }) => groupIds.toSorted().join()).toSorted().join(' ');
  const isSameCut = cut(first) === cut(other);
  const how = isSameCut ? 'by other thresholds or with other figures' : 'with people grouped in another way';
  return {
    about: other.file,
    holds: false,
    sentence: `The round "${other.roundTitle}" was published a second time, ${how}: the two can be subtracted.`,
    leak: isSameCut ? 'republished' : 're-cut-history',
  };
}

/** What several figures leave of one person's answer to an item. */
interface Left {
  closeness: Closeness;
  item: Item;
  told: readonly string[];
}

function linkedFindings(round: RoundPublications): Finding[] {
  const { releases: [release], instrument } = round;
  if (instrument === undefined) return [];
  const left = instrument.items.flatMap((item) => (['unguarded', 'shown'] as const).flatMap((arm) => leftOfItem(round, { item, arm })));
  const shares = left.flatMap((each) => (each.closeness.outsider === null ? [] : [{ ...each, share: widthOf(each.closeness.outsider) / (each.item.highest - each.item.lowest) }]));
  const [closest] = shares.toSorted((one, other) => one.share - other.share);
  const variance = round.strange.flatMap((each) => varianceSentence(each, instrument) ?? []);
  return [
    ...(closest === undefined ? [] : [closestFinding(release, closest)]),
    ...variance.slice(0, 1).map((sentence): Finding => ({ about: release.file, holds: false, sentence, leak: 'own-variance' })),
  ];
}

function closestFinding({ file }: ReleaseTable, { closeness, item, told, share }: Left & { share: number }): Finding {
  const { first, last } = closeness.outsider as WholeRange;
  const answer = first === last ? `exactly ${item.lowest + first}` : `from ${item.lowest + first} to ${item.lowest + last} on ${item.lowest} to ${item.highest}`;
  const sentence = `What was published of this round besides leaves of one answer to ${item.id}: ${answer} (${told.join(' and ')}).`;
  return { about: file, holds: share >= 1 / 2, sentence };
}

interface Asked {
  item: Item;
  arm: Arm;
}

function leftOfItem(round: RoundPublications, asked: Asked): Left[] {
  const { releases: [release], strange, integerLimits } = round;
  const told = [...round.releases.flatMap((each) => toldByRelease(each, asked)), ...strange.flatMap((each) => toldByLine(round, each, asked))];
  const rosterCounts = new Map(release.groups.map(({ id, rosterCount }) => [id, rosterCount]));
  const length = asked.item.highest - asked.item.lowest;
  return blocksOf(told)
    .filter((block) => block.length > 1)
    .map((block) => ({ closeness: closenessInBlock({ told: block, length, rosterCounts, integerLimits }), item: asked.item, told: block.map(({ name }) => name) }));
}

function toldByRelease(release: ReleaseTable, asked: Asked): ToldSum[] {
  return release.atoms.flatMap((atom) => toldByAtom(atom, asked, release) ?? []);
}

function toldByAtom(atom: ReleaseAtom, { item, arm }: Asked, { thresholds }: ReleaseTable): ToldSum | null {
  const cell = cellsOf(atom, arm).find(([itemId]) => itemId === item.id)?.[1];
  const respondents = respondentsOf(atom, arm);
  if (cell === undefined || respondents === null) return null;
  const sums = codedAnswers({ code: cell.code, rated: cell.rated, respondents, fewestRated: thresholds.scores }, item).possible.at(-1);
  return sums === undefined ? null : { name: `"${atom.label}" (${cell.code})`, groupIds: atom.groupIds, respondents: sums.rated, first: sums.first, last: sums.last };
}

const CHANNEL_OF: Readonly<Record<Arm, string>> = { shown: 'with name', unguarded: 'without name' };

/** A line taken at its word: its figure is the mean of the answers themselves. */
function toldByLine(round: RoundPublications, strange: StrangeLine, asked: Asked): ToldSum[] {
  const { line, fault } = strange;
  if (line.channel !== CHANNEL_OF[asked.arm] || fault === 'interval' || line.value === '') return [];
  if (line.measure === `item ${asked.item.id}`) return toldByItemLine(round.releases[0], strange, asked.item);
  return line.measure === 'engagement' ? toldByIndexLine(round, strange, asked) : [];
}

function toldByItemLine(release: ReleaseTable, { line, expected, fault }: StrangeLine, item: Item): ToldSum[] {
  const set = expected === null ? setOfLine(release, line, { fault }) : { groupIds: expected.atoms.flatMap(({ groupIds }) => groupIds), respondents: Number(line.respondents) };
  if (set === null) return [];
  const rated = Number(line.rated === '' ? line.respondents : line.rated);
  const sums = sumsBehind({ text: line.value, rated, length: item.highest - item.lowest, direction: item.direction });
  return sums.first > sums.last ? [] : [{ name: `${line.value} for "${line.part}"`, groupIds: set.groupIds, respondents: rated, ...sums }];
}

function toldByIndexLine({ releases: [release], instrument }: RoundPublications, { line, expected }: StrangeLine, asked: Asked): ToldSum[] {
  if (expected === null || !asked.item.isGapItem || instrument === undefined) return [];
  const gapItems = instrument.items.filter(({ isGapItem }) => isGapItem);
  const people = expected.atoms.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
  const parts = expected.atoms.flatMap((atom) =>
    gapItems.flatMap((item) => {
      const told = toldByAtom(atom, { item, arm: asked.arm }, release);
      const factor = (item.direction * 100 * atom.rosterCount) / (people * gapItems.length * (told?.respondents ?? 1) * (item.highest - item.lowest));
      return told === null ? [] : [{ told, item, sums: told, factor }];
    }),
  );
  const fromDirection = (100 * gapItems.filter(({ direction }) => direction === -1).length) / gapItems.length;
  const half = 0.5 / 10 ** (line.value.split('.')[1]?.length ?? 0);
  const index = { low: Number(line.value) - half - fromDirection, high: Number(line.value) + half - fromDirection };
  const narrowed = narrowByIndex(parts, index);
  return parts.flatMap(({ told, item }, at) => {
    const sums = narrowed[at];
    if (sums === undefined || sums.first > sums.last || item.id !== asked.item.id || release.atoms.length === 0) return [];
    return [{ ...told, ...sums, name: `${line.value} for "${line.part}"` }];
  });
}

/** Histograms that remain when the interval of an item was made of the people's own variance. */
function varianceSentence({ line, expected, fault }: StrangeLine, instrument: Instrument): string | null {
  const item = instrument.items.find(({ id }) => line.measure === `item ${id}`);
  const [atom] = expected?.atoms ?? [];
  if (fault !== 'interval' || item === undefined || atom === undefined || expected?.figure == null) return null;
  const coded = codedAnswers({ code: line.published_code, rated: line.rated === '' ? null : Number(line.rated), respondents: Number(expected.texts.respondents) }, item);
  const left = histogramsLeft({ coded, halfWidth: (Number(line.interval_high) - Number(line.interval_low)) / 2, rounding: 0.05, people: atom.rosterCount, codingVariance: 0 });
  if (left === null || left.answer === null) return null;
  const { first, last } = left.answer;
  return `An interval made of a group's own variance tells how its people answered: of ${left.before} ways in which the ${line.respondents} people of "${line.part}" can have answered ${item.id}, ${left.after} remain; one answer is from ${item.lowest + first} to ${item.lowest + last}.`;
}
