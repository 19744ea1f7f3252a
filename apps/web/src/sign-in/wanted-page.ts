const STORED_AS = 'wanted-page';

const HOME = '/';

/** Longer than a link in a sign-in mail is good for; whoever signs in on this browser later may be somebody else. */
const KEPT_FOR = 30 * 60_000;

/** Keeps where somebody without a session wanted to go: the link in the mail opens another tab of the same browser. */
export const keepWanted = (address: string, now: Date): void => {
  try {
    localStorage.setItem(STORED_AS, `${now.getTime() + KEPT_FOR} ${address}`);
  } catch {
    return; // nothing can be kept here: the way goes on from the first page
  }
};

/**
 * Where to go after signing in, once: the page that was wanted half an hour before at most, or the first one.
 *
 * @example keepWanted('/insights/71bc#trend', now); takeWanted(now) // '/insights/71bc#trend'
 */
export const takeWanted = (now: Date): string => {
  try {
    const [, until, wanted] = /^(\d+) (\/(?![/\\]).*)$/.exec(localStorage.getItem(STORED_AS) ?? '') ?? [];
    localStorage.removeItem(STORED_AS);
    return wanted !== undefined && now.getTime() < Number(until) ? wanted : HOME;
  } catch {
    return HOME;
  }
};
