import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { identity } from '../api/client.ts';
import type { OrganisedUnit } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { peopleWithin } from './people-within.ts';
import { UnitBranch, UnitLine } from './unit-branch.tsx';
import styles from './units-page.module.css';

const text = words.organise.units;
const MOST_FOUND = 50;

const matches = (units: readonly OrganisedUnit[], query: string): OrganisedUnit[] => {
  const wanted = query.trim().toLocaleLowerCase();
  return units.filter(({ label, leaderName }) => `${label} ${leaderName}`.toLocaleLowerCase().includes(wanted));
};

const Found = ({ units, within, query }: { units: readonly OrganisedUnit[]; within: ReadonlyMap<string, number>; query: string }) => {
  const found = matches(units, query);
  return (
    <div className="stack-3">
      <p aria-live="polite" className="small">{text.found(found.length)}</p>
      <ul className={styles.tree}>{found.slice(0, MOST_FOUND).map((unit) => <li key={unit.unitId}><UnitLine unit={unit} people={within.get(unit.unitId) ?? unit.people} below={0} /></li>)}</ul>
    </div>
  );
};

const Structure = ({ units }: { units: readonly OrganisedUnit[] }) => {
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const within = useMemo(() => peopleWithin(units), [units]);
  return (
    <>
      <div className="stack-4">
        <p className="note">{text.rule}</p>
        <div className={`field ${styles.search}`}>
          <label htmlFor="search">{text.search}</label>
          <input id="search" type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
        </div>
      </div>
      {deferred.trim() === ''
        ? <ul className={styles.tree}>{units.filter(({ parentId }) => parentId === null).map((root) => <UnitBranch key={root.unitId} unit={root} units={units} within={within} open />)}</ul>
        : <Found units={units} within={within} query={deferred} />}
    </>
  );
};

/** The organisation as it will be frozen: parts, who leads them, how many people. Branches are drawn when they are opened. */
export const UnitsPage = () => {
  const units = useQuery(identity.organise.units.queryOptions());
  return (
    <Loaded query={units}>
      {(list) => (
        <Page title={text.title} lead={list.length === 0 ? text.none : text.lead(list.length, list.reduce((sum, { people }) => sum + people, 0))}>
          {list.length > 0 ? <Structure units={list} /> : <p><Link to="/organise/import" className="button">{words.organise.overview.toImport}</Link></p>}
        </Page>
      )}
    </Loaded>
  );
};
