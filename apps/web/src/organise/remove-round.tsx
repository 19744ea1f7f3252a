import { useMutation } from '@tanstack/react-query';
import { identity, queryClient } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { words } from '../words/words.ts';

const text = words.organise.rounds;

/** Takes a planned pulse back, after one question. */
export const RemoveRound = ({ round }: { round: OrganisedRound }) => {
  const remove = useMutation(identity.organise.remove.mutationOptions({
    // The clock of a demonstration among them: nothing may lie ahead any more.
    onSettled: () => queryClient.invalidateQueries(),
  }));
  return (
    <div className="stack-3">
      <AskFirst
        button={<>{remove.isPending ? text.removing : text.remove}<span className="visually-hidden"> {round.title}</span></>}
        className="button plain" isPending={remove.isPending} title={text.removeTitle(round.title)} confirm={text.removeConfirm} cancel={text.keep}
        onConfirm={() => remove.mutate({ roundId: round.roundId })}
      >
        <p className="note">{text.removeText}</p>
      </AskFirst>
      {remove.data?.ok === false && <p role="alert" className="message alert">{text.freezeRefused[remove.data.reason]}</p>}
      {remove.isError && <p role="alert" className="message alert">{text.removeFailed}</p>}
    </div>
  );
};
