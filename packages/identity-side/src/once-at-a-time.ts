/**
 * Work that is asked for again while it is under way is done once: whoever asks gets the outcome that is on its way.
 *
 * @example const freeze = onceAtATime(({ roundId }: FreezeOrder) => roundId, (order) => freezeRound(settings, order));
 */
export const onceAtATime = <Asked extends unknown[], Outcome>(keyOf: (...asked: Asked) => string, work: (...asked: Asked) => Promise<Outcome>): ((...asked: Asked) => Promise<Outcome>) => {
  const underWay = new Map<string, Promise<Outcome>>();
  return (...asked) => {
    const key = keyOf(...asked);
    const outcome = underWay.get(key) ?? work(...asked).finally(() => underWay.delete(key));
    underWay.set(key, outcome);
    return outcome;
  };
};
