import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { insight } from '../api/client.ts';
import type { Funnel, FunnelPart } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { words } from '../words/words.ts';
import { Figure } from './charts/figure.tsx';
import { funnelModel } from './charts/funnel-model.ts';
import { planeDrawing } from './charts/picture/plane-drawing.ts';
import { PlaneChart } from './charts/plane-chart.tsx';
import { figureCell, RANGE_FIGURES, rangeCell } from './figured-cells.ts';
import styles from './funnel.module.css';

const text = words.charts.funnel;

const route = getRouteApi('/signed-in/insights/$unitId');

const columns = [
  { label: words.insights.parts.columns.group }, { label: text.columns.n, number: true }, { label: text.columns.value, number: true },
  { label: text.columns.usual, number: true, figures: RANGE_FIGURES }, { label: text.columns.wide, number: true, figures: RANGE_FIGURES }, { label: text.columns.position },
];

const rowOf = ({ atomId, label, n, value, usual, wide, position }: FunnelPart) => ({
  key: atomId,
  cells: [label, figureCell(n), figureCell(value), rangeCell(usual), rangeCell(wide), text.position[position]],
});

const MOST_NAMED = 6;

/** The groups to visit first, the good ones too; by name, never by rank. */
const farOutWords = (parts: readonly FunnelPart[]): string[] => {
  const far = parts.filter(({ position }) => position === 'beyond-99.8').map(({ label }) => label);
  return far.length === 0 ? [] : [text.farOut(words.insights.countedWith.list(far.slice(0, MOST_NAMED), Math.max(0, far.length - MOST_NAMED)))];
};

/** Two of a thousand lie beyond the wide limits by chance, one of twenty beyond the usual ones. */
const BY_CHANCE = 0.05;

const Measures = ({ funnel, onChoose }: { funnel: Funnel; onChoose: (measure: Funnel['measure']) => void }) => (
  <div className={`field ${styles.measure} no-print`}>
    <label htmlFor="funnel-measure">{text.choose}</label>
    <select id="funnel-measure" className="input" value={funnel.measure} onChange={({ target }) => onChoose(target.value as Funnel['measure'])}>
      {funnel.measures.map((measure) => <option key={measure} value={measure}>{text.measure[measure]}</option>)}
    </select>
  </div>
);

/** All groups by how exactly they could be measured, with the limits of what chance and ordinary differences explain: never a list by rank. */
export const FunnelFigure = ({ funnel, onChoose }: { funnel: Funnel; onChoose: (measure: Funnel['measure']) => void }) => {
  const { parts } = funnel;
  const beyond = parts.filter(({ position }) => position !== 'inside').length;
  const title = beyond === 0 ? text.none : text.beyond(beyond, parts.length);
  const model = funnelModel(funnel);
  return (
    <Figure
      id="funnel" title={title} lead={text.lead} legend={null} control={<Measures funnel={funnel} onChoose={onChoose} />}
      notes={[text.limits, text.chance(parts.length, Math.max(1, Math.round(parts.length * BY_CHANCE))), ...farOutWords(parts), words.insights.notAMark]}
      table={() => ({ caption: `${text.caption}: ${text.measure[funnel.measure]}`, columns, rows: parts.map(rowOf) })} tableRows={parts.length} draw={() => planeDrawing(model)}
    >
      <PlaneChart model={model} label={title} />
    </Figure>
  );
};

/** The funnel of a unit of twenty groups or more; what it compares stands in the page's address. */
export const FunnelOf = ({ unitId, roundId }: { unitId: string; roundId: string }) => {
  const { funnel: measure } = route.useSearch();
  const navigate = useNavigate({ from: '/insights/$unitId' });
  const funnel = useQuery(insight.funnel.queryOptions({ unitId, roundId, measure: measure ?? null }, { placeholderData: keepPreviousData }));
  const choose = (chosen: Funnel['measure']) => void navigate({ search: (search) => ({ ...search, funnel: chosen }), replace: true, resetScroll: false });
  return (
    <div className={funnel.data === undefined ? styles.place : undefined}>
      <Loaded query={funnel}>{(data) => data !== null && <FunnelFigure funnel={data} onChoose={choose} />}</Loaded>
    </div>
  );
};
