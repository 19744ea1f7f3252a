import type { Level } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import { LEVEL_AXIS } from './axis.ts';
import { ChartTips } from './chart-tips.tsx';
import styles from './headline-chart.module.css';
import { AxisFigures, GridLines, Interval, Link, paired, Point } from './strip.tsx';
import { figureOf } from './strip-model.ts';

interface HeadlineChartProps {
  withName: Level | null;
  withoutName: Level;
  told: string;
}

/** A level in large figures, with the mark that stands for it on the line below. */
const LevelFigure = ({ level, name, tone }: { level: Level; name: string; tone: 'signed' | 'unsigned' }) => {
  const { value, range } = figureOf(level);
  return (
    <div className={styles[tone]}>
      <dt>{name}</dt>
      <dd><strong>{value}</strong> <span>{range}, {words.insights.n(level.n)}</span></dd>
    </div>
  );
};

/** The two levels of one part on one line, large, as its tip tells. The sentence above says the same in words. */
export const HeadlineChart = ({ withName, withoutName, told }: HeadlineChartProps) => (
  <div className={styles.chart}>
    <dl className={styles.levels}>
      <LevelFigure level={withoutName} name={words.insights.series.withoutName} tone="unsigned" />
      {withName !== null && <LevelFigure level={withName} name={words.insights.series.withName} tone="signed" />}
    </dl>
    <ChartTips>
      <div className={styles.marked}>
        <svg className={`${styles.strip} ${withName === null ? '' : paired}`} aria-hidden="true">
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
    </ChartTips>
  </div>
);
