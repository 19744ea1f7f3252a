import { randomBytes } from 'node:crypto';
import type { BallotKey, BoxKey } from '@unguarded/credentials-verifier';
import { ballotPublicKey, boxPublicKey, generateBallotKey, generateBoxKey } from '@unguarded/credentials-verifier';
import { AnswerSideError } from './answer-side-error.ts';
import type { KeyFiles } from './key-files.ts';
import { openKeyFiles } from './key-files.ts';
import { STAGING_KEY_LENGTH } from './staging-seal.ts';

const PRIVATE_KEY_LENGTH = 32;
const BOX_KEY_FILE = 'box.key';

/** The keys of the answer side by what they are for. Each is made once; a destroyed one is never made again. */
export interface AnswerKeys {
  /** Signs acknowledgements and bulletins; lives as long as the deployment. Made when it is missing. */
  boxKey(): BoxKey;
  /** Opens the ballots of a round; null when it was never made or is destroyed. */
  ballotKey(roundId: string): BallotKey | null;
  createBallotKey(roundId: string): BallotKey;
  destroyBallotKey(roundId: string): void;
  /** Seals what is staged while a round is open; null when it was never made or is destroyed. */
  stagingKey(roundId: string): Buffer | null;
  createStagingKey(roundId: string): void;
  destroyStagingKey(roundId: string): void;
}

/**
 * Opens the keys in a directory: `box.key`, `ballot-<roundId>.key`, `staging-<roundId>.key`, 32 bytes each.
 *
 * @throws AnswerSideError `key-file-damaged` from whatever reads a file of another length
 * @example openAnswerKeys('.data/answer-keys').boxKey().publicKey.length // 32
 */
export function openAnswerKeys(directory: string): AnswerKeys {
  const files = openKeyFiles(directory);
  const ballotFile = (roundId: string) => `ballot-${checkedRoundId(roundId)}.key`;
  const stagingFile = (roundId: string) => `staging-${checkedRoundId(roundId)}.key`;
  return {
    boxKey: () => readBoxKey(files) ?? kept(generateBoxKey(), { files, name: BOX_KEY_FILE }),
    ballotKey: (roundId) => readBallotKey(files, ballotFile(roundId)),
    createBallotKey: (roundId) => kept(generateBallotKey(), { files, name: ballotFile(roundId) }),
    destroyBallotKey: (roundId) => files.destroy(ballotFile(roundId)),
    stagingKey: (roundId) => readPrivateKey(files, stagingFile(roundId)),
    createStagingKey: (roundId) => files.create(stagingFile(roundId), randomBytes(STAGING_KEY_LENGTH)),
    destroyStagingKey: (roundId) => files.destroy(stagingFile(roundId)),
  };
}

function readBoxKey(files: KeyFiles): BoxKey | null {
  const privateKey = readPrivateKey(files, BOX_KEY_FILE);
  return privateKey === null ? null : { privateKey, publicKey: boxPublicKey(privateKey) };
}

function readBallotKey(files: KeyFiles, name: string): BallotKey | null {
  const privateKey = readPrivateKey(files, name);
  return privateKey === null ? null : { privateKey: new Uint8Array(privateKey), publicKey: ballotPublicKey(privateKey) };
}

function readPrivateKey(files: KeyFiles, name: string): Buffer<ArrayBuffer> | null {
  const bytes = files.read(name);
  if (bytes !== null && bytes.length !== PRIVATE_KEY_LENGTH) {
    throw new AnswerSideError('key-file-damaged', `The key file ${name} has ${bytes.length} bytes instead of ${PRIVATE_KEY_LENGTH}: restore it.`);
  }
  return bytes;
}

function kept<Key extends { privateKey: Uint8Array }>(key: Key, place: { files: KeyFiles; name: string }): Key {
  place.files.create(place.name, key.privateKey);
  return key;
}

/** The id becomes part of a file name: only its own form gets there. */
function checkedRoundId(roundId: string): string {
  if (!/^[0-9a-f]{32}$/.test(roundId)) throw new AnswerSideError('round-unknown', 'A round id is 32 lower-case hex characters.');
  return roundId;
}
