import { copyBytes, type Bytes } from './bytes.ts';

/** Reads fixed-length fields one after another. Lengths are checked once, before reading, by whoever makes one. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next `length` bytes, copied, so that no decoded field keeps or shares the memory of a whole request. */
  take(length: number): Bytes {
    const start = this.#offset;
    this.#offset += length;
    return copyBytes(this.#bytes.subarray(start, this.#offset));
  }

  takeByte(): number {
    return this.take(1)[0] ?? 0;
  }

  takeUint32(): number {
    return this.take(4).reduce((value, byte) => value * 256 + byte, 0);
  }
}
