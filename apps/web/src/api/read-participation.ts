/** How much of the organisation had answered at the beginning of a day. */
interface Participation { day: string; share: number }

const isParticipation = (value: unknown): value is Participation =>
  typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'string' && 'share' in value && typeof value.share === 'number';

/**
 * Asks the answer site, not our own server: what is known there does not pass the side that knows people. No session goes along.
 *
 * @returns null where nothing is told
 */
export const readParticipation = async (answerUrl: string, roundId: string): Promise<Participation | null> => {
  const address = `${new URL(answerUrl).origin}/v1/rounds/${roundId}/participation`;
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) return null;
  const told: unknown = await response.json();
  return isParticipation(told) ? told : null;
};
