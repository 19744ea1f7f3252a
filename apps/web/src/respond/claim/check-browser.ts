/**
 * Windows inside other apps throw away what they keep; asking for their names is the only way to know them. A browser
 * that is taken for one can go on all the same, see the page.
 */
const IN_APP_BROWSER = /\b(FBAN|FBAV|FB_IAB|Instagram|Line\/|LinkedInApp|MicroMessenger|Snapchat|Pinterest|TikTok|musical_ly|Twitter for|GSA\/|TeamsMobile|Slack)|; wv\)/;

/** Whether the page runs in a window of another app, by the name that the browser gives. */
export function isInAppBrowser(userAgent: string): boolean {
  return IN_APP_BROWSER.test(userAgent);
}

/** Whether the browser has what the pass is made with; over plain HTTP from another machine it has not. */
export function hasCryptography(): boolean {
  return typeof BigInt === 'function' && (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}
