import type { UnitOverview } from '../api/shapes.ts';
import { FiguresTable } from '../ui/figures-table.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { RangeChart, type RangeRow } from './charts/range-chart.tsx';

type StatementResult = UnitOverview['items'][number];

const text = words.insights.items;

const rowOf = (item: StatementResult): RangeRow => ({ key: item.itemId, label: item.text, value: item.value, missing: text.tooFew });

const columns = [
  { label: text.columns.statement }, { label: text.columns.value, number: true }, { label: text.columns.range, number: true },
  { label: text.columns.n, number: true }, { label: text.columns.favourable, number: true },
];

const tableRow = ({ itemId, text: statement, value, favourable }: StatementResult) => ({
  key: itemId,
  cells: [
    statement,
    ...(value === null ? [text.tooFew, '', ''] : [whole(value.value), words.insights.range(whole(value.low), whole(value.high)), String(value.n)]),
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
  return (
    <Figure
      title={title}
      below={(
        <>
          {items.some(({ favourable }) => favourable !== null) && <p className="note">{text.favourableNote}</p>}
          <FiguresTable caption={title} columns={columns} rows={items.map(tableRow)} />
        </>
      )}
    >
      <RangeChart rows={items.map(rowOf)} axisLabel={text.columns.value} />
    </Figure>
  );
};
