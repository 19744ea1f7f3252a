/**
 * Runs a task while no other tab of this browser runs one of the same name. Where the browser has no lock manager
 * the task simply runs: every step is also safe by the transactions of `changePass`, the lock only spares requests.
 */
export async function exclusively<T>(name: string, task: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (locks === undefined) return task();
  return locks.request(`unguarded ${name}`, task);
}
