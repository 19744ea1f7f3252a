import type { Docstring } from './docstrings.ts';

const PLAIN_TAGS = { says: 'Says', doesNotSay: 'Does not say', next: 'What to do next', smallestN: 'Smallest n', screen: 'On the screen' } as const;
const MOST_WORDS = 80;

/** A folder of the package is a chapter of the page. */
export const CHAPTERS: Record<string, string> = {
  level: 'Levels and indices',
  coded: 'From coded tables',
  gap: 'Gaps',
  masking: 'Masking',
  effect: 'Effect sizes',
  nonresponse: 'Who did not answer',
  teams: 'Many teams, several rounds',
  reliability: 'Reliability and agreement',
  trend: 'Trends',
  'many-tests': 'Many tests at once',
  drivers: 'Drivers (organisation only)',
  indirect: 'Indirect questions and split ballots',
};

/** The page of all measures; throws if a plain part is missing or longer than eighty words. */
export function measuresPage(docstrings: readonly Docstring[]): string {
  const chapters = Object.entries(CHAPTERS).map(([folder, title]) => {
    const measures = docstrings.filter(({ file }) => file.startsWith(`${folder}/`));
    return `## ${title}\n\n${measures.map(measureSection).join('\n')}`;
  });
  return `# Measures

Written from the docstrings of \`packages/engagement-metrics\` by \`documentation/write-measures.ts\`; do not edit it here. First in plain
words, then the formula for the statistician. A measure that has no number says why: nobody answered, too few answers, and so on.
How intervals come from coded tables: [decision 0006](decisions/0006-intervals-from-coded-tables.md). How large a gap must be to be
clear: [minimum detectable gap](minimum-detectable-gap.md). "With name" and "without name": check-in and pulse. *Model-prisoner gap* is the
name of the candour gap in code and in the essay that it comes from.

${chapters.join('\n')}`;
}

function measureSection(docstring: Docstring): string {
  const [summary, ...rest] = docstring.text.split(/\n\s*\n/);
  const plain = plainPart(docstring);
  const example = docstring.tags['example'];
  const formula = rest.join('\n\n').replace(/^(Formula|Source|Units): /gm, '**$1.** ').replace(/\n(?=\*\*)/g, '\n\n');
  return [
    `### ${docstring.name}\n`,
    ...(plain === null ? [] : [`${plain}\n`]),
    `${summary!.replaceAll('\n', ' ')}\n`,
    ...(formula === '' ? [] : [`${formula}\n`]),
    ...(example === undefined ? [] : [`\`\`\`ts\n${example}\n\`\`\`\n`]),
  ].join('\n');
}

function plainPart({ name, tags }: Docstring): string | null {
  const given = Object.keys(PLAIN_TAGS).filter((tag) => tags[tag] !== undefined);
  if (given.length === 0) return null;
  const missing = Object.keys(PLAIN_TAGS).filter((tag) => tags[tag] === undefined);
  if (missing.length > 0) throw new Error(`${name}: its docstring has no @${missing.join(', @')}`);
  const words = given.flatMap((tag) => tags[tag]!.split(/\s+/)).length;
  if (words > MOST_WORDS) throw new Error(`${name}: ${words} words in plain language, ${MOST_WORDS} at most`);
  return Object.entries(PLAIN_TAGS).map(([tag, label]) => `- **${label}:** ${tags[tag]!.replaceAll('\n', ' ')}`).join('\n');
}
