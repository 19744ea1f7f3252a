import { expect, it } from 'vitest';
import { assetsOf } from './assets-of.ts';

it('finds the scripts, styles and icons that a built page names, and nothing from elsewhere', () => {
  const page = `<link rel="icon" href="/assets/mark-B4U.svg"><script type="module" crossorigin src="/assets/respond-aG.js"></script>
    <link rel="stylesheet" href="/assets/respond-BR.css"><a href="https://elsewhere.example/assets/x.js">x</a><img src="/assets/mark-B4U.svg">`;
  expect(assetsOf(page)).toEqual(['/assets/mark-B4U.svg', '/assets/respond-aG.js', '/assets/respond-BR.css']);
});

it('finds the fonts that a style names', () => {
  expect(assetsOf('@font-face{src:url(/assets/inter-Dx4.woff2) format("woff2-variations")}')).toEqual(['/assets/inter-Dx4.woff2']);
});
