import type { Direction } from '../instrument.ts';
import { isCount, isText, listOf, objectOf, oneOf, recordOf } from '../json-shape.ts';
import type { Shape } from '../json-shape.ts';
import type { CompositeKey, FavourableShareKey, PersonMeanKey, PointedItem, ScoringKey, ShareDifferenceKey } from './scoring-key.ts';

/** What a scoring key must know of an item to be checked against it. */
export interface ScoredItem {
  readonly id: string;
  readonly direction: Direction;
  readonly lowest: number;
  readonly highest: number;
}

/** Scoring keys that have been checked against their items and against each other. */
export interface ScoringBook {
  readonly keys: ReadonlyMap<string, ScoringKey>;
}

export type ScoringKeyFault =
  | 'schema'
  | 'key-twice'
  | 'unknown-item'
  | 'item-twice'
  | 'answer-without-points'
  | 'points-for-no-answer'
  | 'points-outside-the-range'
  | 'points-against-the-direction'
  | 'favours-no-answer'
  | 'favours-against-the-direction'
  | 'needs-more-than-there-is'
  | 'unknown-part'
  | 'part-of-itself';

const REFUSAL = 'prefer-not-to-say';

const isFinite: Shape<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
const isRange: Shape<readonly [number, number]> = (value): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isFinite) && (value[0] ?? 0) < (value[1] ?? 0);

const facts = { id: isText, title: isText, source: isText, higherIs: oneOf(['better', 'worse']), range: isRange };
const isPersonMean: Shape<PersonMeanKey> = objectOf({
  ...facts,
  kind: oneOf(['person-mean']),
  items: listOf(objectOf({ itemId: isText, points: recordOf(isFinite) })),
  needs: isCount,
});
const isComposite: Shape<CompositeKey> = objectOf({ ...facts, kind: oneOf(['composite']), parts: listOf(isText), needs: isCount });
const isFavourableShare: Shape<FavourableShareKey> = objectOf({
  ...facts,
  kind: oneOf(['favourable-share']),
  items: listOf(objectOf({ itemId: isText, favourable: listOf(isFinite) })),
  pooledOver: oneOf(['items', 'answers']),
});
const isShareDifference: Shape<ShareDifferenceKey> = objectOf({
  ...facts,
  kind: oneOf(['share-difference']),
  itemId: isText,
  favourable: listOf(isFinite),
  unfavourable: listOf(isFinite),
});
const isScoringKey: Shape<ScoringKey> = (value): value is ScoringKey =>
  isPersonMean(value) || isComposite(value) || isFavourableShare(value) || isShareDifference(value);

/**
 * Reads scoring keys that came as data and checks them: the shape; that every item exists and every answer of its scale
 * has its points and nothing else has; that points rise or fall with the item's direction, so that an item cannot be
 * scored the wrong way round; that no rule needs more answers than it has items; that composites consist of known keys
 * and never of themselves.
 *
 * @example loadScoringKeys([{ id: 'x' }], []) // { ok: false, faults: [{ key: 'x', reason: 'schema' }] }
 */
export function loadScoringKeys(
  values: readonly unknown[],
  items: readonly ScoredItem[],
): { ok: true; book: ScoringBook } | { ok: false; faults: readonly { key: string; reason: ScoringKeyFault }[] } {
  const misshapen = values.filter((value) => !isScoringKey(value));
  if (misshapen.length > 0) return { ok: false, faults: misshapen.map((value) => ({ key: nameOf(value), reason: 'schema' })) };
  const keys = values.filter(isScoringKey);
  const byId = new Map(keys.map((key) => [key.id, key]));
  const itemsById = new Map(items.map((item) => [item.id, item]));
  const repeated = keys.filter(({ id }, index) => keys.findIndex((key) => key.id === id) !== index);
  const faults = [
    ...repeated.map(({ id }) => ({ key: id, reason: 'key-twice' as const })),
    ...keys.flatMap((key) => faultsOf(key, { itemsById, byId }).map((reason) => ({ key: key.id, reason }))),
  ];
  return faults.length === 0 ? { ok: true, book: { keys: byId } } : { ok: false, faults };
}

interface Context {
  readonly itemsById: ReadonlyMap<string, ScoredItem>;
  readonly byId: ReadonlyMap<string, ScoringKey>;
}

function faultsOf(key: ScoringKey, context: Context): ScoringKeyFault[] {
  switch (key.kind) {
    case 'person-mean':
      return personMeanFaults(key, context);
    case 'composite':
      return compositeFaults(key, context);
    case 'favourable-share':
      return [
        ...repeatedItems(key.items),
        ...needsFault(1, key.items.length),
        ...key.items.flatMap(({ itemId, favourable }) => shareFaults({ itemId, favoured: favourable, sign: signOf(key) }, context)),
      ];
    case 'share-difference':
      return [
        ...shareFaults({ itemId: key.itemId, favoured: key.favourable, sign: signOf(key) }, context),
        ...shareFaults({ itemId: key.itemId, favoured: key.unfavourable, sign: -signOf(key) }, context),
      ];
  }
}

function personMeanFaults(key: PersonMeanKey, { itemsById }: Context): ScoringKeyFault[] {
  const faults = key.items.flatMap((pointed): ScoringKeyFault[] => {
    const item = itemsById.get(pointed.itemId);
    return item === undefined ? ['unknown-item'] : pointFaults(key, pointed, item);
  });
  return [...repeatedItems(key.items), ...needsFault(key.needs, key.items.length), ...faults];
}

function pointFaults({ range: [least, most], ...key }: PersonMeanKey, { points }: PointedItem, item: ScoredItem): ScoringKeyFault[] {
  const scale = valuesOf(item);
  const given = scale.map((value) => points[`${value}`]);
  const known = new Set([...scale.map(String), REFUSAL]);
  const steps = given.slice(1).map((value, index) => ((value ?? 0) - (given[index] ?? 0)) * item.direction * signOf(key));
  return [
    ...(given.includes(undefined) ? ['answer-without-points' as const] : []),
    ...(Object.keys(points).every((answer) => known.has(answer)) ? [] : ['points-for-no-answer' as const]),
    ...(Object.values(points).every((value) => value >= least && value <= most) ? [] : ['points-outside-the-range' as const]),
    ...(steps.every((step) => step >= 0) && steps.some((step) => step > 0) ? [] : ['points-against-the-direction' as const]),
  ];
}

function shareFaults(share: { itemId: string; favoured: readonly number[]; sign: number }, { itemsById }: Context): ScoringKeyFault[] {
  const item = itemsById.get(share.itemId);
  if (item === undefined) return ['unknown-item'];
  const { favoured, sign } = share;
  const rising = item.direction * sign > 0;
  const scale = valuesOf(item);
  const expected = rising ? scale.slice(scale.length - favoured.length) : scale.slice(0, favoured.length);
  if (favoured.length === 0 || favoured.length >= scale.length) return ['favours-no-answer'];
  return expected.every((value) => favoured.includes(value)) ? [] : ['favours-against-the-direction'];
}

function compositeFaults(key: CompositeKey, { byId }: Context): ScoringKeyFault[] {
  return [
    ...needsFault(key.needs, key.parts.length),
    ...(key.parts.every((part) => byId.has(part)) ? [] : ['unknown-part' as const]),
    ...(reaches(key, { target: key.id, byId, seen: new Set() }) ? ['part-of-itself' as const] : []),
  ];
}

function reaches(key: CompositeKey, walk: { target: string; byId: Context['byId']; seen: Set<string> }): boolean {
  return key.parts.some((part) => {
    if (part === walk.target) return true;
    if (walk.seen.has(part)) return false;
    walk.seen.add(part);
    const next = walk.byId.get(part);
    return next?.kind === 'composite' && reaches(next, walk);
  });
}

function repeatedItems(items: readonly { itemId: string }[]): ScoringKeyFault[] {
  return new Set(items.map(({ itemId }) => itemId)).size === items.length ? [] : ['item-twice'];
}

function needsFault(needs: number, available: number): ScoringKeyFault[] {
  return needs >= 1 && needs <= available ? [] : ['needs-more-than-there-is'];
}

function signOf({ higherIs }: Pick<ScoringKey, 'higherIs'>): 1 | -1 {
  return higherIs === 'better' ? 1 : -1;
}

function valuesOf({ lowest, highest }: ScoredItem): number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : 'a key without an id';
}
