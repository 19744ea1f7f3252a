import { isInAppBrowser, missingInBrowser } from './claim/check-browser.ts';
import { Claiming } from './claim/claiming.ts';
import { Commenting } from './comments/commenting.ts';
import { BesideResults } from './compare/beside-results.ts';
import { Moving } from './move/moving.ts';
import type { Session } from './open-space.ts';
import { OwnSpace } from './own-space.ts';
import { deploymentOf } from './pulse-of-round.ts';
import { linkOf, type Asked } from './respond-address.ts';
import { pinDeployment } from './round/pin-deployment.ts';
import { Answering } from './send/answering.ts';
import { Tab, type Surroundings } from './tab.ts';
import { noteSignIn, spaceOfBareAddress } from './wallet/spaces.ts';

/**
 * Everything that a person can set going and that is slow or may fail. Each step reports what it found to the reducer;
 * what is shown is decided there.
 */
export class Journey {
  readonly #tab: Tab;
  readonly space: OwnSpace;
  readonly claiming: Claiming;
  readonly answering: Answering;
  readonly commenting: Commenting;
  readonly moving: Moving;
  readonly beside: BesideResults;

  constructor(surroundings: Surroundings) {
    this.#tab = new Tab(surroundings);
    this.space = new OwnSpace(this.#tab, () => this.#sendWhatWaits());
    this.claiming = new Claiming(this.#tab, this.space);
    this.answering = new Answering(this.#tab, this.space);
    this.commenting = new Commenting(this.#tab, this.space);
    this.moving = new Moving(this.#tab, this.space);
    this.beside = new BesideResults(this.#tab, this.space);
  }

  /** Arriving: with a one-use code, with the link of one's own signed-in page, or at the bare address. */
  async open(asked: Asked): Promise<void> {
    this.#tab.show({ page: 'starting' });
    const missing = missingInBrowser();
    if (missing !== null) return this.#tab.show({ page: 'cannot-keep', reason: missing, claimLink: missing === 'insecure-address' ? null : linkOf(asked, location) });
    if (asked.asked === 'compare') return this.beside.open(asked);
    if (!(await this.#tab.openDatabase())) return this.#tab.show({ page: 'cannot-keep', reason: 'storage-blocked', claimLink: linkOf(asked, location) });
    if ((asked.asked === 'claim' || asked.asked === 'move') && isInAppBrowser(this.#tab.userAgent)) {
      this.#tab.again = () => this.#enter(asked);
      return this.#tab.show({ page: 'cannot-keep', reason: 'in-app-browser', claimLink: linkOf(asked, location) });
    }
    await this.#enter(asked);
  }

  /** The button "try again" of whatever could not be finished. */
  async again(): Promise<void> {
    await this.#tab.again();
  }

  /** Looks again, when the page comes back into view or the line comes back; never under the person's hands. */
  async refresh(): Promise<void> {
    const { page } = this.#tab.state;
    if (page === 'not-sent') return this.answering.sendDue();
    const resting = ['ready', 'first-screen', 'sent', 'list-unavailable', 'unreachable', 'claim-interrupted'];
    if (!resting.includes(page)) return;
    await (page === 'ready' || page === 'first-screen' || page === 'sent' ? this.space.show({ quietly: true }) : this.#tab.again());
  }

  /** To the page of this person's pulse, as at any visit. */
  async openPulse(): Promise<void> {
    await this.#enter({ asked: 'space', spaceId: this.#tab.spaceId ?? '' });
  }

  async #enter(asked: Asked): Promise<void> {
    this.#tab.show({ page: 'starting' });
    this.#tab.again = () => this.#enter(asked);
    const { database } = this.#tab;
    if (database === null) return;
    const found = await pinDeployment(database);
    if (!found.ok && found.reason === 'unreachable') return this.#tab.show({ page: 'unreachable' });
    if (!found.ok) return this.#tab.show({ page: 'stopped', reason: found.reason, deployment: deploymentOf(found.pinned) });
    this.#tab.session = { database, deployment: found.deployment };
    if (asked.asked === 'claim') return this.claiming.begin(asked.code);
    if (asked.asked === 'move') return this.moving.askForKey(asked.link);
    if (asked.asked === 'space') {
      await noteSignIn(database, asked.spaceId, new Date());
      return this.space.enter(asked.spaceId);
    }
    await this.#enterBareAddress(this.#tab.session);
  }

  async #enterBareAddress({ database, deployment }: Session): Promise<void> {
    const choice = await spaceOfBareAddress(database);
    if (choice.found === 'several') return this.#tab.show({ page: 'several-people', deployment: deploymentOf(deployment) });
    await this.space.enter(choice.found === 'one' ? choice.spaceId : null);
  }

  async #sendWhatWaits(): Promise<void> {
    if (this.#tab.state.page === 'not-sent') await this.answering.sendDue();
    await this.commenting.sendDue();
  }
}
