import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { identity } from '../../api/client.ts';
import type { BankText, QuestionLocale, QuestionOverview } from '../../api/shapes.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { words } from '../../words/words.ts';
import { QUESTION_LOCALES } from './question-locales.ts';
import styles from './questions.module.css';
import { useBookEdit } from './use-book-edit.ts';

const text = words.questions.reviewing;
/** On a phone: a browser that fits a box to its text by itself looks at the text alone. */
const LETTERS_A_ROW = 30;
const route = getRouteApi('/signed-in/organise/questions/review/$locale');

const kindOf = (where: string): keyof typeof text.kind => (where.startsWith('item:') ? 'item' : where.startsWith('theme:') ? 'theme' : 'scale');

/** The drafts that the next pulse needs in a language, and those that only the full set needs besides. */
const draftsIn = ({ pulse, full }: QuestionOverview, locale: QuestionLocale): { forPulse: BankText[]; forFull: BankText[] } => {
  const [forPulse, all] = [pulse, full].map((round) => (round.ok ? round.texts : []).filter((draft) => draft.locale === locale && draft.state === 'draft'));
  return { forPulse: forPulse ?? [], forFull: (all ?? []).filter(({ where }) => forPulse?.some((draft) => draft.where === where) !== true) };
};

interface DraftProps {
  draft: BankText;
  version: number;
  reviewer: string;
}

const Draft = ({ draft, version, reviewer }: DraftProps) => {
  const [texts, setTexts] = useState([...draft.texts]);
  const { save, isSaving, fault } = useBookEdit(version);
  const id = draft.where.replaceAll(/[^a-z0-9]/gi, '-');
  return (
    <form
      className={`card ${styles.draft}`}
      onSubmit={(event) => {
        event.preventDefault();
        save({ kind: 'review', review: { where: draft.where, locale: draft.locale, texts, reviewer } });
      }}
    >
      <p className="small">{text.kind[kindOf(draft.where)]}</p>
      <div className={styles.texts}>
        {texts.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the place in the scale is what the text is for
          <div key={index} className="field">
            <label htmlFor={`${id}-${index}`}><span className="visually-hidden">{text.original}: </span>{draft.original[index]}</label>
            <textarea id={`${id}-${index}`} lang={draft.locale} className={`input ${styles.line}`} rows={Math.ceil((line.length + 1) / LETTERS_A_ROW)} required maxLength={400} value={line} onChange={(event) => setTexts(texts.map((other, place) => (place === index ? event.target.value.replaceAll('\n', ' ') : other)))} />
          </div>
        ))}
      </div>
      <p><button type="submit" className="button quiet small-button" aria-disabled={isSaving}>{isSaving ? words.questions.saving : text.answer}</button></p>
      {fault !== null && <p role="alert" className="message alert">{fault}</p>}
    </form>
  );
};

const Review = ({ overview, locale }: { overview: QuestionOverview; locale: QuestionLocale }) => {
  const [reviewer, setReviewer] = useState('');
  const { forPulse, forFull } = draftsIn(overview, locale);
  const cards = (drafts: readonly BankText[]) => <div className="stack-3">{drafts.map((draft) => <Draft key={draft.where} draft={draft} version={overview.version} reviewer={reviewer} />)}</div>;
  return (
    <>
      <div className="stack-3">
        <div className={`field ${styles.search}`}>
          <label htmlFor="reviewer">{text.reviewer}</label>
          <input id="reviewer" className="input" autoComplete="name" maxLength={80} value={reviewer} onChange={(event) => setReviewer(event.target.value)} />
        </div>
        <p aria-live="polite" className="note">{text.left(forPulse.length + forFull.length)}</p>
      </div>
      {forPulse.length > 0 && <section className="stack-4"><h2>{text.forPulse(forPulse.length)}</h2>{cards(forPulse)}</section>}
      {forFull.length > 0 && (
        <details className={`more ${styles.theme}`} open={forPulse.length === 0}>
          <summary><h2>{text.forFull(forFull.length)}</h2></summary>
          {cards(forFull)}
        </details>
      )}
    </>
  );
};

/** Drafts of a language beside their originals, to be mended and answered for by a person with a name. */
export const ReviewPage = () => {
  const { locale } = route.useParams();
  const overview = useQuery(identity.questions.overview.queryOptions());
  const language = QUESTION_LOCALES.find((known) => known === locale) ?? 'en';
  return (
    <Page eyebrow={<Link to="/organise/questions">{words.questions.bank.back}</Link>} title={text.title(words.questions.languages[language])} lead={text.lead}>
      <Loaded query={overview}>{(book) => <Review overview={book} locale={language} />}</Loaded>
    </Page>
  );
};
