import type { TrendPoint } from '../api/shapes.ts';
import { FiguresTable } from '../ui/figures-table.tsx';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { Legend } from './charts/legend.tsx';
import { TrendChart } from './charts/trend-chart.tsx';
import { differenceWords, levelWords } from './sentences.ts';

const text = words.insights.trend;

const breaksOf = (points: readonly TrendPoint[]): TrendPoint[] => points.filter((point) => !point.comparable);

const titleOf = (points: readonly TrendPoint[]): string => {
  const breaks = breaksOf(points).length;
  return breaks > 0 ? text.broken(breaks) : text.changeless(points.length);
};

const comparableWords = (point: TrendPoint): string => (point.comparable ? text.yes : text.no(point.breakReason ?? text.breakUnknown));

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
      <ul>{breaks.map((point) => <li key={point.roundId}>{text.breakAt(point.title, point.breakReason ?? text.breakUnknown)}</li>)}</ul>
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
