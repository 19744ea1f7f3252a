import type { ReactNode } from 'react';

interface ButtonProps {
  children: ReactNode;
  onPress: () => unknown;
  kind?: 'primary' | 'secondary' | 'plain';
  /** What a screen reader says when the visible words need the page around them. */
  label?: string;
}

export const Button = ({ children, onPress, kind = 'primary', label }: ButtonProps) => (
  <button type="button" className={`button ${kind}`} aria-label={label} onClick={() => void onPress()}>{children}</button>
);

/** Goes to the signed-in page, which is another place: no address of this page goes along. */
export const LinkButton = ({ href, children, kind = 'primary' }: { href: string; children: ReactNode; kind?: 'primary' | 'secondary' }) => (
  <a className={`button ${kind}`} href={href} rel="noreferrer">{children}</a>
);
