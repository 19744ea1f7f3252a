import type { CSSProperties, ReactNode } from 'react';
import type { Part, UnitOverview } from '../api/shapes.ts';
import type { FiguredCell } from '../ui/data-table.tsx';
import { PrintedOf } from '../ui/printed-of.tsx';
import { useRowsInView } from '../ui/rows-in-view.ts';
import longStyles from '../ui/rows-in-view.module.css';
import { TableRows } from '../ui/table-rows.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { ChartTips } from './charts/chart-tips.tsx';
import { Figure } from './charts/figure.tsx';
import { heatTone, isClearlyApart } from './charts/heat-tone.ts';
import { type GridModel, gridDrawing } from './charts/picture/grid-drawing.ts';
import { MOST_IN_A_PICTURE } from './charts/picture/picture.ts';
import styles from './heat-map.module.css';
import { LEVEL_FIGURES } from './figured-cells.ts';
import { type HeatTheme, heatThemes } from './heat-themes.ts';

const text = words.insights.heat;

/** A 95 % range misses in one of twenty. */
const BY_CHANCE = 0.05;

const isTogether = ({ groupLabels }: Part): boolean => groupLabels.length > 1;

const figureWords = (part: Part, theme: HeatTheme): string => {
  const figure = theme.of(part);
  return figure === null ? text.none : `${whole(figure.value)} (${words.insights.range(whole(figure.low), whole(figure.high))})`;
};

const themeCell = (part: Part, theme: HeatTheme): FiguredCell => {
  const figure = theme.of(part);
  return { text: figureWords(part, theme), figures: figure === null ? [] : [figure.value, figure.low, figure.high, figure.n ?? part.respondents] };
};

/** What a cell says in full: of whom, what, its figure with its range and n, and the whole beside it. */
const cellWords = (part: Part, theme: HeatTheme): string => {
  const n = theme.of(part)?.n ?? part.respondents;
  const together = isTogether(part) ? ` ${text.together(part.groupLabels.length)}` : '';
  return `${text.cell({ group: part.label, theme: theme.label, figure: figureWords(part, theme), whole: whole(theme.whole.value) })} ${words.insights.n(n)}.${together}`;
};

const toneClasses = (part: Part, theme: HeatTheme): string => {
  const figure = theme.of(part);
  if (figure === null) return styles.none ?? '';
  const { side, step } = heatTone(figure.value, theme.whole.value);
  return [styles[side], styles[`step${step}`], isClearlyApart(figure, theme.whole.value) ? styles.clear : undefined].filter(Boolean).join(' ');
};

interface CellProps { part: Part; theme: HeatTheme; place: [row: number, column: number]; isEntry: boolean }

const Cell = ({ part, theme, place: [row, column], isEntry }: CellProps) => {
  const figure = theme.of(part);
  const told = cellWords(part, theme);
  return (
    <td className={`${styles.cell} ${toneClasses(part, theme)} ${isTogether(part) ? styles.together : ''}`}>
      <button type="button" data-cell={`${row} ${column}`} data-tip={told} tabIndex={isEntry ? 0 : -1} aria-label={told}>
        {figure === null ? '–' : whole(figure.value)}
      </button>
    </td>
  );
};

interface RowCellsProps { part: Part; themes: readonly HeatTheme[]; row: number; isEntry: boolean }

const RowCells = ({ part, themes, row, isEntry }: RowCellsProps) => (
  <>
    <th scope="row">{part.label}</th>
    {themes.map((theme, column) => <Cell key={theme.key} part={part} theme={theme} place={[row, column]} isEntry={isEntry && column === 0} />)}
  </>
);

interface GridProps { parts: readonly Part[]; themes: readonly HeatTheme[]; caption: string }

/** `rowCount`: of all rows with the head, where not all are in the page. */
const Table = ({ themes, caption, rowCount, children }: Omit<GridProps, 'parts'> & { rowCount?: number; children: ReactNode }) => (
  <table className={styles.grid} aria-rowcount={rowCount}>
    <caption className="visually-hidden">{caption}</caption>
    <colgroup><col />{themes.map(({ key }) => <col key={key} />)}</colgroup>
    <thead>
      <tr aria-rowindex={rowCount === undefined ? undefined : 1}>
        <th scope="col">{words.insights.parts.columns.group}</th>
        {themes.map(({ key, label, whole: figure }) => <th key={key} scope="col">{label}<span className={styles.whole}>{text.whole(whole(figure.value))}</span></th>)}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

const columnsOf = (themes: readonly HeatTheme[]): CSSProperties => ({ '--columns': themes.length } as CSSProperties);

const Grid = ({ parts, themes, caption }: GridProps) => (
  <div className={`${styles.scroll} scrolls-sideways`} style={columnsOf(themes)}>
    <Table themes={themes} caption={caption}>
      {parts.map((part, row) => <tr key={part.atomId}><RowCells part={part} themes={themes} row={row} isEntry={row === 0} /></tr>)}
    </Table>
  </div>
);

/** More rows than these stand in a box of their own that scrolls; only those in view are in the page. */
const MOST_ROWS_AT_ONCE = 40;
const ROW_HEIGHT_PX = 38;
/** As in the style sheet. */
const GAP_PX = 3;

const LongGrid = ({ parts, themes, caption }: GridProps) => {
  const inView = useRowsInView({ count: parts.length, rowHeight: ROW_HEIGHT_PX, gap: GAP_PX });
  return (
    <section {...inView.box} className={`${styles.scroll} ${longStyles.long} ${styles.long} scrolls-sideways`} style={columnsOf(themes)} aria-label={`${caption} (${whole(parts.length)})`}>
      <Table themes={themes} caption={caption} rowCount={parts.length + 1}>
        <TableRows inView={inView} gap={GAP_PX}>
          {(at, isEntry) => {
            const part = parts[at];
            return part !== undefined && <RowCells part={part} themes={themes} row={at} isEntry={isEntry} />;
          }}
        </TableRows>
      </Table>
      <PrintedOf inView={inView} count={parts.length} />
    </section>
  );
};

const Key = () => (
  <ul className={styles.key}>
    <li><span className={`${styles.below} ${styles.step2}`} aria-hidden="true" />{text.below}</li>
    <li><span className={`${styles.above} ${styles.step2}`} aria-hidden="true" />{text.above}</li>
    <li><span className={styles.together} aria-hidden="true" />{text.hatched}</li>
    <li><strong aria-hidden="true">00</strong>{text.bold}</li>
  </ul>
);

/** Whether each cell of a group that has a figure lies clearly apart from the whole. */
const clearCells = (part: Part, themes: readonly HeatTheme[]): boolean[] => themes.flatMap((theme) => {
  const figure = theme.of(part);
  return figure === null ? [] : [isClearlyApart(figure, theme.whole.value)];
});

const titleOf = (parts: readonly Part[], themes: readonly HeatTheme[]): string => {
  const rows = parts.map((part) => clearCells(part, themes));
  const apart = rows.filter((row) => row.includes(true)).length;
  const cells = rows.flat();
  return apart === 0
    ? text.noneApart
    : text.apart(apart, parts.length, { clear: cells.filter(Boolean).length, cells: cells.length, expected: Math.max(1, Math.round(cells.length * BY_CHANCE)) });
};

const gridModel = (parts: readonly Part[], themes: readonly HeatTheme[]): GridModel => ({
  columns: themes.map(({ label, whole: figure }) => ({ label, whole: text.whole(whole(figure.value)) })),
  rows: parts.map((part) => ({
    label: part.label,
    cells: themes.map((theme) => {
      const figure = theme.of(part);
      return {
        text: figure === null ? '–' : whole(figure.value),
        tone: figure === null ? null : heatTone(figure.value, theme.whole.value),
        clear: figure !== null && isClearlyApart(figure, theme.whole.value),
        together: isTogether(part),
      };
    }),
  })),
});

/** Groups by themes: every cell a number, its tone how far it lies from the whole; the same as a table behind it. */
export const HeatMap = ({ overview }: { overview: UnitOverview }) => {
  const { parts } = overview;
  const themes = heatThemes(overview);
  if (parts.length < 2 || themes.length === 0) return null;
  const title = titleOf(parts, themes);
  const columns = [{ label: words.insights.parts.columns.group }, ...themes.map(({ label }) => ({ label, number: true, figures: LEVEL_FIGURES }))];
  return (
    <Figure
      id="themes" title={title} lead={text.lead(overview.unit.label)} legend={<Key />}
      notes={[words.insights.notAMark]}
      table={() => ({ caption: text.caption, columns, rows: parts.map((part) => ({ key: part.atomId, cells: [part.label, ...themes.map((theme) => themeCell(part, theme))] })) })} tableRows={parts.length}
      draw={() => gridDrawing(gridModel(parts.slice(0, MOST_IN_A_PICTURE), themes))}
      pictureLegend={[{ label: text.below, mark: 'below' }, { label: text.above, mark: 'above' }, { label: text.hatched, mark: 'together' }, { label: text.bold, mark: 'clear' }]}
    >
      <ChartTips>
        {parts.length > MOST_ROWS_AT_ONCE ? <LongGrid parts={parts} themes={themes} caption={title} /> : <Grid parts={parts} themes={themes} caption={title} />}
      </ChartTips>
      <p className={`${styles.read} no-print`}><span className={styles.pointed}>{text.hint}</span><span className={styles.tapped}>{text.tapHint}</span></p>
    </Figure>
  );
};
