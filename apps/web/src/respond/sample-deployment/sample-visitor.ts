import { Journey } from '../journey.ts';
import { openDeviceDatabase } from '../wallet/device-database.ts';
import type { HeldPass } from '../wallet/kept-pass.ts';
import type { State } from '../respond-state.ts';
import { RespondStore } from '../respond-store.ts';

/** One tab of the answer app without its pages: what a person presses is called, what they would see is a state. */
export class SampleVisitor {
  readonly #store = new RespondStore();
  readonly journey = new Journey({ dispatch: this.#store.dispatch, state: this.#store.state, userAgent: 'Firefox/140.0' });

  get state(): State {
    return this.#store.state();
  }

  /** Opens the page with a one-use code, or at its bare address. */
  async open(code?: string): Promise<State> {
    await this.journey.open(code === undefined ? { asked: 'nothing' } : { asked: 'claim', code });
    return this.state;
  }

  /** Comes with the link of the own signed-in page. */
  async openFromSignedIn(spaceId: string): Promise<State> {
    await this.journey.open({ asked: 'space', spaceId });
    return this.state;
  }

  /** Comes with the link of the own results page. */
  async openFromResults(spaceId: string, results: string): Promise<State> {
    await this.journey.open({ asked: 'compare', spaceId, results });
    return this.state;
  }

  /** What the device keeps of a pass. */
  async heldPass(spaceId: string, roundId: string): Promise<HeldPass> {
    const database = await openDeviceDatabase();
    const kept = await database.get('passes', [spaceId, roundId]);
    database.close();
    if (kept?.stage !== 'held') throw new Error('no pass is held');
    return kept;
  }
}
