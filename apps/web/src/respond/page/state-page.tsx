import { CommentPage } from '../comments/comment-page.tsx';
import { CannotKeepPage, ClaimInterruptedPage, NothingKeptPage, OwnDevicePage, StartingPage, StoppedPage } from '../claim/claim-pages.tsx';
import { comparing } from '../compare/comparing.ts';
import type { Journey } from '../journey.ts';
import { FirstScreenPage, HiddenPage, QuestionsPage, ReviewPage } from '../questionnaire/question-pages.tsx';
import { RecoveryAgainPage, ShowWordsPage, TypeWordsPage } from '../recovery/recovery-pages.tsx';
import { stepOfChange, type State } from '../respond-state.ts';
import { MovedPage, MoveInPage, MoveOutPage } from '../move/move-pages.tsx';
import { NotSentPage, RefusedPage, SentPage } from '../send/send-pages.tsx';
import { ListUnavailablePage, SettledPage } from '../send/settled-pages.tsx';
import { LockedPage } from '../wallet/lock-pages.tsx';
import { NoPassPage, ReadyPage, SeveralPeoplePage } from '../wallet/pass-pages.tsx';
import { words } from '../words/words.ts';
import { BrokenPage, UnreachablePage, WaitingPage } from './plain-pages.tsx';

interface StatePageProps {
  state: State;
  journey: Journey;
  onStep: (step: number) => unknown;
  onBack: () => unknown;
  onComment: () => unknown;
}

/** The page of every state; a state without a page does not compile. */
export const StatePage = ({ state, journey, onStep, onBack, onComment }: StatePageProps) => {
  const again = () => journey.again();
  const hide = () => journey.answering.cover();
  const move = () => journey.moving.start();
  const bringBack = { onTypeWords: () => journey.claiming.askForWords(), onUsePasskey: () => journey.claiming.bringBackWithPasskey() };
  switch (state.page) {
    case 'starting': return <StartingPage />;
    case 'cannot-keep': return <CannotKeepPage {...state} onAgain={again} />;
    case 'unreachable': return <UnreachablePage onAgain={again} />;
    case 'broken': return <BrokenPage />;
    case 'stopped': return <StoppedPage {...state} />;
    case 'several-people': return <SeveralPeoplePage {...state} />;
    case 'no-pass': return <NoPassPage {...state} {...bringBack} />;
    case 'own-device': return <OwnDevicePage {...state} {...bringBack} onMine={(wayBack, pin) => journey.claiming.keepHere(wayBack, pin)} onNotMine={() => journey.claiming.keepNothing()} />;
    case 'locked': return <LockedPage {...state} onPin={(pin) => journey.space.unlock(pin)} onForget={() => journey.space.remove()} />;
    case 'show-words': return <ShowWordsPage {...state} onWritten={() => journey.claiming.wordsAreWritten()} onWithout={() => journey.claiming.goOnWithout()} />;
    case 'type-words': return <TypeWordsPage {...state} onTyped={(typed) => journey.claiming.bringBackWithWords(typed)} onBack={() => journey.claiming.backFromTyping()} />;
    case 'recovery-again': return <RecoveryAgainPage {...state} {...bringBack} onNewWords={() => journey.claiming.showNewWords()} onWithout={() => journey.claiming.goOnWithout()} />;
    case 'nothing-kept': return <NothingKeptPage {...state} />;
    case 'preparing': return <WaitingPage said={words.preparing} />;
    case 'claim-interrupted': return <ClaimInterruptedPage onAgain={again} />;
    case 'move-out': return <MoveOutPage {...state} onDone={() => journey.moving.finish()} onBack={() => journey.moving.cancel()} />;
    case 'move-in': return <MoveInPage {...state} onKey={(typed) => journey.moving.bringHere(typed)} />;
    case 'moved': return <MovedPage />;
    case 'ready': return <ReadyPage {...state} onMove={move} />;
    case 'first-screen': return <FirstScreenPage {...state} onStep={onStep} onMove={move} />;
    case 'questions': return <QuestionsPage {...state} onAnswer={(itemId, answer) => journey.answering.answer(itemId, answer)} onStep={onStep} onBack={onBack} onHide={hide} />;
    case 'review': return <ReviewPage {...state} onStep={onStep} onBack={onBack} onSend={(later) => journey.answering.send({ later })} onHide={hide} />;
    case 'sending': return <WaitingPage said={words.sending} />;
    case 'not-sent': return <NotSentPage {...state} onAgain={() => journey.answering.sendAgain()} onChange={() => onStep(stepOfChange(state.visit))} onHide={hide} />;
    case 'refused': return <RefusedPage {...state} onAgain={() => journey.answering.sendAgain()} />;
    case 'sent': return <SentPage {...state} onMove={move} onKeep={(keeps) => journey.answering.keepToCompare(keeps)} onComment={onComment} onCommentNow={() => journey.commenting.sendNow()} onChange={() => onStep(stepOfChange(state.visit))} onHide={hide} />;
    case 'comment': return <CommentPage {...state} onWrite={(theme, text) => journey.commenting.write(theme, text)} onKeep={() => journey.commenting.keep()} onBack={onBack} onHide={hide} />;
    case 'hidden': return <HiddenPage onShow={() => journey.answering.uncover()} onForget={() => journey.answering.forget()} />;
    case 'checking-list': return <WaitingPage said={words.checkingList} />;
    case 'list-unavailable': return <ListUnavailablePage {...state} onAgain={again} />;
    case 'compared': {
      const { ComparedPage } = comparing();
      return <ComparedPage {...state} onKeep={() => journey.beside.keep()} onForget={() => journey.beside.forget()} />;
    }
    case 'cannot-compare': {
      const { CannotComparePage } = comparing();
      return <CannotComparePage {...state} onPulse={() => journey.openPulse()} />;
    }
    case 'settled': return <SettledPage {...state} onForget={() => journey.beside.forgetKept()} />;
  }
};
