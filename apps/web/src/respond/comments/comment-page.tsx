import { useState } from 'react';
import { commentSpaceLeft } from '@unguarded/credentials-client';
import type { Instrument } from '@unguarded/instruments';
import { Contact } from '../page/ask.tsx';
import { Button } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import { inReadersLanguage } from '../questionnaire/in-readers-language.ts';
import { HideButton } from '../questionnaire/question-pages.tsx';
import { Noticed } from '../comments-warning/noticed.tsx';
import type { Visit } from '../respond-state.ts';
import { words } from '../words/words.ts';
import { commentThemes, writtenComments } from './held-comment.ts';

interface CommentPageProps {
  visit: Visit;
  onWrite: (theme: number, text: string) => unknown;
  onKeep: () => unknown;
  onBack: () => unknown;
  onHide: () => unknown;
}

/** A box under each theme; together they must fit into what is sealed, so that every comment has the same length on its way. */
export const CommentPage = ({ visit, onWrite, onKeep, onBack, onHide }: CommentPageProps) => {
  const { pulse, comment } = visit;
  const { instrument } = pulse.round;
  const written = writtenComments(comment);
  const left = commentSpaceLeft(written);
  const takesBack = written.length === 0 && (comment.receipt !== null || comment.leavesAt !== null);
  const why = left < 0 ? words.comments.tooLong(-left) : written.length === 0 && !takesBack ? words.comments.nothingYet : '';
  return (
    <Page
      above={<p className="eyebrow">{pulse.title}</p>}
      heading={words.comments.heading}
      corner={<HideButton onHide={onHide} />}
      actions={<>
        <Button kind="secondary" onPress={onBack}>{words.comments.back}</Button>
        <Button cannot={why === '' ? undefined : 'why-not'} onPress={onKeep}>{takesBack ? words.comments.takeBack : words.comments.keep}</Button>
      </>}
      reason={<p className="reason note"><output id="why-not">{why}</output>{why === '' && words.comments.left(left)}</p>}
    >
      <Lead text={words.comments.lead} />
      <p className="card note"><strong>{words.comments.nobodyActs} <Contact contact={instrument.contact ?? pulse.deployment.contact} /></strong></p>
      {commentThemes(instrument).map((heading, theme) => (
        <CommentBox key={`theme ${theme}`} heading={heading} theme={theme} text={comment.texts[theme] ?? ''} instrument={instrument} onWrite={(text) => onWrite(theme, text)} />
      ))}
      <p className="note">{words.comments.shownFrom(pulse.thresholds.comments)} {words.comments.inFile}</p>
    </Page>
  );
};

interface CommentBoxProps {
  heading: string;
  theme: number;
  text: string;
  instrument: Instrument;
  onWrite: (text: string) => unknown;
}

/** What is noticed in a text, before it is sent, belongs right below its box. */
const CommentBox = ({ heading, theme, text, instrument, onWrite }: CommentBoxProps) => {
  const [isOpenAtFirst] = useState(text !== '');
  return (
    <details className="how" open={isOpenAtFirst}>
      <summary><span><span lang={inReadersLanguage(instrument).locale}>{heading}</span>{text.trim() !== '' && ` · ${words.comments.written}`}</span></summary>
      <div className="field have">
        <textarea aria-label={heading} name={`comment-${theme}`} rows={4} value={text} onInput={(event) => onWrite(event.currentTarget.value)} />
        <Noticed text={text} instrument={instrument} />
      </div>
    </details>
  );
};
