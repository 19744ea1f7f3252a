import type { Rooms } from '../rooms.ts';

/**
 * Freezes a round: the answer side makes the keys of its ballots, the identity side forms the groups and signs the
 * round sheet with those keys in it, the answer side gets the sheet. All that crosses the wall here is public. Each
 * step may be repeated after a crash.
 */
export const openRound = async ({ identitySide, answerSide }: Rooms, roundId: string): Promise<void> => {
  const { ballotKey, boxKey } = await answerSide.prepareRound(roundId);
  const { envelope, instrumentBytes } = await identitySide.rounds.freeze({ roundId, ballotKey, boxKey });
  await answerSide.announceRound({ envelope, instrument: instrumentBytes });
};
