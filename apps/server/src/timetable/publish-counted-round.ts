import { createHash } from 'node:crypto';
import { forgetRound, tallyRound } from '@unguarded/answer-side/tallies';
import { publishRound } from '@unguarded/insights';
import { parseSheet, type RoundSheet } from '@unguarded/rounds';
import type { Rooms } from '../rooms.ts';

const SIGNATURE_LENGTH = 64;

const readEnvelope = (envelope: Uint8Array): { sheet: RoundSheet; sheetHash: string } => {
  const text = envelope.subarray(SIGNATURE_LENGTH);
  const parsed = parseSheet(Buffer.from(text).toString('utf8'));
  if (!parsed.ok) throw new Error(`The stored round sheet cannot be read (${JSON.stringify(parsed)}).`);
  return { sheet: parsed.sheet, sheetHash: createHash('sha256').update(text).digest('hex') };
};

const publish = async (rooms: Rooms, roundId: string): Promise<void> => {
  const { identitySide, answerSide, tallyDatabase, answerKeyDirectory, releases, deploymentKey, clock } = rooms;
  const [envelope, instrument] = await Promise.all([answerSide.envelope(roundId), answerSide.instrument(roundId)]);
  if (envelope === null || instrument === null) throw new Error(`Round ${roundId} was never announced.`);
  const issued = (await identitySide.issuing.issuedCounts(roundId)).reduce((sum, { answers }) => sum + answers, 0);
  await publishRound({
    ...readEnvelope(envelope),
    instrumentText: Buffer.from(instrument).toString('utf8'),
    tally: await tallyRound({ tallyDatabase, keyDirectory: answerKeyDirectory, roundId, now: clock.now() }),
    shown: await identitySide.shownTallies(roundId),
    issued,
    overlapsWith: (earlierRoundId) => identitySide.rounds.groupOverlaps(roundId, earlierRoundId),
    store: releases,
    sign: (bytes) => deploymentKey.sign(bytes),
  });
};

/**
 * Counts a closed round and publishes it in one go: tally, disclosure control, release, all in memory. Only when the
 * release is stored do the keys die, so a run that is killed half-way can be run again, and after it none can.
 */
export const publishCountedRound = async (rooms: Rooms, roundId: string): Promise<void> => {
  const isPublished = (await rooms.releases.chain()).some((release) => release.roundId === roundId);
  if (!isPublished) await publish(rooms, roundId);
  await forgetRound({ database: rooms.answerDatabase, keyDirectory: rooms.answerKeyDirectory, roundId });
  // Marked last: a round that is marked is looked at no more, and its mail would be lost to a kill in between.
  await rooms.identitySide.rounds.announce(roundId, 'results');
  await rooms.identitySide.rounds.markPublished(roundId);
};
