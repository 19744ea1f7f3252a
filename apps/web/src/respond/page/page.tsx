import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { words } from '../words/words.ts';
import { LanguageChoice } from './language-choice.tsx';

interface PageProps {
  /** For a page that goes on as another under the same heading: what changes with it, so that reading starts at the heading again. */
  name?: string;
  heading: string;
  /** Where the heading is not in the language of the page. */
  headingLanguage?: string;
  children: ReactNode;
  /** Above the heading: where in the questions one is. */
  above?: ReactNode;
  /** At the right of the top bar. */
  corner?: ReactNode;
  /** Stays in reach of the thumb while the page scrolls. */
  actions?: ReactNode;
  /** Right above the actions: what stands in their way. */
  reason?: ReactNode;
  tone?: 'alert' | 'done';
}

/** The frame of every page: one heading, one column, and the actions in reach. Where answers stand, nothing is below them. */
export const Page = ({ name, heading, headingLanguage, children, above, corner, actions, reason, tone }: PageProps) => (
  <div className={tone === undefined ? 'page' : `page page-${tone}`}>
    <DocumentLanguage />
    <header className="bar">
      <span className="brand"><Mark />{words.product}</span>
      {corner ?? <span className="strapline">{words.strapline}</span>}
    </header>
    <main>
      <div className="column">
        {tone === 'done' && <DoneSign />}
        {above}
        <Heading name={name} text={heading} language={headingLanguage} />
        {children}
      </div>
      {corner === undefined && <LanguageChoice />}
      {actions !== undefined && <div className="actions">{reason}<div className="actions-inner">{actions}</div></div>}
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
const Heading = ({ name, text, language }: { name: string | undefined; text: string; language: string | undefined }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${text} · ${words.product}`;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [name, text]);
  return <h1 ref={heading} tabIndex={-1} lang={language}>{text}</h1>;
};

/** What a page says first: one sentence, larger. The catalogue puts what follows it on a line of its own. */
export const Lead = ({ text }: { text: string }) => (
  <>{text.split('\n').map((line, index) => <p key={line} className={index === 0 ? 'lead' : undefined}>{line}</p>)}</>
);

const DoneSign = () => (
  <svg className="done-sign" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="22.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
    <path d="M14.5 24.5l6.5 6.5 13-14" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
