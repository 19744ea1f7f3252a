import type { UnitOverview } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { stripDrawing } from './charts/picture/strip-drawing.ts';
import { rangeModel, type RangeRow } from './charts/range-model.ts';
import { StripChart } from './charts/strip-chart.tsx';
import { figureCell, RANGE_FIGURES, rangeCell } from './figured-cells.ts';

type StatementResult = UnitOverview['items'][number];

const text = words.insights.items;

const rowOf = (item: StatementResult): RangeRow => ({ key: item.itemId, label: item.text, value: item.value, missing: text.tooFew });

const columns = [
  { label: text.columns.statement }, { label: text.columns.value, number: true }, { label: text.columns.range, number: true, figures: RANGE_FIGURES },
  { label: text.columns.n, number: true }, { label: text.columns.favourable, number: true },
];

const tableRow = ({ itemId, text: statement, value, favourable }: StatementResult) => ({
  key: itemId,
  cells: [
    statement,
    ...(value === null ? [text.tooFew, '', ''] : [figureCell(value.value), rangeCell(value), figureCell(value.n)]),
    favourable === null ? '' : text.favourable(favourable),
  ],
});

const titleOf = (items: readonly StatementResult[]): string => {
  const figures = items.flatMap(({ value }) => (value === null ? [] : [value.value]));
  return figures.length < 2 ? text.title : text.fromTo(whole(Math.min(...figures)), whole(Math.max(...figures)));
};

/** Every statement with its figure, in the order in which it was asked. */
export const Statements = ({ items }: { items: readonly StatementResult[] }) => {
  if (items.length === 0) return null;
  const title = titleOf(items);
  const model = rangeModel(items.map(rowOf), { axisLabel: text.columns.value });
  const notes = items.some(({ favourable }) => favourable !== null) ? [text.favourableNote] : [];
  return (
    <Figure id="statements" title={title} legend={null} notes={notes} table={() => ({ caption: title, columns, rows: items.map(tableRow) })} tableRows={items.length} draw={() => stripDrawing(model)}>
      <StripChart model={model} label={title} />
    </Figure>
  );
};
