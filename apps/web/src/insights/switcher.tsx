import { Link, useNavigate } from '@tanstack/react-router';
import type { VisibleUnits } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import styles from './switcher.module.css';
import { pathTo, unitTree } from './unit-tree.ts';

interface SwitcherProps { units: VisibleUnits; unitId: string; roundId: string }

const INDENT = '  '; // no-break spaces: an option's leading plain spaces are dropped

/** Where this part belongs, and the way to every other part and pulse that the reader may see. */
export const Switcher = ({ units, unitId, roundId }: SwitcherProps) => {
  const navigate = useNavigate();
  const path = pathTo(units.units, unitId);
  const go = (to: { unitId: string; round: string }) =>
    void navigate({ to: '/insights/$unitId', params: { unitId: to.unitId }, search: { round: to.round } });
  return (
    <div className={`${styles.switcher} no-print`}>
      {path.length > 0 && (
        <nav aria-label={words.insights.path} className={styles.path}>
          <ol>
            {path.map((unit) => <li key={unit.unitId}><Link to="/insights/$unitId" params={{ unitId: unit.unitId }} search={{ round: roundId }}>{unit.label}</Link></li>)}
          </ol>
        </nav>
      )}
      <div className={styles.selects}>
        <div className="field">
          <label htmlFor="unit">{words.insights.unit}</label>
          <select id="unit" className="input" value={unitId} onChange={(event) => go({ unitId: event.target.value, round: roundId })}>
            {unitTree(units.units).map((line) => <option key={line.unitId} value={line.unitId}>{INDENT.repeat(line.depth)}{line.label}</option>)}
          </select>
        </div>
        <div className="field">
          <label htmlFor="round">{words.insights.round}</label>
          <select id="round" className="input" value={roundId} onChange={(event) => go({ unitId, round: event.target.value })}>
            {units.rounds.map((round) => <option key={round.roundId} value={round.roundId}>{round.title}</option>)}
          </select>
        </div>
      </div>
    </div>
  );
};
