/** People on the roster below whom a group is never published alone: the first of the sheet's thresholds. */
export const MINIMUM_GROUP_SIZE = 5;
