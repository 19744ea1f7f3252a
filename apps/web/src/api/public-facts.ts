import { queryOptions } from '@tanstack/react-query';

/** What anybody may know of a pulse. */
export interface PublicRound {
  roundId: string;
  title: string;
  /** From how many people on something is told, as on the signed description. */
  thresholds: { scores: number; comments: number; distributions: number };
  checkWords: string[];
  /** Who may sign the public description besides this site; null for nobody. */
  approvingBody: string | null;
  /** Who has signed the public description besides this site; null for nobody. */
  approvedBy: string | null;
  /** Which keys are destroyed, by name. */
  destroyed: string[];
}

/** What anybody may know of this site without signing in: the newest pulses, and what its databases can hold. */
export interface PublicFacts {
  /** Whom to ask when something does not match. */
  contact: string;
  /** Newest first. */
  rounds: PublicRound[];
  stored: { schema: string; tables: { name: string; columns: { name: string; type: string }[] }[] }[];
}

const fetchFacts = async (): Promise<PublicFacts> => {
  const response = await fetch('/v1/transparency');
  if (!response.ok) throw new Error(`The facts about this site did not come: status ${response.status}.`);
  return (await response.json()) as PublicFacts;
};

/** Fetched when the page that shows them is opened. */
export const publicFacts = queryOptions({ queryKey: ['public-facts'], queryFn: fetchFacts });
