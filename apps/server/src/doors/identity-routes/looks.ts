import type { IdentitySide, Looked, LookingRole, Viewer, ViewerScope } from '@unguarded/identity-side';

/** What a procedure shows, where it shows something of other people. */
const SHOWN: Readonly<Record<string, Looked>> = {
  overview: 'results',
  releaseCsv: 'files',
  releaseFile: 'files',
  codebook: 'files',
  'checkIn.received': 'check-ins',
};

const roleOf = ({ isHr, ledUnitId }: ViewerScope): LookingRole => {
  if (isHr) return 'hr';
  return ledUnitId === null ? 'employee' : 'leader';
};

/** Counts what somebody with a session asks to see, by week and role; the names of the procedures are all that is looked at. */
export const noteLooks = async ({ looks, directory }: IdentitySide, viewer: Viewer | null, calls: readonly { path: string }[]): Promise<void> => {
  const shown = calls.flatMap(({ path }) => SHOWN[path] ?? []);
  if (viewer === null || shown.length === 0) return;
  const role = roleOf(await directory.viewerScope(viewer));
  for (const what of shown) await looks.note(role, what);
};
