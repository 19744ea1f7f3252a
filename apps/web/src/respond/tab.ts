import type { Claim } from './claim/claim-pass.ts';
import type { Session } from './open-space.ts';
import type { Event, Notice, State, Visit } from './respond-state.ts';
import type { Sending } from './send/send-answers.ts';
import { changeHeldPass } from './wallet/change-pass.ts';
import { openDeviceDatabase, type DeviceDatabase } from './wallet/device-database.ts';
import type { HeldPass } from './wallet/kept-pass.ts';

export interface Surroundings {
  dispatch: (event: Event) => void;
  state: () => State;
  userAgent: string;
}

/**
 * What the parts of the journey share. Which space is open is remembered here and nowhere else, in memory: after a reload
 * of a browser that several people use, each comes from their own signed-in page again.
 */
export class Tab {
  readonly #surroundings: Surroundings;
  database: DeviceDatabase | null = null;
  session: Session | null = null;
  spaceId: string | null = null;
  /** What is being fetched, until it is there: words or a passkey may still bring back a pass that was fetched before. */
  offered: Claim | null = null;
  /** The button "try again" of whatever could not be finished. */
  again: () => Promise<void> = async () => undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get userAgent(): string {
    return this.#surroundings.userAgent;
  }

  get state(): State {
    return this.#surroundings.state();
  }

  get visit(): Visit | null {
    const { state } = this;
    return 'visit' in state ? state.visit : null;
  }

  /** What is needed to send something of the pulse that is open. */
  get sending(): Sending | null {
    const pulse = this.visit?.pulse;
    return pulse === undefined ? null : { key: pulse.key, round: pulse.round };
  }

  dispatch(event: Event): void {
    this.#surroundings.dispatch(event);
  }

  show(notice: Notice): void {
    this.dispatch({ event: 'found', notice });
  }

  async openDatabase(): Promise<boolean> {
    try {
      this.database ??= await openDeviceDatabase();
      return true;
    } catch {
      return false;
    }
  }

  /** Changes the pass of the pulse that is open; null where there is none (any more). */
  async change(change: (pass: HeldPass) => HeldPass): Promise<HeldPass | null> {
    const key = this.visit?.pulse.key;
    return key === undefined || this.session === null ? null : changeHeldPass(this.session.database, key, change);
  }
}
