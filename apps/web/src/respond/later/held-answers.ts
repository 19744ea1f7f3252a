import { drawChance } from '../comments/leaving-moment.ts';
import type { VerifiedRound } from '../round/verify-round.ts';
import { changeHeldPass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import type { HeldPass, PassKey } from '../wallet/kept-pass.ts';
import { forgetSignIn, signedInAt } from '../wallet/spaces.ts';
import { isNearSignIn, momentOf, waitingWindow, type WaitingWindow } from './waiting-window.ts';
import { wakesByItself } from './background.ts';

/** That a signed-in visit on this device is less than a day ago, and what can be done about it. */
export interface NearSignIn {
  /** When the answers could leave instead; null where the close is too near for that. */
  window: WaitingWindow | null;
  /** The browser can hand them in with no page open. */
  wakes: boolean;
}

/** Null where no signed-in visit is near. */
export async function nearSignIn(database: DeviceDatabase, { key, round }: { key: PassKey; round: VerifiedRound }): Promise<NearSignIn | null> {
  const now = new Date();
  const signedIn = await signedInAt(database, key.spaceId);
  if (!isNearSignIn(signedIn, now)) {
    await forgetSignIn(database, key.spaceId);
    return null;
  }
  return { window: waitingWindow({ signedInAt: signedIn, windows: round.sheet.windows }, now), wakes: await wakesByItself() };
}

/** A moment for answers that shall wait; undefined where they cannot. */
export function drawMoment({ window }: NearSignIn): string | undefined {
  return window === null ? undefined : momentOf(window, drawChance());
}

/**
 * Somebody whose answers wait has signed in once more: they get another moment, a day or more away, or none, and then
 * wait for the person. Leaving exactly a day later would be as good as leaving at once.
 */
export async function drawAgain(database: DeviceDatabase, { key, round }: { key: PassKey; round: VerifiedRound }): Promise<HeldPass | null> {
  const near = await nearSignIn(database, { key, round });
  const { answersCloseAt } = round.sheet.windows;
  return changeHeldPass(database, key, (pass) => {
    if (near === null || pass.leavesAt === undefined) return pass;
    const isFarEnough = near.window !== null && Date.parse(pass.leavesAt) >= Date.parse(near.window.from);
    return isFarEnough ? pass : { ...pass, leavesAt: drawMoment(near) ?? answersCloseAt };
  });
}
