/**
 * Windows inside other apps throw away what they keep; asking for their names is the only way to know them. A browser
 * that is taken for one can go on all the same, see the page.
 */
const IN_APP_BROWSER = /\b(FBAN|FBAV|FB_IAB|Instagram|Line\/|LinkedInApp|MicroMessenger|Snapchat|Pinterest|TikTok|musical_ly|Twitter for|GSA\/|TeamsMobile|Slack)|; wv\)/;

/** Whether the page runs in a window of another app, by the name that the browser gives. */
export function isInAppBrowser(userAgent: string): boolean {
  return IN_APP_BROWSER.test(userAgent);
}

/**
 * What keeps this page from making a pass and using it to the end, or null. Browsers offer cryptography on protected
 * addresses only. Of all methods that the pages call, these two came last to the oldest browsers that are promised; who
 * lacks them is told before a pass is fetched, and not by a page that stands still after it.
 */
export function missingInBrowser(): 'old-browser' | 'insecure-address' | null {
  if (!globalThis.isSecureContext) return 'insecure-address';
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  const isNewEnough = typeof BigInt === 'function' && 'at' in Array.prototype && 'hasOwn' in Object;
  return subtle !== undefined && isNewEnough ? null : 'old-browser';
}
