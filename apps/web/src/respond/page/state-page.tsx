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
  journey: Pick<Journey, 'again' | 'startMove' | 'finishMove' | 'cancelMove' | 'moveHere' | 'keepHere' | 'keepNothing' | 'showNewWords' | 'wordsAreWritten' | 'goOnWithout' | 'askForWords' | 'backFromTyping' | 'bringBackWithWords' | 'bringBackWithPasskey' | 'unlock' | 'removeSpace' | 'keepToCompare' | 'forgetCompared' | 'keepCompared' | 'forgetComparison' | 'openPulse' | 'answer' | 'send' | 'sendAgain' | 'cover' | 'uncover' | 'forgetAnswers' | 'writeComment' | 'keepComment' | 'sendCommentNow'>;
  onStep: (step: number) => unknown;
  onBack: () => unknown;
  onComment: () => unknown;
}

/** The page of every state; a state without a page does not compile. */
export const StatePage = ({ state, journey, onStep, onBack, onComment }: StatePageProps) => {
  const again = () => journey.again();
  const hide = () => journey.cover();
  const move = () => journey.startMove();
  const bringBack = { onTypeWords: () => journey.askForWords(), onUsePasskey: () => journey.bringBackWithPasskey() };
  switch (state.page) {
    case 'starting': return <StartingPage />;
    case 'cannot-keep': return <CannotKeepPage {...state} onAgain={again} />;
    case 'unreachable': return <UnreachablePage onAgain={again} />;
    case 'broken': return <BrokenPage />;
    case 'stopped': return <StoppedPage {...state} />;
    case 'several-people': return <SeveralPeoplePage {...state} />;
    case 'no-pass': return <NoPassPage {...state} {...bringBack} />;
    case 'own-device': return <OwnDevicePage {...state} {...bringBack} onMine={(wayBack, pin) => journey.keepHere(wayBack, pin)} onNotMine={() => journey.keepNothing()} />;
    case 'locked': return <LockedPage {...state} onPin={(pin) => journey.unlock(pin)} onForget={() => journey.removeSpace()} />;
    case 'show-words': return <ShowWordsPage {...state} onWritten={() => journey.wordsAreWritten()} onWithout={() => journey.goOnWithout()} />;
    case 'type-words': return <TypeWordsPage {...state} onTyped={(typed) => journey.bringBackWithWords(typed)} onBack={() => journey.backFromTyping()} />;
    case 'recovery-again': return <RecoveryAgainPage {...state} {...bringBack} onNewWords={() => journey.showNewWords()} onWithout={() => journey.goOnWithout()} />;
    case 'nothing-kept': return <NothingKeptPage {...state} />;
    case 'preparing': return <WaitingPage name={state.page} said={words.preparing} />;
    case 'claim-interrupted': return <ClaimInterruptedPage onAgain={again} />;
    case 'move-out': return <MoveOutPage {...state} onDone={() => journey.finishMove()} onBack={() => journey.cancelMove()} />;
    case 'move-in': return <MoveInPage {...state} onKey={(typed) => journey.moveHere(typed)} />;
    case 'moved': return <MovedPage />;
    case 'ready': return <ReadyPage {...state} onMove={move} />;
    case 'first-screen': return <FirstScreenPage {...state} onStep={onStep} onMove={move} />;
    case 'questions': return <QuestionsPage {...state} onAnswer={(itemId, answer) => journey.answer(itemId, answer)} onStep={onStep} onBack={onBack} onHide={hide} />;
    case 'review': return <ReviewPage {...state} onStep={onStep} onBack={onBack} onSend={(later) => journey.send({ later })} onHide={hide} />;
    case 'sending': return <WaitingPage name={state.page} said={words.sending} />;
    case 'not-sent': return <NotSentPage {...state} onAgain={() => journey.sendAgain()} onChange={() => onStep(stepOfChange(state.visit))} onHide={hide} />;
    case 'refused': return <RefusedPage {...state} onAgain={() => journey.sendAgain()} />;
    case 'sent': return <SentPage {...state} onMove={move} onKeep={(keeps) => journey.keepToCompare(keeps)} onComment={onComment} onCommentNow={() => journey.sendCommentNow()} onChange={() => onStep(stepOfChange(state.visit))} onHide={hide} />;
    case 'comment': return <CommentPage {...state} onWrite={(theme, text) => journey.writeComment(theme, text)} onKeep={() => journey.keepComment()} onBack={onBack} onHide={hide} />;
    case 'hidden': return <HiddenPage onShow={() => journey.uncover()} onForget={() => journey.forgetAnswers()} />;
    case 'checking-list': return <WaitingPage name={state.page} said={words.checkingList} />;
    case 'list-unavailable': return <ListUnavailablePage {...state} onAgain={again} />;
    case 'compared': {
      const { ComparedPage } = comparing();
      return <ComparedPage {...state} onKeep={() => journey.keepCompared()} onForget={() => journey.forgetComparison()} />;
    }
    case 'cannot-compare': {
      const { CannotComparePage } = comparing();
      return <CannotComparePage {...state} onPulse={() => journey.openPulse()} />;
    }
    case 'settled': return <SettledPage {...state} onForget={() => journey.forgetCompared()} />;
  }
};
