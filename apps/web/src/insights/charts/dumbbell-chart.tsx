import type { Part } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import { differenceWords, gapWords } from '../sentences.ts';
import { type Axis, axisAround, LEVEL_AXIS } from './axis.ts';
import styles from './dumbbell-chart.module.css';
import { AxisFigures, Field, GridLines, Interval, Link, Point } from './strip.tsx';

interface DumbbellChartProps { parts: readonly Part[]; usualRange: { low: number; high: number } | null }

const text = words.insights.parts;

const differenceAxis = ({ parts, usualRange }: DumbbellChartProps): Axis =>
  axisAround([0, usualRange?.low ?? 0, usualRange?.high ?? 0, ...parts.flatMap(({ gap }) => (gap === null ? [] : [gap.low, gap.high]))]);

const noGapWords = ({ gapMissing }: Part): string => (gapMissing === 'too-few-rated' ? words.insights.items.tooFew : text.noGap);

const Levels = ({ part: { withName, withoutName } }: { part: Part }) => (
  <svg className={styles.strip} aria-hidden="true">
    <GridLines axis={LEVEL_AXIS} />
    {withoutName !== null && <Interval axis={LEVEL_AXIS} low={withoutName.low} high={withoutName.high} tone="unsigned" />}
    {withName !== null && <Interval axis={LEVEL_AXIS} low={withName.low} high={withName.high} tone="signed" />}
    {withName !== null && withoutName !== null && <Link axis={LEVEL_AXIS} from={withoutName.value} to={withName.value} />}
    {withName !== null && <Point axis={LEVEL_AXIS} value={withName.value} tone="signed" hollow />}
    {withoutName !== null && <Point axis={LEVEL_AXIS} value={withoutName.value} tone="unsigned" />}
  </svg>
);

const Difference = ({ part: { gap }, axis, usualRange }: { part: Part; axis: Axis; usualRange: DumbbellChartProps['usualRange'] }) => (
  <svg className={styles.strip} aria-hidden="true">
    {usualRange !== null && <Field axis={axis} low={usualRange.low} high={usualRange.high} />}
    <GridLines axis={axis} />
    {gap !== null && <Interval axis={axis} low={gap.low} high={gap.high} tone="ink" />}
    {gap !== null && <Point axis={axis} value={gap.value} tone="ink" hollow={!gap.clear} />}
  </svg>
);

/** One row a group: both answers with their ranges, and beside them the difference on its own axis before the usual range. */
export const DumbbellChart = ({ parts, usualRange }: DumbbellChartProps) => {
  const axis = differenceAxis({ parts, usualRange });
  return (
    <div className={styles.chart}>
      <div className={styles.row} aria-hidden="true">
        <span className={styles.label} />
        <div className={styles.levels}><AxisFigures axis={LEVEL_AXIS} label={text.levels} /></div>
        <div className={styles.difference}><AxisFigures axis={axis} label={text.differences} /></div>
        <span className={styles.words} />
      </div>
      <ul>
        {parts.map((part) => (
          <li key={part.atomId} className={styles.row}>
            <span className={styles.label}>{part.label}<span className="small"> {words.insights.n(part.respondents)}</span></span>
            <div className={styles.levels}><Levels part={part} /></div>
            <div className={styles.difference}><Difference part={part} axis={axis} usualRange={usualRange} /></div>
            <span className={styles.words} aria-hidden="true">{part.gap === null ? noGapWords(part) : differenceWords(part.gap)}</span>
            <span className="visually-hidden">{gapWords(part).headline}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
