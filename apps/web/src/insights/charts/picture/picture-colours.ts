/** The light colours of the screen (ui/tokens.css), in which pictures are taken along: paper is white. */
export const PICTURE_COLOURS = {
  surface: '#ffffff',
  sunken: '#f2f0eb',
  line: '#e3e0d9',
  'line-strong': '#8b867c',
  ink: '#1b1d22',
  'ink-soft': '#4d5059',
  'ink-faint': '#666a73',
  accent: '#1f4e96',
  'accent-soft': '#e9f0fa',
  signed: '#98500f',
  above: '#6a4fb0',
  below: '#0f7c78',
} as const;
