import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity, queryClient } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { words } from '../words/words.ts';
import { Freezing } from './freezing.tsx';

const text = words.organise.rounds;

/** The freeze, after one question: it cannot be taken back. */
export const FreezeRound = ({ round }: { round: OrganisedRound }) => {
  const freeze = useMutation(identity.organise.freeze.mutationOptions({
    // Everything: a freeze that is done before the page looks again never shows its progress, which would look anew at its end.
    onSettled: () => queryClient.invalidateQueries(),
  }));
  if (freeze.data?.ok === true) return <Freezing progress={round.keyProgress} />;
  return (
    <div className="stack-3">
      <AskFirst
        button={freeze.isPending ? text.state.freezing : text.freeze}
        className="button" isPending={freeze.isPending} title={text.freezeTitle(round.title)} confirm={text.freezeConfirm} cancel={text.cancel}
        onConfirm={() => freeze.mutate({ roundId: round.roundId })}
      >
        {text.freezeText.map((line) => <p key={line} className="note">{line}</p>)}
      </AskFirst>
      {freeze.data?.ok === false && <p role="alert" className="message alert">{text.freezeRefused[freeze.data.reason]}</p>}
      {freeze.data?.ok === false && freeze.data.reason === 'questions-not-ready' && <p><Link to="/organise/questions">{words.questions.choose.toQuestions}</Link></p>}
      {freeze.isError && <p role="alert" className="message alert">{text.freezeFailed}</p>}
    </div>
  );
};
