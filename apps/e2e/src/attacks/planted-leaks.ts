import { createHash } from 'node:crypto';
import type { Leak, PublicFile, PublicFiles } from '@unguarded/auditor';
import { codeMean, type ReleasedAtom, type ReleaseTable } from '@unguarded/disclosure-control';
import { canonicalJson } from '@unguarded/instruments';
import papaparse from 'papaparse';
import { exampleHistory, TEAMS } from './example-history.ts';
import { publishHistory, type PublishedHistory } from './publish-history.ts';
import { mean } from './mean.ts';

type Line = Record<string, string>;
type Table = { -readonly [K in keyof ReleaseTable]: ReleaseTable[K] };

/** A history that the product published, into which one leak is put by hand; whatever must be signed is signed again. */
export interface Plant {
  readonly leak: Leak;
  /** What was done, for the report of a test. */
  readonly what: string;
  readonly into: (history: PublishedHistory) => PublicFiles;
}

const last = <T>(list: readonly T[]): T => list.at(-1) as T;

const replaced = (files: readonly PublicFile[], index: number, bytes: Buffer): PublicFile[] => files.map((file, at) => (at === index ? { ...file, bytes } : file));

/** The results file of a round, its lines changed. */
const withLines = ({ files }: PublishedHistory, round: number, change: (lines: Line[]) => Line[]): PublicFiles => {
  const parsed = papaparse.parse<Line>(files.exports[round]?.bytes.toString('utf8') ?? '', { header: true });
  return { ...files, exports: replaced(files.exports, round, Buffer.from(papaparse.unparse(change(parsed.data)), 'utf8')) };
};

/** The release of a round, its table changed and signed; the results file follows the true release no longer, so it is left out. */
const withTable = (history: PublishedHistory, round: number, change: (table: Table) => Table): PublicFiles => {
  const { files, rounds, envelope } = history;
  const table = change({ ...(JSON.parse(rounds[round]?.stored.text ?? '') as Table) });
  return { ...files, releases: replaced(files.releases, round, envelope('release', canonicalJson(table))), exports: files.exports.filter((_, index) => index !== round) };
};

const isAbout = (line: Line, about: { part: string; channel?: string; measure: string }): boolean =>
  line['part'] === about.part && line['measure'] === about.measure && line['channel'] === (about.channel ?? 'without name');

const changed = (lines: readonly Line[], about: { part: string; measure: string }, change: (line: Line) => Line): Line[] =>
  lines.map((line) => (isAbout(line, about) ? change(line) : line));

/** The answers of some teams to an item in a round, as nobody outside may know them. */
const answersOf = ({ rounds }: PublishedHistory, round: number, asked: { teams: readonly string[]; itemId: string }): number[] =>
  (rounds[round]?.simulated.people ?? []).flatMap(({ unitId, answers }) => {
    const answer = answers?.[asked.itemId];
    return asked.teams.includes(unitId) && typeof answer === 'number' ? [answer] : [];
  });

const pointsOf = (values: readonly number[]): number => 25 * (mean(values) - 1);

/** Lines about people whom the release does not tell of apart. */
const linesOfAnotherPart = (history: PublishedHistory, round: number, part: { name: string; teams: readonly string[] }): PublicFiles => {
  const answers = answersOf(history, round, { teams: part.teams, itemId: 'Q3' });
  return withLines(history, round, (lines) => [
    ...lines,
    { ...last(lines), part_id: 'cd'.repeat(16), part: part.name, teams_counted: part.teams.map((team) => TEAMS[team]?.label).join('; '), people: String(answers.length), respondents: String(answers.length), measure: 'item Q3', channel: 'without name', value: pointsOf(answers).toFixed(1), rated: '', prefer_not_to_say: '' },
  ]);
};

const atomsChanged = (table: Table, label: string, change: (atom: ReleasedAtom) => ReleasedAtom): Table => ({ ...table, atoms: table.atoms.map((atom) => (atom.label === label ? change(atom) : atom)) });

/** Codes as if they were as fine as the policy allows for so many people, whatever moved. */
const codedInTenths = (history: PublishedHistory, round: number, teams: readonly string[]) => (atom: ReleasedAtom): ReleasedAtom => ({
  ...atom, precision: 'tenths', precisionReason: 'respondents',
  unguarded: Object.fromEntries(Object.keys(atom.unguarded).map((itemId) => {
    const values = answersOf(history, round, { teams, itemId });
    const sum = values.reduce((total, value) => total + value, 0);
    const code = codeMean({ sum, rated: values.length, respondents: values.length, responseSet: { lowest: 1, highest: 5 }, precision: 'tenths' });
    return [itemId, { code, rated: values.length, preferNotToSay: 0 }];
  })),
});

const outsideCounts = { code: 'few', rated: 0, preferNotToSay: 70 };

const engagementOf = (history: PublishedHistory, teams: readonly string[]): number => pointsOf(['Q3', 'Q4', 'Q6', 'Q11', 'Q12'].map((itemId) => mean(answersOf(history, 1, { teams, itemId }))));

const ownInterval = (line: Line, values: readonly number[]): Line => {
  const variance = values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
  const half = 1.959964 * 25 * Math.sqrt(variance / values.length);
  return { ...line, interval_low: (Number(line['value']) - half).toFixed(1), interval_high: (Number(line['value']) + half).toFixed(1) };
};

/** One of each kind; `publishHistory(exampleHistory())` is what they are put into. */
export const PLANTS: readonly Plant[] = [
  { leak: 'remainder', what: 'the figures of West alone, beside those of West with Night: three people remain', into: (history) => linesOfAnotherPart(history, 1, { name: 'West alone', teams: ['west'] }) },
  { leak: 'overlap', what: 'the figures of West and Shop together: with two others they isolate the three of Night', into: (history) => linesOfAnotherPart(history, 1, { name: 'Side teams', teams: ['west', 'shop'] }) },
  {
    leak: 'uncoded-roll-up', what: "the organisation's engagement made of the answers themselves",
    into: (history) => withLines(history, 1, (lines) => changed(lines, { part: 'Company', measure: 'engagement' }, (line) => ({ ...line, value: (Number(line['value']) + 1.3).toFixed(1) }))),
  },
  {
    leak: 'index-undoes-code', what: "a team's engagement made of the answers themselves: it tells more than the bands of its items",
    into: (history) => withLines(history, 1, (lines) => changed(lines, { part: 'Shop', measure: 'engagement' }, (line) => ({ ...line, value: engagementOf(history, ['shop']).toFixed(1) }))),
  },
  {
    leak: 'own-variance', what: "an interval made of a team's own variance",
    into: (history) => withLines(history, 1, (lines) => changed(lines, { part: 'Shop', measure: 'item Q3' }, (line) => ownInterval(line, answersOf(history, 1, { teams: ['shop'], itemId: 'Q3' })))),
  },
  {
    leak: 'leaver', what: 'a team of twenty told in tenths before and after one person left',
    into: (history) => withTable(history, 1, (table) => atomsChanged(table, 'East', codedInTenths(history, 1, ['east']))),
  },
  {
    leak: 'extreme-mean', what: 'a mean of exactly 5 told as such',
    into: (history) => withTable(history, 1, (table) => atomsChanged(table, 'Yard', (atom) => ({ ...atom, unguarded: { ...atom.unguarded, Q12: { code: 't5.0', rated: atom.unguarded['Q12']?.rated ?? null, preferNotToSay: 0 } } }))),
  },
  {
    leak: 'finer-export', what: 'a figure with three decimals in the results file',
    into: (history) => withLines(history, 1, (lines) => changed(lines, { part: 'Shop', measure: 'item Q3' }, (line) => ({ ...line, value: pointsOf(answersOf(history, 1, { teams: ['shop'], itemId: 'Q3' })).toFixed(3) }))),
  },
  { leak: 're-cut-history', what: "last year's figures by this year's chart", into: (history) => linesOfAnotherPart(history, 0, { name: 'Front office', teams: ['east', 'shop'] }) },
  {
    leak: 'republished', what: 'a round released again, in tenths where it was in bands',
    into: (history) => {
      const again = withTable(history, 1, (table) => atomsChanged(table, 'Shop', codedInTenths(history, 1, ['shop'])));
      return { ...history.files, releases: [...history.files.releases, { ...last(again.releases), name: 'releases/again.release' }] };
    },
  },
];

const MERGED = ['east', 'yard'];

/** The second round told again with two teams counted together, as if the smaller had lost nearly all its answers. */
const merged = (history: PublishedHistory, table: Table): Table => {
  const groupIds = MERGED.flatMap((team) => history.rounds[1]?.sheet.groups.filter(({ label }) => label === TEAMS[team]?.label).map(({ id }) => id) ?? []).toSorted();
  const parts = table.atoms.filter((atom) => atom.groupIds.some((id) => groupIds.includes(id)));
  const [first] = parts as [ReleasedAtom];
  const id = createHash('sha256').update(groupIds.join(',')).digest('hex').slice(0, 32);
  const sum = (of: (atom: ReleasedAtom) => number | null) => parts.reduce((total, atom) => total + (of(atom) ?? 0), 0);
  const together = {
    ...first, id, groupIds, label: 'East with Yard', rosterCount: sum((atom) => atom.rosterCount), respondents: sum((atom) => atom.respondents), shown: null, shownRespondents: null, shownPrecision: null,
    moved: { unguarded: { [history.rounds[0]?.sheet.roundId ?? '']: Object.assign({}, ...parts.flatMap((atom) => Object.values(atom.moved.unguarded ?? {}))) as Record<string, number> }, shown: null },
  };
  return {
    ...table,
    atoms: [...table.atoms.filter((atom) => !parts.includes(atom)), codedInTenths(history, 1, MERGED)(together)],
    groups: table.groups.map((group) => (groupIds.includes(group.id) ? { ...group, atomId: id } : group)),
  };
};

const codedAlike = (code: (atom: ReleasedAtom) => string) => (atom: ReleasedAtom): ReleasedAtom => ({
  ...atom, unguarded: { ...atom.unguarded, Q38: { code: code(atom), rated: atom.unguarded['Q38']?.rated ?? null, preferNotToSay: atom.unguarded['Q38']?.preferNotToSay ?? null } },
});

/** The release of a round with its comments told anew. */
const withComments = (history: PublishedHistory, change: (comments: ReleaseTable['comments']) => ReleaseTable['comments']): PublicFiles =>
  withTable(history, 1, (table) => ({ ...table, comments: change(table.comments) }));

/** The comments of one line told apart from those of the others. */
const ofOneLine = (history: PublishedHistory, label: string): PublicFiles =>
  withComments(history, (comments) => {
    const atom = history.rounds[1]?.round.release.atoms.find((each) => each.label === label);
    return comments.flatMap((part) => {
      if (atom === undefined || !part.atomIds.includes(atom.id)) return [part];
      const rest = { ...part, atomIds: part.atomIds.filter((id) => id !== atom.id), respondents: part.respondents - atom.respondents };
      return [rest, { ...part, label, atomIds: [atom.id], respondents: atom.respondents, texts: [] }];
    });
  });

const statisticsChanged = (history: PublishedHistory, change: (statistics: NonNullable<ReleaseTable['organisationStatistics']>) => ReleaseTable['organisationStatistics']): PublicFiles =>
  withTable(history, 1, (table) => ({ ...table, organisationStatistics: table.organisationStatistics && change(table.organisationStatistics) }));

/** Kinds that were found in the rules themselves when they were attacked, and those of what was added since (docs/disclosure.md). */
export const PLANTS_OF_KINDS_FOUND: readonly Plant[] = [
  {
    leak: 'organisation-figures', what: 'a pooled variance of nought: in every team everybody answered alike',
    into: (history) => withTable(history, 1, (table) => ({
      ...table,
      atoms: table.atoms.map(codedAlike(({ precision, respondents }) => (precision === 'tenths' ? 't4.0' : respondents < 8 ? 'b3' : 'h4.0'))),
      organisationStatistics: table.organisationStatistics && { ...table.organisationStatistics, pooledVariance: { ...table.organisationStatistics.pooledVariance, unguarded: { ...table.organisationStatistics.pooledVariance.unguarded, Q38: 0 } } },
    })),
  },
  {
    leak: 'uncoded-roll-up', what: 'the share of favourable answers, counted',
    into: (history) => withLines(history, 1, (lines) => [...lines, { ...last(lines), part_id: 'organisation', part: 'Company', measure: 'favourable Q38', channel: 'without name', value: '54.6', interval_low: '', interval_high: '', published_code: '' }]),
  },
  { leak: 'refusals', what: 'everybody in a team preferred not to say', into: (history) => withTable(history, 1, (table) => atomsChanged(table, 'Yard', (atom) => ({ ...atom, unguarded: { ...atom.unguarded, Q12: outsideCounts } }))) },
  { leak: 'leaver-behind-merger', what: 'two teams told in tenths apart, then together without one person', into: (history) => withTable(history, 1, (table) => merged(history, table)) },
  {
    leak: 'leaver', what: 'a team said to have stayed the same people, though one left',
    into: (history) => withTable(history, 1, (table) => atomsChanged(table, 'East', (atom) => {
      const twelve = Object.entries(atom.moved.unguarded ?? {}).map(([roundId, from]) => [roundId, Object.fromEntries(Object.keys(from).map((id) => [id, 12]))]);
      return { ...codedInTenths(history, 1, ['east'])(atom), moved: { ...atom.moved, unguarded: Object.fromEntries(twelve) as typeof atom.moved.unguarded } };
    })),
  },
  {
    leak: 'leaver', what: 'a question for the whole organisation told in tenths before and after one person left',
    into: (history) => withTable(history, 1, (table) => ({ ...table, organisationItems: { O1: { code: 't3.7', rated: 107, preferNotToSay: 0 } } })),
  },
  {
    leak: 'too-fine', what: 'a question for the whole organisation told of a team',
    into: (history) => withTable(history, 1, (table) => atomsChanged(table, 'Yard', (atom) => ({ ...atom, unguarded: { ...atom.unguarded, O1: { code: 't3.7', rated: 70, preferNotToSay: 0 } } }))),
  },
  { leak: 'comments', what: 'what six people wrote, apart', into: (history) => ofOneLine(history, 'Shop') },
  { leak: 'comments', what: 'comments in the order in which they came', into: (history) => withComments(history, (comments) => comments.map((part) => ({ ...part, texts: part.texts.toReversed() }))) },
  {
    leak: 'correlations', what: 'correlations to three decimals',
    into: (history) => statisticsChanged(history, (statistics) => ({ ...statistics, correlations: statistics.correlations && { ...statistics.correlations, matrix: statistics.correlations.matrix.map((row, i) => row.map((value, j) => (i === j ? value : value + 0.003))) } })),
  },
];

export const publishedExample = (): Promise<PublishedHistory> => publishHistory(exampleHistory());
