import type { TrendPoint } from '../../api/shapes.ts';
import { shortDay, whole } from '../../words/numbers-and-dates.ts';
import { type Axis, percentOn } from './axis.ts';
import styles from './trend-chart.module.css';
import { bandCorners, columnMiddle, type Segment, trendAxis, trendSegments } from './trend-geometry.ts';

/** Pulses are joined only where both can be compared with the one on the page, and so with each other. */
const isBreak = (point: TrendPoint, index: number, points: readonly TrendPoint[]): boolean =>
  index > 0 && !(point.comparable && points[index - 1]?.comparable === true);

const Series = ({ segments, tone }: { segments: Segment[]; tone: 'signed' | 'unsigned' }) => (
  <g className={styles[tone]}>
    <svg className={styles.stretched} viewBox="0 0 100 100" preserveAspectRatio="none">
      {segments.map((segment) => <polygon key={segment[0]?.index} className={styles.band} points={bandCorners(segment)} />)}
      {segments.map((segment) => (
        <polyline key={segment[0]?.index} className={styles.line} points={segment.map(({ x, y }) => `${x},${y}`).join(' ')} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
    {segments.flat().map(({ index, x, y, yLow, yHigh }) => (
      <g key={index}>
        <line className={styles.limit} x1={`${x}%`} x2={`${x}%`} y1={`${yHigh}%`} y2={`${yLow}%`} />
        <circle className={styles.point} cx={`${x}%`} cy={`${y}%`} r={tone === 'signed' ? 5 : 6} />
      </g>
    ))}
  </g>
);

const Figures = ({ points, axis }: { points: readonly TrendPoint[]; axis: Axis }) => (
  <g className={styles.figures}>
    {points.flatMap((point, index) => [point.withName, point.withoutName].map((level, series) => level !== null && (
      <text
        key={`${point.roundId}-${series}`} className={series === 0 ? styles.signed : styles.unsigned} textAnchor="middle"
        x={`${columnMiddle(index, points.length)}%`} y={`${100 - percentOn(axis, series === 0 ? level.high : level.low)}%`} dy={series === 0 ? -7 : 17}
      >
        {whole(level.value)}
      </text>
    )))}
  </g>
);

const Breaks = ({ points }: { points: readonly TrendPoint[] }) => (
  <>
    {points.map((point, index) => isBreak(point, index, points) && (
      <line key={point.roundId} className={styles.break} x1={`${(index / points.length) * 100}%`} x2={`${(index / points.length) * 100}%`} y1="0" y2="100%" />
    ))}
  </>
);

/** Both levels from pulse to pulse, with bands, and a dashed upright line where pulses cannot be compared. */
export const TrendChart = ({ points }: { points: readonly TrendPoint[] }) => {
  const axis = trendAxis(points.flatMap((point) => [point.withName, point.withoutName]));
  const breaks = points.map(isBreak);
  const segmentsOf = (values: readonly TrendPoint['withName'][]) => trendSegments({ values, breaks, axis });
  return (
    <div className={styles.chart} aria-hidden="true">
      <div className={styles.scale}>
        {axis.ticks.map((tick) => <span key={tick} style={{ top: `${100 - percentOn(axis, tick)}%` }}>{tick}</span>)}
      </div>
      <svg className={styles.plot}>
        {axis.ticks.map((tick) => <line key={tick} className={styles.grid} x1="0" x2="100%" y1={`${100 - percentOn(axis, tick)}%`} y2={`${100 - percentOn(axis, tick)}%`} />)}
        <Breaks points={points} />
        <Series segments={segmentsOf(points.map(({ withName }) => withName))} tone="signed" />
        <Series segments={segmentsOf(points.map(({ withoutName }) => withoutName))} tone="unsigned" />
        <Figures points={points} axis={axis} />
      </svg>
      <div className={styles.rounds}>
        {points.map((point) => <span key={point.roundId}>{point.title}<span className="small">{shortDay(point.closedAt)}</span></span>)}
      </div>
    </div>
  );
};
