import { parseJson } from './json-text.ts';
import { MINIMUM_COMMENT_GROUP_SIZE, MINIMUM_FOR_TENTHS, MINIMUM_GROUP_SIZE } from './policy.ts';

/** The numbers of the policy that an organisation may raise for itself. Why they cannot be lower: policy.ts. */
export interface PolicyConfiguration {
  /** Respondents of whom anything is told. */
  readonly minimumGroupSize: number;
  /** Comments before any is shown. */
  readonly minimumCommentGroupSize: number;
  /** Respondents before a mean is told to the tenth. */
  readonly minimumForTenths: number;
}

/** The policy as it is proved; what an organisation has that configures nothing. */
export const PROVED_POLICY: PolicyConfiguration = {
  minimumGroupSize: MINIMUM_GROUP_SIZE,
  minimumCommentGroupSize: MINIMUM_COMMENT_GROUP_SIZE,
  minimumForTenths: MINIMUM_FOR_TENTHS,
};

type PolicyRefusal =
  /** The text is not a JSON object. */
  | { readonly reason: 'not-an-object' }
  /** A member that the policy does not know: a mistyped one must not be passed over in silence. */
  | { readonly reason: 'unknown-member'; readonly member: string }
  | { readonly reason: 'not-a-whole-number'; readonly member: keyof PolicyConfiguration }
  /** Lower than what is proved. */
  | { readonly reason: 'looser'; readonly member: keyof PolicyConfiguration; readonly atLeast: number };

export type PolicyOutcome = { readonly ok: true; readonly policy: PolicyConfiguration } | ({ readonly ok: false } & PolicyRefusal);

/**
 * Reads an organisation's own policy file: a JSON object with any of the members of PolicyConfiguration. It may be
 * stricter than what is proved, never looser; the first member that is wrong is named. A larger group raises the other
 * two where they would be below it: what tells more never takes fewer people than what tells less. That a number is
 * only ever raised from one round to the next is checked at the freeze, against the rounds that there are.
 *
 * @example parsePolicyConfiguration('{"minimumGroupSize":4}') // { ok: false, reason: 'looser', member: 'minimumGroupSize', atLeast: 5 }
 */
export function parsePolicyConfiguration(text: string): PolicyOutcome {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, reason: 'not-an-object' };
  const given: [string, unknown][] = Object.entries(value);
  for (const [member, number] of given) {
    const refusal = refusalOf(member, number);
    if (refusal !== null) return { ok: false, ...refusal };
  }
  return { ok: true, policy: inOrder({ ...PROVED_POLICY, ...(Object.fromEntries(given) as Partial<PolicyConfiguration>) }) };
}

function inOrder({ minimumGroupSize, minimumCommentGroupSize, minimumForTenths }: PolicyConfiguration): PolicyConfiguration {
  return {
    minimumGroupSize,
    minimumCommentGroupSize: Math.max(minimumCommentGroupSize, minimumGroupSize),
    minimumForTenths: Math.max(minimumForTenths, minimumGroupSize),
  };
}

function refusalOf(member: string, number: unknown): PolicyRefusal | null {
  if (!isMember(member)) return { reason: 'unknown-member', member };
  if (!Number.isSafeInteger(number)) return { reason: 'not-a-whole-number', member };
  const atLeast = PROVED_POLICY[member];
  return Number(number) < atLeast ? { reason: 'looser', member, atLeast } : null;
}

function isMember(name: string): name is keyof PolicyConfiguration {
  return Object.hasOwn(PROVED_POLICY, name);
}
