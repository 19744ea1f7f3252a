import { sql, type RawBuilder } from 'kysely';

/** A group draws arms from four times the smallest group on, as armOf in rounds says. */
const SMALLEST_GROUPS_IN_ONE = 4;

/** Whether a round draws who answers with their name; of a query in which the round is called `round`. */
export const isDrawn: RawBuilder<boolean> = sql<boolean>`
  exists (select from identity.round_questions chosen where chosen.round_id = round.id and chosen.gap_measure = 'split-ballot')`;

/**
 * Whether a group is asked for answers with a name: in a split ballot the groups that draw arms, else every group of a
 * round with check-ins. Who in such a group was drawn, only their own device knows.
 *
 * @param rosterCount The group's, in the query.
 */
export const isOffered = (rosterCount: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  case when ${isDrawn} then coalesce(${rosterCount} >= ${SMALLEST_GROUPS_IN_ONE} * coalesce((round.thresholds->>'scores')::integer, 5), false)
       else round.check_ins end`;
