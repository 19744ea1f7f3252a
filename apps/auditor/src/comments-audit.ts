import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import type { ReleaseComments, ReleaseTable } from './release.ts';
import { sha256Hex } from './signature.ts';

const FEWEST_PEOPLE = 10;

/** What is promised of comments: ten people at least behind each list, nobody in two lists, an order that says nothing. */
export function auditComments(release: ReleaseTable, instrument: Instrument | undefined): Finding[] {
  const { file, comments, thresholds } = release;
  if (comments.length === 0) return [{ about: file, holds: true, sentence: 'No comments were published.' }];
  const fewest = Math.max(FEWEST_PEOPLE, thresholds.comments);
  const small = comments.filter(({ respondents }) => respondents < fewest);
  const unordered = comments.filter((part) => !isInCanonicalOrder(release.roundId, part));
  return [
    finding(file, small.length === 0, {
      holds: `Comments are told in ${comments.length} lists, each of at least ${fewest} people.`,
      fails: `Comments of fewer than ${fewest} people are told together: ${named(small)}.`,
      leak: 'comments',
    }),
    finding(file, areSetsOfLines(release), {
      holds: 'Each line is in one list of comments, with as many people as it has.',
      fails: 'Lists of comments share a line, leave one out, or do not add up to the people of their lines: they can be subtracted.',
      leak: 'comments',
    }),
    ...(instrument === undefined ? [] : [themeFinding(release, instrument)]),
    finding(file, unordered.length === 0, {
      holds: 'The order of comments follows from their texts alone: it says nothing about who came when.',
      fails: `Comments do not stand in the order that follows from their texts: ${named(unordered)}.`,
      leak: 'comments',
    }),
  ];
}

function themeFinding({ file, comments }: ReleaseTable, { themes }: Instrument): Finding {
  return finding(file, comments.every(({ texts }) => texts.every(({ theme }) => themes.has(theme))), {
    holds: 'Each comment stands under a heading of the questions.',
    fails: 'Comments stand under headings that no question has: a place for what is not to be told.',
    leak: 'comments',
  });
}

function areSetsOfLines({ atoms, comments }: ReleaseTable): boolean {
  const respondents = new Map(atoms.map((atom) => [atom.id, atom.respondents]));
  const placed = comments.flatMap(({ atomIds }) => atomIds);
  return (
    placed.toSorted().join() === [...respondents.keys()].toSorted().join() &&
    comments.every((part) => part.respondents === part.atomIds.reduce((sum, id) => sum + (respondents.get(id) ?? 0), 0))
  );
}

/** Ascending by the hash of round and text: docs/releases.md §4. */
function isInCanonicalOrder(roundId: string, { texts }: ReleaseComments): boolean {
  const keys = texts.map(({ text }) => sha256Hex(Buffer.from(`${roundId}${text}`, 'utf8')));
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);
}

function named(parts: readonly ReleaseComments[]): string {
  return parts.map(({ label, respondents }) => `"${label}" (${respondents} people)`).join(', ');
}
