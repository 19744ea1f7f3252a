import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { Freezing } from './freezing.tsx';

const text = words.organise.rounds;

/** The freeze, after one question: it cannot be taken back. */
export const FreezeRound = ({ round }: { round: OrganisedRound }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const freeze = useMutation(identity.organise.freeze.mutationOptions({
    // Everything: a freeze that is done before the page looks again never shows its progress, which would look anew at its end.
    onSettled: () => queryClient.invalidateQueries(),
  }));
  const confirm = () => {
    dialog.current?.close();
    freeze.mutate({ roundId: round.roundId });
  };
  if (freeze.data?.ok === true) return <Freezing progress={round.keyProgress} />;
  return (
    <>
      <div className="stack-3">
        <button type="button" className="button" aria-disabled={freeze.isPending} onClick={() => { if (!freeze.isPending) dialog.current?.showModal(); }}>
          {freeze.isPending ? text.state.freezing : text.freeze}
        </button>
        {freeze.data?.ok === false && <p role="alert" className="message alert">{text.freezeRefused[freeze.data.reason]}</p>}
        {freeze.data?.ok === false && freeze.data.reason === 'questions-not-ready' && <p><Link to="/organise/questions">{words.questions.choose.toQuestions}</Link></p>}
        {freeze.isError && <p role="alert" className="message alert">{text.freezeFailed}</p>}
      </div>
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
    </>
  );
};
