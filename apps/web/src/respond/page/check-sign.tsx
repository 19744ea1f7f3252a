/** A tick, drawn: the typeface that comes along has none. Always beside words that say the same. */
export const CheckSign = () => (
  <svg className="check-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
