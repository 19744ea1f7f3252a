const STORED_AS = 'wanted-page';

const HOME = '/';

/** Keeps where somebody without a session wanted to go: the link in the mail opens another tab of the same browser. */
export const keepWanted = (address: string): void => {
  try {
    localStorage.setItem(STORED_AS, address);
  } catch {
    return; // nothing can be kept here: the way goes on from the first page
  }
};

/**
 * Where to go after signing in, once: the page that was wanted before, or the first one.
 *
 * @example keepWanted('/insights/71bc#trend'); takeWanted() // '/insights/71bc#trend'
 */
export const takeWanted = (): string => {
  try {
    const wanted = localStorage.getItem(STORED_AS) ?? HOME;
    localStorage.removeItem(STORED_AS);
    return /^\/(?![/\\])/.test(wanted) ? wanted : HOME;
  } catch {
    return HOME;
  }
};
