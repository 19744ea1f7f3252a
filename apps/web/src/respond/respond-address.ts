/** What the address asks for. It stands after the #, which a browser never sends to a server. */
export type Asked = { asked: 'claim'; code: string } | { asked: 'space'; spaceId: string } | { asked: 'compare'; spaceId: string; results: string } | { asked: 'move'; link: string } | { asked: 'nothing' };

/**
 * Reads the part of an address after the #.
 *
 * @example readAsked('#claim=K7Q2') // { asked: 'claim', code: 'K7Q2' }
 */
export function readAsked(fragment: string): Asked {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const code = fields.get('claim');
  if (code !== null && code !== '') return { asked: 'claim', code };
  const link = fields.get('move');
  if (link !== null && link !== '') return { asked: 'move', link };
  const spaceId = fields.get('space');
  if (spaceId === null || spaceId === '') return { asked: 'nothing' };
  const results = fields.get('results');
  return results === null ? { asked: 'space', spaceId } : { asked: 'compare', spaceId, results };
}

/** Takes the asking part out of the address bar and of the tab's history, before anything else happens; the browser's list of visited pages keeps it. */
export function takeAsked(): Asked {
  const asked = readAsked(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return asked;
}

/** The link that carries a pass to another device; what is sealed stands behind the #. */
export function moveLink(link: string): string {
  return `${location.origin}${location.pathname}#move=${link}`;
}

/**
 * The link with which this page was opened, for pasting it into another browser: it no longer stands in the address bar.
 *
 * @example linkOf({ asked: 'claim', code: 'K7Q2' }, location) // 'https://answers.example.org/#claim=K7Q2'
 * @returns null where whoever comes has nothing to carry over
 */
export function linkOf(asked: Asked, { origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string | null {
  if (asked.asked === 'claim') return `${origin}${pathname}#claim=${encodeURIComponent(asked.code)}`;
  return asked.asked === 'move' ? `${origin}${pathname}#move=${asked.link}` : null;
}
