import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { words } from '../words/words.ts';

const text = words.organise.rounds;

/** The freeze, after one question: it cannot be taken back. */
export const FreezeRound = ({ round }: { round: OrganisedRound }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const freeze = useMutation(identity.organise.freeze.mutationOptions({
    onSettled: () => queryClient.invalidateQueries(identity.organise.pathFilter()),
  }));
  const confirm = () => {
    dialog.current?.close();
    freeze.mutate({ roundId: round.roundId });
    // The making of keys is followed from its first moment, not only after the call has returned.
    window.setTimeout(() => void queryClient.invalidateQueries(identity.organise.rounds.queryFilter()), 500);
  };
  return (
    <div className="stack-3">
      <button type="button" className="button" aria-disabled={freeze.isPending} onClick={() => { if (!freeze.isPending) dialog.current?.showModal(); }}>
        {freeze.isPending ? text.state.freezing : text.freeze}
      </button>
      {freeze.isError && <p role="alert" className="message alert">{text.freezeFailed}</p>}
      <dialog ref={dialog} aria-labelledby={`freeze-${round.roundId}`}>
        <div className="stack-4">
          <h2 id={`freeze-${round.roundId}`}>{text.freezeTitle(round.title)}</h2>
          {text.freezeText.map((line) => <p key={line} className="note">{line}</p>)}
          <div className="row">
            <button type="button" className="button" onClick={confirm}>{text.freezeConfirm}</button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>{text.cancel}</button>
          </div>
        </div>
      </dialog>
    </div>
  );
};
