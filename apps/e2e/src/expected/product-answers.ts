/** What the insight door answers, as far as it is compared; declared here so that nothing of the product is imported. */
export interface PrintedLevel {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export interface PrintedGap {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly process: { readonly low: number; readonly high: number };
  readonly nWithName: number;
  readonly nWithoutName: number;
  readonly clear: boolean;
}

export interface PrintedFigures {
  readonly withName: PrintedLevel | null;
  readonly withoutName: PrintedLevel | null;
  readonly gap: PrintedGap | null;
  readonly gapMissing: string | null;
  readonly facets: readonly { readonly facet: string; readonly asked: boolean; readonly value: PrintedLevel | null }[];
}

export interface PrintedItem {
  readonly itemId: string;
  readonly value: PrintedLevel | null;
  readonly code: string | null;
  readonly favourable: number | null;
}

export interface PrintedPart extends PrintedFigures {
  readonly atomId: string;
  readonly label: string;
  readonly groupLabels: readonly string[];
  readonly respondents: number;
  readonly rosterCount: number;
  readonly precision: string;
  readonly precisionReason: string;
}

/** With whom a team is counted: the first few by name, how many more, and the answers of all. */
interface PrintedCountedWith {
  readonly kind: 'counted-with';
  readonly labels: readonly string[];
  readonly more: number;
  readonly answers: number;
}

export interface PrintedCoverage {
  readonly teams: number;
  readonly alone: number;
  readonly together: number;
  /** A line names one unit; its number is that unit's people, or nothing where only those of several units together are public. */
  readonly lines: readonly { readonly unitId: string; readonly groupLabel: string; readonly rosterCount: number | null; readonly countedWith: PrintedCountedWith | { readonly kind: 'nothing-published' } | null }[];
  readonly rosterCount: number;
  readonly respondents: number;
  readonly shownRespondents: number | null;
}

export interface PrintedOverview extends PrintedFigures {
  readonly unit: { readonly unitId: string; readonly label: string };
  readonly round: { readonly roundId: string; readonly title: string };
  /** `summary`: for people who do not lead the unit; without parts, and with the line of their own team at most. */
  readonly access: 'parts' | 'summary';
  readonly coverage: PrintedCoverage;
  readonly countedTogether: { readonly label: string; readonly countedWith: PrintedCountedWith } | null;
  readonly items: readonly PrintedItem[];
  readonly parts: readonly PrintedPart[];
  readonly trend: readonly (PrintedFigures & { readonly roundId: string; readonly comparable: boolean })[];
  readonly usualRange: { readonly low: number; readonly high: number } | null;
}
