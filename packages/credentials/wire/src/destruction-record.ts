/** What was destroyed: the key of what is staged, the key that opens answers and comments, all issuing keys of a sheet. */
export type DestroyedKey = 'staging-key' | 'ballot-key' | 'issuing-keys';

/** That a key of a round was destroyed, as it is signed and listed. It has no time: what came before it is known by what it is. */
export interface DestructionRecord {
  destroyed: DestroyedKey;
  /** The ballot key as the sheet lists it; null for keys that no list names. */
  key: string | null;
  /** 32 hexadecimal characters. */
  roundId: string;
  /** 64 hexadecimal characters. */
  sheetHash: string;
}

/**
 * The text that is signed: canonical JSON, docs/protocol.md §9.
 *
 * @example destructionText({ destroyed: 'staging-key', key: null, roundId, sheetHash }) // '{"destroyed":"staging-key",…,"version":1}'
 */
export function destructionText({ destroyed, key, roundId, sheetHash }: DestructionRecord): string {
  return JSON.stringify({ destroyed, key, roundId, sheetHash, version: 1 });
}
