import { join } from './octets.ts';

interface InstrumentText {
  items: { theme: string }[];
}

/** §6: what nobody sees, blanks of other kinds or places, another spelling; of joiners and selectors this client writes none. */
const isUnfit = (text: string): boolean =>
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text.replaceAll('\n', '')) || /(?! )\p{Zs}| {2}| \n|\n /u.test(text) ||
  text.includes('\n\n\n') || text.trim() !== text || text.normalize('NFC') !== text || text === '';

/** §6: the plaintext of comments, 2048 bytes, from texts by the heading that they are on. */
export const encodeComments = (instrumentText: string, comments: Readonly<Record<string, string>>): Buffer => {
  const themes = [...new Set((JSON.parse(instrumentText) as InstrumentText).items.map(({ theme }) => theme))];
  const written = Object.entries(comments).map(([heading, text]) => ({ theme: themes.indexOf(heading), text }));
  if (written.some(({ theme, text }) => theme < 0 || isUnfit(text))) throw new Error('No comment of this round.');
  const entries = written.toSorted((one, other) => one.theme - other.theme).map(({ theme, text }) => {
    const bytes = Buffer.from(text, 'utf8');
    return join(Buffer.of(theme, bytes.length >> 8, bytes.length & 255), bytes);
  });
  const content = join(Buffer.of(1, entries.length), ...entries);
  if (content.length > 2048) throw new Error('Too long.');
  return join(content, Buffer.alloc(2048 - content.length));
};
