import type { OwnSpace } from '../own-space.ts';
import { deploymentOf } from '../pulse-of-round.ts';
import type { Asked } from '../respond-address.ts';
import type { CannotCompareReason } from '../respond-state.ts';
import type { Tab } from '../tab.ts';
import { forgetCompared } from '../wallet/change-pass.ts';
import type { PinnedDeployment } from '../wallet/device-database.ts';
import { noteSignIn } from '../wallet/spaces.ts';
import { comparing, loadComparing } from './comparing.ts';

/** Own answers beside the results, and what stays of them on this device. */
export class BesideResults {
  readonly #tab: Tab;
  readonly #space: OwnSpace;

  constructor(tab: Tab, space: OwnSpace) {
    this.#tab = tab;
    this.#space = space;
  }

  /** With a link from one's own results. From here to the page on which they stand beside the answers nothing is asked of any server. */
  async open(asked: Extract<Asked, { asked: 'compare' }>): Promise<void> {
    [this.#tab.spaceId, this.#tab.again] = [asked.spaceId, () => this.open(asked)];
    const part = await loadComparing().catch(() => null);
    if (part === null) return this.#tab.show({ page: 'unreachable' });
    const pinned = (await this.#tab.openDatabase()) ? await this.#tab.database?.get('deployment', 'pinned') : undefined;
    const results = part.readResults(asked.results);
    const { database } = this.#tab;
    if (pinned === undefined || database === null || results === null) return this.#cannot(results === null ? 'unreadable' : 'none-kept', pinned);
    this.#tab.session = { database, deployment: pinned };
    await noteSignIn(database, asked.spaceId, new Date());
    await this.#space.behindPin(async () => {
      const comparison = await part.openComparison(database, { spaceId: asked.spaceId, results, deploymentKey: pinned.deploymentKey });
      if (comparison === null) return this.#cannot('none-kept', pinned);
      this.#tab.show({ page: 'compared', comparison, deployment: deploymentOf(pinned) });
    });
  }

  /** The answers stay after comparing, until the next pass is fetched. */
  async keep(): Promise<void> {
    const { state, session } = this.#tab;
    if (state.page !== 'compared' || session === null) return;
    const kept = await comparing().keepCompared(session.database, state.comparison);
    this.#tab.show({ ...state, comparison: { ...state.comparison, ...(kept ? { keptOn: true } : { cannotStay: true }) } });
  }

  /** What was compared is forgotten: on the device, and on the page. */
  async forget(): Promise<void> {
    const { state, session } = this.#tab;
    if (state.page !== 'compared' || session === null) return;
    await comparing().forgetCompared(session.database, state.comparison);
    this.#tab.show({ page: 'cannot-compare', reason: 'forgotten', deployment: state.deployment });
  }

  /** On leaving the page, so that not even a browser that brings it back shows them again. */
  leave(): void {
    const { state } = this.#tab;
    if (state.page === 'compared' && !state.comparison.keptOn) this.#tab.show({ page: 'cannot-compare', reason: 'forgotten', deployment: state.deployment });
  }

  /** Answers that are kept to be compared go before they were. */
  async forgetKept(): Promise<void> {
    const { session, spaceId } = this.#tab;
    if (session === null || spaceId === null) return;
    await forgetCompared(session.database, spaceId);
    await this.#space.show();
  }

  #cannot(reason: CannotCompareReason, deployment: PinnedDeployment | undefined): void {
    this.#tab.show({ page: 'cannot-compare', reason, deployment: deployment === undefined ? null : deploymentOf(deployment) });
  }
}
