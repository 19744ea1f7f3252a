import { useState } from 'react';
import type { OrganisedUnit } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import styles from './unit-branch.module.css';

const text = words.organise.units;

/** One part of the organisation in a line: its name, who leads it, how many people it has with all parts below it. */
export const UnitLine = ({ unit, people, below }: { unit: OrganisedUnit; people: number; below: number }) => (
  <span className={styles.line}>
    <span className={styles.label}>{unit.label} <span className="small">{text.led(unit.leaderName)}</span></span>
    <span className={styles.count}>{text.people(people)}{below > 0 && <span className={styles.below}>, {text.below(below)}</span>}</span>
  </span>
);

interface UnitBranchProps { unit: OrganisedUnit; units: readonly OrganisedUnit[]; within: ReadonlyMap<string, number>; open?: boolean }

/** A part with the parts below it; closed branches hold nothing, so ten thousand parts stay quick. */
export const UnitBranch = ({ unit, units, within, open: initially = false }: UnitBranchProps) => {
  const [open, setOpen] = useState(initially);
  const children = units.filter(({ parentId }) => parentId === unit.unitId);
  const people = within.get(unit.unitId) ?? unit.people;
  if (children.length === 0) return <li className={styles.leaf}><UnitLine unit={unit} people={people} below={0} /></li>;
  return (
    <li>
      <details open={open} className={styles.branch} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary><UnitLine unit={unit} people={people} below={children.length} /></summary>
        {open && <ul className={styles.children}>{children.map((child) => <UnitBranch key={child.unitId} unit={child} units={units} within={within} />)}</ul>}
      </details>
    </li>
  );
};
