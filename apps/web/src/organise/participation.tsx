import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import { readParticipation } from '../api/read-participation.ts';
import { day, percent } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';

const text = words.organise.rounds.participation;

/** The least that is told apart; below it the share reads "fewer than". */
const STEP = 0.05;

const sentence = (found: { day: string; share: number } | null): string => {
  if (found === null) return text.unknown;
  const share = found.share / 100;
  return share < STEP ? text.few(percent(STEP), day(found.day)) : text.known(percent(share), day(found.day));
};

/** While answers are open: how much of the organisation has answered, as the answer site tells everybody. */
export const Participation = ({ roundId }: { roundId: string }) => {
  const answerUrl = useQuery(identity.me.get.queryOptions()).data?.answerUrl;
  const share = useQuery({ queryKey: ['participation', roundId], enabled: answerUrl !== undefined, queryFn: () => readParticipation(answerUrl ?? '', roundId) });
  if (share.data === undefined) return null;
  return (
    <div className="stack-2">
      <p>{sentence(share.data)}</p>
      <p className="note">{text.how}</p>
    </div>
  );
};
