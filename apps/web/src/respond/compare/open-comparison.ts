import type { Instrument } from '@unguarded/instruments';
import type { ResultsInLink } from '../../results-link/results-in-link.ts';
import { verifyRound } from '../round/verify-round.ts';
import { changePass, dropCompared, passesOfSpace } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { answersToCompare, withComparedKept, type KeptPass } from '../wallet/kept-pass.ts';
import type { Comparison } from './comparison.ts';

interface Asked {
  spaceId: string;
  results: ResultsInLink;
  deploymentKey: string;
}

/**
 * Finds the answers of one person to the pulse of which the link tells, and takes them off the device: from now on they
 * stand on the page alone, unless the person has chosen before to keep them on. Asks nobody: what is not on the device
 * is not compared. Null where no answers were kept.
 */
export async function openComparison(database: DeviceDatabase, { spaceId, results, deploymentKey }: Asked): Promise<Comparison | null> {
  const pass = (await passesOfSpace(database, spaceId)).find(({ roundId }) => roundId === results.roundId);
  const answers = pass === undefined ? null : answersToCompare(pass);
  const instrument = pass === undefined || answers === null ? null : await questionsOf(database, pass, deploymentKey);
  if (pass === undefined || answers === null || instrument === null) return null;
  const keptOn = pass.stage !== 'claiming' && pass.keptOn === true;
  if (!keptOn) await dropCompared(database, pass);
  return { key: { spaceId, roundId: pass.roundId }, results, instrument, answers, keptOn };
}

/** Puts the answers back where they were, until the next pass is fetched; false where the pass has left the device meanwhile, by another tab. */
export async function keepCompared(database: DeviceDatabase, { key, instrument, answers }: Comparison): Promise<boolean> {
  return (await changePass(database, key, (kept) => kept && withComparedKept(kept, { instrument, answers }))) !== undefined;
}

/** Where the answers were put back, they go from the device again. */
export async function forgetCompared(database: DeviceDatabase, { key, keptOn }: Comparison): Promise<void> {
  if (keptOn) await dropCompared(database, key);
}

/** The questions as they were put: kept with the answers once the public list was read, and before that with the pulse's description. */
async function questionsOf(database: DeviceDatabase, pass: KeptPass, deploymentKey: string): Promise<Instrument | null> {
  if (pass.stage === 'settled') return pass.toCompare?.instrument ?? null;
  const texts = (await database.get('rounds', pass.roundId))?.texts ?? null;
  const verified = texts === null ? null : await verifyRound(texts, { roundId: pass.roundId, deploymentKey });
  return verified?.ok === true ? verified.round.instrument : null;
}
