import type { Bytes } from '@unguarded/credentials-client';
import type { OwnSpace } from '../own-space.ts';
import { deploymentOf } from '../pulse-of-round.ts';
import { deriveSecrets } from '../recovery/derive-secrets.ts';
import { makePasskey, usePasskey, type PasskeyFound } from '../recovery/passkey.ts';
import { makeWords, rootOfTyped } from '../recovery/ways-back.ts';
import type { ClaimTrouble, State } from '../respond-state.ts';
import type { Tab } from '../tab.ts';
import { forgetCompared } from '../wallet/change-pass.ts';
import type { WayBack } from '../wallet/kept-pass.ts';
import type { TypedPin } from '../wallet/lock-pages.tsx';
import { lockSpace } from '../wallet/space-locks.ts';
import { keepNothing, keepSpace, noteSignIn } from '../wallet/spaces.ts';
import type { Claim } from './claim-pass.ts';
import { offerClaim, runClaim } from './offer-claim.ts';

const SHORTEST_PIN = 6;

/** Fetching a pass: whether this device keeps it, behind which PIN, and what brings it back. */
export class Claiming {
  readonly #tab: Tab;
  readonly #space: OwnSpace;
  #root: Bytes | null = null;
  #pin: string | null = null;
  #beforeTyping: State | null = null;

  constructor(tab: Tab, space: OwnSpace) {
    this.#tab = tab;
    this.#space = space;
  }

  /** With a one-use code. */
  async begin(code: string): Promise<void> {
    if (this.#tab.session === null) return;
    this.#tab.show({ page: 'preparing' });
    const offer = await offerClaim(this.#tab.session, code);
    if (offer.next === 'claim') return this.#claim(offer.claim);
    this.#tab.offered = offer.next === 'ask' ? offer.claim : null;
    this.#tab.show(offer.page);
  }

  /** "It is my own device": from here on this browser keeps something of this person. */
  async keepHere(wayBack: WayBack = 'none', { pin, repeated }: TypedPin = { pin: '', repeated: '' }): Promise<void> {
    if (pin !== repeated) return this.#showTrouble({ reason: 'pins-differ' });
    if (pin !== '' && pin.length < SHORTEST_PIN) return this.#showTrouble({ reason: 'pin-too-short' });
    this.#pin = pin === '' ? null : pin;
    if (wayBack === 'words') return this.showNewWords();
    if (wayBack === 'passkey') return this.#keepWithPasskey(() => makePasskey(this.#tab.session?.deployment.organisation ?? ''));
    await this.#keepAndClaim('none', null);
  }

  /** Nothing shall bring this pass back; a PIN that was chosen before stays chosen. */
  async goOnWithout(): Promise<void> {
    await this.#keepAndClaim('none', null);
  }

  /** Twelve new words, to be written down before anything is fetched. */
  async showNewWords(): Promise<void> {
    const made = await makeWords();
    if (made === null) return this.#showTrouble({ reason: 'no-list' });
    this.#root = made.root;
    this.#tab.show({ page: 'show-words', recoveryWords: made.recoveryWords });
  }

  async wordsAreWritten(): Promise<void> {
    await this.#keepAndClaim('words', this.#root);
  }

  askForWords(): void {
    this.#beforeTyping = this.#tab.state;
    this.#tab.show({ page: 'type-words', trouble: null });
  }

  backFromTyping(): void {
    if (this.#beforeTyping !== null && !('visit' in this.#beforeTyping)) this.#tab.show(this.#beforeTyping);
  }

  /** The same words give the same secrets, and these the same pass. */
  async bringBackWithWords(typed: string): Promise<void> {
    const read = await rootOfTyped(typed);
    if (!read.ok) return this.#tab.show({ page: 'type-words', trouble: read.trouble });
    await this.#keepAndClaim('words', read.root);
  }

  async bringBackWithPasskey(): Promise<void> {
    await this.#keepWithPasskey(usePasskey);
  }

  async keepNothing(): Promise<void> {
    this.#tab.offered = null;
    if (this.#tab.session === null) return;
    await keepNothing(this.#tab.session.database);
    this.#tab.show({ page: 'nothing-kept', deployment: deploymentOf(this.#tab.session.deployment) });
  }

  async #keepWithPasskey(ask: () => Promise<PasskeyFound>): Promise<void> {
    const found = await ask();
    if (!found.ok) return this.#showTrouble({ reason: `passkey-${found.reason}` });
    await this.#keepAndClaim('passkey', found.root);
  }

  /** What brings the pass back is used for its secrets and then let go. */
  async #keepAndClaim(wayBack: WayBack, root: Bytes | null): Promise<void> {
    const { offered: claim, session } = this.#tab;
    if (claim === null || session === null) return;
    [this.#tab.offered, this.#root] = [null, null];
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
    const { state } = this.#tab;
    if (state.page === 'own-device' || state.page === 'recovery-again') this.#tab.show({ ...state, trouble });
    if (state.page === 'no-pass') this.#tab.show({ page: 'recovery-again', wayBack: 'passkey', trouble });
  }

  async #claim(claim: Claim): Promise<void> {
    if (this.#tab.session === null) return;
    this.#tab.spaceId = claim.key.spaceId;
    this.#tab.offered = claim;
    this.#tab.again = () => this.#claim(claim);
    await this.#space.behindPin(() => this.#runClaim(claim));
  }

  async #runClaim(claim: Claim): Promise<void> {
    const { session } = this.#tab;
    if (session === null) return;
    this.#tab.show({ page: 'preparing' });
    const stopped = await runClaim(session, claim);
    if (stopped !== null) return this.#tab.show(stopped);
    this.#tab.offered = null;
    await noteSignIn(session.database, claim.key.spaceId, new Date());
    await this.#space.enter(claim.key.spaceId, claim.round);
    await forgetCompared(session.database, claim.key.spaceId); // pulses that are over are closed by now
  }
}
