import type { Level } from '../../api/shapes.ts';
import { whole } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import { LEVEL_AXIS, percentOn } from './axis.ts';
import { ChartTips } from './chart-tips.tsx';
import styles from './headline-chart.module.css';
import { AxisFigures, GridLines, Interval, Link, Point } from './strip.tsx';

interface HeadlineChartProps { withName: Level | null; withoutName: Level; told: string }

const Tag = ({ level, name, className }: { level: Level; name: string; className: string | undefined }) => (
  <span className={`${styles.tag} ${className}`} style={{ left: `${percentOn(LEVEL_AXIS, level.value)}%` }}>
    <strong>{whole(level.value)}</strong> {name}
  </span>
);

/** The two levels of one part on one line, large, as its tip tells. The sentence above says the same in words. */
export const HeadlineChart = ({ withName, withoutName, told }: HeadlineChartProps) => {
  const nameIsRight = withName !== null && withName.value >= withoutName.value;
  return (
    <div className={styles.chart}>
     <ChartTips>
      <div className={styles.marked}>
      <div className={styles.tags}>
        <Tag level={withoutName} name={words.insights.series.withoutName} className={`${styles.unsigned} ${nameIsRight || withoutName.value > 50 ? styles.leftwards : styles.rightwards}`} />
        {withName !== null && <Tag level={withName} name={words.insights.series.withName} className={`${styles.signed} ${nameIsRight ? styles.rightwards : styles.leftwards}`} />}
      </div>
      <svg className={styles.strip} aria-hidden="true">
        <GridLines axis={LEVEL_AXIS} />
        <Interval axis={LEVEL_AXIS} low={withoutName.low} high={withoutName.high} tone="unsigned" />
        {withName !== null && <Interval axis={LEVEL_AXIS} low={withName.low} high={withName.high} tone="signed" />}
        {withName !== null && <Link axis={LEVEL_AXIS} from={withoutName.value} to={withName.value} />}
        {withName !== null && <Point axis={LEVEL_AXIS} value={withName.value} tone="signed" hollow />}
        <Point axis={LEVEL_AXIS} value={withoutName.value} tone="unsigned" />
      </svg>
      <button type="button" className={styles.mark} data-cell="0 0" data-tip={told} aria-label={told} />
      </div>
      <AxisFigures axis={LEVEL_AXIS} label="" />
      <p className={styles.counts}>
        <span>{words.insights.series.withoutName}: {words.insights.n(withoutName.n)}</span>
        {withName !== null && <span>{words.insights.series.withName}: {words.insights.n(withName.n)}</span>}
      </p>
     </ChartTips>
    </div>
  );
};
