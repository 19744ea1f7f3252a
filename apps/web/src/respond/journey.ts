import type { Bytes } from '@unguarded/credentials-client';
import type { ItemResponse } from '@unguarded/instruments';
import { isInAppBrowser, missingInBrowser } from './claim/check-browser.ts';
import type { Claim } from './claim/claim-pass.ts';
import { offerClaim, resumeClaim, runClaim } from './claim/offer-claim.ts';
import { comparing, loadComparing } from './compare/comparing.ts';
import { askToBeWoken } from './later/background.ts';
import { drawMoment } from './later/held-answers.ts';
import { openSpace, waitsForList, type Session } from './open-space.ts';
import { deploymentOf } from './pulse-of-round.ts';
import { bringHere } from './move/bring-here.ts';
import { loadPart } from './page/load-part.ts';
import { linkOf, moveLink, type Asked } from './respond-address.ts';
import { deriveSecrets } from './recovery/derive-secrets.ts';
import { makePasskey, usePasskey, type PasskeyFound } from './recovery/passkey.ts';
import { makeWords, rootOfTyped } from './recovery/ways-back.ts';
import type { CannotCompareReason, Event, Notice, ClaimTrouble, State, Visit } from './respond-state.ts';
import { fetchRounds } from './round/answer-door.ts';
import { isOver } from './round/answering-times.ts';
import { pinDeployment } from './round/pin-deployment.ts';
import { rememberPhases, type PinnedRound } from './round/pin-round.ts';
import { keepForLater, sendDue, sendNow, type CommentSent } from './comments/send-comment.ts';
import { withCommentText } from './comments/held-comment.ts';
import { loadSealing } from './send/load-sealing.ts';
import { sendAgain, sendAnswers, sendWithoutWaiting, type Sending, type SendOutcome } from './send/send-answers.ts';
import { changeHeldPass, dropHeld, forgetCompared } from './wallet/change-pass.ts';
import { openDeviceDatabase, type DeviceDatabase, type PinnedDeployment } from './wallet/device-database.ts';
import { withAnswer, withoutAnswers, type HeldPass, type PassKey, type WayBack } from './wallet/kept-pass.ts';
import type { TypedPin } from './wallet/lock-pages.tsx';
import { isLocked, lockSpace, unlockSpace } from './wallet/space-locks.ts';
import { keepNothing, keepSpace, noteSignIn, removeSpace, spaceOfBareAddress } from './wallet/spaces.ts';

const SHORTEST_PIN = 6;

const loadMoving = () => loadPart('moved-pass', () => import('./move/moved-pass.ts'));

export interface Surroundings {
  dispatch: (event: Event) => void;
  state: () => State;
  userAgent: string;
}

/**
 * Everything that a person can set going and that is slow or may fail. Each step reports what it found to the reducer;
 * what is shown is decided there. Which space is open is remembered in memory only: after a reload of a browser that
 * several people use, each comes from their own signed-in page again.
 */
export class Journey {
  readonly #surroundings: Surroundings;
  #database: DeviceDatabase | null = null;
  #session: Session | null = null;
  #spaceId: string | null = null;
  #offered: Claim | null = null;
  #root: Bytes | null = null;
  #pin: string | null = null;
  #afterPin: () => Promise<void> = async () => undefined;
  #beforeTyping: State | null = null;
  #moving: PassKey | null = null;
  #movingLink: string | null = null;
  #again: () => Promise<void> = async () => undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Arriving: with a one-use code, with the link of one's own signed-in page, or at the bare address. */
  async open(asked: Asked): Promise<void> {
    this.#show({ page: 'starting' });
    const missing = missingInBrowser();
    if (missing !== null) return this.#show({ page: 'cannot-keep', reason: missing, claimLink: missing === 'insecure-address' ? null : linkOf(asked, location) });
    if (asked.asked === 'compare') return this.#compare(asked);
    if (!(await this.#openDatabase())) return this.#show({ page: 'cannot-keep', reason: 'storage-blocked', claimLink: linkOf(asked, location) });
    if ((asked.asked === 'claim' || asked.asked === 'move') && isInAppBrowser(this.#surroundings.userAgent)) {
      this.#again = () => this.#enter(asked);
      return this.#show({ page: 'cannot-keep', reason: 'in-app-browser', claimLink: linkOf(asked, location) });
    }
    await this.#enter(asked);
  }

  /** The button "try again" of whatever could not be finished. */
  async again(): Promise<void> {
    await this.#again();
  }

  /** "It is my own device": from here on this browser keeps something of this person. */
  async keepHere(wayBack: WayBack = 'none', { pin, repeated }: TypedPin = { pin: '', repeated: '' }): Promise<void> {
    if (pin !== repeated) return this.#showTrouble({ reason: 'pins-differ' });
    if (pin !== '' && pin.length < SHORTEST_PIN) return this.#showTrouble({ reason: 'pin-too-short' });
    this.#pin = pin === '' ? null : pin;
    if (wayBack === 'words') return this.showNewWords();
    if (wayBack === 'passkey') return this.#keepWithPasskey(() => makePasskey(this.#session?.deployment.organisation ?? ''));
    await this.#keepAndClaim('none', null);
  }

  /** Nothing shall bring this pass back; a PIN that was chosen before stays chosen. */
  async goOnWithout(): Promise<void> {
    await this.#keepAndClaim('none', null);
  }

  /** Opens a space with a PIN, and goes on where it stood in the way. */
  async unlock(pin: string): Promise<void> {
    if (this.#session === null || this.#spaceId === null) return;
    this.#show({ page: 'starting' });
    if (!(await unlockSpace(this.#session.database, this.#spaceId, pin))) return this.#show({ page: 'locked', wrong: true });
    await this.#afterPin();
  }

  /** The PIN is forgotten: what is kept behind it goes. */
  async removeSpace(): Promise<void> {
    if (this.#session === null || this.#spaceId === null) return;
    await removeSpace(this.#session.database, this.#spaceId);
    if (this.#offered !== null) await keepSpace(this.#session.database, this.#spaceId); // a pass is being fetched into it
    await this.#afterPin();
  }

  /** Twelve new words, to be written down before anything is fetched. */
  async showNewWords(): Promise<void> {
    const made = await makeWords();
    if (made === null) return this.#showTrouble({ reason: 'no-list' });
    this.#root = made.root;
    this.#show({ page: 'show-words', recoveryWords: made.recoveryWords });
  }

  async wordsAreWritten(): Promise<void> {
    await this.#keepAndClaim('words', this.#root);
  }

  askForWords(): void {
    this.#beforeTyping = this.#surroundings.state();
    this.#show({ page: 'type-words', trouble: null });
  }

  backFromTyping(): void {
    if (this.#beforeTyping !== null && !('visit' in this.#beforeTyping)) this.#show(this.#beforeTyping);
  }

  /** The same words give the same secrets, and these the same pass. */
  async bringBackWithWords(typed: string): Promise<void> {
    const read = await rootOfTyped(typed);
    if (!read.ok) return this.#show({ page: 'type-words', trouble: read.trouble });
    await this.#keepAndClaim('words', read.root);
  }

  async bringBackWithPasskey(): Promise<void> {
    await this.#keepWithPasskey(usePasskey);
  }

  async keepNothing(): Promise<void> {
    this.#offered = null;
    if (this.#session === null) return;
    await keepNothing(this.#session.database);
    this.#show({ page: 'nothing-kept', deployment: deploymentOf(this.#session.deployment) });
  }

  /** Looks again, when the page comes back into view or the line comes back; never under the person's hands. */
  async refresh(): Promise<void> {
    const { page } = this.#surroundings.state();
    if (page === 'not-sent') return this.#sendAgain();
    const resting = ['ready', 'first-screen', 'sent', 'list-unavailable', 'unreachable', 'claim-interrupted'];
    if (!resting.includes(page)) return;
    await (page === 'ready' || page === 'first-screen' || page === 'sent' ? this.#showSpace({ quietly: true }) : this.#again());
  }

  /** To a step of the questionnaire, forward or (by the browser's own button too) back; where one stopped is kept. */
  async goTo(step: number, direction: 'went-to' | 'went-back'): Promise<void> {
    this.#surroundings.dispatch({ event: direction, step });
    await this.#change((pass) => (step > 0 ? { ...pass, screen: step - 1 } : pass));
  }

  async answer(itemId: string, answer: ItemResponse): Promise<void> {
    this.#surroundings.dispatch({ event: 'answered', itemId, answer });
    await this.#change((pass) => withAnswer(pass, { itemId, answer }));
  }

  /** Seals and hands in what the person sees; `later`: at a moment that is drawn, and nothing leaves now. */
  async send({ later }: { later: boolean } = { later: false }): Promise<void> {
    const visit = this.#visit();
    if (visit === null || this.#session === null) return;
    const { key, round } = visit.pulse;
    this.#surroundings.dispatch({ event: 'sending' });
    const leavesAt = later && visit.nearSignIn !== null ? drawMoment(visit.nearSignIn) : undefined;
    await this.#report(await sendAnswers(this.#session.database, { key, round, answers: visit.answers, ...(leavesAt === undefined ? {} : { leavesAt }) }));
  }

  openComment(): void {
    this.#surroundings.dispatch({ event: 'comment-opened' });
  }

  leaveComment(): void {
    this.#surroundings.dispatch({ event: 'comment-left' });
  }

  async writeComment(theme: number, text: string): Promise<void> {
    this.#surroundings.dispatch({ event: 'comment-written', theme, text });
    await this.#change((pass) => withCommentText(pass, { theme, text }));
  }

  /** Seals what is written; it leaves at its own moment. */
  async keepComment(): Promise<void> {
    const [sending, visit] = [this.#sending(), this.#visit()];
    if (sending === null || visit === null || this.#session === null) return;
    const pass = await keepForLater(this.#session.database, { ...sending, texts: visit.comment.texts });
    if (pass === null) return this.#showSpace({ quietly: false });
    void askToBeWoken();
    this.#surroundings.dispatch({ event: 'comment-kept', pass });
  }

  /** The person does not want to wait for its moment. */
  async sendCommentNow(): Promise<void> {
    await this.#tryComment(sendNow);
  }

  /** What waits leaves if its moment has come: looked at on every visit, and again while the page is open. */
  async sendDueComment(): Promise<void> {
    const visit = this.#visit();
    if (visit !== null && visit.comment.leavesAt !== null) await this.#tryComment(sendDue);
  }

  /** The person sends what waits, whatever moment was drawn for it. */
  async sendAgain(): Promise<void> {
    const sending = this.#sending();
    if (sending === null || this.#session === null) return;
    this.#surroundings.dispatch({ event: 'sending' });
    await this.#report(await sendWithoutWaiting(this.#session.database, sending));
  }

  async cover(): Promise<void> {
    this.#surroundings.dispatch({ event: 'covered' });
    await this.#change((pass) => ({ ...pass, hidden: true }));
  }

  async uncover(): Promise<void> {
    this.#surroundings.dispatch({ event: 'uncovered' });
    await this.#change((pass) => ({ ...pass, hidden: false }));
  }

  async forgetAnswers(): Promise<void> {
    const pass = await this.#change(withoutAnswers);
    if (pass !== null) this.#surroundings.dispatch({ event: 'answers-forgotten', pass });
  }

  /** Seals the pass for another device; until the person says that it is there, it stays here too. */
  async startMove(): Promise<void> {
    const key = this.#passKey();
    const pass = key === null || this.#session === null ? null : await changeHeldPass(this.#session.database, key, (held) => held);
    if (pass === null || key === null) return;
    const { drawMovingKey, movedPassOf, qrPath, sealForMoving } = await loadMoving();
    const movingKey = drawMovingKey();
    const link = moveLink(await sealForMoving(movedPassOf(pass), movingKey));
    this.#moving = key;
    this.#show({ page: 'move-out', link, movingKey, qr: qrPath(link) });
  }

  async cancelMove(): Promise<void> {
    await this.#showSpace({ quietly: false });
  }

  /** The pass is on the other device: here it goes. */
  async finishMove(): Promise<void> {
    if (this.#session === null || this.#moving === null) return;
    await dropHeld(this.#session.database, this.#moving);
    this.#show({ page: 'moved' });
  }

  /** On the other device: the key was typed. */
  async moveHere(typed: string): Promise<void> {
    if (this.#session === null || this.#movingLink === null) return;
    this.#show({ page: 'preparing' });
    const moved = await (await loadMoving()).openMoved(this.#movingLink, typed);
    if (moved === null) return this.#show({ page: 'move-in', trouble: 'wrong-key' });
    const brought = await bringHere(this.#session, moved);
    if (!brought.ok) return this.#show('notice' in brought ? brought.notice : { page: 'move-in', trouble: brought.trouble });
    void navigator.storage?.persist?.().catch(() => false);
    await this.#enterSpace(brought.spaceId);
  }

  /** Whether the answers stay on this device after the close, until the next pass is fetched. */
  async keepToCompare(keepsAnswers: boolean): Promise<void> {
    const pass = await this.#change((held) => ({ ...held, keepsAnswers }));
    if (pass !== null) this.#surroundings.dispatch({ event: 'kept-to-compare', pass });
  }

  async forgetCompared(): Promise<void> {
    if (this.#session === null || this.#spaceId === null) return;
    await forgetCompared(this.#session.database, this.#spaceId);
    await this.#showSpace({ quietly: false });
  }

  /** The answers stay after comparing, until the next pass is fetched. */
  async keepCompared(): Promise<void> {
    const state = this.#surroundings.state();
    if (state.page !== 'compared' || this.#session === null) return;
    const kept = await comparing().keepCompared(this.#session.database, state.comparison);
    this.#show({ ...state, comparison: { ...state.comparison, ...(kept ? { keptOn: true } : { cannotStay: true }) } });
  }

  /** What was compared is forgotten: on the device, and on the page. */
  async forgetComparison(): Promise<void> {
    const state = this.#surroundings.state();
    if (state.page !== 'compared' || this.#session === null) return;
    await comparing().forgetCompared(this.#session.database, state.comparison);
    this.#show({ page: 'cannot-compare', reason: 'forgotten', deployment: state.deployment });
  }

  /** On leaving the page, so that not even a browser that brings it back shows them again. */
  leaveComparison(): void {
    const state = this.#surroundings.state();
    if (state.page === 'compared' && !state.comparison.keptOn) this.#show({ page: 'cannot-compare', reason: 'forgotten', deployment: state.deployment });
  }

  /** To the page of this person's pulse, as at any visit. */
  async openPulse(): Promise<void> {
    await this.#enter({ asked: 'space', spaceId: this.#spaceId ?? '' });
  }

  async #tryComment(send: (database: DeviceDatabase, sending: Sending) => Promise<CommentSent>): Promise<void> {
    const sending = this.#sending();
    if (sending === null || this.#session === null) return;
    const { pass, trouble } = await send(this.#session.database, sending);
    if (pass !== null) this.#surroundings.dispatch({ event: 'comment-tried', pass, trouble });
  }

  #passKey(): PassKey | null {
    const state = this.#surroundings.state();
    return state.page === 'ready' ? state.pulse.key : (this.#visit()?.pulse.key ?? null);
  }

  #sending(): Sending | null {
    const pulse = this.#visit()?.pulse;
    return pulse === undefined ? null : { key: pulse.key, round: pulse.round };
  }

  async #keepWithPasskey(ask: () => Promise<PasskeyFound>): Promise<void> {
    const found = await ask();
    if (!found.ok) return this.#showTrouble({ reason: `passkey-${found.reason}` });
    await this.#keepAndClaim('passkey', found.root);
  }

  /** What brings the pass back is used for its secrets and then let go. */
  async #keepAndClaim(wayBack: WayBack, root: Bytes | null): Promise<void> {
    const [claim, session] = [this.#offered, this.#session];
    if (claim === null || session === null) return;
    [this.#offered, this.#root] = [null, null];
    await keepSpace(session.database, claim.key.spaceId, wayBack);
    if (this.#pin !== null) await lockSpace(session.database, claim.key.spaceId, this.#pin);
    this.#pin = null;
    void navigator.storage?.persist?.().catch(() => false);
    const { deploymentKey } = session.deployment;
    const secrets = root === null ? null : await deriveSecrets(root, { deploymentKey, roundId: claim.key.roundId });
    await this.#claim({ ...claim, secrets });
  }

  /** What did not work is said on the page where it was asked for. */
  #showTrouble(trouble: ClaimTrouble): void {
    const state = this.#surroundings.state();
    if (state.page === 'own-device' || state.page === 'recovery-again') this.#show({ ...state, trouble });
    if (state.page === 'no-pass') this.#show({ page: 'recovery-again', wayBack: 'passkey', trouble });
  }

  async #openDatabase(): Promise<boolean> {
    try {
      this.#database ??= await openDeviceDatabase();
      return true;
    } catch {
      return false;
    }
  }

  async #enter(asked: Asked): Promise<void> {
    this.#show({ page: 'starting' });
    this.#again = () => this.#enter(asked);
    if (this.#database === null) return;
    const found = await pinDeployment(this.#database);
    if (!found.ok && found.reason === 'unreachable') return this.#show({ page: 'unreachable' });
    if (!found.ok) return this.#show({ page: 'stopped', reason: found.reason, deployment: deploymentOf(found.pinned) });
    this.#session = { database: this.#database, deployment: found.deployment };
    if (asked.asked === 'claim') return this.#offerClaim(this.#session, asked.code);
    if (asked.asked === 'move') {
      this.#movingLink = asked.link;
      return this.#show({ page: 'move-in', trouble: null });
    }
    if (asked.asked === 'space') {
      await noteSignIn(this.#database, asked.spaceId, new Date());
      return this.#enterSpace(asked.spaceId);
    }
    await this.#enterBareAddress(this.#session);
  }

  /** With a link from one's own results. From here to the page on which they stand beside the answers nothing is asked of any server. */
  async #compare(asked: Extract<Asked, { asked: 'compare' }>): Promise<void> {
    [this.#spaceId, this.#again] = [asked.spaceId, () => this.#compare(asked)];
    const part = await loadComparing().catch(() => null);
    if (part === null) return this.#show({ page: 'unreachable' });
    const pinned = (await this.#openDatabase()) ? await this.#database?.get('deployment', 'pinned') : undefined;
    const results = part.readResults(asked.results);
    if (pinned === undefined || this.#database === null || results === null) return this.#cannotCompare(results === null ? 'unreadable' : 'none-kept', pinned);
    this.#session = { database: this.#database, deployment: pinned };
    await noteSignIn(this.#database, asked.spaceId, new Date());
    const { database, deployment } = this.#session;
    await this.#behindPin(async () => {
      const comparison = await part.openComparison(database, { spaceId: asked.spaceId, results, deploymentKey: deployment.deploymentKey });
      if (comparison === null) return this.#cannotCompare('none-kept', deployment);
      this.#show({ page: 'compared', comparison, deployment: deploymentOf(deployment) });
    });
  }

  #cannotCompare(reason: CannotCompareReason, deployment: PinnedDeployment | undefined): void {
    this.#show({ page: 'cannot-compare', reason, deployment: deployment === undefined ? null : deploymentOf(deployment) });
  }

  async #enterBareAddress({ database, deployment }: Session): Promise<void> {
    const choice = await spaceOfBareAddress(database);
    if (choice.found === 'several') return this.#show({ page: 'several-people', deployment: deploymentOf(deployment) });
    await this.#enterSpace(choice.found === 'one' ? choice.spaceId : null);
  }

  /** Null: nobody has a space here; shown like a space without a pass. */
  async #enterSpace(spaceId: string | null, seen: PinnedRound | null = null): Promise<void> {
    this.#spaceId = spaceId ?? '';
    this.#again = () => this.#showSpace({ quietly: false });
    await this.#behindPin(() => this.#showSpace({ quietly: false, seen }));
  }

  /** Nothing of a space with a PIN is read before the PIN was given in this tab. */
  async #behindPin(next: () => Promise<void>): Promise<void> {
    if (this.#session === null || this.#spaceId === null) return;
    if (!(await isLocked(this.#session.database, this.#spaceId))) return next();
    this.#afterPin = next;
    this.#show({ page: 'locked', wrong: false });
  }

  async #showSpace({ quietly, seen = null }: { quietly: boolean; seen?: PinnedRound | null }): Promise<void> {
    if (this.#session === null || this.#spaceId === null) return;
    if (!quietly && (await waitsForList(this.#session, this.#spaceId))) this.#show({ page: 'checking-list' });
    const before = this.#surroundings.state();
    const found = await openSpace(this.#session, this.#spaceId, seen);
    if (quietly && this.#surroundings.state() !== before) return; // the person has gone on meanwhile
    if (found.found === 'page') return this.#showFound(found.event);
    this.#show({ page: 'preparing' });
    const stopped = await resumeClaim(this.#session, found.pass, found.listing);
    if (stopped !== null) return this.#show(stopped);
    await this.#showSpace({ quietly });
  }

  /** What waits to be sent is tried again at every visit, while the page already says that it waits. */
  async #showFound(event: Event): Promise<void> {
    this.#surroundings.dispatch(event);
    if (this.#visit() !== null) void loadSealing().catch(() => undefined); // before it is needed, perhaps without a line
    if (this.#surroundings.state().page === 'not-sent') await this.#sendAgain();
    await this.sendDueComment();
  }

  async #sendAgain(): Promise<void> {
    const visit = this.#visit();
    if (visit === null || this.#session === null) return;
    const { key, round } = visit.pulse;
    await this.#report(await sendAgain(this.#session.database, { key, round }));
  }

  async #offerClaim(session: Session, code: string): Promise<void> {
    this.#show({ page: 'preparing' });
    const offer = await offerClaim(session, code);
    if (offer.next === 'claim') return this.#claim(offer.claim);
    this.#offered = offer.next === 'ask' ? offer.claim : null;
    this.#show(offer.page);
  }

  async #claim(claim: Claim): Promise<void> {
    if (this.#session === null) return;
    this.#spaceId = claim.key.spaceId;
    this.#offered = claim; // words or a passkey may still bring back a pass that was fetched before
    this.#again = () => this.#claim(claim);
    await this.#behindPin(() => this.#runClaim(claim));
  }

  async #runClaim(claim: Claim): Promise<void> {
    if (this.#session === null) return;
    this.#show({ page: 'preparing' });
    const stopped = await runClaim(this.#session, claim);
    if (stopped !== null) return this.#show(stopped);
    this.#offered = null;
    await noteSignIn(this.#session.database, claim.key.spaceId, new Date());
    await this.#enterSpace(claim.key.spaceId, claim.round);
    await forgetCompared(this.#session.database, claim.key.spaceId); // pulses that are over are closed by now
  }

  async #report(outcome: SendOutcome): Promise<void> {
    const { dispatch } = this.#surroundings;
    if (outcome.outcome === 'acknowledged') return dispatch({ event: 'acknowledged', pass: outcome.pass });
    if (outcome.outcome === 'not-sent') {
      void askToBeWoken();
      return dispatch({ event: 'not-sent', pass: outcome.pass, reason: outcome.reason });
    }
    if (outcome.outcome === 'gone' || (await this.#isClosed())) return this.#showSpace({ quietly: false });
    dispatch({ event: 'refused' });
  }

  /** A refusal has no reason; whether the pulse has closed is public, so the page can say at least that. */
  async #isClosed(): Promise<boolean> {
    const roundId = this.#visit()?.pulse.key.roundId;
    if (this.#session === null) return false;
    const rounds = await rememberPhases(this.#session.database, await fetchRounds());
    return rounds.some((round) => round.roundId === roundId && isOver(round.phase));
  }

  async #change(change: (pass: HeldPass) => HeldPass): Promise<HeldPass | null> {
    const key = this.#visit()?.pulse.key;
    return key === undefined || this.#session === null ? null : changeHeldPass(this.#session.database, key, change);
  }

  #visit(): Visit | null {
    const state = this.#surroundings.state();
    return 'visit' in state ? state.visit : null;
  }

  #show(notice: Notice): void {
    this.#surroundings.dispatch({ event: 'found', notice });
  }
}
