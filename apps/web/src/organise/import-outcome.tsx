import { Link } from '@tanstack/react-router';
import type { ImportStatus } from '../api/shapes.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './import-outcome.module.css';

const text = words.organise.import;

const Moving = ({ status }: { status: ImportStatus }) => {
  const label = status.state === 'applying' ? text.applying : text.reading(status.rows);
  return (
    <div className="stack-2" aria-live="polite">
      <p>{label}</p>
      <progress aria-label={label} value={status.progress} max={1} />
    </div>
  );
};

const faultColumns = [{ label: text.faultColumns.line }, { label: text.faultColumns.column }, { label: text.faultColumns.message }];

const Faults = ({ status: { faults, faultCount } }: { status: ImportStatus }) => (
  <div className="stack-4">
    <p role="alert" className="message alert"><strong>{text.faulty(faultCount)}</strong> {text.faultyText}</p>
    {faults.length < faultCount && <p className="small">{text.firstFaults(faults.length, faultCount)}</p>}
    <DataTable
      caption={text.faulty(faultCount)} columns={faultColumns}
      rows={faults.map((fault, index) => ({ key: `${index}`, cells: [whole(fault.line), fault.column, fault.message] }))}
    />
  </div>
);

/** More than half of the people who are there now: most likely a file with a part of them only. */
const MANY = 0.5;

type Roster = NonNullable<ImportStatus['understood']>;

const peopleBefore = ({ people, joiners, leavers }: Roster): number => people - joiners + leavers;

const manyLeave = (understood: Roster): boolean => understood.leavers > peopleBefore(understood) * MANY;

const Understood = ({ understood, asks }: { understood: Roster; /** Whether it can still be left. */ asks: boolean }) => (
  <section className="stack-4">
    <h2>{text.understood}</h2>
    <p className="note">{text.ofWhom(understood.organisation, understood.head)}</p>
    <Facts list={[
      { label: text.people, value: whole(understood.people) }, { label: text.units, value: whole(understood.units) }, { label: text.depth, value: whole(understood.depth) },
      { label: text.joiners, value: whole(understood.joiners) }, { label: text.leavers, value: whole(understood.leavers) }, { label: text.movers, value: whole(understood.movers) },
    ]} />
    {asks && manyLeave(understood) && <p className="message alert"><strong>{text.manyLeave(understood.leavers, peopleBefore(understood))}</strong> {text.manyLeaveText}</p>}
    {asks && understood.renamed.length > 0 && (
      <div className="message alert stack-2">
        <p><strong>{text.renamedTitle}</strong></p>
        <ul>{understood.renamed.map(({ email, before, now }) => <li key={email}>{text.renamed(email, before, now)}</li>)}</ul>
        <p>{text.renamedText}</p>
      </div>
    )}
    <div className="stack-2">
      {understood.smallUnits > 0 && <p className="note">{text.smallUnits(understood.smallUnits, understood.minimumGroupSize)}</p>}
      {understood.ignoredColumns.length > 0 && <p className="note">{text.ignoredColumns(understood.ignoredColumns)}</p>}
    </div>
  </section>
);

interface ApplyProps { understood: Roster | null; applying: boolean; onApply: () => void }

/** One button; where many would lose their access, it says so, and whoever presses it has said so too. */
const Apply = ({ understood, applying, onApply }: ApplyProps) => {
  const leavers = understood !== null && manyLeave(understood) ? understood.leavers : null;
  return (
    <form className="stack-4" onSubmit={(event) => { event.preventDefault(); if (!applying) onApply(); }}>
      {leavers !== null && <p><label className={styles.whole}><input type="checkbox" required /> {text.wholeList(leavers)}</label></p>}
      <button type="submit" className="button" aria-disabled={applying}>{applying ? text.applying : leavers === null ? text.apply : text.applyAndRemove(leavers)}</button>
    </form>
  );
};

interface ImportOutcomeProps { status: ImportStatus; applying: boolean; onApply: () => void }

/** What was read: progress, then either every fault with its place and remedy, or what was understood and the way to apply it. */
export const ImportOutcome = ({ status, applying, onApply }: ImportOutcomeProps) => (
  <div className="stack-5">
    {(status.state === 'reading' || status.state === 'applying') && <Moving status={status} />}
    {status.state === 'faulty' && <Faults status={status} />}
    {status.state === 'ready' && <p aria-live="polite" className={status.understood !== null && manyLeave(status.understood) ? 'note' : 'message calm'}>{text.ready}</p>}
    {status.state === 'applied' && (
      <div aria-live="polite" className="message calm stack-2">
        <p>{text.applied}</p>
        <p><Link to="/organise/units">{text.toUnits}</Link></p>
      </div>
    )}
    {status.understood !== null && status.state !== 'faulty' && <Understood understood={status.understood} asks={status.state === 'ready'} />}
    {status.state === 'ready' && <Apply understood={status.understood} applying={applying} onApply={onApply} />}
  </div>
);
