import type { CSSProperties } from 'react';
import { isOwnQuestion, type Item, type ItemResponse, type ResponseSet } from '@unguarded/instruments';
import { words } from '../words/words.ts';

interface ScaleProps {
  item: Item;
  /** The language of the statement and of its scale, which may not be that of the page. */
  language: string;
  responseSet: ResponseSet;
  /** Whom to turn to; stands beside the statements that are never asked without it. */
  contact: string | undefined;
  answer: ItemResponse;
  onAnswer: (answer: ItemResponse) => unknown;
}

/** One statement and its answers: a native radio group, "prefer not to say" and, where the scale has it, "do not know" among them. */
export const Scale = ({ item, language, responseSet, contact, answer, onAnswer }: ScaleProps) => (
  <fieldset className="item">
    <legend lang={language}>{item.text}</legend>
    {isOwnQuestion(item) && <p className="note">{words.questions.ownQuestion}</p>}
    {item.besideContact === true && <p className="card" lang={language}>{contact}</p>}
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
    {responseSet.doNotKnow !== undefined && (
      <label className="choice choice-aside">
        <input type="radio" name={item.id} checked={answer === 'do-not-know'} onChange={() => onAnswer('do-not-know')} />
        <span lang={language}>{responseSet.doNotKnow}</span>
      </label>
    )}
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
const Caption = ({ language, responseSet: { lowest, labels }, answer }: Omit<ScaleProps, 'item' | 'contact' | 'onAnswer'>) => {
  if (typeof answer !== 'number') {
    return <p className="caption" lang={language} aria-hidden="true"><span>{labels[0]}</span><span>{labels.at(-1)}</span></p>;
  }
  const chosen = answer - lowest;
  const place = { '--place': chosen / (labels.length - 1) } as CSSProperties;
  return <p className="caption" lang={language} aria-hidden="true"><strong style={place}>{labels[chosen]}</strong></p>;
};
