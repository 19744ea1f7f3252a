import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import type { RowsInView } from './rows-in-view.ts';

/** Below a long list on paper: how many of its rows stand there. */
export const PrintedOf = ({ inView: { printed }, count }: { inView: RowsInView; count: number }) =>
  (printed === null ? null : <p className="note">{words.shell.printed(whole(printed), whole(count))}</p>);
