import { Link } from '@tanstack/react-router';
import type { PublicFacts } from '../api/public-facts.ts';
import { words } from '../words/words.ts';

/** The way to where a second signature is handed in: for pulses that somebody else may sign, and has not yet. */
export const ApprovalLink = ({ round: { roundId, approvingBody, approvedBy } }: { round: PublicFacts['rounds'][number] }) =>
  approvingBody !== null && approvedBy === null && <p><Link to="/approval/$roundId" params={{ roundId }}>{words.transparency.approval.link(approvingBody)}</Link></p>;
