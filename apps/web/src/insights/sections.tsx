import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { words } from '../words/words.ts';
import styles from './sections.module.css';

/** The parts of the page that have an address of their own, in the order of reading. */
export type Section = keyof Omit<typeof words.charts.sections, 'label'>;

const ADDRESSES: Readonly<Record<Section, string>> = {
  headline: 'headline', groups: 'groups', funnel: 'funnel', themes: 'themes', speakingUp: 'speaking-up', trend: 'trend',
  statements: 'statements', drivers: 'engagement', comments: 'comments', teams: 'teams',
};

/** What an address names comes after the page itself: it is gone to when it is there. */
const useGoToAddressed = (): void => {
  useEffect(() => {
    const addressed = window.location.hash.slice(1);
    if (addressed !== '') document.getElementById(addressed)?.scrollIntoView();
  }, []);
};

/** The way to each part of a long page; every one is an address that can be passed on. */
export const Sections = ({ list }: { list: readonly Section[] }) => {
  useGoToAddressed();
  return (
    <nav aria-label={words.charts.sections.label} className={`${styles.sections} no-print`}>
      <ul>
        {list.map((section) => <li key={section}><Link to="." search={(search) => search} hash={ADDRESSES[section]} activeOptions={{ includeHash: true }}>{words.charts.sections[section]}</Link></li>)}
      </ul>
    </nav>
  );
};
