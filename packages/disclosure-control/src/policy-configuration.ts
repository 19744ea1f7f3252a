import {
  MINIMUM_COMMENT_GROUP_SIZE,
  MINIMUM_FOR_HALF_POINTS,
  MINIMUM_FOR_ORGANISATION_STATISTICS,
  MINIMUM_FOR_TENTHS,
  MINIMUM_GROUP_SIZE,
} from './policy.ts';

/** The numbers of the policy that an organisation may raise for itself. Why they cannot be lower: policy.ts. */
export interface PolicyConfiguration {
  /** Respondents of whom anything is told. */
  readonly minimumGroupSize: number;
  /** Comments before any is shown. */
  readonly minimumCommentGroupSize: number;
  readonly minimumForHalfPoints: number;
  readonly minimumForTenths: number;
  readonly minimumForOrganisationStatistics: number;
}

/** The policy as it is proved; what an organisation has that configures nothing. */
export const PROVED_POLICY: PolicyConfiguration = {
  minimumGroupSize: MINIMUM_GROUP_SIZE,
  minimumCommentGroupSize: MINIMUM_COMMENT_GROUP_SIZE,
  minimumForHalfPoints: MINIMUM_FOR_HALF_POINTS,
  minimumForTenths: MINIMUM_FOR_TENTHS,
  minimumForOrganisationStatistics: MINIMUM_FOR_ORGANISATION_STATISTICS,
};

type PolicyRefusal =
  /** The text is not a JSON object. */
  | { readonly reason: 'not-an-object' }
  /** A member that the policy does not know: a mistyped one must not be passed over in silence. */
  | { readonly reason: 'unknown-member'; readonly member: string }
  | { readonly reason: 'not-a-whole-number'; readonly member: keyof PolicyConfiguration }
  /** Lower than what is proved, or than what was in force in an earlier round. */
  | { readonly reason: 'looser'; readonly member: keyof PolicyConfiguration; readonly atLeast: number };

export type PolicyOutcome = { readonly ok: true; readonly policy: PolicyConfiguration } | ({ readonly ok: false } & PolicyRefusal);

/**
 * Reads an organisation's own policy file: a JSON object with any of the members of PolicyConfiguration. It may be
 * stricter than what is in force, never looser; the first member that is wrong is named. A raised number raises those
 * that must not be lower: half points need at least as many people as a group, tenths as many as half points.
 *
 * @param inForce the policy of the round before: a threshold is only ever raised, and for later rounds only
 * @example parsePolicyConfiguration('{"minimumGroupSize":4}') // { ok: false, reason: 'looser', member: 'minimumGroupSize', atLeast: 5 }
 */
export function parsePolicyConfiguration(text: string, inForce: PolicyConfiguration = PROVED_POLICY): PolicyOutcome {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, reason: 'not-an-object' };
  const given: [string, unknown][] = Object.entries(value);
  for (const [member, number] of given) {
    const refusal = refusalOf(member, number, inForce);
    if (refusal !== null) return { ok: false, ...refusal };
  }
  return { ok: true, policy: inOrder({ ...inForce, ...(Object.fromEntries(given) as Partial<PolicyConfiguration>) }) };
}

/** What is told more finely never needs fewer people than what is told more coarsely: a raised number raises those after it. */
function inOrder(policy: PolicyConfiguration): PolicyConfiguration {
  const minimumForHalfPoints = Math.max(policy.minimumForHalfPoints, policy.minimumGroupSize);
  return {
    minimumGroupSize: policy.minimumGroupSize,
    minimumCommentGroupSize: Math.max(policy.minimumCommentGroupSize, policy.minimumGroupSize),
    minimumForHalfPoints,
    minimumForTenths: Math.max(policy.minimumForTenths, minimumForHalfPoints),
    minimumForOrganisationStatistics: policy.minimumForOrganisationStatistics,
  };
}

function refusalOf(member: string, number: unknown, inForce: PolicyConfiguration): PolicyRefusal | null {
  if (!isMember(member)) return { reason: 'unknown-member', member };
  if (!Number.isSafeInteger(number)) return { reason: 'not-a-whole-number', member };
  const atLeast = Math.max(inForce[member], PROVED_POLICY[member]);
  return Number(number) < atLeast ? { reason: 'looser', member, atLeast } : null;
}

function isMember(name: string): name is keyof PolicyConfiguration {
  return Object.hasOwn(PROVED_POLICY, name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
