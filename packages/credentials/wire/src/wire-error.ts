/** What a caller of this package can do wrong. Input from outside never leads here: it is refused as data. */
export type WireErrorCode = 'wrong-length' | 'not-ascii' | 'not-hex' | 'not-base64url' | 'not-sorted' | 'out-of-range';

/** A bug in the calling code: a value that was built here does not have the shape that the protocol gives it. */
export class WireError extends Error {
  readonly code: WireErrorCode;

  constructor(code: WireErrorCode, message: string) {
    super(message);
    this.name = 'WireError';
    this.code = code;
  }
}
