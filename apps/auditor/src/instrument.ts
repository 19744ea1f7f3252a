import { FormatFault } from './finding.ts';
import type { JsonObject } from './json-reading.ts';
import { canonicalObject, listOf, objectOf, textOf } from './json-reading.ts';
import { sha256Hex } from './signature.ts';

/** A rating scale of whole numbers. */
export interface Scale {
  lowest: number;
  highest: number;
}

/** A question, as far as figures depend on it. */
export interface Item extends Scale {
  id: string;
  construct: string;
  facet: string;
  /** 1: high values are good news; -1: low ones are. */
  direction: 1 | -1;
  /** Asked in the check-in too. */
  isGapItem: boolean;
  /** Nothing may be told of it for a part of the organisation. */
  isForOrganisationOnly: boolean;
}

/** What was asked in a round; sheet and release name it by the hash of its text. */
export interface Instrument {
  file: string;
  hash: string;
  items: Item[];
  /** Headings under which questions are asked and comments are written. */
  themes: ReadonlySet<string>;
}

/**
 * Reads an instrument's text: canonical JSON, as the answer door gives it (docs/protocol.md §7).
 *
 * @throws FormatFault naming the first place that is not as documented
 * @example readInstrument('instruments/0a.json', bytes).items.length // 9
 */
export function readInstrument(file: string, bytes: Buffer): Instrument {
  const content = canonicalObject(bytes.toString('utf8'));
  const scales = new Map(listOf(content['responseSets'], 'responseSets', readScale));
  const gapItemIds = new Set(listOf(content['gapItemIds'], 'gapItemIds', textOf));
  const items = listOf(content['items'], 'items', (value, place) => {
    const item = objectOf(value, place);
    const id = textOf(item['id'], `${place}.id`);
    const scale = scales.get(textOf(item['responseSet'], `${place}.responseSet`));
    if (scale === undefined) throw new FormatFault(`${place} names a scale that is not there.`);
    return { ...scale, ...readItem(item, place), id, isGapItem: gapItemIds.has(id) };
  });
  const themes = new Set(listOf(content['items'], 'items', (value, place) => textOf(objectOf(value, place)['theme'], `${place}.theme`)));
  return { file, hash: sha256Hex(bytes), items, themes };
}

function readItem(item: JsonObject, place: string): Pick<Item, 'construct' | 'facet' | 'direction' | 'isForOrganisationOnly'> {
  const direction = item['direction'];
  if (direction !== 1 && direction !== -1) throw new FormatFault(`${place}.direction is neither 1 nor -1.`);
  return {
    construct: textOf(item['construct'], `${place}.construct`),
    facet: textOf(item['facet'], `${place}.facet`),
    direction,
    isForOrganisationOnly: item['publishedFor'] === 'organisation',
  };
}

function readScale(value: unknown, place: string): [id: string, Scale] {
  const set = objectOf(value, place);
  const [lowest, highest] = [set['lowest'], set['highest']];
  if (!Number.isSafeInteger(lowest) || !Number.isSafeInteger(highest) || Number(highest) <= Number(lowest)) {
    throw new FormatFault(`${place} is no scale of whole numbers.`);
  }
  return [textOf(set['id'], `${place}.id`), { lowest: Number(lowest), highest: Number(highest) }];
}
