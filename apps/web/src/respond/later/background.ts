/** What the worker of this page is asked to do while no page is open. The page's own types know neither. */
interface WakingRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
  readonly periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
}

/** The name under which the worker is woken to hand in what waits. */
const HAND_IN = 'hand-in';

const HALF_A_DAY = 12 * 60 * 60_000;

async function registration(): Promise<WakingRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  return (await navigator.serviceWorker.getRegistration()) as WakingRegistration | undefined;
}

/** Whether this browser wakes the worker from time to time with no page open: Chromium, once the page is installed. */
export async function wakesByItself(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'periodic-background-sync' as PermissionName });
    return state === 'granted' && (await registration())?.periodicSync !== undefined;
  } catch {
    return false; // a browser that does not know the word
  }
}

/** Asks to be woken when the line comes back, and from time to time, where the browser does that. */
export async function askToBeWoken(): Promise<void> {
  const worker = await registration().catch(() => undefined);
  await worker?.sync?.register(HAND_IN).catch(() => undefined);
  await worker?.periodicSync?.register(HAND_IN, { minInterval: HALF_A_DAY }).catch(() => undefined);
}
