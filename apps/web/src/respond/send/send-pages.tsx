import type { ReactNode } from 'react';
import { CommentCard } from '../comments/comment-card.tsx';
import { Ask } from '../page/ask.tsx';
import { Button } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import { MoveAway } from '../move/move-pages.tsx';
import { HideButton } from '../questionnaire/question-pages.tsx';
import type { NotSentReason, Visit } from '../respond-state.ts';
import { words } from '../words/words.ts';
import { checkCode } from './check-code.ts';
import { SaveReceipt } from './save-receipt.tsx';

interface NotSentProps {
  visit: Visit;
  reason: NotSentReason;
  onAgain: () => unknown;
  onChange: () => unknown;
  onHide: () => unknown;
}

/** Comes first on every visit until the answers have arrived. */
export const NotSentPage = ({ visit, reason, onAgain, onChange, onHide }: NotSentProps) => (
  <Page
    heading={words.notSent.heading}
    corner={<HideButton onHide={onHide} />}
    actions={<>
      <Button kind="secondary" onPress={onChange}>{words.notSent.change}</Button>
      <Button onPress={onAgain}>{words.notSent.sendNow}</Button>
    </>}
  >
    <Lead text={words.notSent.text[reason]} />
    {visit.leavesAt !== null && <Waiting visit={visit} leavesAt={visit.leavesAt} />}
    <p>{words.notSent.until(words.moment(visit.pulse.windows.answersCloseAt))}</p>
    {visit.receipt !== null && <p>{words.notSent.earlier}</p>}
    {reason === 'reply-not-genuine' && <div className="card card-alert"><Ask deployment={visit.pulse.deployment} /></div>}
  </Page>
);

/** When sealed answers leave by themselves, or that they no longer do. */
const Waiting = ({ visit, leavesAt }: { visit: Visit; leavesAt: string }) => {
  const { answersCloseAt } = visit.pulse.windows;
  if (leavesAt >= answersCloseAt) return <p>{words.later.noMomentLeft}</p>;
  return <p>{words.later.leaves(words.moment(leavesAt))} {words.later.how[visit.nearSignIn?.wakes === true ? 'wakes' : 'visits']}</p>;
};

export const RefusedPage = ({ visit, onAgain }: { visit: Visit; onAgain: () => unknown }) => (
  <Page heading={words.refused.heading} actions={<Button onPress={onAgain}>{words.tryAgain}</Button>}>
    <Lead text={words.refused.text} />
    {visit.receipt !== null && <p>{words.refused.earlier}</p>}
    <div className="card">
      <p>{words.refused.whatToDo}</p>
      <Ask deployment={visit.pulse.deployment} />
    </div>
  </Page>
);

interface SentProps {
  visit: Visit;
  onMove: () => unknown;
  onKeep: (keeps: boolean) => unknown;
  onComment: () => unknown;
  onCommentNow: () => unknown;
  onChange: () => unknown;
  onHide: () => unknown;
}

export const SentPage = ({ visit, onKeep, onComment, onCommentNow, onChange, onHide, onMove }: SentProps) => {
  const { pulse, receipt, changed, answersForgotten, keepsAnswers } = visit;
  const closes = words.moment(pulse.windows.answersCloseAt);
  return (
    <Page heading={changed ? words.sent.headingChanged : words.sent.heading} tone="done" corner={answersForgotten ? undefined : <HideButton onHide={onHide} />}>
      <Lead text={words.sent.text} />
      <Told closes={closes}>
        <Button kind="secondary" onPress={onChange}>{changed ? words.sent.changeGoOn : words.sent.change}</Button>
        {answersForgotten ? <p className="note">{words.sent.forgotten}</p> : <KeepToCompare keeps={keepsAnswers} onKeep={onKeep} />}
      </Told>
      <CommentCard visit={visit} onWrite={onComment} onNow={onCommentNow} />
      <section aria-labelledby="what-now">
        <h2 id="what-now" className="small-heading">{words.sent.afterTitle}</h2>
        <ul className="bullets">{words.sent.after({ closes, counted: words.moment(pulse.windows.tallyNotBefore), keepsAnswers }).map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      <details className="how">
        <summary>{words.sent.deviceTitle}</summary>
        {receipt !== null && <CheckCode code={checkCode(receipt.nullifier)} note={words.sent.code} />}
        {receipt !== null && <SaveReceipt roundId={pulse.key.roundId} receipt={receipt} />}
        {!changed && visit.comment.leavesAt === null && <MoveAway onMove={onMove} />}
      </details>
    </Page>
  );
};

const Told = ({ closes, children }: { closes: string; children: ReactNode }) => (
  <div className="card"><p>{words.sent.pressure(closes)}</p>{children}</div>
);

const KeepToCompare = ({ keeps, onKeep }: { keeps: boolean; onKeep: (keeps: boolean) => unknown }) => (
  <label className="choice choice-aside keep">
    <input type="checkbox" checked={keeps} onChange={(event) => onKeep(event.currentTarget.checked)} />
    <span>{words.sent.keep}</span>
  </label>
);

export const CheckCode = ({ code, note }: { code: string; note: string }) => (
  <section className="check-code" aria-labelledby="check-code">
    <h2 id="check-code" className="small-heading">{words.checkCodeLabel}</h2>
    <p className="code" translate="no">{code}</p>
    <p className="note">{note}</p>
  </section>
);
