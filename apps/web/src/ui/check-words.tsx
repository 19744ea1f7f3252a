import styles from './check-words.module.css';

/** The eight words that stand for a pulse's public description, numbered so that two people can compare them aloud. */
export const CheckWords = ({ list }: { list: string[] }) => (
  <ol className={styles.list}>
    {list.map((word, index) => <li key={`${index}-${word}`}>{word}</li>)}
  </ol>
);
