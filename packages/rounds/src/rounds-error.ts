/** What can only be a mistake in our own code; expected outcomes are returned as data. */
export type RoundsErrorCode = 'unknown-unit';

export class RoundsError extends Error {
  readonly code: RoundsErrorCode;

  constructor(code: RoundsErrorCode, message: string) {
    super(message);
    this.name = 'RoundsError';
    this.code = code;
  }
}
