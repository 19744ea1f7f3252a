import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { identity } from '../../api/client.ts';
import type { QuestionBank, QuestionLocale, QuestionOverview } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import { QUESTION_LOCALES } from './question-locales.ts';
import styles from './questions.module.css';
import { textIn } from './text-in.ts';
import { useBookEdit } from './use-book-edit.ts';

const text = words.questions.ownQuestion;
const SCALES = ['agree5', 'agree5-do-not-know', 'good5', 'satisfied5', 'frequency5', 'yesno', 'zero-to-ten'];
const NEW = '';

const scaleInWords = (bank: QuestionBank | undefined, scale: string): string => bank?.texts.find(({ where, locale }) => where === `scale:${scale}` && locale === 'en')?.texts.join(' · ') ?? scale;

/** A company's own question: closed, asked of everyone, marked as the company's own. Another wording of one takes its place. */
export const OwnQuestion = ({ overview: { version, settings } }: { overview: QuestionOverview }) => {
  const bank = useQuery(identity.questions.bank.queryOptions()).data;
  const own = bank?.items.filter((item) => item.own).map(({ id }) => ({ id, label: textIn(bank, `item:${id}`, 'en') })) ?? [];
  const [name, setName] = useState('');
  const [scale, setScale] = useState('agree5');
  const [direction, setDirection] = useState<1 | -1>(1);
  const [writtenIn, setWrittenIn] = useState<QuestionLocale>(settings.languages[0] ?? 'en');
  const [texts, setTexts] = useState<Partial<Record<QuestionLocale, string>>>({});
  const [replaces, setReplaces] = useState(NEW);
  const { save, isSaving, savedVersion, fault } = useBookEdit(version, () => {
    setName('');
    setTexts({});
    setReplaces(NEW);
  });
  const languages = [writtenIn, ...settings.languages.filter((locale) => locale !== writtenIn)];
  const written = Object.fromEntries(languages.flatMap((locale) => (texts[locale] === undefined || texts[locale].trim() === '' ? [] : [[locale, texts[locale]]])));
  return (
    <details className="more">
      <summary>{text.title}</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save({ kind: 'own-question', draft: { name: name.trim(), responseSet: scale, direction, writtenIn, texts: written }, ...(replaces === NEW ? {} : { replaces }) });
        }}
      >
        <p className="note">{text.text}</p>
        <div className="field">
          <label htmlFor="own-written-in">{text.writtenIn}</label>
          <select id="own-written-in" className="input" value={writtenIn} onChange={(event) => setWrittenIn(QUESTION_LOCALES.find((locale) => locale === event.target.value) ?? 'en')}>
            {QUESTION_LOCALES.map((locale) => <option key={locale} value={locale}>{words.questions.languages[locale]}</option>)}
          </select>
        </div>
        {languages.map((locale) => (
          <div key={locale} className="field">
            <label htmlFor={`own-text-${locale}`}>{text.question(words.questions.languages[locale])}</label>
            <input id={`own-text-${locale}`} lang={locale} className="input" required={locale === writtenIn} maxLength={400} value={texts[locale] ?? ''} onChange={(event) => setTexts({ ...texts, [locale]: event.target.value })} />
          </div>
        ))}
        <div className="field">
          <label htmlFor="own-scale">{text.scale}</label>
          <select id="own-scale" className="input" value={scale} onChange={(event) => setScale(event.target.value)}>
            {SCALES.map((id) => <option key={id} value={id}>{scaleInWords(bank, id)}</option>)}
          </select>
        </div>
        <div className="field">
          <label htmlFor="own-direction">{text.direction}</label>
          <select id="own-direction" className="input" value={direction} onChange={(event) => setDirection(event.target.value === '1' ? 1 : -1)}>
            <option value={1}>{text.good}</option>
            <option value={-1}>{text.bad}</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="own-name">{text.name}</label>
          <p id="own-name-hint" className="hint">{text.nameHint}</p>
          <input id="own-name" className="input" required maxLength={60} aria-describedby="own-name-hint" value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        {own.length > 0 && (
          <div className="field">
            <label htmlFor="own-replaces">{text.replaces}</label>
            <select id="own-replaces" className="input" value={replaces} onChange={(event) => setReplaces(event.target.value)}>
              <option value={NEW}>{text.none}</option>
              {own.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
            </select>
          </div>
        )}
        <p><button type="submit" className="button" aria-disabled={isSaving}>{isSaving ? words.questions.saving : text.add}</button></p>
        {savedVersion !== null && <output className="message calm">{text.added} <Link to="/organise/questions/bank" search={{ theme: 'company' }}>{text.toBank}</Link></output>}
        {fault !== null && <p role="alert" className="message alert">{fault}</p>}
      </form>
    </details>
  );
};
