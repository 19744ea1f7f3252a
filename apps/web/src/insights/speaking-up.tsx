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
  const rated = facets.flatMap(({ facet, value }) => (value === null ? [] : [{ label: text.facets[facet].label, level: value, value: whole(value.value) }]))
    .toSorted((one, other) => one.level.value - other.level.value);
  const [lowest] = rated;
  const highest = rated.at(-1);
  if (lowest === undefined || highest === undefined) return facets.some(({ asked }) => asked) ? text.noneRated : text.none;
  if (lowest === highest) return text.one(lowest.label, lowest.value);
  return lowest.level.high < highest.level.low ? text.fromTo(lowest, highest) : text.unclear(lowest, highest);
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

const notAskedWords = (facets: readonly FacetValue[]): string[] => {
  const left = facets.flatMap(({ asked, facet }) => (asked ? [] : [text.facets[facet].label]));
  return left.length === 0 ? [] : [text.notAskedNow(words.insights.countedWith.list(left, 0))];
};

/** How safe people feel, facet by facet; what was not asked is said in one line. */
export const SpeakingUp = ({ facets }: { facets: readonly FacetValue[] }) => {
  const title = titleOf(facets);
  const asked = facets.filter((facet) => facet.asked);
  const model = rangeModel(asked.map(rowOf), { axisLabel: text.columns.value });
  return (
    <Figure
      id="speaking-up" title={title} lead={text.lead} legend={null} notes={notAskedWords(facets)} bare={asked.length === 0}
      table={() => ({ caption: text.title, columns, rows: facets.map(tableRow) })} tableRows={facets.length} draw={() => stripDrawing(model)}
    >
      {asked.length > 0 && <StripChart model={model} label={title} />}
    </Figure>
  );
};
