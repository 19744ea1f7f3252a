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

/** Takes the asking part out of the address bar and of the history, before anything else happens. */
export function takeAsked(): Asked {
  const asked = readAsked(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return asked;
}

/** The link that carries a pass to another device; what is sealed stands behind the #. */
export function moveLink(link: string): string {
  return `${location.origin}${location.pathname}#move=${link}`;
}

/** The link with which this page was opened, for pasting it into another browser. */
export function claimLink(code: string): string {
  return `${location.origin}${location.pathname}#claim=${encodeURIComponent(code)}`;
}
