import { type Axis, percentOn } from './axis.ts';
import styles from './strip.module.css';

/** Horizontal positions are percentages, so a strip fits any width without being measured. */
const at = (axis: Axis, value: number): string => `${percentOn(axis, value)}%`;

interface OnAxis { axis: Axis }

/** On a drawing of two ranges: each has its own height. */
export const paired = styles.paired;

/** The thin lines behind a row that continue the axis. */
export const GridLines = ({ axis }: OnAxis) => (
  <>
    {axis.ticks.map((tick) => (
      <line key={tick} className={tick === 0 && axis.low < 0 ? styles.zero : styles.grid} x1={at(axis, tick)} x2={at(axis, tick)} y1="0" y2="100%" />
    ))}
  </>
);

/** A range of the axis as a shaded field over the whole height. */
export const Field = ({ axis, low, high }: OnAxis & { low: number; high: number }) => (
  <rect className={styles.field} x={at(axis, low)} width={`${percentOn(axis, high) - percentOn(axis, low)}%`} y="0" height="100%" />
);

type Tone = 'signed' | 'unsigned' | 'ink';

/** The range that fits the answers, as a soft bar around the point. */
export const Interval = ({ axis, low, high, tone }: OnAxis & { low: number; high: number; tone: Tone }) => (
  <rect className={`${styles.interval} ${styles[tone]}`} x={at(axis, low)} width={`${percentOn(axis, high) - percentOn(axis, low)}%`} y="50%" height="8" rx="4" />
);

/** A figure. Filled: without name, or a clear difference. Hollow: with name, or no clear difference; a filled one of the same value stands inside it. */
export const Point = ({ axis, value, tone, hollow = false }: OnAxis & { value: number; tone: Tone; hollow?: boolean }) => (
  <circle className={`${hollow ? styles.hollow : styles.point} ${styles[tone]}`} cx={at(axis, value)} cy="50%" r={hollow ? 6.5 : 5.5} />
);

/** The line between the two answers of a group. */
export const Link = ({ axis, from, to }: OnAxis & { from: number; to: number }) => (
  <line className={styles.link} x1={at(axis, from)} x2={at(axis, to)} y1="50%" y2="50%" />
);

/** The figures of an axis, above the first row. */
export const AxisFigures = ({ axis, label }: OnAxis & { label: string }) => (
  <div className={styles.axis} aria-hidden="true">
    <span>{label}</span>
    <svg className={styles.figures} width="100%" height="18">
      {axis.ticks.map((tick) => <text key={tick} x={at(axis, tick)} y="13" textAnchor="middle">{String(tick).replace('-', '−')}</text>)}
    </svg>
  </div>
);
