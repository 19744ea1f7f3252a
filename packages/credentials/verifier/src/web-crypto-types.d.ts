import type { webcrypto } from 'node:crypto';

// Node has these WebCrypto names at run time as globals; @hpke/core's types mention them, Node's types keep them in a module.
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
  type JsonWebKey = webcrypto.JsonWebKey;
}
