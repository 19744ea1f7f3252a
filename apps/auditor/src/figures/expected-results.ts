import type { Instrument, Item } from '../instrument.ts';
import type { ReleaseAtom, ReleaseTable } from '../release.ts';
import { cellOf, limitsOf } from './coded-cell.ts';
import type { Figure } from './level.ts';
import type { Arm, LevelFigure, PartFigures } from './release-figures.ts';
import { cellsOf, everybodyOf, releaseFigures, respondentsOf } from './release-figures.ts';
import type { ResultsLine } from './results-file.ts';

/** A line as it must be: texts as they must stand, figures as numbers that are printed to one decimal. */
export interface ExpectedLine {
  key: string;
  texts: Partial<Record<keyof ResultsLine, string>>;
  /** null: the three figure columns are empty. */
  figure: Figure | null;
  /** Items only: the limits of the published cell. */
  limits: { low: number; high: number } | null;
  /** The atoms that the line speaks of. */
  atoms: readonly ReleaseAtom[];
}

const CHANNELS: Readonly<Record<Arm, string>> = { shown: 'with name', unguarded: 'without name' };
const GAP_CHANNEL = 'with minus without name';

/** What a line is about, in one text. */
export function lineKey({ part_id: part, channel, measure }: Pick<ResultsLine, 'part_id' | 'channel' | 'measure'>): string {
  return `${part} / ${channel} / ${measure}`;
}

/** Every line that a results file of this release must have, in its order, and no other: docs/releases.md §7. */
export function expectedResults(release: ReleaseTable, instrument: Instrument): ExpectedLine[] {
  const figures = releaseFigures(release, instrument);
  const teams = teamsByAtom(release);
  const teamsOf = (atoms: readonly ReleaseAtom[]) => atoms.flatMap(({ id }) => teams.get(id) ?? []).join('; ');
  const organisation = (atoms: readonly ReleaseAtom[]): Part => ({
    id: 'organisation', label: release.organisation, teams: atoms.length === release.atoms.length ? 'all' : teamsOf(atoms), atoms,
  });
  const parts = release.atoms.map((atom): Part => ({ id: atom.id, label: atom.label, teams: teamsOf([atom]), atoms: [atom] }));
  const itemLines = (part: Part, atom: ReleaseAtom, arm: Arm) =>
    instrument.items.flatMap((item) => itemLine(part, { atom, arm, item }, figures.ofItem(atom, arm, item)));
  return [
    ...figureLines(organisation, figures.ofAtoms(release.atoms), release.atoms),
    ...organisationItemLines(everybodyOf(release), (everybody) => instrument.items.flatMap((item) => itemLine(organisation(release.atoms), { atom: everybody, arm: 'unguarded', item }, figures.ofItem(everybody, 'unguarded', item)))),
    ...parts.flatMap((part) => [...figureLines(() => part, figures.ofAtoms(part.atoms), part.atoms), ...part.atoms.flatMap((atom) => [...itemLines(part, atom, 'shown'), ...itemLines(part, atom, 'unguarded')])]),
  ].map((line) => ({ ...line, texts: { ...line.texts, pulse: release.roundTitle, closed_at: String(release.windows['answersCloseAt']) } }));
}

/** A set of atoms that has lines of its own. */
interface Part {
  id: string;
  label: string;
  teams: string;
  atoms: readonly ReleaseAtom[];
}

/** Labels of the units of each atom, in the order of the groups. */
function teamsByAtom({ units, groups }: ReleaseTable): Map<string, string[]> {
  const labels = new Map(units.map(({ id, label }) => [id, label]));
  const teams = new Map<string, string[]>();
  for (const { atomId, unitIds } of groups) {
    const found = teams.get(atomId ?? '') ?? [];
    found.push(...unitIds.map((unitId) => labels.get(unitId) ?? ''));
    teams.set(atomId ?? '', found);
  }
  return teams;
}

/** Engagement and the gap speak of the atoms that have both arms, Speaking up of all. */
function figureLines(partOf: (atoms: readonly ReleaseAtom[]) => Part, figures: PartFigures, all: readonly ReleaseAtom[]): ExpectedLine[] {
  const part = partOf(figures.standsOn);
  const level = (of: Part, channel: string, about: { measure: string; figure: LevelFigure | null }): ExpectedLine[] =>
    about.figure === null ? [] : [lineOf(of, { channel, measure: about.measure, respondents: String(about.figure.respondents) }, { figure: about.figure, limits: null })];
  return [
    ...level(part, CHANNELS.shown, { measure: 'engagement', figure: figures.withName }),
    ...level(part, CHANNELS.unguarded, { measure: 'engagement', figure: figures.withoutName }),
    ...(figures.gap === null ? [] : [lineOf(part, { channel: GAP_CHANNEL, measure: 'candour gap', respondents: '' }, { figure: figures.gap, limits: null })]),
    ...figures.facets.flatMap(({ facet, figure }) => level(partOf(all), CHANNELS.unguarded, { measure: `speaking up: ${facet}`, figure })),
  ];
}

/** What is asked for the whole organisation only has one line, of everybody. */
function organisationItemLines(everybody: ReleaseAtom | null, linesOf: (everybody: ReleaseAtom) => ExpectedLine[]): ExpectedLine[] {
  return everybody === null ? [] : linesOf(everybody);
}

interface Asked {
  atom: ReleaseAtom;
  arm: Arm;
  item: Item;
}

function itemLine(part: Part, { atom, arm, item }: Asked, figure: LevelFigure | null): ExpectedLine[] {
  const cell = cellsOf(atom, arm).find(([itemId]) => itemId === item.id)?.[1];
  if (cell === undefined) return [];
  const texts = {
    channel: CHANNELS[arm], measure: `item ${item.id}`, respondents: String(respondentsOf(atom, arm) ?? ''), published_code: cell.code,
    rated: String(cell.rated ?? ''), prefer_not_to_say: String(cell.preferNotToSay ?? ''),
  };
  return [lineOf(part, texts, { figure, limits: limitsOf(cellOf(cell.code, item), item) })];
}

function lineOf(part: Part, texts: ExpectedLine['texts'] & { channel: string; measure: string }, numbers: Pick<ExpectedLine, 'figure' | 'limits'>): ExpectedLine {
  const people = part.atoms.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
  const emptyCode = { published_code: '', rated: '', prefer_not_to_say: '' };
  return {
    key: lineKey({ part_id: part.id, channel: texts.channel, measure: texts.measure }),
    texts: { ...emptyCode, part_id: part.id, part: part.label, teams_counted: part.teams, people: String(people), ...texts },
    ...numbers,
    atoms: part.atoms,
  };
}
