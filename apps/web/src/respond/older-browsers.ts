/**
 * The shared packages are written for ES2024; Safari 15.4, Chrome 100 and Firefox 100 lack one method of it that they
 * use. The build lowers syntax only, so it is added here.
 */
if (!('toSorted' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'toSorted', {
    value<T>(this: T[], compare?: (a: T, b: T) => number): T[] {
      return [...this].sort(compare);
    },
    configurable: true, writable: true,
  });
}

export {};
