/** What can break on the answer side, other than bad input (which is refused as data). */
export type VerifierErrorCode = 'private-key';

/** A stored key that is no key, or not one of this protocol. */
export class VerifierError extends Error {
  readonly code: VerifierErrorCode;

  constructor(code: VerifierErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VerifierError';
    this.code = code;
  }
}
