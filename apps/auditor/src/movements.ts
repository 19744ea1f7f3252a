import { countOf, exactObjectOf, hexOf, listOf, parse } from './json-reading.ts';

/** How many people are on the roster of a group of this round and of a group of an earlier one. */
export interface Overlap {
  groupId: string;
  earlierRoundId: string;
  earlierGroupId: string;
  people: number;
}

/** Who moved between rounds, in numbers: what colleagues know and a release does not say. */
export interface Movements {
  file: string;
  roundId: string;
  overlaps: Overlap[];
}

/**
 * Reads an overlaps file (docs/releases.md §8).
 *
 * @throws FormatFault naming the first place that is not as documented
 * @example readMovements('overlaps/0b.json', bytes).overlaps.length // 37
 */
export function readMovements(file: string, bytes: Buffer): Movements {
  const content = exactObjectOf(parse(bytes.toString('utf8')), 'the file', ['roundId', 'overlaps']);
  return { file, roundId: hexOf(content['roundId'], 'roundId', 16), overlaps: listOf(content['overlaps'], 'overlaps', readOverlap) };
}

function readOverlap(value: unknown, place: string): Overlap {
  const overlap = exactObjectOf(value, place, ['groupId', 'earlierRoundId', 'earlierGroupId', 'people']);
  return {
    groupId: hexOf(overlap['groupId'], `${place}.groupId`, 16),
    earlierRoundId: hexOf(overlap['earlierRoundId'], `${place}.earlierRoundId`, 16),
    earlierGroupId: hexOf(overlap['earlierGroupId'], `${place}.earlierGroupId`, 16),
    people: countOf(overlap['people'], `${place}.people`),
  };
}
