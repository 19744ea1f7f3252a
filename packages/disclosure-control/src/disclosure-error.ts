/** What can only be a mistake in our own code or a broken outside world; expected outcomes are returned as data. */
export type DisclosureErrorCode = 'unit-tree' | 'tally' | 'response-set' | 'code';

export class DisclosureError extends Error {
  readonly code: DisclosureErrorCode;

  constructor(code: DisclosureErrorCode, message: string) {
    super(message);
    this.name = 'DisclosureError';
    this.code = code;
  }
}
