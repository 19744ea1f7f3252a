/** The mark: an answer without a name, and one with it, and the distance between them. */
export const Mark = () => (
  <svg viewBox="0 0 32 16" width="32" height="16" aria-hidden="true" focusable="false">
    <line x1="10" y1="8" x2="20" y2="8" stroke="var(--line-strong)" strokeWidth="2" />
    <circle cx="7" cy="8" r="5" fill="var(--accent)" />
    <circle cx="25" cy="8" r="4.5" fill="none" stroke="var(--signed)" strokeWidth="2.5" />
  </svg>
);
