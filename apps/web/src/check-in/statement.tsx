import type { ItemAnswer } from '@unguarded/instruments';
import { words } from '../words/words.ts';
import styles from './statement.module.css';

interface StatementProps {
  item: { id: string; text: string };
  /** The language of the statement and its scale, which may be another than the page's. */
  locale: string;
  position: string;
  /** The scale's words with their values, lowest first. */
  options: { value: number; label: string }[];
  answer: ItemAnswer;
  /** Why the check-in cannot be signed yet; said at the first statement that is open. */
  fault: string | null;
  onAnswer: (answer: ItemAnswer) => void;
}

/** One statement with its answers as native radio buttons in a fieldset: one below the other on a phone, side by side on a desk. */
export const Statement = ({ item, locale, position, options, answer, fault, onAnswer }: StatementProps) => {
  const choices: { value: ItemAnswer; label: string; aside: boolean }[] = [
    ...options.map((option) => ({ ...option, aside: false })),
    { value: 'prefer-not-to-say', label: words.checkIn.preferNot, aside: true },
  ];
  return (
    <fieldset id={`statement-${item.id}`} className={styles.statement} aria-describedby={fault === null ? undefined : `fault-${item.id}`}>
      <legend><span className="small">{position}</span><span lang={locale}>{item.text}</span></legend>
      {fault !== null && <p id={`fault-${item.id}`} className={`message alert ${styles.fault}`}>{fault}</p>}
      <div className={styles.options}>
        {choices.map((choice) => (
          <label key={String(choice.value)} className={choice.aside ? styles.aside : undefined}>
            <input type="radio" name={item.id} value={String(choice.value)} checked={answer === choice.value} onChange={() => onAnswer(choice.value)} />
            <span lang={choice.aside ? undefined : locale}>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
