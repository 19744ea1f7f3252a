import type { TrendPoint, UnitOverview } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { planeDrawing } from './charts/picture/plane-drawing.ts';
import { PlaneChart } from './charts/plane-chart.tsx';
import { trendModel } from './charts/trend-model.ts';
import { DIFFERENCE_FIGURES, differenceCell, LEVEL_FIGURES, levelCell } from './figured-cells.ts';
import { breakWords, verdictWords } from './sentences.ts';

const text = words.insights.trend;

/** Why the line begins anew at a pulse: what that pulse cannot be compared in, or that the two answers stand on other groups. */
const breaksOf = (points: readonly TrendPoint[]): { key: string; said: string }[] => points.flatMap((point, index) => {
  const before = points[index - 1];
  if (point.breakReason !== null) return [{ key: point.roundId, said: text.breakAt(point.title, breakWords(point.breakReason)) }];
  const joins = before === undefined || before.breakReason !== null || !point.startsAnew;
  return joins ? [] : [{ key: point.roundId, said: text.breakAt(point.title, words.charts.trend.otherSigned) }];
});

const comparableWords = (point: TrendPoint): string => (point.breakReason === null ? text.yes : text.no(breakWords(point.breakReason)));

const columns = [
  { label: text.columns.round }, { label: text.columns.withName, number: true, figures: LEVEL_FIGURES }, { label: text.columns.withoutName, number: true, figures: LEVEL_FIGURES },
  { label: text.columns.difference, number: true, figures: DIFFERENCE_FIGURES }, { label: text.columns.comparable },
];

const rowOf = (point: TrendPoint) => ({
  key: point.roundId,
  cells: [point.title, levelCell(point.withName), levelCell(point.withoutName), differenceCell(point.gap), comparableWords(point)],
});

const titleOf = ({ trend, trendVerdicts: { withoutName } }: Pick<UnitOverview, 'trend' | 'trendVerdicts'>): string => {
  if (withoutName !== null) return verdictWords(withoutName, words.insights.heat.withoutName);
  const incomparable = trend.filter(({ breakReason }) => breakReason !== null).length;
  return incomparable > 0 ? text.broken(incomparable) : text.changeless(trend.length);
};

/** Two pulses in a row that can be compared make a line. */
const hasLine = (points: readonly TrendPoint[]): boolean => points.some(({ startsAnew }, at) => at > 0 && !startsAnew);

const Breaks = ({ points }: { points: readonly TrendPoint[] }) => {
  const breaks = breaksOf(points);
  if (breaks.length === 0) return null;
  return (
    <div className="note">
      <p>{hasLine(points) ? text.breaks : text.incomparable}:</p>
      <ul>{breaks.map(({ key, said }) => <li key={key}>{said}</li>)}</ul>
    </div>
  );
};

/** From pulse to pulse, with the breaks drawn and explained, and one verdict a line, from four pulses that can be compared. */
export const Trend = ({ overview }: { overview: Pick<UnitOverview, 'trend' | 'trendVerdicts'> }) => {
  const { trend, trendVerdicts: { gap } } = overview;
  if (trend.length < 2) return <section id="trend" className="stack-2"><h2>{text.title}</h2><p className="note">{text.one}</p></section>;
  const title = titleOf(overview);
  const model = trendModel(trend);
  const hasGap = trend.some((point) => point.gap !== null);
  return (
    <Figure
      id="trend" title={title} lead={hasLine(trend) ? `${text.lead} ${text.zigzag}` : text.lead}
      notes={[...(gap === null ? [] : [`${verdictWords(gap, words.insights.series.difference)}.`]), ...(hasGap ? [words.insights.notAMark] : [])]}
      below={<Breaks points={trend} />} table={() => ({ caption: text.title, columns, rows: trend.map(rowOf) })} tableRows={trend.length} draw={() => planeDrawing(model)}
    >
      <PlaneChart model={model} label={title} />
    </Figure>
  );
};
