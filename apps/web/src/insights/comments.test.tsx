import '../words/in-english.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CommentList } from './comments.tsx';

it('comments of hundreds of people under one theme are on the page a few at a time', () => {
  const texts = Array.from({ length: 400 }, (_, at) => `Comment ${at}`);
  const set = { setId: 'a', label: 'Call centre', respondents: 900, writtenWith: null, themes: [{ theme: 'Your work', texts }] };
  const markup = renderToStaticMarkup(<CommentList comments={{ sets: [set], minimum: 10 }} />);
  expect(markup.match(/<blockquote>/g)).toHaveLength(12);
  expect(markup).toContain('400 comments');
  expect(markup).toContain('Show 50 more of 400 comments');
});
