import { useQuery } from '@tanstack/react-query';
import { insight } from '../api/client.ts';
import type { Drivers, FoundDrivers } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { axisAround } from './charts/axis.ts';
import { Figure } from './charts/figure.tsx';
import { stripDrawing } from './charts/picture/strip-drawing.ts';
import { rangeModel } from './charts/range-model.ts';
import { StripChart } from './charts/strip-chart.tsx';
import { figureCell, RANGE_FIGURES, rangeCell } from './figured-cells.ts';

const text = words.charts.drivers;

const titleOf = ({ drivers, leading }: Drivers): string => {
  const [first] = drivers;
  if (leading === 0 || first === undefined) return text.noneFirst;
  return leading === 1 ? text.first(first.text) : text.several(leading, drivers.length);
};

const columns = [{ label: words.insights.items.columns.statement }, { label: text.columns.share, number: true }, { label: words.insights.items.columns.range, number: true, figures: RANGE_FIGURES }, { label: text.columns.way }];

/** What goes along with engagement in the whole organisation, with ranges, and what that does not mean. */
const DriversFigure = ({ found }: { found: Drivers }) => {
  const { drivers, people, explained } = found;
  const title = titleOf(found);
  const model = rangeModel(
    drivers.map(({ itemId, text: statement, share, low, high, opposite }) => ({
      key: itemId, label: statement, value: { value: share, low, high, n: null }, missing: '', ...(opposite ? { hint: text.opposite } : {}),
    })),
    { axis: axisAround([0, ...drivers.map(({ high }) => high)]), axisLabel: text.axis },
  );
  return (
    <Figure
      id="engagement" title={title} lead={text.lead(people)} legend={null} notes={[text.explained(whole(explained)), text.notWhy, text.overlap]}
      table={() => ({
        caption: text.caption, columns,
        rows: drivers.map(({ itemId, text: statement, share, low, high, opposite }) => ({ key: itemId, cells: [statement, figureCell(share, `${whole(share)} %`), rangeCell({ low, high }), opposite ? text.opposite : text.same] })),
      })}
      tableRows={drivers.length}
      draw={() => stripDrawing(model)}
    >
      <StripChart model={model} label={title} />
    </Figure>
  );
};

/** The figure, or in words why there is none. */
export const DriversFound = ({ found }: { found: FoundDrivers }) =>
  found.ok
    ? <DriversFigure found={found.drivers} />
    : <section id="engagement" className="stack-2"><h2>{text.caption}</h2><p className="note">{text.missing[found.reason]}</p></section>;

/** Of the whole organisation only. */
export const DriversOf = ({ roundId }: { roundId: string }) => {
  const drivers = useQuery(insight.drivers.queryOptions({ roundId }));
  return (
    <Loaded query={drivers}>
      {(found) => found !== null && <DriversFound found={found} />}
    </Loaded>
  );
};
