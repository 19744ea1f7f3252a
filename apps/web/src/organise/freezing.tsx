import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { identity, queryClient } from '../api/client.ts';
import { words } from '../words/words.ts';

const text = words.organise.rounds;
const PROGRESS_EVERY_MS = 700;

/** A freeze as it goes on: keys are made for each group, and the page looks again until they are there. */
export const Freezing = ({ progress }: { progress: number | null }) => {
  useQuery(identity.organise.rounds.queryOptions(undefined, { refetchInterval: PROGRESS_EVERY_MS }));
  // What was fetched before a freeze is old after it: the time that it is, the dates, what comes next.
  useEffect(() => () => void queryClient.invalidateQueries(), []);
  return (
    <div className="stack-2" aria-live="polite">
      <p className="note">{text.freezing}</p>
      <progress aria-label={text.state.freezing} value={progress ?? 0} max={1} />
    </div>
  );
};
