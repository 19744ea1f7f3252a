import { readFileSync } from 'node:fs';
import { parsePolicyConfiguration, type PolicyOutcome } from '@unguarded/disclosure-control/planning';
import type { SheetThresholds } from '@unguarded/rounds';
import { ConfigError } from './config.ts';

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`POLICY_FILE=${path} cannot be read. Give the path of a policy file (docs/policy-file.md), or leave POLICY_FILE out.`);
  }
};

const refusalSentence = (refusal: Extract<PolicyOutcome, { ok: false }>): string => {
  switch (refusal.reason) {
    case 'not-an-object':
      return 'is not a JSON object. Write one like {"minimumGroupSize": 8}.';
    case 'unknown-member':
      return `has the unknown member "${refusal.member}". Known are minimumGroupSize, minimumCommentGroupSize and minimumForTenths.`;
    case 'not-a-whole-number':
      return `has a ${refusal.member} that is not a whole number of people.`;
    case 'looser':
      return `is looser than what is proved: ${refusal.member} must be at least ${refusal.atLeast}. It may be raised, never lowered.`;
  }
};

/**
 * What round sheets promise from the next freeze on: what is proved, or what the organisation's policy file makes
 * stricter. Read once, at the start.
 *
 * @throws ConfigError for a file that cannot be read, does not say what it means, or is looser than what is proved.
 * @example thresholdsFrom(null) // { scores: 5, comments: 10, distributions: 15 }
 */
export const thresholdsFrom = (policyFile: string | null): SheetThresholds => {
  const outcome = parsePolicyConfiguration(policyFile === null ? '{}' : readText(policyFile));
  if (!outcome.ok) throw new ConfigError(`The policy file ${policyFile} ${refusalSentence(outcome)}`);
  const { minimumGroupSize, minimumCommentGroupSize, minimumForTenths } = outcome.policy;
  return { scores: minimumGroupSize, comments: minimumCommentGroupSize, distributions: minimumForTenths };
};
