import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { VisibleUnits } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import styles from './switcher.module.css';
import { UnitFinder } from './unit-finder.tsx';
import { unitTree } from './unit-tree.ts';

interface SwitcherProps {
  units: VisibleUnits;
  unitId: string;
  roundId: string;
}

const INDENT = '\u00a0\u00a0'; // no-break spaces: an option's leading plain spaces are dropped

/** A short list needs no search, and a phone's own list is the best one there. */
const MOST_IN_A_LIST = 12;

/** The way to every other part and pulse that the reader may see. */
export const Switcher = ({ units, unitId, roundId }: SwitcherProps) => {
  const navigate = useNavigate();
  const lines = useMemo(() => unitTree(units.units), [units.units]);
  const go = (to: { unitId: string; round: string }) =>
    void navigate({ to: '/insights/$unitId', params: { unitId: to.unitId }, search: { round: to.round } });
  return (
    <div className={`${styles.switcher} no-print`}>
      <div className="field">
        <label htmlFor="unit">{words.insights.unit}</label>
        {lines.length > MOST_IN_A_LIST
          ? <UnitFinder lines={lines} unitId={unitId} onChoose={(chosen) => go({ unitId: chosen, round: roundId })} />
          : (
            <select id="unit" className="input" value={unitId} onChange={(event) => go({ unitId: event.target.value, round: roundId })}>
              {lines.map((line) => <option key={line.unitId} value={line.unitId}>{INDENT.repeat(line.unitId === unitId ? 0 : line.depth)}{line.label}</option>)}
            </select>
          )}
      </div>
      <div className="field">
        <label htmlFor="round">{words.insights.round}</label>
        <select id="round" className="input" value={roundId} onChange={(event) => go({ unitId, round: event.target.value })}>
          {units.rounds.map((round) => <option key={round.roundId} value={round.roundId}>{round.title}</option>)}
        </select>
      </div>
    </div>
  );
};
