import { type ReactNode, useEffect } from 'react';
import { words } from '../words/words.ts';
import styles from './sign-in-frame.module.css';

interface SignInFrameProps { title: string; children: ReactNode }

/** The way in: on one side what this place is, on the other the way to enter. */
export const SignInFrame = ({ title, children }: SignInFrameProps) => {
  useEffect(() => {
    document.title = `${title} · ${words.shell.product}`;
  }, [title]);
  return (
    <div className={styles.frame}>
      <section className={styles.enter}>
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </section>
      <section className={styles.claim}>
        <p className={styles.statement}>{words.signIn.claim}</p>
        <ul className={styles.points}>
          {words.signIn.points.map((point) => (
            <li key={point.title}>
              <strong>{point.title}</strong>
              <span>{point.text}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
