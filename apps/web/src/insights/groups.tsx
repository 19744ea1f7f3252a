import type { Part, UnitOverview } from '../api/shapes.ts';
import { FiguresTable } from '../ui/figures-table.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { DumbbellChart } from './charts/dumbbell-chart.tsx';
import { Figure } from './charts/figure.tsx';
import { Legend } from './charts/legend.tsx';
import { differenceWords, levelWords } from './sentences.ts';

const text = words.insights.parts;

const columns = [
  { label: text.columns.group }, { label: text.columns.people, number: true }, { label: text.columns.withName, number: true },
  { label: text.columns.withoutName, number: true }, { label: text.columns.difference, number: true }, { label: text.columns.coding },
];

const rowOf = (part: Part) => ({
  key: part.atomId,
  cells: [
    part.label, text.of(part.respondents, part.rosterCount), levelWords(part.withName), levelWords(part.withoutName),
    differenceWords(part.gap), text.precision[part.precision],
  ],
});

/** The parts that are published, each with both answers and its difference beside the usual range. */
export const Groups = ({ overview: { parts, usualRange } }: { overview: UnitOverview }) => {
  if (parts.length === 0) return null;
  const clear = parts.filter((part) => part.gap?.clear === true).length;
  const title = parts.length === 1 ? text.single(clear === 1) : text.title(clear, parts.length);
  return (
    <Figure
      title={title} lead={text.lead} legend={<Legend />}
      below={(
        <>
          <p className="note">{usualRange === null ? text.noUsualRange : text.usualRange(whole(usualRange.low), whole(usualRange.high))} {text.hollow} {words.insights.notAMark}</p>
          <FiguresTable caption={title} columns={columns} rows={parts.map(rowOf)} />
        </>
      )}
    >
      <DumbbellChart parts={parts} usualRange={usualRange} />
    </Figure>
  );
};
