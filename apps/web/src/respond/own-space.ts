import { resumeClaim } from './claim/offer-claim.ts';
import { openSpace, waitsForList } from './open-space.ts';
import type { Event } from './respond-state.ts';
import type { PinnedRound } from './round/pin-round.ts';
import { loadSealing } from './send/load-sealing.ts';
import type { Tab } from './tab.ts';
import { isLocked, unlockSpace } from './wallet/space-locks.ts';
import { keepSpace, removeSpace } from './wallet/spaces.ts';

/** The place of one person on this browser: its PIN, and the page that its passes lead to. */
export class OwnSpace {
  readonly #tab: Tab;
  readonly #sendWhatWaits: () => Promise<void>;
  #afterPin: () => Promise<void> = async () => undefined;

  constructor(tab: Tab, sendWhatWaits: () => Promise<void>) {
    this.#tab = tab;
    this.#sendWhatWaits = sendWhatWaits;
  }

  /** Null: nobody has a space here; shown like a space without a pass. */
  async enter(spaceId: string | null, seen: PinnedRound | null = null): Promise<void> {
    this.#tab.spaceId = spaceId ?? '';
    this.#tab.again = () => this.show();
    await this.behindPin(() => this.show({ seen }));
  }

  /** Nothing of a space with a PIN is read before the PIN was given in this tab. */
  async behindPin(next: () => Promise<void>): Promise<void> {
    const { session, spaceId } = this.#tab;
    if (session === null || spaceId === null) return;
    if (!(await isLocked(session.database, spaceId))) return next();
    this.#afterPin = next;
    this.#tab.show({ page: 'locked', wrong: false });
  }

  /** Opens a space with a PIN, and goes on where it stood in the way. */
  async unlock(pin: string): Promise<void> {
    const { session, spaceId } = this.#tab;
    if (session === null || spaceId === null) return;
    this.#tab.show({ page: 'starting' });
    if (!(await unlockSpace(session.database, spaceId, pin))) return this.#tab.show({ page: 'locked', wrong: true });
    await this.#afterPin();
  }

  /** The PIN is forgotten: what is kept behind it goes. */
  async remove(): Promise<void> {
    const { session, spaceId } = this.#tab;
    if (session === null || spaceId === null) return;
    await removeSpace(session.database, spaceId);
    if (this.#tab.offered !== null) await keepSpace(session.database, spaceId); // a pass is being fetched into it
    await this.#afterPin();
  }

  /** Looks at what is kept and what is asked now; quietly: never under the person's hands. */
  async show({ quietly = false, seen = null }: { quietly?: boolean; seen?: PinnedRound | null } = {}): Promise<void> {
    const tab = this.#tab;
    if (tab.session === null || tab.spaceId === null) return;
    if (!quietly && (await waitsForList(tab.session, tab.spaceId))) tab.show({ page: 'checking-list' });
    const before = tab.state;
    const found = await openSpace(tab.session, tab.spaceId, seen);
    if (quietly && tab.state !== before) return; // the person has gone on meanwhile
    if (found.found === 'page') return this.#showFound(found.event);
    tab.show({ page: 'preparing' });
    const stopped = await resumeClaim(tab.session, found.pass, found.listing);
    if (stopped !== null) return tab.show(stopped);
    await this.show({ quietly });
  }

  /** What waits to be sent is tried again at every visit, while the page already says that it waits. */
  async #showFound(event: Event): Promise<void> {
    this.#tab.dispatch(event);
    if (this.#tab.visit !== null) void loadSealing().catch(() => undefined); // before it is needed, perhaps without a line
    await this.#sendWhatWaits();
  }
}
