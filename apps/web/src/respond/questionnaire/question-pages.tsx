import { useState } from 'react';
import { responseSetOf, type Instrument, type Item, type ItemResponse } from '@unguarded/instruments';
import { Button, RemoveButton } from '../page/button.tsx';
import { CheckWords } from '../page/check-words.tsx';
import { Lead, Page } from '../page/page.tsx';
import { MoveAway } from '../move/move-pages.tsx';
import { LaterChoice } from '../later/later-choice.tsx';
import type { Pulse, Visit } from '../respond-state.ts';
import { words } from '../words/words.ts';
import { answerInWords } from './answer-in-words.ts';
import { BuildNumber } from './build-number.tsx';
import { inReadersLanguage } from './in-readers-language.ts';
import { leftOut, type QuestionScreen } from './question-screens.ts';
import { Scale } from './scale.tsx';

const ITEMS_A_MINUTE = 6;

/** What a person may want to know before the first question, and the way to it in one tap. */
export const FirstScreenPage = ({ visit, onStep, onMove }: { visit: Visit; onStep: (step: number) => unknown; onMove: () => unknown }) => {
  const { pulse, changed, screen } = visit;
  const items = pulse.screens.reduce((sum, { items: asked }) => sum + asked.length, 0);
  const { locale } = inReadersLanguage(pulse.round.instrument);
  return (
    <Page
      above={<p className="eyebrow">{pulse.title}</p>}
      heading={words.firstScreen.count(items, Math.ceil(items / ITEMS_A_MINUTE))}
      actions={<Button onPress={() => onStep(changed ? screen + 1 : 1)}>{changed ? words.firstScreen.goOn : words.firstScreen.start}</Button>}
    >
      {pulse.hidesLittle && <p className="card card-notice">{words.hidesLittle}</p>}
      {locale !== words.locale && <p className="card card-notice">{words.firstScreen.questionsIn(new Intl.DisplayNames(words.locale, { type: 'language' }).of(locale) ?? locale)}</p>}
      <Promises pulse={pulse} />
      <CheckWords checkWords={pulse.checkWords} />
      <HowCanYouKnow />
      <MoveAway onMove={onMove} />
    </Page>
  );
};

const Promises = ({ pulse }: { pulse: Pulse }) => (
  <ul className="promises">
    <li>{words.firstScreen.noName}</li>
    <li>{words.firstScreen.countedWith(pulse.group, pulse.thresholds.scores)}</li>
    <li>{words.firstScreen.until(words.moment(pulse.windows.answersCloseAt))}</li>
    <li>{words.firstScreen.thresholds(pulse.thresholds)}</li>
    {pulse.approvedBy !== null && <li>{words.firstScreen.approvedBy(pulse.approvedBy)}</li>}
  </ul>
);

const HowCanYouKnow = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.firstScreen.howTitle}</summary>
      {words.firstScreen.how.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      {isOpen && <BuildNumber />}
    </details>
  );
};

interface QuestionsProps {
  visit: Visit;
  onAnswer: (itemId: string, answer: ItemResponse) => unknown;
  onStep: (step: number) => unknown;
  onBack: () => unknown;
  onHide: () => unknown;
}

/** One theme a screen; "Next" is always allowed, an answer never forced. */
export const QuestionsPage = ({ visit, onAnswer, onStep, onBack, onHide }: QuestionsProps) => {
  const { pulse, answers, screen } = visit;
  const shown = pulse.screens[screen] ?? pulse.screens[0];
  if (shown === undefined) return null;
  const instrument = inReadersLanguage(pulse.round.instrument);
  return (
    <Page
      name={`questions ${screen}`}
      above={<Progress at={screen + 1} of={pulse.screens.length} />}
      heading={headingOf(shown, instrument)}
      headingLanguage={instrument.locale}
      corner={<HideButton onHide={onHide} />}
      actions={<StepButtons visit={visit} onStep={onStep} onBack={onBack} />}
    >
      {itemsOf(shown, instrument).map((item) => {
        const responseSet = responseSetOf(instrument, item.id);
        return responseSet === undefined ? null : (
          <Scale key={item.id} item={item} language={instrument.locale} responseSet={responseSet} contact={instrument.contact} answer={answers[item.id] ?? null} onAnswer={(answer) => onAnswer(item.id, answer)} />
        );
      })}
      <p className="note">{words.questions.kept}</p>
    </Page>
  );
};

/** The items of a screen as the instrument words them. */
function itemsOf({ items }: QuestionScreen, instrument: Instrument): Item[] {
  return instrument.items.filter(({ id }) => items.some((item) => item.id === id));
}

function headingOf(screen: QuestionScreen, instrument: Instrument): string {
  return words.questions.part(itemsOf(screen, instrument)[0]?.theme ?? screen.heading, screen.part, screen.of);
}

const StepButtons = ({ visit, onStep, onBack }: Pick<QuestionsProps, 'visit' | 'onStep' | 'onBack'>) => {
  const { pulse, screen, backToReview } = visit;
  if (backToReview) return <Button onPress={onBack}>{words.questions.toReview}</Button>;
  const isLast = screen === pulse.screens.length - 1;
  return (
    <>
      <Button kind="secondary" onPress={onBack}>{words.questions.back}</Button>
      <Button onPress={() => onStep(screen + 2)}>{isLast ? words.questions.toReview : words.questions.next}</Button>
    </>
  );
};

const Progress = ({ at, of }: { at: number; of: number }) => (
  <div className="progress">
    <p className="eyebrow" id="progress">{words.questions.progress(at, of)}</p>
    <progress aria-labelledby="progress" value={at} max={of} />
  </div>
);

export const HideButton = ({ onHide }: { onHide: () => unknown }) => (
  <Button kind="plain" label={words.hidden.buttonLabel} onPress={onHide}>{words.hidden.button}</Button>
);

interface ReviewProps {
  visit: Visit;
  onStep: (step: number) => unknown;
  onBack: () => unknown;
  onSend: (later: boolean) => unknown;
  onHide: () => unknown;
}

/** Everything once more before it leaves. */
export const ReviewPage = ({ visit, onStep, onBack, onSend, onHide }: ReviewProps) => {
  const { pulse, answers, receipt, nearSignIn } = visit;
  const missing = leftOut(pulse.screens.flatMap(({ items }) => items), answers);
  const [later, setLater] = useState(nearSignIn?.window !== null && nearSignIn?.wakes === true);
  return (
    <Page
      heading={words.review.heading}
      corner={<HideButton onHide={onHide} />}
      actions={<>
        <Button kind="secondary" onPress={onBack}>{words.questions.back}</Button>
        <Button onPress={() => onSend(later)}>{sendLabel(later, receipt !== null)}</Button>
      </>}
    >
      <p className="note">{missing === 0 ? words.review.complete : words.review.leftOut(missing)} {words.review.note}</p>
      {nearSignIn !== null && <LaterChoice near={nearSignIn} later={later} onChoose={setLater} />}
      {pulse.screens.map((screen, index) => <ReviewedScreen key={screen.items[0]?.id} visit={visit} index={index} onChange={() => onStep(index + 1)} />)}
    </Page>
  );
};

function sendLabel(later: boolean, isChange: boolean): string {
  if (later) return words.later.send;
  return isChange ? words.review.sendChange : words.review.send;
}

const ReviewedScreen = ({ visit, index, onChange }: { visit: Visit; index: number; onChange: () => unknown }) => {
  const screen = visit.pulse.screens[index];
  if (screen === undefined) return null;
  const instrument = inReadersLanguage(visit.pulse.round.instrument);
  const heading = headingOf(screen, instrument);
  return (
    <section className="reviewed" aria-label={heading}>
      <div className="reviewed-head">
        <h2 lang={instrument.locale}>{heading}</h2>
        <Button kind="plain" label={words.review.changeOf(heading)} onPress={onChange}>{words.review.change}</Button>
      </div>
      <dl>
        {itemsOf(screen, instrument).map(({ id, text }) => (
          <div key={id} lang={instrument.locale}><dt>{text}</dt><Answered instrument={instrument} itemId={id} answer={visit.answers[id] ?? null} /></div>
        ))}
      </dl>
    </section>
  );
};

/** What the page says of an answer is in its own language, and that there is none is said more quietly. */
export const Answered = ({ instrument, itemId, answer }: { instrument: Instrument; itemId: string; answer: ItemResponse }) =>
  answer === null ? <dd className="none" lang={words.locale}>{words.review.notAnswered}</dd> : <dd lang={answer === 'prefer-not-to-say' ? words.locale : instrument.locale}>{answerInWords(instrument, itemId, answer)}</dd>;

interface HiddenProps {
  onShow: () => unknown;
  onForget: () => unknown;
}

/** Covers the answers at once, and stays after a reload. */
export const HiddenPage = ({ onShow, onForget }: HiddenProps) => (
  <Page heading={words.hidden.heading} actions={<Button onPress={onShow}>{words.hidden.show}</Button>}>
    <Lead text={words.hidden.text} />
    <p><RemoveButton onPress={onForget}>{words.hidden.forget}</RemoveButton></p>
    <p className="note">{words.hidden.forgetNote}</p>
  </Page>
);
