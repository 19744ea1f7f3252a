import { Link } from '@tanstack/react-router';
import type { VisibleUnits } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { pathTo } from './unit-tree.ts';
import styles from './unit-path.module.css';

interface UnitPathProps { units: VisibleUnits; unitId: string; roundId: string; children: string }

/** Where this part belongs, with the way up, and the pulse. */
export const UnitPath = ({ units, unitId, roundId, children }: UnitPathProps) => {
  const path = pathTo(units.units, unitId);
  return (
    <div className={styles.path}>
      {path.length > 0 && (
        <nav aria-label={words.insights.path} className="no-print">
          <ol>
            {path.map((unit) => <li key={unit.unitId}><Link to="/insights/$unitId" params={{ unitId: unit.unitId }} search={{ round: roundId }}>{unit.label}</Link></li>)}
          </ol>
        </nav>
      )}
      <span>{children}</span>
    </div>
  );
};
