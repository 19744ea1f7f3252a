import { words } from '../words/words.ts';

/** The eight words that are the same for everyone in a pulse. */
export const CheckWords = ({ checkWords }: { checkWords: readonly string[] }) => (
  <section className="check-words" aria-labelledby="check-words">
    <h2 id="check-words" className="small-heading">{words.checkWordsLabel}</h2>
    <ol translate="no">{checkWords.map((word, index) => <li key={`${index} ${word}`}>{word}</li>)}</ol>
    <p className="note">{words.checkWordsNote}</p>
  </section>
);
