import type { DeviceDatabase, PinnedDeployment } from '../wallet/device-database.ts';
import { fetchDeployment } from './answer-door.ts';

export type DeploymentFound =
  | { ok: true; deployment: PinnedDeployment }
  | { ok: false; reason: 'unreachable' }
  | { ok: false; reason: 'deployment-key-changed'; pinned: PinnedDeployment };

/**
 * The deployment, its key pinned at first use. A different key is never taken over, whatever else is right;
 * without a connection the pinned deployment serves. Names and addresses may change, the key may not.
 */
export async function pinDeployment(database: DeviceDatabase): Promise<DeploymentFound> {
  const heard = await fetchDeployment();
  const pinned = await database.get('deployment', 'pinned');
  if (heard === null) return pinned === undefined ? { ok: false, reason: 'unreachable' } : { ok: true, deployment: pinned };
  if (pinned !== undefined && pinned.deploymentKey !== heard.deploymentKey) {
    return { ok: false, reason: 'deployment-key-changed', pinned };
  }
  return { ok: true, deployment: await keepFirst(database, heard) };
}

/** Two tabs may meet the deployment at once: the key that was written first stays. */
async function keepFirst(database: DeviceDatabase, heard: PinnedDeployment): Promise<PinnedDeployment> {
  const { deploymentKey, organisation, identityOrigin, contact } = heard;
  const transaction = database.transaction('deployment', 'readwrite');
  const first = await transaction.store.get('pinned');
  const kept = { deploymentKey: first?.deploymentKey ?? deploymentKey, organisation, identityOrigin, contact };
  await transaction.store.put(kept, 'pinned');
  await transaction.done;
  return kept;
}
