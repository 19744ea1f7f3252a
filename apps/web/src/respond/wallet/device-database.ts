import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Bytes } from '@unguarded/credentials-client';
import type { RoundPhase, RoundWindows } from '@unguarded/rounds';
import type { KeptPass, PassKey, WayBack } from './kept-pass.ts';
import type { Sealed, SpaceLock } from './sealed-record.ts';

/** The deployment as this browser first met it. A later visit compares the key and never replaces it. */
export interface PinnedDeployment {
  deploymentKey: string;
  organisation: string;
  identityOrigin: string;
  contact: string;
}

/** A pulse's public description as this browser first met it, with its texts, so that the app works offline. */
export interface KeptRound {
  roundId: string;
  sheetHash: string;
  /** Absent once the pulse is settled: only the fingerprint stays pinned. */
  texts: { envelope: Bytes; instrument: Bytes } | null;
  /** The approving body's signature, as last heard; null or missing where there is none. */
  approval?: Bytes | null;
  /** As last heard from the answer door: its clock counts, not the device's. */
  phase: RoundPhase;
  windows: RoundWindows;
  /** How far that clock was ahead of the device's, in milliseconds; absent in older records. */
  clockAhead?: number;
}

/** One person's place on this browser. */
interface KeptSpace {
  id: string;
  /** What the person chose at the last pulse, to be asked in the same way at the next; absent in older records. */
  wayBack?: WayBack;
  /** When the person last came here from their signed-in page; absent once that is a day ago. */
  signedInAt?: string;
  /** Where the person set a PIN: every pass of this space is sealed. */
  lock?: SpaceLock;
}

/** A pass of a space with a PIN. The version tells a tab that another one has written meanwhile. */
interface SealedPass extends PassKey, Sealed {
  stage: 'sealed';
  version: number;
}

export type KeptRecord = KeptPass | SealedPass;

interface DeviceSchema extends DBSchema {
  deployment: { key: 'pinned'; value: PinnedDeployment };
  rounds: { key: string; value: KeptRound };
  spaces: { key: string; value: KeptSpace };
  passes: { key: [spaceId: string, roundId: string]; value: KeptRecord };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** Opens (and makes, at the first visit) the store of this device. Rejects where the browser keeps nothing. */
export async function openDeviceDatabase(name = 'unguarded-answers'): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('deployment');
      database.createObjectStore('rounds', { keyPath: 'roundId' });
      database.createObjectStore('spaces', { keyPath: 'id' });
      database.createObjectStore('passes', { keyPath: ['spaceId', 'roundId'] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
    },
  });
}
