import type { OwnSpace } from '../own-space.ts';
import { loadPart } from '../page/load-part.ts';
import { moveLink } from '../respond-address.ts';
import type { Tab } from '../tab.ts';
import { changeHeldPass, dropHeld } from '../wallet/change-pass.ts';
import type { PassKey } from '../wallet/kept-pass.ts';
import { bringHere } from './bring-here.ts';

const loadMoving = () => loadPart('moved-pass', () => import('./moved-pass.ts'));

/** Taking a pass to another device, and bringing one here. */
export class Moving {
  readonly #tab: Tab;
  readonly #space: OwnSpace;
  #moving: PassKey | null = null;
  #link: string | null = null;

  constructor(tab: Tab, space: OwnSpace) {
    this.#tab = tab;
    this.#space = space;
  }

  /** Seals the pass for another device; until the person says that it is there, it stays here too. */
  async start(): Promise<void> {
    const { session } = this.#tab;
    const key = this.#passKey();
    const pass = key === null || session === null ? null : await changeHeldPass(session.database, key, (held) => held);
    if (pass === null || key === null) return;
    const { drawMovingKey, movedPassOf, qrPath, sealForMoving } = await loadMoving();
    const movingKey = drawMovingKey();
    const link = moveLink(await sealForMoving(movedPassOf(pass), movingKey));
    this.#moving = key;
    this.#tab.show({ page: 'move-out', link, movingKey, qr: qrPath(link) });
  }

  async cancel(): Promise<void> {
    await this.#space.show();
  }

  /** The pass is on the other device: here it goes. */
  async finish(): Promise<void> {
    if (this.#tab.session === null || this.#moving === null) return;
    await dropHeld(this.#tab.session.database, this.#moving);
    this.#tab.show({ page: 'moved' });
  }

  /** On the other device: it was opened with the link. */
  askForKey(link: string): void {
    this.#link = link;
    this.#tab.show({ page: 'move-in', trouble: null });
  }

  /** On the other device: the key was typed. */
  async bringHere(typed: string): Promise<void> {
    const { session } = this.#tab;
    if (session === null || this.#link === null) return;
    this.#tab.show({ page: 'preparing' });
    const moved = await (await loadMoving()).openMoved(this.#link, typed);
    if (moved === null) return this.#tab.show({ page: 'move-in', trouble: 'wrong-key' });
    const brought = await bringHere(session, moved);
    if (!brought.ok) return this.#tab.show('notice' in brought ? brought.notice : { page: 'move-in', trouble: brought.trouble });
    void navigator.storage?.persist?.().catch(() => false);
    await this.#space.enter(brought.spaceId);
  }

  #passKey(): PassKey | null {
    const { state, visit } = this.#tab;
    return state.page === 'ready' ? state.pulse.key : (visit?.pulse.key ?? null);
  }
}
