import { useState } from 'react';
import type { Forecast } from '../api/shapes.ts';
import { unitTree } from '../insights/unit-tree.ts';
import { DataTable } from '../ui/data-table.tsx';
import { percent, whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { chanceWords, groupForecast, listWords, othersWords } from './forecast-words.ts';
import styles from './forecast-view.module.css';

const text = words.courage.forecast;

const MOST_ROWS = 300;

const columns = [
  { label: text.columns.part }, { label: text.columns.people, number: true }, { label: text.columns.answers, number: true },
  { label: text.columns.chance, number: true }, { label: text.columns.with },
];

const INDENT = '\u00a0\u00a0\u00a0';

/** Every part directly above those below it, siblings by name. */
const inReadingOrder = (units: Forecast['units']): { unit: Forecast['units'][number]; depth: number }[] => {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  return unitTree(units).flatMap(({ unitId, depth }) => {
    const unit = byId.get(unitId);
    return unit === undefined ? [] : [{ unit, depth }];
  });
};

/** All parts in numbers; drawn when it is opened. */
const Every = ({ forecast: { units, minimumGroupSize } }: { forecast: Forecast }) => {
  const [open, setOpen] = useState(false);
  const rows = open ? inReadingOrder(units).slice(0, MOST_ROWS).map(({ unit, depth }) => ({
    key: unit.unitId,
    cells: [`${INDENT.repeat(depth)}${unit.label}`, whole(unit.people), whole(unit.expectedRespondents), chanceWords(unit.chance), othersWords(unit)],
  })) : [];
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.table}</summary>
      {open && (
        <div className="stack-3">
          <p className="note">{text.chanceNote(minimumGroupSize)}</p>
          {units.length > MOST_ROWS && <p className="small">{text.first(MOST_ROWS, units.length)}</p>}
          <DataTable caption={text.table} columns={columns} rows={rows} />
        </div>
      )}
    </details>
  );
};

const Parts = ({ title, units }: { title: string; units: Forecast['units'] }) => (
  <div>
    <dt>{title}</dt>
    <dd>{units.length === 0 ? text.nobody : <ul>{listWords(units).map((line) => <li key={line}>{line}</li>)}</ul>}</dd>
  </div>
);

/** Which parts will probably have figures of their own, which could go either way, and who will be counted with whom. */
export const ForecastView = ({ forecast, expectedResponse }: { forecast: Forecast; expectedResponse: number }) => {
  const { own, edge, together } = groupForecast(forecast.units);
  return (
    <div className="stack-4">
      {forecast.advisedAgainst && <p role="alert" className="message alert">{text.against}</p>}
      <p aria-live="polite">{text.sentence(percent(expectedResponse), forecast.expectedRespondents, forecast.people)}</p>
      <dl className={styles.parts}>
        <Parts title={text.own} units={own} />
        {edge.length > 0 && <Parts title={text.edge} units={edge} />}
        <Parts title={text.together} units={together} />
      </dl>
      <Every forecast={forecast} />
    </div>
  );
};
