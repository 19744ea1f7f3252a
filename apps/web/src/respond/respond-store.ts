import { firstState, respond, type Event, type State } from './respond-state.ts';

/** Holds the state, lets the reducer change it, and tells whoever listens. */
export class RespondStore {
  #state: State = firstState;
  readonly #listeners = new Set<() => void>();

  readonly state = (): State => this.#state;

  readonly dispatch = (event: Event): void => {
    this.#state = respond(this.#state, event);
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}
