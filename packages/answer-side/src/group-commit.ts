/** How much may wait and how much goes into one commit. */
export interface GroupCommitLimits {
  /** Entries in one commit at most. */
  perCommit: number;
  /** Entries waiting or being committed at most; what comes on top is turned away, so that memory stays bounded. */
  pending: number;
}

export interface GroupCommit<Entry, Outcome> {
  /** Resolves after the commit that holds the entry; null at once when too much is waiting. */
  submit(entry: Entry): Promise<Outcome | null>;
}

interface Waiting<Entry, Outcome> {
  entry: Entry;
  resolve: (outcome: Outcome) => void;
  reject: (reason: unknown) => void;
}

/**
 * One writer that commits together what arrives together. While one commit is on its way to the disk the next entries
 * gather. It is for speed and for having one writer; it hides no order, since most ballots are alone in their commit.
 *
 * @param commit writes the entries in one transaction and gives one outcome an entry, in the order given
 * @example
 * const writer = createGroupCommit(commitBallots, { perCommit: 256, pending: 4096 });
 * const outcome = await writer.submit(ballot); // 'kept', after the commit
 */
export function createGroupCommit<Entry, Outcome>(
  commit: (entries: Entry[]) => Promise<Outcome[]>,
  limits: GroupCommitLimits,
): GroupCommit<Entry, Outcome> {
  const waiting: Waiting<Entry, Outcome>[] = [];
  let pending = 0;
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, limits.perCommit);
      await settle(batch, commit);
      pending -= batch.length;
    }
    writing = false;
  }

  return {
    submit: (entry) => {
      if (pending >= limits.pending) return Promise.resolve(null);
      pending += 1;
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        if (!writing) void write();
      });
    },
  };
}

async function settle<Entry, Outcome>(
  batch: Waiting<Entry, Outcome>[],
  commit: (entries: Entry[]) => Promise<Outcome[]>,
): Promise<void> {
  try {
    const outcomes = await commit(batch.map((waiting) => waiting.entry));
    batch.forEach((waiting, index) => waiting.resolve(outcomes[index] as Outcome));
  } catch (reason) {
    batch.forEach((waiting) => waiting.reject(reason));
  }
}
