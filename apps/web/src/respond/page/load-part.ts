/**
 * Loads a part of this app that is not needed at first, byte for byte the one that the page names. The page carries the
 * hash of every part; the part is first run as a script of its own with that hash, which a browser refuses if a byte
 * differs, and the module that is imported afterwards is the one that was verified: a browser holds one per address.
 *
 * @example await loadPart('de', async () => (await import('./de.ts')).de) // the words; rejects where it cannot be had as named
 */
export async function loadPart<T>(name: string, load: () => Promise<T>): Promise<T> {
  const { document: page } = globalThis as { document?: Document };
  const named = page?.querySelector<HTMLLinkElement>(`link[rel="part"][title="${name}"]`) ?? null;
  if (named !== null) await runVerified(named);
  return load();
}

async function runVerified({ href, integrity }: HTMLLinkElement): Promise<void> {
  const script = Object.assign(document.createElement('script'), { type: 'module', src: href, integrity });
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('a part of the page could not be loaded as named')));
    document.head.append(script);
  });
  script.remove();
}
