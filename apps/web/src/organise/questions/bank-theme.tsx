import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { words } from '../../words/words.ts';
import styles from './questions.module.css';

const text = words.questions.bank;

interface BankThemeProps {
  theme: keyof typeof text.constructs;
  count: number;
  /** The address names it: it stands open, and in sight. */
  named: boolean;
  children: ReactNode;
}

/** The questions of a theme in a fold; closed, it holds none. Which one was opened last stands in the address. */
export const BankTheme = ({ theme, count, named, children }: BankThemeProps) => {
  const fold = useRef<HTMLDetailsElement>(null);
  const [namedFirst] = useState(named);
  const [open, setOpen] = useState(named);
  const navigate = useNavigate({ from: '/organise/questions/bank' });
  useEffect(() => { if (namedFirst) fold.current?.scrollIntoView(); }, [namedFirst]);
  const toggle = (now: boolean): void => {
    setOpen(now);
    if (now && !named) void navigate({ search: (before) => ({ ...before, theme }), replace: true, resetScroll: false });
  };
  return (
    <details ref={fold} open={open} className={`more ${styles.theme}`} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary><h2>{text.constructs[theme]}</h2> <span className="small">{text.questions(count)}</span></summary>
      {open && children}
    </details>
  );
};
