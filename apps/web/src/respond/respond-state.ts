import type { Responses, ItemResponse } from '@unguarded/instruments';
import type { Arm, RoundPhase, RoundWindows } from '@unguarded/rounds';
import type { Comparison } from './compare/comparison.ts';
import type { NearSignIn } from './later/held-answers.ts';
import type { RoundFault, VerifiedRound } from './round/verify-round.ts';
import type { WordsRead } from './recovery/recovery-words.ts';
import type { QuestionScreen } from './questionnaire/question-screens.ts';
import { acknowledgedReceipt, type HeldPass, type PassKey, type Receipt, type SettledPass, type WayBack } from './wallet/kept-pass.ts';

/**
 * Every page that this app can show, as one union, and the one function that leads from page to page.
 * What is slow or may fail (network, store, cryptography) happens in `journey.ts` and its parts, which report here what
 * they found.
 */

/** Whom to ask, and for which organisation: taken from what this device pinned, never from what has just changed. */
export interface Deployment {
  organisation: string;
  contact: string;
  signInAddress: string;
}

/** One pulse as a page needs it: verified against its signed public description. */
export interface Pulse {
  key: PassKey;
  title: string;
  deployment: Deployment;
  group: { label: string; rosterCount: number };
  thresholds: { scores: number; comments: number; distributions: number };
  checkWords: readonly string[];
  approvedBy: string | null;
  /** By the public counts of the day, fewer than five of the group hold a pass. */
  hidesLittle: boolean;
  phase: RoundPhase;
  windows: RoundWindows;
  round: VerifiedRound;
  /** Drawn to answer five questions with their name, or not; null where nothing is drawn. */
  arm: Arm | null;
  screens: readonly QuestionScreen[];
}

/** A pulse that is open, and what this person has done in it on this device. */
export interface Visit {
  pulse: Pulse;
  answers: Responses;
  /** The screen of questions on which the person stopped or stands. */
  screen: number;
  /** The last receipt whose acknowledgement was verified. */
  receipt: Receipt | null;
  waiting: boolean;
  /** Not before this moment does what waits leave by itself; null: as soon as there is a line. */
  leavesAt: string | null;
  /** The person was signed in on this device less than a day ago; null: they were not. */
  nearSignIn: NearSignIn | null;
  changed: boolean;
  answersForgotten: boolean;
  keepsAnswers: boolean;
  /** One screen was opened from the review, and leads back there. */
  backToReview: boolean;
  comment: VisitComment;
}

/** What this person has written in their own words, and how far it is. */
interface VisitComment {
  texts: Readonly<Record<number, string>>;
  /** Texts were touched after they had last been sealed. */
  changed: boolean;
  /** When what is sealed leaves by itself; null where nothing waits. */
  leavesAt: string | null;
  receipt: Receipt | null;
  trouble: CommentTrouble;
}

export interface ClaimOffer {
  code: string;
  title: string;
  personName: string;
  group: { label: string; rosterCount: number };
  othersHere: boolean;
  passkeysMayWork: boolean;
  /** The questions are open already: fetching and answering are no longer days apart. */
  late: boolean;
  deployment: Deployment;
}

/** A pulse of which only the public part matters: its title and its times. */
export interface PulseTimes {
  title: string | null;
  phase: RoundPhase;
  windows: RoundWindows;
}

export type CannotKeepReason = 'storage-blocked' | 'in-app-browser' | 'old-browser' | 'insecure-address';
export type StopReason = RoundFault | 'deployment-key-changed' | 'description-changed' | 'chain-broken' | 'group-missing' | 'signature-wrong';
export type NoPassReason =
  | 'none-here' | 'joined-later' | 'other-device' | 'code-used-up' | 'enrolment-closed';
export type ClaimTrouble =
  | Omit<Extract<WordsRead, { reason: 'not-twelve' }>, 'ok'>
  | Omit<Extract<WordsRead, { reason: 'not-in-list' }>, 'ok'>
  | { reason: 'does-not-add-up' | 'no-list' | 'passkey-unsupported' | 'passkey-not-used' | 'pin-too-short' | 'pins-differ' };
/** Why a pass could not be taken from another device. */
export type MoveTrouble = 'wrong-key' | 'no-pass' | 'no-line';
export type NotSentReason = 'unreachable' | 'reply-not-genuine' | 'held';
/** Why a comment that should have left is still here; null while it waits for its moment, or once it was received. */
export type CommentTrouble = Exclude<NotSentReason, 'held'> | 'refused' | null;
/** Why nothing stands beside the results. */
export type CannotCompareReason = 'none-kept' | 'unreadable' | 'forgotten';
export type ListReason = 'not-yet' | 'unreachable' | 'not-genuine';
type VisitPage = 'first-screen' | 'questions' | 'review' | 'sent' | 'comment';
type Coverable = VisitPage | 'not-sent';

/** Pages on which nothing is being answered. */
export type Notice =
  | { page: 'starting' }
  | { page: 'cannot-keep'; reason: CannotKeepReason; claimLink: string | null }
  | { page: 'unreachable' }
  | { page: 'broken' }
  | { page: 'stopped'; reason: StopReason; deployment: Deployment }
  | { page: 'several-people'; deployment: Deployment }
  | { page: 'no-pass'; reason: NoPassReason; next: PulseTimes | null; earlier: readonly SettledPass[]; deployment: Deployment }
  | { page: 'own-device'; offer: ClaimOffer; trouble: ClaimTrouble | null }
  | { page: 'locked'; wrong: boolean }
  | { page: 'show-words'; recoveryWords: readonly string[] }
  | { page: 'type-words'; trouble: ClaimTrouble | null }
  | { page: 'recovery-again'; wayBack: Exclude<WayBack, 'none'>; trouble: ClaimTrouble | null }
  | { page: 'nothing-kept'; deployment: Deployment }
  | { page: 'move-out'; link: string; movingKey: string; qr: { path: string; size: number } }
  | { page: 'move-in'; trouble: MoveTrouble | null }
  | { page: 'moved' }
  | { page: 'preparing' }
  | { page: 'claim-interrupted' }
  | { page: 'ready'; pulse: Pulse; earlier: readonly SettledPass[] }
  | { page: 'checking-list' }
  | { page: 'list-unavailable'; reason: ListReason; /** The answers stay here to be compared. */ keepsAnswers: boolean; deployment: Deployment }
  | { page: 'settled'; settled: SettledPass; earlier: readonly SettledPass[]; next: PulseTimes | null; /** Of the settled pulse itself, where they are known. */ times: PulseTimes | null; deployment: Deployment }
  | { page: 'compared'; comparison: Comparison; deployment: Deployment }
  | { page: 'cannot-compare'; reason: CannotCompareReason; deployment: Deployment | null };

/** Pages of a pulse that is open for answers. */
type Visiting =
  | { page: VisitPage; visit: Visit }
  | { page: 'not-sent'; visit: Visit; reason: NotSentReason }
  | { page: 'sending'; visit: Visit }
  | { page: 'refused'; visit: Visit }
  | { page: 'hidden'; behind: Coverable; visit: Visit };

export type State = Notice | Visiting;

export type Event =
  | { event: 'found'; notice: Notice }
  | { event: 'pass-found'; pulse: Pulse; pass: HeldPass; earlier: readonly SettledPass[]; nearSignIn: NearSignIn | null }
  | { event: 'went-to'; step: number }
  | { event: 'went-back'; step: number }
  | { event: 'answered'; itemId: string; answer: ItemResponse }
  | { event: 'sending' }
  | { event: 'not-sent'; pass: HeldPass; reason: NotSentReason }
  | { event: 'refused' }
  | { event: 'acknowledged'; pass: HeldPass }
  | { event: 'covered' }
  | { event: 'uncovered' }
  | { event: 'answers-forgotten'; pass: HeldPass }
  | { event: 'kept-to-compare'; pass: HeldPass }
  | { event: 'comment-opened' }
  | { event: 'comment-left' }
  | { event: 'comment-written'; theme: number; text: string }
  | { event: 'comment-kept'; pass: HeldPass }
  | { event: 'comment-tried'; pass: HeldPass; trouble: CommentTrouble };

export const firstState: State = { page: 'starting' };

export function respond(state: State, event: Event): State {
  switch (event.event) {
    case 'found': return event.notice;
    case 'pass-found': return pageOfPass(event);
    case 'went-to': return atStep(state, event.step, state.page === 'review');
    case 'went-back': return atStep(state, event.step, false);
    case 'answered': return answered(state, event);
    case 'sending': return hasVisit(state) ? { page: 'sending', visit: state.visit } : state;
    case 'not-sent': return onVisit(state, (visit) => ({ page: 'not-sent', visit: updated(visit, event.pass), reason: event.reason }));
    case 'refused': return onVisit(state, (visit) => ({ page: 'refused', visit }));
    case 'acknowledged': return onVisit(state, (visit) => ({ page: 'sent', visit: updated(visit, event.pass) }));
    case 'covered': return covered(state);
    case 'uncovered': return state.page === 'hidden' ? uncovered(state) : state;
    case 'kept-to-compare': return state.page === 'sent' ? { page: 'sent', visit: updated(state.visit, event.pass) } : state;
    case 'comment-opened': return state.page === 'sent' ? { page: 'comment', visit: state.visit } : state;
    case 'comment-left': return state.page === 'comment' ? pageOfVisit(state.visit) : state;
    case 'comment-written': return written(state, event);
    case 'comment-kept': return state.page === 'comment' ? pageOfVisit(updated(state.visit, event.pass)) : state;
    case 'comment-tried': return commentTried(state, event);
    case 'answers-forgotten': return onVisit(state, (visit) => pageOfVisit(updated(visit, event.pass)));
  }
}

/** The steps of the questionnaire: 0 is the page before it, then the screens of questions, then the review. */
export function reviewStep({ screens }: Pulse): number {
  return screens.length + 1;
}

/** Where a change of what was sent, or of what waits, begins: with everything in view, or, with nothing left, at the first question. */
export function stepOfChange({ pulse, answersForgotten }: Visit): number {
  return answersForgotten ? 1 : reviewStep(pulse);
}

function pageOfPass({ pulse, pass, earlier, nearSignIn }: Extract<Event, { event: 'pass-found' }>): State {
  if (pulse.phase !== 'answers') return { page: 'ready', pulse, earlier };
  const visit = updated({ pulse, screen: pass.screen, ...nothingDone, nearSignIn }, pass);
  const page = pageOfVisit(visit);
  return pass.hidden && isCoverable(page) ? { page: 'hidden', behind: page.page, visit } : page;
}

const noComment: VisitComment = { texts: {}, changed: false, leavesAt: null, receipt: null, trouble: null };
const nothingDone = { answers: {}, receipt: null, waiting: false, leavesAt: null, changed: false, answersForgotten: false, keepsAnswers: false, backToReview: false, comment: noComment };

/** What waits to be sent comes first on every visit, then what was sent, then the questions. */
function pageOfVisit(visit: Visit): Visiting {
  if (visit.waiting) return { page: 'not-sent', visit, reason: reasonOf(visit) };
  return { page: visit.receipt === null ? 'first-screen' : 'sent', visit };
}

function reasonOf({ leavesAt }: Visit): NotSentReason {
  return leavesAt === null ? 'unreachable' : 'held';
}

function updated(visit: Visit, pass: HeldPass): Visit {
  const { answers, changed, answersForgotten, keepsAnswers = false } = pass;
  const waiting = pass.outgoing !== null;
  return { ...visit, answers, changed, answersForgotten, keepsAnswers, waiting, leavesAt: pass.leavesAt ?? null, receipt: acknowledgedReceipt(pass.receipts), comment: commentOf(pass) };
}

function commentOf({ comment }: HeldPass): VisitComment {
  if (comment === undefined) return noComment;
  const { texts, changed, leavesAt, receipts } = comment;
  return { texts, changed, leavesAt, receipt: acknowledgedReceipt(receipts), trouble: null };
}

function written(state: State, { theme, text }: { theme: number; text: string }): State {
  if (state.page !== 'comment') return state;
  const { visit } = state;
  const comment = { ...visit.comment, changed: true, texts: { ...visit.comment.texts, [theme]: text } };
  return { page: 'comment', visit: { ...visit, comment } };
}

/** What became of a comment that was to leave; the texts on the page are those of the person's hands. */
function commentTried(state: State, { pass, trouble }: Extract<Event, { event: 'comment-tried' }>): State {
  if (!hasVisit(state)) return state;
  const { leavesAt, receipt } = commentOf(pass);
  return { ...state, visit: { ...state.visit, comment: { ...state.visit.comment, leavesAt, receipt, trouble } } };
}

function atStep(state: State, step: number, backToReview: boolean): State {
  if (!hasVisit(state) || state.page === 'sending' || state.page === 'hidden') return state;
  const visit = { ...state.visit, backToReview };
  if (step <= 0) return pageOfVisit(visit);
  if (step >= reviewStep(visit.pulse)) return { page: 'review', visit };
  return { page: 'questions', visit: { ...visit, screen: step - 1 } };
}

function answered(state: State, { itemId, answer }: { itemId: string; answer: ItemResponse }): State {
  if (state.page !== 'questions') return state;
  const { visit } = state;
  return { page: 'questions', visit: { ...visit, changed: true, answers: { ...visit.answers, [itemId]: answer } } };
}

function covered(state: State): State {
  return hasVisit(state) && isCoverable(state) ? { page: 'hidden', behind: state.page, visit: state.visit } : state;
}

function uncovered({ behind, visit }: Extract<State, { page: 'hidden' }>): State {
  return behind === 'not-sent' ? { page: behind, visit, reason: reasonOf(visit) } : { page: behind, visit };
}

function hasVisit(state: State): state is Visiting {
  return 'visit' in state;
}

function onVisit(state: State, next: (visit: Visit) => Visiting): State {
  return hasVisit(state) ? next(state.visit) : state;
}

const coverable: readonly string[] = ['first-screen', 'questions', 'review', 'sent', 'comment', 'not-sent'] satisfies Coverable[];

function isCoverable(state: State): state is Extract<State, { page: Coverable }> {
  return coverable.includes(state.page);
}
