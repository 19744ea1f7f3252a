import { askToBeWoken } from '../later/background.ts';
import type { OwnSpace } from '../own-space.ts';
import type { Sending } from '../send/send-answers.ts';
import type { Tab } from '../tab.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { withCommentText } from './held-comment.ts';
import { keepForLater, sendDue, sendNow, type CommentSent } from './send-comment.ts';

/** Writing comments, which leave at a moment of their own. */
export class Commenting {
  readonly #tab: Tab;
  readonly #space: OwnSpace;

  constructor(tab: Tab, space: OwnSpace) {
    this.#tab = tab;
    this.#space = space;
  }

  open(): void {
    this.#tab.dispatch({ event: 'comment-opened' });
  }

  leave(): void {
    this.#tab.dispatch({ event: 'comment-left' });
  }

  async write(theme: number, text: string): Promise<void> {
    this.#tab.dispatch({ event: 'comment-written', theme, text });
    await this.#tab.change((pass) => withCommentText(pass, { theme, text }));
  }

  /** Seals what is written; it leaves at its own moment. */
  async keep(): Promise<void> {
    const { sending, visit, session } = this.#tab;
    if (sending === null || visit === null || session === null) return;
    const pass = await keepForLater(session.database, { ...sending, texts: visit.comment.texts });
    if (pass === null) return this.#space.show();
    void askToBeWoken();
    this.#tab.dispatch({ event: 'comment-kept', pass });
  }

  /** The person does not want to wait for its moment. */
  async sendNow(): Promise<void> {
    await this.#try(sendNow);
  }

  /** What waits leaves if its moment has come: looked at on every visit, and again while the page is open. */
  async sendDue(): Promise<void> {
    const { visit } = this.#tab;
    if (visit !== null && visit.comment.leavesAt !== null) await this.#try(sendDue);
  }

  async #try(send: (database: DeviceDatabase, sending: Sending) => Promise<CommentSent>): Promise<void> {
    const { sending, session } = this.#tab;
    if (sending === null || session === null) return;
    const { pass, trouble } = await send(session.database, sending);
    if (pass !== null) this.#tab.dispatch({ event: 'comment-tried', pass, trouble });
  }
}
