import type { Released, ReleaseTable } from '@unguarded/disclosure-control';
import type { Instrument } from '@unguarded/instruments';

/** A release with the public description of what was asked, which its instrument hash names. */
export interface PublishedRound {
  release: Released<ReleaseTable>;
  instrument: Instrument;
}
