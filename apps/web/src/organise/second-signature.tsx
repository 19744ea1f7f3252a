import { useQuery } from '@tanstack/react-query';
import { publicFacts } from '../api/public-facts.ts';
import { ApprovalLink } from '../trust/approval-link.tsx';
import { words } from '../words/words.ts';

/** Who has signed a pulse besides this site, or where that signature is handed in; nothing where its description names nobody. */
export const SecondSignature = ({ roundId }: { roundId: string }) => {
  const round = useQuery(publicFacts).data?.rounds.find((one) => one.roundId === roundId);
  if (round === undefined) return null;
  return round.approvedBy === null ? <ApprovalLink round={round} /> : <p className="note">{words.transparency.approvedBy(round.approvedBy)}</p>;
};
