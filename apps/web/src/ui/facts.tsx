import styles from './facts.module.css';

/** A few facts side by side: a large figure or word, and what it is. */
export const Facts = ({ list }: { list: { label: string; value: string }[] }) => (
  <dl className={styles.facts}>
    {list.map((fact) => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
);
