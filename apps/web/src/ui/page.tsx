import { type ReactNode, useEffect } from 'react';
import { words } from '../words/words.ts';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** A short line above the title: what kind of page this is. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** The tab's title, if it differs from the heading. */
  documentTitle?: string;
  children: ReactNode;
}

/** One page: its title in the tab and as the only first heading, then its content. */
export const Page = ({ title, eyebrow, lead, documentTitle = title, children }: PageProps) => {
  useEffect(() => {
    document.title = `${documentTitle} · ${words.shell.product}`;
  }, [documentTitle]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {eyebrow !== undefined && <div className="eyebrow">{eyebrow}</div>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
};
