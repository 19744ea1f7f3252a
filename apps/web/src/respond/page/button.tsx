import { useState, type ReactNode } from 'react';
import { words } from '../words/words.ts';

interface ButtonProps {
  children: ReactNode;
  onPress: () => unknown;
  kind?: 'primary' | 'secondary' | 'plain';
  /** What a screen reader says when the visible words need the page around them. */
  label?: string;
  /** The id of what says why it cannot be pressed now; it stays in reach, so that its reason is found. */
  cannot?: string | undefined;
}

export const Button = ({ children, onPress, kind = 'primary', label, cannot }: ButtonProps) => (
  <button type="button" className={`button ${kind}`} aria-label={label} aria-disabled={cannot !== undefined} aria-describedby={cannot} onClick={() => cannot === undefined && void onPress()}>
    {children}
  </button>
);

/** Removes what nobody can bring back: the first press only asks, in place and aloud; a double click answers nothing. */
export const RemoveButton = ({ children, onPress }: Pick<ButtonProps, 'children' | 'onPress'>) => {
  const [asks, setAsks] = useState(false);
  const press = (clicks: number) => (asks && clicks < 2 ? void onPress() : setAsks(true));
  return (
    <>
      <button type="button" className="button remove" onClick={(event) => press(event.detail)} onBlur={() => setAsks(false)}>{asks ? words.reallyRemove : children}</button>
      <output className="visually-hidden">{asks ? words.reallyRemove : ''}</output>
    </>
  );
};

/** Goes to the signed-in page, which is another place: no address of this page goes along. */
export const LinkButton = ({ href, children, kind = 'primary' }: { href: string; children: ReactNode; kind?: 'primary' | 'secondary' }) => (
  <a className={`button ${kind}`} href={href} rel="noreferrer">{children}</a>
);
