/** What can go wrong in the wallet that is no expected outcome. */
export type ClientErrorCode = 'weak-key' | 'ballot-key' | 'plaintext-length' | 'no-blinding-factor';

/** A bug in the calling code, or a signed sheet that contradicts the protocol. */
export class ClientError extends Error {
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string) {
    super(message);
    this.name = 'ClientError';
    this.code = code;
  }
}
