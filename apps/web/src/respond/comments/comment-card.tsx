import { Button } from '../page/button.tsx';
import type { Visit } from '../respond-state.ts';
import { words } from '../words/words.ts';

interface CommentCardProps {
  visit: Visit;
  onWrite: () => unknown;
  onNow: () => unknown;
}

/** On the page that says that the answers were received: what became of a comment, or that one may be written. */
export const CommentCard = ({ visit, onWrite, onNow }: CommentCardProps) => {
  const { leavesAt, receipt, changed, trouble } = visit.comment;
  const isBegun = leavesAt !== null || receipt !== null || changed;
  return (
    <section className="card" aria-labelledby="comment" aria-live="polite">
      <h2 id="comment" className="small-heading">{leavesAt === null ? words.comments.cardTitle : words.comments.waitingTitle}</h2>
      {trouble !== null && <p className="card card-alert">{words.comments.trouble[trouble]}</p>}
      {!isBegun && <p>{words.comments.invite}</p>}
      {leavesAt !== null && <p>{words.comments.waiting(words.moment(leavesAt), words.moment(visit.pulse.windows.answersCloseAt))}</p>}
      {leavesAt === null && receipt !== null && !changed && <p>{words.comments.received}</p>}
      {leavesAt === null && changed && <p>{words.comments.changedNotSent}</p>}
      <div className="row">
        <Button kind="secondary" onPress={onWrite}>{isBegun ? words.comments.change : words.comments.write}</Button>
        {leavesAt !== null && <Button kind="plain" onPress={onNow}>{words.comments.sendNow}</Button>}
      </div>
      {leavesAt !== null && <p className="note">{words.comments.sendNowNote}</p>}
    </section>
  );
};
