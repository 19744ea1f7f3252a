import { FUNNEL_MEASURES, higherWithName, organisationDrivers, releaseCsv, unitFunnel, unitOverview, type Figures as UnitFigures, type PublishedRound, type UnitOverview } from '@unguarded/insights';
import papaparse from 'papaparse';
import type { Figures, Place } from './attacked-place.ts';
import type { PublishedHistory, PublishedSimulation } from './publish-history.ts';

type Line = Readonly<Record<string, string>>;

/** Everything that viewers who put their heads together can see of one round: every unit's pages, and the export. */
interface SeenRound {
  readonly pages: ReadonlyMap<string, UnitOverview>;
  /** By unit: what its other views say of the part in which it is counted. */
  readonly views: ReadonlyMap<string, readonly [string, number][]>;
  /** Of the whole organisation, by item. */
  readonly drivers: ReadonlyMap<string, readonly [string, number][]>;
  readonly lines: readonly Line[];
  readonly partOf: ReadonlyMap<string, string>;
}

const seenRound = ({ rounds }: PublishedHistory, { round, sheet }: PublishedSimulation): SeenRound => {
  const published = rounds.map((each) => each.round);
  const pages = sheet.units.flatMap(({ id }) => {
    const page = unitOverview(published, { unitId: id, roundId: sheet.roundId, access: 'parts', ownUnitId: id });
    return page === null ? [] : [[id, page] as const];
  });
  const partOf = new Map(round.release.groups.flatMap(({ unitIds, atomId }) => unitIds.map((unitId) => [unitId, atomId ?? ''] as const)));
  const found = organisationDrivers(published, { roundId: sheet.roundId });
  const drivers = found?.ok === true ? found.drivers.drivers : [];
  return {
    pages: new Map(pages), partOf, views: otherViews(published, sheet, partOf), drivers: new Map(drivers.map((driver) => [driver.itemId, numbersIn(driver, 'driver')])),
    lines: papaparse.parse<Line>(releaseCsv(round).text, { header: true }).data,
  };
};

/** What the organisation's funnels, and the numbers of people who gave higher answers with their name, say of each part. */
const otherViews = (published: readonly PublishedRound[], { units, roundId }: PublishedSimulation['sheet'], partOf: ReadonlyMap<string, string>): SeenRound['views'] => {
  const unitId = units.find(({ parentId }) => parentId === null)?.id ?? '';
  const higher = higherWithName(published, { unitId, roundId, readsUnitIds: [] });
  const funnels = FUNNEL_MEASURES.flatMap((measure) => unitFunnel(published, { unitId, roundId, measure }) ?? []);
  const ofPart = (atomId: string): [string, number][] => [
    ...numbersIn(higher.find((line) => line.atomId === atomId), 'higher with name'),
    ...funnels.flatMap((funnel) => numbersIn({ mean: funnel.mean, spread: funnel.betweenVariance, part: funnel.parts.find((part) => part.atomId === atomId) }, `funnel ${funnel.measure}`)),
  ];
  return new Map([...partOf].map(([id, atomId]) => [id, ofPart(atomId)]));
};

/** Every number in a value of a page, by the path to it; lists of other people's figures are added up. */
const numbersIn = (value: unknown, path: string): [string, number][] => {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path} ${name}`));
};

const levelsOf = ({ withName, withoutName, gap, facets }: UnitFigures, path: string): [string, number][] => [
  ...numbersIn({ withName, withoutName, gap }, path),
  ...facets.flatMap(({ facet, value }) => numbersIn(value, `${path} ${facet}`)),
];

const ofPage = (page: UnitOverview | undefined, itemId: string, path: string): [string, number][] => {
  if (page === undefined) return [];
  const item = page.items.find((each) => each.itemId === itemId);
  const weighed = page.parts.reduce((sum, { withoutName, respondents }) => sum + (withoutName?.value ?? 0) * respondents, 0);
  return [
    ...numbersIn({ value: item?.value, favourable: item?.favourable }, `${path} item`),
    ...levelsOf(page, path), ...numbersIn(page.coverage, `${path} coverage`), ...numbersIn(page.usualRange, `${path} usual`), ...numbersIn(page.trendVerdicts, `${path} verdict`),
    [`${path} parts`, page.parts.length], [`${path} parts weighed`, weighed],
    ...page.trend.flatMap((point, index) => levelsOf(point, `${path} trend ${index - page.trend.length}`)),
  ];
};

const ofLines = ({ lines, partOf }: SeenRound, { unitId, itemId }: Place, path: string): [string, number][] =>
  lines
    .filter((line) => line['part_id'] === partOf.get(unitId) && line['measure'] === `item ${itemId}`)
    .flatMap((line) =>
      ['published_low', 'published_high', 'value', 'interval_low', 'interval_high', 'rated', 'prefer_not_to_say', 'people', 'respondents'].flatMap((column): [string, number][] =>
        line[column] === undefined || line[column] === '' ? [] : [[`${path} ${line['channel']} ${column}`, Number(line[column])]],
      ),
    );

/**
 * All figures of all pages and exports that bear on a target: of its own unit, the unit above, the organisation, in its
 * round, the one before and the one after, whoever may see them.
 */
export const visibleFigures = (history: PublishedHistory): ((place: Place) => Figures) => {
  const seen = new Map<number, SeenRound>();
  const known = new Map<string, Figures>();
  const roundAt = (quarter: number): SeenRound | undefined => {
    const round = history.rounds[quarter];
    if (round !== undefined && !seen.has(quarter)) seen.set(quarter, seenRound(history, round));
    return seen.get(quarter);
  };
  return (place) => {
    const key = `${place.quarter} ${place.unitId} ${place.itemId}`;
    const figures = known.get(key) ?? figuresAt(place, roundAt);
    known.set(key, figures);
    return figures;
  };
};

const named = (figures: readonly [string, number][] | undefined, when: string): [string, number][] => (figures ?? []).map(([name, value]) => [`${when} ${name}`, value]);

const figuresAt = (place: Place, roundAt: (quarter: number) => SeenRound | undefined): Figures => {
  const figures: [string, number][] = [];
  for (const [quarter, when] of [[place.quarter, 'now'], [place.quarter - 1, 'before'], [place.quarter + 1, 'after']] as const) {
    const round = roundAt(quarter);
    const own = round?.pages.get(place.unitId);
    const above = [...(round?.pages.values() ?? [])].find(({ unit }) => unit.path.join() === own?.unit.path.slice(0, -1).join());
    const everybody = [...(round?.pages.values() ?? [])].find(({ unit }) => unit.path.length === 1);
    figures.push(...ofPage(own, place.itemId, `${when} own`));
    if (when === 'now') figures.push(...ofPage(above, place.itemId, 'now above'), ...ofPage(everybody, place.itemId, 'now all'));
    if (round === undefined) continue;
    figures.push(...ofLines(round, place, when), ...named(round.views.get(place.unitId), when), ...named(round.drivers.get(place.itemId), when));
  }
  return new Map(figures);
};
