/** The parts of a merged group by their labels: the one that gives it its name, and those that came to it. */
export interface LabelledParts {
  readonly leading: readonly string[];
  readonly others: readonly string[];
  /** Of the unit at whose level the group was formed. */
  readonly level: string;
}

const MOST_NAMED = 3;

/** Whether a list of labels in words names these, in any order: at most three, then "and n more". */
const namesThese = (words: string, labels: readonly string[]): boolean => {
  const longestFirst = labels.toSorted((a, b) => b.length - a.length);
  const listed = longestFirst.reduce((left, label) => left.replace(label, '#'), words);
  const named = Math.min(MOST_NAMED, labels.length);
  const unnamed = labels.length - named;
  const list = Array.from({ length: named }, () => '#');
  if (unnamed > 0) return listed === `${list.join(', ')} and ${unnamed} more`;
  return listed === list.join(', ') || listed === `${list.slice(0, -1).join(', ')} and #`;
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
