import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { words } from '../words/words.ts';

const text = words.organise.rounds;

/** Takes a planned pulse back, after one question. */
export const RemoveRound = ({ round }: { round: OrganisedRound }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const remove = useMutation(identity.organise.remove.mutationOptions({
    // The clock of a demonstration among them: nothing may lie ahead any more.
    onSettled: () => queryClient.invalidateQueries(),
  }));
  const confirm = () => {
    dialog.current?.close();
    remove.mutate({ roundId: round.roundId });
  };
  return (
    <>
      <div className="stack-3">
        <button type="button" className="button plain" aria-disabled={remove.isPending} onClick={() => { if (!remove.isPending) dialog.current?.showModal(); }}>
          {remove.isPending ? text.removing : text.remove}<span className="visually-hidden"> {round.title}</span>
        </button>
        {remove.data?.ok === false && <p role="alert" className="message alert">{text.freezeRefused[remove.data.reason]}</p>}
        {remove.isError && <p role="alert" className="message alert">{text.removeFailed}</p>}
      </div>
      <dialog ref={dialog} aria-labelledby={`remove-${round.roundId}`}>
        <div className="stack-4">
          <h2 id={`remove-${round.roundId}`}>{text.removeTitle(round.title)}</h2>
          <p className="note">{text.removeText}</p>
          <div className="row">
            <button type="button" className="button" onClick={confirm}>{text.removeConfirm}</button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>{text.keep}</button>
          </div>
        </div>
      </dialog>
    </>
  );
};
