export type InsightsErrorCode = 'release-changed' | 'release-chain' | 'release-version' | 'thresholds-lowered' | 'instrument';

/** What may go wrong with stored releases; each is a sign that somebody changed what was published. */
export class InsightsError extends Error {
  override name = 'InsightsError';
  readonly code: InsightsErrorCode;
  constructor(code: InsightsErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
