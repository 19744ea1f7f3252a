import type { CSSProperties } from 'react';
import type { Item, ItemAnswer, ResponseSet } from '@unguarded/instruments';
import { words } from '../words/en.ts';

interface ScaleProps {
  item: Item;
  responseSet: ResponseSet;
  answer: ItemAnswer;
  onAnswer: (answer: ItemAnswer) => unknown;
}

/** One statement and its answers: a native radio group, "prefer not to say" among them. */
export const Scale = ({ item, responseSet, answer, onAnswer }: ScaleProps) => (
  <fieldset className="item">
    <legend>{item.text}</legend>
    <div className="scale">
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
    <Caption responseSet={responseSet} answer={answer} />
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
const Caption = ({ responseSet: { lowest, labels }, answer }: { responseSet: ResponseSet; answer: ItemAnswer }) => {
  if (typeof answer !== 'number') {
    return <p className="caption" aria-hidden="true"><span>{labels[0]}</span><span>{labels.at(-1)}</span></p>;
  }
  const chosen = answer - lowest;
  const place = { '--place': chosen / (labels.length - 1) } as CSSProperties;
  return <p className="caption" aria-hidden="true"><strong style={place}>{labels[chosen]}</strong></p>;
};
