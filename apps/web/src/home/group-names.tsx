import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identity } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { words } from '../words/words.ts';
import styles from './group-names.module.css';

const Names = ({ roundId }: { roundId: string }) => {
  const group = useQuery(identity.me.groupMembers.queryOptions({ roundId }));
  return (
    <Loaded query={group}>
      {({ members }) => (
        <ul className={styles.names}>
          {members.map((member) => <li key={member.email}>{member.name}</li>)}
        </ul>
      )}
    </Loaded>
  );
};

/** The people of the own group, fetched only when somebody wants to see them. */
export const GroupNames = ({ roundId }: { roundId: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.home.counted.names}</summary>
      <div className="stack-3">
        <p className="small">{words.home.counted.why}</p>
        {open && <Names roundId={roundId} />}
      </div>
    </details>
  );
};
