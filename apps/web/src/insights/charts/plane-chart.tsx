import { percentOn } from './axis.ts';
import { ChartTips } from './chart-tips.tsx';
import styles from './plane-chart.module.css';
import type { Dot, Place, PlaneModel } from './plane-model.ts';

const pointsOf = (places: readonly Place[]): string => places.map(({ x, y }) => `${x},${y}`).join(' ');

/** Bands and lines fill the drawing whatever its shape. */
const Stretched = ({ bands, lines }: Pick<PlaneModel, 'bands' | 'lines'>) => (
  <>
    {bands.map(({ tone, places }) => (
      <g key={pointsOf(places)} className={styles[tone]}>
        <svg className={styles.stretched} viewBox="0 0 100 100" preserveAspectRatio="none"><polygon className={styles.band} points={pointsOf(places)} /></svg>
      </g>
    ))}
    {lines.map(({ tone, places, dashed }) => (
      <g key={pointsOf(places)} className={styles[tone]}>
        <svg className={styles.stretched} viewBox="0 0 100 100" preserveAspectRatio="none">
          <polyline className={`${styles.line} ${dashed ? styles.dashed : ''}`} points={pointsOf(places)} vectorEffect="non-scaling-stroke" />
        </svg>
      </g>
    ))}
  </>
);

const FIGURE_ABOVE_PX = -9;
const FIGURE_BELOW_PX = 18;

const DotMark = ({ dot: { x, y, tone, hollow, limits, figure, told, cell }, first }: { dot: Dot; first: boolean }) => (
  <g className={styles[tone]}>
    {limits !== null && <line className={styles.limit} x1={`${x}%`} x2={`${x}%`} y1={`${limits.yHigh}%`} y2={`${limits.yLow}%`} />}
    {figure !== null && (
      <text className={styles.figure} textAnchor="middle" x={`${x}%`} y={`${(figure.above ? limits?.yHigh : limits?.yLow) ?? y}%`} dy={figure.above ? FIGURE_ABOVE_PX : FIGURE_BELOW_PX} aria-hidden="true">{figure.text}</text>
    )}
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a mark is drawn, and read by moving to it with the arrow keys */}
    <circle className={hollow ? styles.hollow : styles.dot} cx={`${x}%`} cy={`${y}%`} r={hollow ? 5 : 6} role="img" aria-label={told} data-tip={told} data-cell={cell.join(' ')} tabIndex={first ? 0 : -1} />
  </g>
);

/** On a phone there is room for the names of so many; of more, the second line must do. */
const FEW = 3;

/** Dots on a plane; every dot is told in full by pointing at it and by moving to it with the arrow keys. */
export const PlaneChart = ({ model, label }: { model: PlaneModel; label: string }) => {
  const { axis, apart, dots, breaks, below, belowLabel } = model;
  const y = (tick: number): string => `${100 - percentOn(axis, tick)}%`;
  return (
    <ChartTips>
      <p className={`small ${styles.axisLabel}`} aria-hidden="true">{model.axisLabel}</p>
      <figure className={`${styles.chart} ${apart ? styles.apart : ''}`} aria-label={label}>
        <div className={styles.scale} aria-hidden="true">{axis.ticks.map((tick) => <span key={tick} style={{ top: y(tick) }}>{String(tick).replace('-', '−')}</span>)}</div>
        <svg className={styles.plot}>
          <g aria-hidden="true">
            {axis.ticks.map((tick) => <line key={tick} className={styles.grid} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />)}
            {breaks.map((x) => <line key={x} className={styles.break} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />)}
            <Stretched bands={model.bands} lines={model.lines} />
            {model.crowd.length > 0 && (
              <svg className={styles.stretched} viewBox="0 0 100 100" preserveAspectRatio="none">
                <path className={styles.crowd} d={model.crowd.map(({ x, y }) => `M${x.toFixed(2)} ${y.toFixed(2)}h0`).join('')} vectorEffect="non-scaling-stroke" />
              </svg>
            )}
          </g>
          {dots.map((dot) => <DotMark key={dot.key} dot={dot} first={dot === dots[0]} />)}
        </svg>
        <div className={`${styles.below} ${below.length > FEW ? styles.many : ''}`} aria-hidden="true">
          {below.map(({ x, lines }) => (
            <span key={`${x}-${lines[0]}`} style={{ left: `${x}%`, maxWidth: `${100 / Math.max(1, below.length)}%` }}>{lines.map((line, index) => <span key={line} className={index === 0 ? undefined : 'small'}>{line}</span>)}</span>
          ))}
        </div>
      </figure>
      {belowLabel !== '' && <p className={`small ${styles.belowLabel}`} aria-hidden="true">{belowLabel}</p>}
    </ChartTips>
  );
};
