import { GAP_ITEMS } from '../demo/masking-model.ts';

/** Agreeing with any of these is good news: without fear of reprisal; not tolerated; not tolerated; personal empowerment. */
export const FACET_ITEMS = { reprisal: ['Q17', 'Q37', 'Q38'], permission: ['Q30'] } as const;

export type AskedFacet = keyof typeof FACET_ITEMS;

export const ASKED_FACETS: readonly AskedFacet[] = ['reprisal', 'permission'];

export const FACETS_NOT_ASKED = ['candour', 'surveillance'] as const;

/** Two channels: signed in front of the manager, or without name. */
export type Arm = 'shown' | 'unguarded';

export const ITEMS_OF_ARM: Record<Arm, readonly string[]> = {
  shown: GAP_ITEMS,
  unguarded: [...GAP_ITEMS, ...FACET_ITEMS.reprisal, ...FACET_ITEMS.permission],
};
