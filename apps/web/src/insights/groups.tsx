import type { Part, UnitOverview } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { dumbbellModel } from './charts/dumbbell-model.ts';
import { Figure } from './charts/figure.tsx';
import { stripDrawing } from './charts/picture/strip-drawing.ts';
import { StripChart } from './charts/strip-chart.tsx';
import { DIFFERENCE_FIGURES, differenceCell, LEVEL_FIGURES, levelCell } from './figured-cells.ts';

const text = words.insights.parts;

const columns = [
  { label: text.columns.group }, { label: text.columns.people, number: true, figures: [words.charts.take.figures.n, words.insights.teams.columns.people] }, { label: text.columns.withName, number: true, figures: LEVEL_FIGURES },
  { label: text.columns.withoutName, number: true, figures: LEVEL_FIGURES }, { label: text.columns.difference, number: true, figures: DIFFERENCE_FIGURES }, { label: text.columns.coding },
];

const rowOf = (part: Part) => ({
  key: part.atomId,
  cells: [
    part.label, { text: text.of(part.respondents, part.rosterCount), figures: [part.respondents, part.rosterCount] }, levelCell(part.withName), levelCell(part.withoutName),
    differenceCell(part.gap), text.precision[part.precision],
  ],
});

const titleOf = (parts: readonly Part[]): string => {
  const clear = parts.filter((part) => part.gap?.clear === true).length;
  return parts.length === 1 ? text.single(clear === 1) : text.title(clear, parts.length);
};

/** The parts that are published, each with both answers and its difference beside the usual range. */
export const Groups = ({ overview: { parts, usualRange, coverage } }: { overview: UnitOverview }) => {
  if (parts.length === 0) return null;
  const title = titleOf(parts);
  const model = dumbbellModel(parts, { usualRange, coverage });
  const usual = usualRange === null ? text.noUsualRange : text.usualRange(whole(usualRange.low), whole(usualRange.high));
  return (
    <Figure
      id="groups" title={title} lead={text.lead(coverage.minimum)} notes={[usual, text.hollow, words.insights.notAMark]}
      table={() => ({ caption: title, columns, rows: parts.map(rowOf) })} tableRows={parts.length} draw={() => stripDrawing(model)}
    >
      <StripChart model={model} label={title} />
    </Figure>
  );
};
