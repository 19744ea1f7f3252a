import type { UnitOverview } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { stripDrawing } from './charts/picture/strip-drawing.ts';
import { rangeModel, type RangeRow } from './charts/range-model.ts';
import { StripChart } from './charts/strip-chart.tsx';
import { figureCell, RANGE_FIGURES, rangeCell } from './figured-cells.ts';
import { shortened } from './sentences.ts';

type StatementResult = UnitOverview['items'][number];

const text = words.insights.items;

const rowOf = (item: StatementResult): RangeRow => ({ key: item.itemId, label: item.text, value: item.value, missing: text.tooFew });

const columns = [
  { label: text.columns.statement }, { label: text.columns.value, number: true }, { label: text.columns.range, number: true, figures: RANGE_FIGURES },
  { label: text.columns.n, number: true },
];

const tableRow = (withFavourable: boolean) => ({ itemId, text: statement, value, favourable }: StatementResult) => ({
  key: itemId,
  cells: [
    statement,
    ...(value === null ? [text.tooFew, '', ''] : [figureCell(value.value), rangeCell(value), figureCell(value.n)]),
    ...(withFavourable ? [favourable === null ? '' : text.favourable(favourable)] : []),
  ],
});

const titleOf = (items: readonly StatementResult[]): string => {
  const rated = items.flatMap((item) => (item.value === null ? [] : [{ ...item.value, label: shortened(item.text) }])).toSorted((one, other) => one.value - other.value);
  const [lowest] = rated;
  const highest = rated.at(-1);
  if (lowest === undefined || highest === undefined || rated.length === 1) return text.title;
  const [low, high] = [whole(lowest.value), whole(highest.value)];
  return lowest.high < highest.low ? text.fromTo({ label: lowest.label, value: low }, { label: highest.label, value: high }) : text.unclear(low, high);
};

/** Told of the whole organisation only. */
const favourableOf = (items: readonly StatementResult[]) =>
  items.some(({ favourable }) => favourable !== null) ? { columns: [{ label: text.columns.favourable, number: true }], note: text.favourableNote } : null;

/** Every statement with its figure, in the order in which it was asked. */
export const Statements = ({ items }: { items: readonly StatementResult[] }) => {
  if (items.length === 0) return null;
  const title = titleOf(items);
  const model = rangeModel(items.map(rowOf), { axisLabel: text.columns.value });
  const favourable = favourableOf(items);
  const table = () => ({
    caption: title, columns: [...columns, ...(favourable?.columns ?? [])], rows: items.map(tableRow(favourable !== null)), ...(favourable === null ? {} : { note: favourable.note }),
  });
  return (
    <Figure id="statements" title={title} legend={null} notes={[]} table={table} tableRows={items.length} draw={() => stripDrawing(model)}>
      <StripChart model={model} label={title} />
    </Figure>
  );
};
