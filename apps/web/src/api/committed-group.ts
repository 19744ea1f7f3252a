import { queryOptions } from '@tanstack/react-query';
import type { NamedGroup } from './committed-names.ts';
import { fetchDescription } from './description.ts';
import { identity, queryClient } from './client.ts';
import { publicFacts } from './public-facts.ts';

/** The names of a group are not those that the public description stands for: nothing on the page may go on. */
export class GroupDiffers extends Error {
  override name = 'GroupDiffers';
  /** Whom to ask. */
  readonly contact: string;

  constructor(contact: string) {
    super('The names of the group are not those of the public description.');
    this.contact = contact;
  }
}

interface ShownRound {
  roundId: string;
  /** As the page shows them. */
  checkWords: readonly string[];
}

const fetchCommitted = async ({ roundId, checkWords }: ShownRound): Promise<NamedGroup> => {
  const [{ areCommitted }, { person }, group, envelope, { contact }] = await Promise.all([
    import('./committed-names.ts'),
    queryClient.ensureQueryData(identity.me.get.queryOptions()),
    queryClient.fetchQuery(identity.me.groupMembers.queryOptions({ roundId })),
    fetchDescription(roundId),
    queryClient.fetchQuery(publicFacts),
  ]);
  if (!(await areCommitted(group, { reader: person.email, envelope, checkWords }))) throw new GroupDiffers(contact);
  return group;
};

/** The people of the reader's group, held against the public description on this device; a difference takes the whole page. */
export const committedGroup = (round: ShownRound) => queryOptions({
  queryKey: ['committed-group', round.roundId],
  queryFn: () => fetchCommitted(round),
  retry: (failures, error) => !(error instanceof GroupDiffers) && failures < 2,
  throwOnError: (error) => error instanceof GroupDiffers,
});
