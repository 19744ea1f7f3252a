import type { TrendPoint } from '../api/shapes.ts';
import { FiguresTable } from '../ui/figures-table.tsx';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { Legend } from './charts/legend.tsx';
import { TrendChart } from './charts/trend-chart.tsx';
import { breakWords, differenceWords, levelWords } from './sentences.ts';

const text = words.insights.trend;

const breaksOf = (points: readonly TrendPoint[]) => points.flatMap((point) => (point.breakReason === null ? [] : [{ ...point, breakReason: point.breakReason }]));

const titleOf = (points: readonly TrendPoint[]): string => {
  const breaks = breaksOf(points).length;
  return breaks > 0 ? text.broken(breaks) : text.changeless(points.length);
};

const comparableWords = (point: TrendPoint): string => (point.breakReason === null ? text.yes : text.no(breakWords(point.breakReason)));

const columns = [
  { label: text.columns.round }, { label: text.columns.withName, number: true }, { label: text.columns.withoutName, number: true },
  { label: text.columns.difference, number: true }, { label: text.columns.comparable },
];

const rowOf = (point: TrendPoint) => ({
  key: point.roundId,
  cells: [point.title, levelWords(point.withName), levelWords(point.withoutName), differenceWords(point.gap), comparableWords(point)],
});

const Breaks = ({ points }: { points: readonly TrendPoint[] }) => {
  const breaks = breaksOf(points);
  if (breaks.length === 0) return null;
  return (
    <div className="note">
      <p>{text.breaks}:</p>
      <ul>{breaks.map((point) => <li key={point.roundId}>{text.breakAt(point.title, breakWords(point.breakReason))}</li>)}</ul>
    </div>
  );
};

/** From pulse to pulse, with the breaks drawn and explained, and no trend called from too few. */
export const Trend = ({ points }: { points: readonly TrendPoint[] }) => {
  if (points.length < 2) return <section className="stack-2"><h2>{text.title}</h2><p className="note">{text.one}</p></section>;
  return (
    <Figure
      title={titleOf(points)} lead={text.lead} legend={<Legend />}
      below={<><Breaks points={points} /><FiguresTable caption={text.title} columns={columns} rows={points.map(rowOf)} /></>}
    >
      <TrendChart points={points} />
    </Figure>
  );
};
