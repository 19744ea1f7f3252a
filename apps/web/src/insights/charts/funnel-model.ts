import type { Funnel, FunnelPart } from '../../api/shapes.ts';
import { whole } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import { type Axis, axisAround, percentOn } from './axis.ts';
import type { Dot, Place, PlaneModel } from './plane-model.ts';

const text = words.charts.funnel;

/** The two limits, in standard errors: what 95 and 99.8 of 100 groups stay within by chance. */
const LIMITS = [{ width: 1.96, dashed: false }, { width: 3.09, dashed: true }] as const;
const HALF_RANGE = 1.96;
const STEPS_OF_A_CURVE = 48;
const FULL = 100;

const halfRange = ({ standardError }: FunnelPart): number => HALF_RANGE * standardError;

/** From the least exact group on the left to the most exact on the right. */
const exactness = (parts: readonly FunnelPart[]): Axis => {
  const widths = parts.map(halfRange);
  const { ticks } = axisAround([Math.min(...widths), Math.max(...widths)]);
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
};

const isLevel = ({ measure }: Funnel): boolean => measure !== 'difference';

const valueAxis = (funnel: Funnel): Axis => {
  const figures = funnel.parts.flatMap(({ value, wide }) => [value, wide.low, wide.high]);
  return axisAround(isLevel(funnel) ? figures.map((figure) => Math.min(FULL, Math.max(0, figure))) : figures);
};

const curve = (funnel: Funnel, { across, up, sign, width }: { across: Axis; up: Axis; sign: 1 | -1; width: number }): Place[] =>
  Array.from({ length: STEPS_OF_A_CURVE + 1 }, (_, step) => {
    const half = across.high - (step / STEPS_OF_A_CURVE) * (across.high - across.low);
    const limit = funnel.mean + sign * width * Math.sqrt((half / HALF_RANGE) ** 2 + funnel.betweenVariance);
    return { x: (step / STEPS_OF_A_CURVE) * FULL, y: FULL - percentOn(up, limit) };
  });

const toldOf = (part: FunnelPart): string =>
  text.told({ group: part.label, value: whole(part.value), low: whole(part.usual.low), high: whole(part.usual.high), position: text.position[part.position] });

/** Of hundreds of groups only those that lie outside are told one by one; from left to right. */
const MOST_TOLD = 300;

const toldOneByOne = (parts: readonly FunnelPart[]): FunnelPart[] =>
  parts.filter(({ position }) => parts.length <= MOST_TOLD || position !== 'inside').sort((one, other) => halfRange(other) - halfRange(one));

/** Every group by how exactly it could be measured, with the limits of what chance and ordinary differences explain. */
export const funnelModel = (funnel: Funnel): PlaneModel => {
  const [across, up] = [exactness(funnel.parts), valueAxis(funnel)];
  const xOf = (half: number): number => FULL - percentOn(across, half);
  const placeOf = (part: FunnelPart): Place => ({ x: xOf(halfRange(part)), y: FULL - percentOn(up, part.value) });
  const told = new Set(toldOneByOne(funnel.parts));
  const bounds = LIMITS.map(({ width, dashed }) => ({ dashed, upper: curve(funnel, { across, up, sign: 1, width }), lower: curve(funnel, { across, up, sign: -1, width }) }));
  const inner = bounds[0];
  return {
    axis: up,
    apart: false,
    axisLabel: text.measure[funnel.measure],
    bands: inner === undefined ? [] : [{ tone: 'unsigned', places: [...inner.upper, ...[...inner.lower].reverse()] }],
    lines: [
      ...bounds.flatMap(({ upper, lower, dashed }) => [upper, lower].map((places) => ({ tone: 'unsigned' as const, dashed, places }))),
      { tone: 'ink', dashed: false, places: [{ x: 0, y: FULL - percentOn(up, funnel.mean) }, { x: FULL, y: FULL - percentOn(up, funnel.mean) }] },
    ],
    breaks: [],
    crowd: funnel.parts.filter((part) => !told.has(part)).map(placeOf),
    dots: [...told].map((part, index): Dot => ({
      key: part.atomId, ...placeOf(part), tone: 'ink', hollow: part.position === 'inside', limits: null, figure: null,
      told: `${toldOf(part)} ${words.insights.n(part.n)}.`, cell: [0, index],
    })),
    below: across.ticks.map((tick) => ({ x: xOf(tick), lines: [`±${whole(tick)}`] })),
    belowLabel: text.exactness,
  };
};
