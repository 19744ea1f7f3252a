import { Link } from '@tanstack/react-router';
import type { QuestionLocale, QuestionOverview } from '../../api/shapes.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { day } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import { faultInWords } from './fault-in-words.ts';
import styles from './questions.module.css';

const text = words.questions;
const MOST_WORDS = 250;

type Form = 'pulse' | 'full';
type Composed = Extract<QuestionOverview['pulse'], { ok: true }>;

const Readiness = ({ round, locale, most }: { round: Composed; locale: QuestionLocale; most: number | null }) => {
  const missing = round.notReady.filter((fault) => fault.locale === locale);
  const drafts = missing.filter(({ reason }) => reason === 'draft').length;
  const language = text.languages[locale];
  const length = round.words.filter((each) => each.locale === locale).map(({ words: count }) => text.next.words(count, most)).join('');
  if (missing.length === 0) return <p className="note">{text.next.ready(language)} {length}</p>;
  return (
    <div className="message alert stack-3">
      <p>{drafts > 0 ? text.next.drafts(language, drafts) : text.next.other(language)} {length}</p>
      {drafts > 0 && <p><Link to="/organise/questions/review/$locale" params={{ locale }}>{text.next.review(language)}</Link></p>}
    </div>
  );
};

const Asked = ({ round }: { round: Composed }) => (
  <details className="more">
    <summary>{text.next.show(round.questions.length)}</summary>
    <ol className={styles.asked}>
      {round.questions.map(({ itemId, text: question, theme, rotating, own }) => (
        <li key={itemId}>
          <span>{question}</span>
          <span className="small">{[theme, ...(rotating ? [text.next.rotates] : []), ...(own ? [text.next.own] : [])].join(' · ')}</span>
        </li>
      ))}
    </ol>
  </details>
);

const Due = ({ round }: { round: Composed }) => (
  <details className="more">
    <summary>{text.next.due}</summary>
    <DataTable
      caption={text.next.due}
      columns={[{ label: text.next.dueColumns.question }, { label: text.next.dueColumns.by }]}
      rows={round.due.map(({ itemId, text: question, inRounds }) => ({ key: itemId, cells: [question, text.next.inRounds(inRounds)] }))}
    />
  </details>
);

/** What a round of a form would ask if it were frozen now, and what keeps it from being frozen. */
export const NextRoundCard = ({ overview, form }: { overview: QuestionOverview; form: Form }) => {
  const round = overview[form];
  return (
    <section className="card stack-4">
      <h2>{text.next.title[form]}</h2>
      <p className="note">{text.next.text[form]}{form === 'full' && ` ${text.next.fullAsked(overview.fullLastAskedOn === null ? null : day(overview.fullLastAskedOn))}`}</p>
      {round.ok
        ? (
          <>
            {overview.settings.languages.map((locale) => <Readiness key={locale} round={round} locale={locale} most={form === 'pulse' ? MOST_WORDS : null} />)}
            <Asked round={round} />
            {round.due.length > 0 && <Due round={round} />}
          </>
        )
        : (
          <div role="alert" className="message alert stack-3">
            <p>{text.next.faultsTitle}</p>
            <ul className="stack-3">{[...new Set(round.faults.map(faultInWords))].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          </div>
        )}
    </section>
  );
};
