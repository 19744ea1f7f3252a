/** The parts of a merged group by their labels: the one that gives it its name, and those that came to it. */
export interface LabelledParts {
  readonly leading: readonly string[];
  readonly others: readonly string[];
  /** Of the unit at whose level the group was formed. */
  readonly level: string;
}

const MOST_NAMED = 3;

/** Whether a list of labels in words names these, in any order: at most three, then "and n more". */
export const namesThese = (words: string, labels: readonly string[]): boolean => {
  const [, listed = '', more] = /^(.*?)(?: and (\d+) more)?$/.exec(words) ?? [];
  const unnamed = Number(more ?? 0);
  const ends = labels.filter((label) => listed === label || listed.startsWith(`${label}, `) || listed.endsWith(`, ${label}`) || listed.includes(`, ${label}, `));
  const inAll = Math.min(MOST_NAMED, labels.length);
  return unnamed === labels.length - inAll && ends.length === inAll && listed.length === ends.join(', ').length;
};

/**
 * Whether a group is labelled as its parts say: a part by its own label, a pool "Other teams of …", a merged group by
 * what leads it "with" the others.
 *
 * @example isLabelOf('Letters with Quality Check', { leading: ['Letters'], others: ['Quality Check'], level: 'Applications' }) // true
 */
export const isLabelOf = (label: string, { leading, others, level }: LabelledParts): boolean => {
  const name = leading.length === 1 ? (leading[0] ?? '') : `Other teams of ${level}`;
  if (others.length === 0) return label === name;
  return label.startsWith(`${name} with `) && namesThese(label.slice(`${name} with `.length), others);
};
