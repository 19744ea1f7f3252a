import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { insight } from '../api/client.ts';
import type { UnitComments } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { words } from '../words/words.ts';
import styles from './comments.module.css';

const text = words.charts.comments;

type CommentSet = UnitComments['sets'][number];

const writtenWithWords = ({ writtenWith, respondents }: CommentSet): string =>
  writtenWith === null ? text.ownSet(respondents) : text.withOthers(words.insights.countedWith.list(writtenWith.labels, writtenWith.more), respondents);

const written = ({ themes }: CommentSet): number => themes.reduce((sum, { texts }) => sum + texts.length, 0);

const MOST_TEXTS = 12;
const MORE_TEXTS = 50;

/** A few are on the page at once; more come on asking. */
const Theme = ({ theme, texts }: CommentSet['themes'][number]) => {
  const [upTo, setUpTo] = useState(MOST_TEXTS);
  const more = Math.min(MORE_TEXTS, texts.length - upTo);
  return (
    <details className={styles.theme} open={texts.length <= 6}>
      <summary><h4>{theme}</h4> <span className="small">{text.count(texts.length)}</span></summary>
      <ul>{texts.slice(0, upTo).map((comment, index) => <li key={`${index}-${comment}`}><blockquote>{comment}</blockquote></li>)}</ul>
      {more > 0 && <p><button type="button" className="button quiet" onClick={() => setUpTo(upTo + MORE_TEXTS)}>{text.more(more, texts.length)}</button></p>}
    </details>
  );
};

const Set = ({ set }: { set: CommentSet }) => (
  <section className={styles.set}>
    <div className="stack-2">
      <h3>{set.label}</h3>
      <p className="note">{writtenWithWords(set)}</p>
    </div>
    {set.themes.map((theme) => <Theme key={theme.theme} {...theme} />)}
  </section>
);

/** So many sets are on the page at first. */
const MOST_SETS = 6;

const Sets = ({ sets }: { sets: readonly CommentSet[] }) => {
  const [upTo, setUpTo] = useState(MOST_SETS);
  const spoken = sets.filter((set) => written(set) > 0);
  const silent = sets.length - spoken.length;
  return (
    <>
      <div className={styles.sets}>{spoken.slice(0, upTo).map((set) => <Set key={set.setId} set={set} />)}</div>
      {spoken.length > upTo && <p><button type="button" className="button quiet" onClick={() => setUpTo(upTo + 4 * MOST_SETS)}>{text.moreGroups(Math.min(4 * MOST_SETS, spoken.length - upTo), spoken.length)}</button></p>}
      {spoken.length > 0 && silent > 0 && <p className="note">{text.silent(silent)}</p>}
    </>
  );
};

/** What people wrote, by theme, in the sets in which it is published: never in any order, never by smaller parts. */
export const CommentList = ({ comments: { sets, minimum } }: { comments: UnitComments }) => {
  const total = sets.reduce((sum, set) => sum + written(set), 0);
  return (
    <section id="comments" className={styles.comments}>
      <div className="stack-2">
        <h2>{sets.length === 0 ? text.none(minimum) : text.title(total)}</h2>
        <p className="note">{text.lead(minimum)}</p>
      </div>
      {total === 0 ? sets.slice(0, 1).map((set) => <p key={set.setId} className="note">{writtenWithWords(set)}</p>) : <Sets sets={sets} />}
      {total > 0 && <p className="note">{text.notWho}</p>}
    </section>
  );
};

/** The comments of a unit's people, for whoever leads them. */
export const CommentsOf = ({ unitId, roundId }: { unitId: string; roundId: string }) => {
  const comments = useQuery(insight.comments.queryOptions({ unitId, roundId }));
  return <Loaded query={comments}>{(found) => found !== null && <CommentList comments={found} />}</Loaded>;
};
