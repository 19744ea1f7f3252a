import { noNumber, type Measured, type NoNumber } from '../arithmetic/measured.ts';

export interface YesAnswers {
  yes: number;
  answers: number;
}

export interface IndirectShare {
  share: number;
  standardError: number;
}

/**
 * Warner's design: a random device lets each person answer either the question (chance p) or its opposite.
 *
 * Formula: π = (λ + p - 1)/(2p - 1), λ the share of yes; SE √(λ (1 - λ)/n)/|2p - 1|.
 * Source: Warner 1965, JASA 60:63-69.
 * Units: share; may fall outside 0-1 by chance, then it is cut.
 *
 * @example warner({ yes: 320, answers: 1000 }, 0.75) // { ok: true, share: 0.14, standardError: 0.0295 } (rounded)
 * @says What share of the organisation a sensitive statement applies to.
 * @doesNotSay To whom.
 * @next Prefer the crosswise form: nobody has to say yes or no.
 * @smallestN 1,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function warner(answers: YesAnswers, chanceOfQuestion: number): Measured<IndirectShare> {
  const yes = shareOfYes(answers);
  if (!yes.ok) return yes;
  if (!(chanceOfQuestion >= 0 && chanceOfQuestion <= 1) || chanceOfQuestion === 0.5) return noNumber('not-identified');
  const slope = 2 * chanceOfQuestion - 1;
  return cut((yes.share + chanceOfQuestion - 1) / slope, Math.sqrt((yes.share * (1 - yes.share)) / answers.answers) / Math.abs(slope));
}

/**
 * Crosswise model: people only say whether the sensitive statement and a harmless one of known frequency p have the same answer. For one
 * yes/no question in the whole organisation.
 *
 * Formula: π = (λ + p - 1)/(2p - 1), λ the share of "the same", p ≠ ½; variance λ (1 - λ)/(n (2p - 1)²).
 * Source: Yu, Tian & Tang 2008, Metrika 67:251-263.
 * Units: share; cut to 0-1.
 *
 * @example crosswise({ yes: 640, answers: 1000 }, 0.25) // { ok: true, share: 0.22, standardError: 0.0304 } (rounded)
 * @says What share of the organisation a sensitive statement applies to, without anybody saying so.
 * @doesNotSay To whom; people who do not read the instruction make it too high.
 * @next Use it for audits, once, for one question.
 * @smallestN 1,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function crosswise(same: YesAnswers, frequency: number): Measured<IndirectShare> {
  return warner(same, frequency);
}

/**
 * Forced response: a die makes some people say yes (chance forcedYes) or no, and the others (chance honest) answer.
 *
 * Formula: π = (λ - forcedYes)/honest; SE √(λ (1 - λ)/n)/honest.
 * Source: Boruch 1971; Blair, Imai & Zhou 2015, JASA 110:1304-1319.
 * Units: share; cut to 0-1.
 *
 * @example forcedResponse({ yes: 831, answers: 2435 }, { honest: 4 / 6, forcedYes: 1 / 6 }) // { ok: true, share: 0.2619, standardError: 0.0144 } (rounded)
 * @says What share of the organisation a sensitive statement applies to.
 * @doesNotSay To whom; some say no whatever the die says.
 * @next Use it for audits, once.
 * @smallestN 1,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function forcedResponse(answers: YesAnswers, die: { honest: number; forcedYes: number }): Measured<IndirectShare> {
  const yes = shareOfYes(answers);
  if (!yes.ok) return yes;
  if (!(die.honest > 0 && die.forcedYes >= 0 && die.honest + die.forcedYes <= 1 + 1e-12)) return noNumber('not-identified');
  const error = Math.sqrt((yes.share * (1 - yes.share)) / answers.answers) / die.honest;
  return cut((yes.share - die.forcedYes) / die.honest, error);
}

/**
 * Stochastic lie detector: two groups with different randomisation chances, which lets one estimate how many of those to whom the
 * statement applies do not follow the rules.
 *
 * Formula: with chances p₁ ≠ p₂ of the sensitive question (otherwise its opposite) and shares of yes λ₁, λ₂: π = 1 - (λ₁ - λ₂)/(p₂ - p₁);
 * honesty t = (λ₁ - (1 - π)(1 - p₁))/π. SE of π: √(λ₁(1 - λ₁)/n₁ + λ₂(1 - λ₂)/n₂)/|p₂ - p₁|.
 * Source: Moshagen, Musch & Erdfelder 2012, Behav. Res. Methods 44:222-231.
 * Units: shares; cut to 0-1. honesty null where π is 0.
 *
 * @example
 * stochasticLieDetector({ answers: { yes: 800, answers: 1000 }, chance: 0.2 }, { answers: { yes: 568, answers: 1000 }, chance: 0.49 })
 * // { ok: true, share: 0.2, standardError: 0.0694, honesty: 0.8 } (rounded)
 * @says What share a sensitive statement applies to, even if some do not follow the rules.
 * @doesNotSay To whom, or who did not follow them.
 * @next Use it for audits, once.
 * @smallestN 2,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function stochasticLieDetector(first: DetectorGroup, second: DetectorGroup): Measured<IndirectShare & { honesty: number | null }> {
  const [one, two] = [shareOfYes(first.answers), shareOfYes(second.answers)];
  if (!one.ok) return one;
  if (!two.ok) return two;
  if (![first.chance, second.chance].every((chance) => chance >= 0 && chance <= 1) || first.chance === second.chance) {
    return noNumber('not-identified');
  }
  const distance = second.chance - first.chance;
  const variance = (one.share * (1 - one.share)) / first.answers.answers + (two.share * (1 - two.share)) / second.answers.answers;
  const estimate = cut(1 - (one.share - two.share) / distance, Math.sqrt(variance) / Math.abs(distance));
  const honest = (one.share - (1 - estimate.share) * (1 - first.chance)) / estimate.share;
  return { ...estimate, honesty: estimate.share > 0 ? Math.min(1, Math.max(0, honest)) : null };
}

export interface DetectorGroup {
  answers: YesAnswers;
  chance: number;
}

function shareOfYes({ yes, answers }: YesAnswers): { ok: true; share: number } | NoNumber {
  if (!Number.isInteger(yes) || !Number.isInteger(answers) || yes < 0) return noNumber('not-whole-counts');
  if (answers < 1) return noNumber('nobody-answered');
  return yes > answers ? noNumber('more-answers-than-people') : { ok: true, share: yes / answers };
}

function cut(share: number, standardError: number): { ok: true } & IndirectShare {
  return { ok: true, share: Math.min(1, Math.max(0, share)), standardError };
}
