/**
 * The built files that a page or a style names, each once.
 *
 * @example assetsOf('<script src="/assets/respond-1a.js"></script>') // ['/assets/respond-1a.js']
 */
export function assetsOf(page: string): string[] {
  return [...new Set(Array.from(page.matchAll(/["'(](\/assets\/[\w.-]+)["')]/g), ([, path]) => path ?? ''))];
}
