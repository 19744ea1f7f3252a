import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { words } from '../words/words.ts';
import { LanguageChoice } from './language-choice.tsx';

interface PageProps {
  /** For a page that goes on as another under the same heading: what changes with it, so that reading starts at the heading again. */
  name?: string;
  heading: string;
  children: ReactNode;
  /** Above the heading: where in the questions one is. */
  above?: ReactNode;
  /** At the right of the top bar. */
  corner?: ReactNode;
  /** Stays in reach of the thumb while the page scrolls. */
  actions?: ReactNode;
  tone?: 'alert' | 'done';
}

/** The frame of every page: one heading, one column, and the actions in reach. Where answers stand, nothing is below them. */
export const Page = ({ name, heading, children, above, corner, actions, tone }: PageProps) => (
  <div className={tone === undefined ? 'page' : `page page-${tone}`}>
    <DocumentLanguage />
    <header className="bar">
      <span className="brand"><Mark />{words.product}</span>
      {corner ?? <span className="strapline">{words.strapline}</span>}
    </header>
    <main>
      <div className="column">
        {above}
        {tone === 'done' && <DoneSign />}
        <Heading name={name} text={heading} />
        {children}
      </div>
      {corner === undefined && <LanguageChoice />}
      {actions !== undefined && <div className="actions"><div className="actions-inner">{actions}</div></div>}
    </main>
  </div>
);

/** A screen reader pronounces what stands here by the language that the document names. */
const DocumentLanguage = () => {
  const { locale, direction } = words;
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: locale, dir: direction });
  }, [locale, direction]);
  return null;
};

/** In the same turn as the page: whoever presses Tab at once begins at its heading, and not where the page before was left. */
const Heading = ({ name, text }: { name: string | undefined; text: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${text} · ${words.product}`;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [name, text]);
  return <h1 ref={heading} tabIndex={-1}>{text}</h1>;
};

const DoneSign = () => (
  <svg className="done-sign" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="22.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
    <path d="M14.5 24.5l6.5 6.5 13-14" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
