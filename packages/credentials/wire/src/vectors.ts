export { PROTOCOL_VECTORS } from './protocol-vectors.ts';
export { RFC_9474_COMMON, RFC_9474_VECTORS, type BlindSignatureVector } from './rfc9474-vectors.ts';
