import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { committedGroup } from '../api/committed-group.ts';
import type { MyRound } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { words } from '../words/words.ts';
import styles from './group-names.module.css';

type ShownRound = Pick<MyRound, 'roundId' | 'checkWords'>;

const Names = ({ round: { roundId, checkWords } }: { round: ShownRound }) => {
  const group = useQuery(committedGroup({ roundId, checkWords }));
  return (
    <Loaded query={group}>
      {({ members }) => (
        <>
          <ul className={styles.names}>
            {members.map((member) => <li key={member.email}>{member.name}</li>)}
          </ul>
          <p className="note">{words.home.counted.committed}</p>
        </>
      )}
    </Loaded>
  );
};

/** The people of the own group, fetched only when somebody wants to see them, and held against the public description. */
export const GroupNames = ({ round }: { round: ShownRound }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.home.counted.names}</summary>
      <div className="stack-3">
        <p className="small">{words.home.counted.why}</p>
        {open && <Names round={round} />}
      </div>
    </details>
  );
};
