import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isInAppBrowser, missingInBrowser } from './check-browser.ts';

describe('windows inside other apps', () => {
  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/440.0]',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 300.0.0.0',
  ])('are known by their name: %s', (userAgent) => {
    expect(isInAppBrowser(userAgent)).toBe(true);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:100.0) Gecko/20100101 Firefox/100.0',
  ])('are not seen where a browser stands alone: %s', (userAgent) => {
    expect(isInAppBrowser(userAgent)).toBe(false);
  });
});

describe('a browser that cannot go through a whole pulse', () => {
  beforeEach(() => {
    vi.stubGlobal('isSecureContext', true);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['at', Array.prototype],
    ['hasOwn', Object],
  ])('is told so before it fetches a pass, by the method that came last: %s', (name, owner) => {
    const method = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    Reflect.deleteProperty(owner, name);
    const missing = missingInBrowser();
    Object.defineProperty(owner, name, method);
    expect(missing).toBe('old-browser');
  });

  it('is told so where it has no cryptography', () => {
    vi.stubGlobal('crypto', {});
    expect(missingInBrowser()).toBe('old-browser');
  });

  it('is told that the address is to blame where cryptography is held back from it', () => {
    vi.stubGlobal('isSecureContext', false);
    expect(missingInBrowser()).toBe('insecure-address');
  });

  it('is none that has all of it', () => {
    expect(missingInBrowser()).toBeNull();
  });
});
