import type { DeploymentSigner } from '@unguarded/credentials-issuer';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock, PublicRecords } from '../identity-side.ts';
import { approveSheet, approvingBodies, storedApproval } from './approvals.ts';
import { describedRounds } from './described-rounds.ts';
import { storedDestructions } from './destructions.ts';
import { issuedCountsRecord } from './issued-counts-record.ts';
import { storedSchemas } from './stored-schemas.ts';

export interface PublicRecordsSettings {
  database: IdentityDatabase;
  clock: Clock;
  sign: DeploymentSigner;
}

/** What anybody may fetch about a round besides its sheet, docs/protocol.md §9 and §12. */
export const openPublicRecords = ({ database, clock, sign }: PublicRecordsSettings): PublicRecords => {
  const bodyOf = approvingBodies(database);
  return {
    issuedCounts: (roundId) => issuedCountsRecord(database, { roundId, now: clock(), sign }),
    approval: (roundId) => storedApproval(database, bodyOf, roundId),
    approve: (roundId, signature) => approveSheet(database, bodyOf, { roundId, signature }),
    destructions: (roundId) => storedDestructions(database, roundId),
    rounds: () => describedRounds(database, bodyOf),
    storedSchemas: () => storedSchemas(database),
  };
};
