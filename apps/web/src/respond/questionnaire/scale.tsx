import type { CSSProperties } from 'react';
import type { Item, ItemAnswer, ResponseSet } from '@unguarded/instruments';
import { words } from '../words/words.ts';

interface ScaleProps {
  item: Item;
  /** The language of the statement and of its scale, which may not be that of the page. */
  language: string;
  responseSet: ResponseSet;
  answer: ItemAnswer;
  onAnswer: (answer: ItemAnswer) => unknown;
}

/** One statement and its answers: a native radio group, "prefer not to say" among them. */
export const Scale = ({ item, language, responseSet, answer, onAnswer }: ScaleProps) => (
  <fieldset className="item">
    <legend lang={language}>{item.text}</legend>
    <div className="scale" lang={language}>
      {responseSet.labels.map((label, index) => (
        <label key={label} className="choice">
          <input
            type="radio" name={item.id} checked={answer === responseSet.lowest + index}
            onChange={() => onAnswer(responseSet.lowest + index)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
    <Caption language={language} responseSet={responseSet} answer={answer} />
    <label className="choice choice-aside">
      <input
        type="radio" name={item.id} checked={answer === 'prefer-not-to-say'}
        onChange={() => onAnswer('prefer-not-to-say')}
      />
      <span>{words.questions.preferNotToSay}</span>
    </label>
  </fieldset>
);

/** On the smallest phones, where five labels do not fit: the ends of the scale, or the answer under its circle. */
const Caption = ({ language, responseSet: { lowest, labels }, answer }: Omit<ScaleProps, 'item' | 'onAnswer'>) => {
  if (typeof answer !== 'number') {
    return <p className="caption" lang={language} aria-hidden="true"><span>{labels[0]}</span><span>{labels.at(-1)}</span></p>;
  }
  const chosen = answer - lowest;
  const place = { '--place': chosen / (labels.length - 1) } as CSSProperties;
  return <p className="caption" lang={language} aria-hidden="true"><strong style={place}>{labels[chosen]}</strong></p>;
};
