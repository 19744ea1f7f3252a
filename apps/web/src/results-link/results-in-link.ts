import { decodeBase64url, toBase64url } from '@unguarded/credentials-client';

/**
 * What a results page hands to the answer app: figures that everybody with this page may read, carried over by the
 * person's own browser in the part of an address that is sent to no server. Written by the signed-in app, read by the
 * answer app, which believes nothing of it: a closed form, bounded, and nothing but text and whole numbers.
 */
export interface ResultsInLink {
  roundId: string;
  title: string;
  /** The part in which the reader is counted; null: nothing is told of it, or it is the whole organisation. */
  team: TeamInLink | null;
  organisation: PartInLink;
  items: ItemInLink[];
  promises: PromiseInLink[];
  /** Promises that did not fit; they stand on the signed-in page. */
  morePromises: number;
}

/** Of whom figures are told, and how many of them answered. */
interface PartInLink {
  label: string;
  answers: number;
}

interface TeamInLink extends PartInLink {
  /** With whom the reader's team is counted, the first few by name; null: on its own. */
  countedWith: { labels: string[]; more: number } | null;
}

/** One statement as the results page gives it; null: too few rated it, or it is not told of this part. */
interface ItemInLink {
  itemId: string;
  team: FigureInLink | null;
  organisation: FigureInLink | null;
}

/** Points of 100 with their range and the number of answers, all in whole numbers. */
export interface FigureInLink {
  value: number;
  low: number;
  high: number;
  n: number;
}

export const PROMISE_STATES = ['open', 'kept', 'changed', 'not-kept'] as const;

interface PromiseInLink {
  promised: string;
  /** Who sees to it, in words. */
  owner: string;
  /** 'YYYY-MM-DD' */
  dueOn: string;
  state: (typeof PROMISE_STATES)[number];
  /** What was said of it last; empty: nothing yet. */
  word: string;
}

const VERSION = 1;
/** Signs of an address that every browser of ours takes; a pulse of sixty questions needs a tenth of it. */
export const MOST_SIGNS = 24_000;
const LONGEST_TEXT = 1200;
const MOST_ENTRIES = 200;
const MOST_PEOPLE = 10_000_000;

/** Signs that are not text: controls, and those that turn the direction of what stands around them. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const ALL_NOT_TEXT = new RegExp(NOT_TEXT.source, 'gu');

/** A text on one line and without signs that are none; cut where it is longer than a text may be. */
const plain = (text: string): string => Array.from(text.replace(ALL_NOT_TEXT, ' ').replace(/ +/g, ' ').trim()).slice(0, LONGEST_TEXT / 2).join('').trim();

type Packed = readonly unknown[];

const packFigure = (figure: FigureInLink | null): Packed | 0 => (figure === null ? 0 : [figure.value, figure.low, figure.high, figure.n]);

const packTeam = ({ label, answers, countedWith }: TeamInLink): Packed =>
  [plain(label), answers, countedWith === null ? 0 : [countedWith.labels.map(plain), countedWith.more]];

const packPromise = ({ promised, owner, dueOn, state, word }: PromiseInLink): Packed => [plain(promised), plain(owner), dueOn, PROMISE_STATES.indexOf(state), plain(word)];

const pack = ({ roundId, title, team, organisation, items, promises, morePromises }: ResultsInLink): Packed => [
  VERSION, roundId, plain(title), team === null ? 0 : packTeam(team), [plain(organisation.label), organisation.answers],
  items.map(({ itemId, team: ofTeam, organisation: ofAll }) => [itemId, packFigure(ofTeam), packFigure(ofAll)]),
  promises.map(packPromise), morePromises,
];

/**
 * The results as they stand in a link: base64url of a short JSON text. Promises that would make it too long are counted
 * instead of carried.
 *
 * @example formatResults(results) // 'WzEsIjRmMmEuLi4'
 */
export const formatResults = (results: ResultsInLink): string => {
  const text = toBase64url(new TextEncoder().encode(JSON.stringify(pack(results))));
  if (text.length <= MOST_SIGNS || results.promises.length === 0) return text;
  return formatResults({ ...results, promises: results.promises.slice(0, -1), morePromises: results.morePromises + 1 });
};

/** What stands in the link is not what a results page writes. Never leaves this file. */
class NotResults extends Error {}

const list = (value: unknown, least: number, most: number): Packed => {
  if (!Array.isArray(value) || value.length < least || value.length > most) throw new NotResults();
  return value as Packed;
};

const tuple = (value: unknown, length: number): Packed => list(value, length, length);

const whole = (value: unknown, most: number): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) throw new NotResults();
  return value === 0 ? 0 : value; // JSON has a nought below zero, too
};

const matching = (value: unknown, pattern: RegExp): string => {
  if (typeof value !== 'string' || !pattern.test(value)) throw new NotResults();
  return value;
};

const textOf = (value: unknown): string => {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT || NOT_TEXT.test(value)) throw new NotResults();
  return value;
};

const some = <T>(value: unknown, read: (there: unknown) => T): T | null => (value === 0 ? null : read(value));

const readFigure = (value: unknown): FigureInLink => {
  const [point, low, high, n] = tuple(value, 4);
  return { value: whole(point, 100), low: whole(low, 100), high: whole(high, 100), n: whole(n, MOST_PEOPLE) };
};

const readTeam = (value: unknown): TeamInLink => {
  const [label, answers, others] = tuple(value, 3);
  const countedWith = some(others, (there) => {
    const [labels, more] = tuple(there, 2);
    return { labels: list(labels, 0, MOST_ENTRIES).map(textOf), more: whole(more, MOST_PEOPLE) };
  });
  return { label: textOf(label), answers: whole(answers, MOST_PEOPLE), countedWith };
};

const readItem = (value: unknown): ItemInLink => {
  const [itemId, team, organisation] = tuple(value, 3);
  return { itemId: textOf(itemId), team: some(team, readFigure), organisation: some(organisation, readFigure) };
};

const readPromise = (value: unknown): PromiseInLink => {
  const [promised, owner, dueOn, state, word] = tuple(value, 5);
  const known = PROMISE_STATES[whole(state, PROMISE_STATES.length - 1)] ?? 'open';
  return { promised: textOf(promised), owner: textOf(owner), dueOn: matching(dueOn, /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/), state: known, word: textOf(word) };
};

const unpack = (value: unknown): ResultsInLink => {
  const [version, roundId, title, team, organisation, items, promises, morePromises] = tuple(value, 8);
  if (version !== VERSION) throw new NotResults();
  const [label, answers] = tuple(organisation, 2);
  return {
    roundId: matching(roundId, /^[0-9a-f]{32}$/), title: textOf(title), team: some(team, readTeam),
    organisation: { label: textOf(label), answers: whole(answers, MOST_PEOPLE) },
    items: list(items, 0, MOST_ENTRIES).map(readItem), promises: list(promises, 0, MOST_ENTRIES).map(readPromise), morePromises: whole(morePromises, MOST_PEOPLE),
  };
};

/**
 * Reads what stands in a link; null where it is anything but what `formatResults` writes: too long, of another version,
 * with a field more or less, a number out of its range, or a text that holds more than text. Whatever comes, it does not throw.
 *
 * @example readResults('nonsense') // null
 */
export const readResults = (inLink: string): ResultsInLink | null => {
  try {
    const bytes = inLink.length > MOST_SIGNS ? null : decodeBase64url(inLink);
    return bytes?.ok === true ? unpack(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.bytes))) : null;
  } catch {
    return null; // no UTF-8, no JSON, or not what a results page writes
  }
};
