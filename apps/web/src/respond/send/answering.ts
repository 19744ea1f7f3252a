import type { ItemResponse } from '@unguarded/instruments';
import { askToBeWoken } from '../later/background.ts';
import { drawMoment } from '../later/held-answers.ts';
import type { OwnSpace } from '../own-space.ts';
import { fetchRounds } from '../round/answer-door.ts';
import { isOver } from '../round/answering-times.ts';
import { rememberPhases } from '../round/pin-round.ts';
import type { Tab } from '../tab.ts';
import { withAnswer, withoutAnswers } from '../wallet/kept-pass.ts';
import { sendAgain, sendAnswers, sendWithoutWaiting, type SendOutcome } from './send-answers.ts';

/** Answering a pulse, from the first question to the receipt. */
export class Answering {
  readonly #tab: Tab;
  readonly #space: OwnSpace;

  constructor(tab: Tab, space: OwnSpace) {
    this.#tab = tab;
    this.#space = space;
  }

  /** To a step of the questionnaire, forward or (by the browser's own button too) back; where one stopped is kept. */
  async goTo(step: number, direction: 'went-to' | 'went-back'): Promise<void> {
    this.#tab.dispatch({ event: direction, step });
    await this.#tab.change((pass) => (step > 0 ? { ...pass, screen: step - 1 } : pass));
  }

  async answer(itemId: string, answer: ItemResponse): Promise<void> {
    this.#tab.dispatch({ event: 'answered', itemId, answer });
    await this.#tab.change((pass) => withAnswer(pass, { itemId, answer }));
  }

  /** Seals and hands in what the person sees; `later`: at a moment that is drawn, and nothing leaves now. */
  async send({ later }: { later: boolean } = { later: false }): Promise<void> {
    const { visit, session } = this.#tab;
    if (visit === null || session === null) return;
    const { key, round } = visit.pulse;
    this.#tab.dispatch({ event: 'sending' });
    const leavesAt = later && visit.nearSignIn !== null ? drawMoment(visit.nearSignIn) : undefined;
    await this.#report(await sendAnswers(session.database, { key, round, answers: visit.answers, ...(leavesAt === undefined ? {} : { leavesAt }) }));
  }

  /** The person sends what waits, whatever moment was drawn for it. */
  async sendAgain(): Promise<void> {
    const { sending, session } = this.#tab;
    if (sending === null || session === null) return;
    this.#tab.dispatch({ event: 'sending' });
    await this.#report(await sendWithoutWaiting(session.database, sending));
  }

  /** What waits leaves if its moment has come. */
  async sendDue(): Promise<void> {
    const { sending, session } = this.#tab;
    if (sending !== null && session !== null) await this.#report(await sendAgain(session.database, sending));
  }

  async cover(): Promise<void> {
    this.#tab.dispatch({ event: 'covered' });
    await this.#tab.change((pass) => ({ ...pass, hidden: true }));
  }

  async uncover(): Promise<void> {
    this.#tab.dispatch({ event: 'uncovered' });
    await this.#tab.change((pass) => ({ ...pass, hidden: false }));
  }

  async forget(): Promise<void> {
    const pass = await this.#tab.change(withoutAnswers);
    if (pass !== null) this.#tab.dispatch({ event: 'answers-forgotten', pass });
  }

  /** Whether the answers stay on this device after the close, until the next pass is fetched. */
  async keepToCompare(keepsAnswers: boolean): Promise<void> {
    const pass = await this.#tab.change((held) => ({ ...held, keepsAnswers }));
    if (pass !== null) this.#tab.dispatch({ event: 'kept-to-compare', pass });
  }

  async #report(outcome: SendOutcome): Promise<void> {
    if (outcome.outcome === 'acknowledged') return this.#tab.dispatch({ event: 'acknowledged', pass: outcome.pass });
    if (outcome.outcome === 'not-sent') {
      void askToBeWoken();
      return this.#tab.dispatch({ event: 'not-sent', pass: outcome.pass, reason: outcome.reason });
    }
    if (outcome.outcome === 'gone' || (await this.#isClosed())) return this.#space.show();
    this.#tab.dispatch({ event: 'refused' });
  }

  /** A refusal has no reason; whether the pulse has closed is public, so the page can say at least that. */
  async #isClosed(): Promise<boolean> {
    const roundId = this.#tab.visit?.pulse.key.roundId;
    if (this.#tab.session === null) return false;
    const rounds = await rememberPhases(this.#tab.session.database, await fetchRounds());
    return rounds.some((round) => round.roundId === roundId && isOver(round.phase));
  }
}
