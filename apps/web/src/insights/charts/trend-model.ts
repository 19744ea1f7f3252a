import type { Level, TrendPoint } from '../../api/shapes.ts';
import { shortDay, whole } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import type { Dot, Place, PlaneModel } from './plane-model.ts';
import { bandPlaces, columnMiddle, trendAxis, trendSegments, type Segment } from './trend-geometry.ts';

const SERIES = [
  { tone: 'signed', of: ({ withName }: TrendPoint): Level | null => withName, label: words.insights.series.withName },
  { tone: 'unsigned', of: ({ withoutName }: TrendPoint): Level | null => withoutName, label: words.insights.series.withoutName },
] as const;

const told = (point: TrendPoint, label: string, { value, low, high, n }: Level): string =>
  `${point.title}, ${label}: ${whole(value)} (${words.insights.range(whole(low), whole(high))}), ${words.insights.n(n)}.`;

const dotsOf = (points: readonly TrendPoint[], segments: readonly Segment[], row: 0 | 1): Dot[] =>
  segments.flat().flatMap(({ index, x, y, yLow, yHigh }) => {
    const { tone, of, label } = SERIES[row];
    const point = points[index];
    const level = point === undefined ? null : of(point);
    if (point === undefined || level === null) return [];
    return [{
      key: `${tone}-${point.roundId}`, x, y, tone, hollow: tone === 'signed', limits: { yLow, yHigh }, figure: { text: whole(level.value), above: tone === 'signed' },
      told: told(point, label, level), cell: [row, index] as const,
    }];
  });

const placesOf = (segment: Segment): Place[] => segment.map(({ x, y }) => ({ x, y }));

/** So many pulses have room for their names; of more, only some are named, the newest always. */
const MOST_NAMED = 6;

const everyNth = (count: number): number => Math.ceil(count / MOST_NAMED);

/** Both levels from pulse to pulse, with bands, and an upright line where pulses cannot be compared. */
export const trendModel = (points: readonly TrendPoint[]): PlaneModel => {
  const axis = trendAxis(points.flatMap((point) => [point.withName, point.withoutName]));
  const breaks = points.map(({ startsAnew }, index) => index > 0 && startsAnew);
  const series = SERIES.map(({ tone, of }) => ({ tone, segments: trendSegments({ values: points.map(of), breaks, axis }) }));
  return {
    axis,
    apart: true,
    axisLabel: words.insights.trend.axis,
    bands: series.flatMap(({ tone, segments }) => segments.map((segment) => ({ tone, places: bandPlaces(segment) }))),
    lines: series.flatMap(({ tone, segments }) => segments.map((segment) => ({ tone, dashed: false, places: placesOf(segment) }))),
    breaks: breaks.flatMap((isBreak, index) => (isBreak ? [(index / points.length) * 100] : [])),
    dots: series.flatMap(({ segments }, row) => dotsOf(points, segments, row === 0 ? 0 : 1)),
    crowd: [],
    below: points.flatMap((point, index) => ((points.length - 1 - index) % everyNth(points.length) === 0 ? [{ x: columnMiddle(index, points.length), lines: [point.title, shortDay(point.closedAt)] }] : [])),
    belowLabel: '',
  };
};
