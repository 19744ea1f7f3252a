import { Link } from '@tanstack/react-router';
import type { PublicRound } from '../api/public-facts.ts';
import { words } from '../words/words.ts';

/** The way to where a second signature is handed in: for pulses that somebody else may sign, has not yet, and that are not counted. */
export const ApprovalLink = ({ round: { roundId, title, approvingBody, approvedBy, destroyed } }: { round: PublicRound }) =>
  approvingBody !== null && approvedBy === null && !destroyed.includes('ballot-key') && (
    <p><Link to="/approval/$roundId" params={{ roundId }}>{words.transparency.approval.link(approvingBody)}<span className="visually-hidden"> ({title})</span></Link></p>
  );
