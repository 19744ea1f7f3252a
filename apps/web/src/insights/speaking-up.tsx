import type { FacetValue } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { stripDrawing } from './charts/picture/strip-drawing.ts';
import { rangeModel, type RangeRow } from './charts/range-model.ts';
import { StripChart } from './charts/strip-chart.tsx';
import { figureCell, RANGE_FIGURES, rangeCell } from './figured-cells.ts';

const text = words.insights.speakingUp;

const missingWords = (facet: FacetValue): string => (facet.asked ? text.tooFew : text.notAsked);

const rowOf = (facet: FacetValue): RangeRow => ({
  key: facet.facet,
  label: text.facets[facet.facet].label,
  hint: text.facets[facet.facet].text,
  value: facet.value,
  missing: missingWords(facet),
});

const titleOf = (facets: readonly FacetValue[]): string => {
  const rated = facets.flatMap(({ facet, value }) => (value === null ? [] : [{ label: text.facets[facet].label, points: value.value, value: whole(value.value) }]))
    .sort((one, other) => one.points - other.points);
  const [lowest] = rated;
  const highest = rated.at(-1);
  if (lowest === undefined || highest === undefined) return facets.some(({ asked }) => asked) ? text.noneRated : text.none;
  return lowest === highest ? text.one(lowest.label, lowest.value) : text.fromTo(lowest, highest);
};

const columns = [{ label: text.columns.facet }, { label: text.columns.value, number: true }, { label: text.columns.range, number: true, figures: RANGE_FIGURES }, { label: text.columns.n, number: true }];

const tableRow = (facet: FacetValue) => ({
  key: facet.facet,
  cells: [
    text.facets[facet.facet].label,
    ...(facet.value === null
      ? [missingWords(facet), '', '']
      : [figureCell(facet.value.value), rangeCell(facet.value), figureCell(facet.value.n)]),
  ],
});

/** How safe people feel, facet by facet; what was not asked says so. */
export const SpeakingUp = ({ facets }: { facets: readonly FacetValue[] }) => {
  const title = titleOf(facets);
  const model = rangeModel(facets.map(rowOf), { axisLabel: text.columns.value });
  return (
    <Figure
      id="speaking-up" title={title} lead={text.lead} legend={null} notes={[]}
      table={() => ({ caption: text.title, columns, rows: facets.map(tableRow) })} tableRows={facets.length} draw={() => stripDrawing(model)}
    >
      <StripChart model={model} label={title} />
    </Figure>
  );
};
