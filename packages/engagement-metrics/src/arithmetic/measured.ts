/**
 * Why there is no number. A statistic never answers with NaN, an infinity or a guess: it says which of these stands in the way,
 * and the screen has one sentence for each.
 */
export type NoNumberReason =
  | 'nobody-answered'
  | 'too-few-answers'
  | 'too-few-items'
  | 'too-few-teams'
  | 'too-few-rounds'
  | 'all-answers-equal'
  | 'more-answers-than-people'
  | 'outside-the-scale'
  | 'not-a-number'
  | 'not-whole-counts'
  | 'unknown-item'
  | 'mixed-scales'
  | 'lengths-differ'
  | 'not-identified'
  | 'did-not-converge';

export type NoNumber = { ok: false; reason: NoNumberReason };

/** A statistic's answer: the figures, or the reason why there are none. */
export type Measured<Figures> = ({ ok: true } & Figures) | NoNumber;

export function noNumber(reason: NoNumberReason): NoNumber {
  return { ok: false, reason };
}
