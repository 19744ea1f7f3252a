import { useState } from 'react';
import type { QuestionLocale, QuestionOverview } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import { QUESTION_LOCALES } from './question-locales.ts';
import styles from './questions.module.css';
import { useBookEdit } from './use-book-edit.ts';

const text = words.questions;

type Contacts = Partial<Record<QuestionLocale, string>>;

const withOrWithout = (languages: readonly QuestionLocale[], locale: QuestionLocale): QuestionLocale[] =>
  languages.includes(locale) ? languages.filter((other) => other !== locale) : [...languages, locale];

/** How questions call the organisation, in which languages they are asked, whom they name as a contact. */
export const QuestionSettings = ({ overview: { version, settings } }: { overview: QuestionOverview }) => {
  const [organisation, setOrganisation] = useState(settings.names['my organisation'] ?? '');
  const [provider, setProvider] = useState(settings.names.provider ?? '');
  const [languages, setLanguages] = useState<QuestionLocale[]>([...settings.languages]);
  const [contact, setContact] = useState<Contacts>(settings.contact);
  const { save, isSaving, fault } = useBookEdit(version);
  const names = { 'my organisation': organisation.trim(), ...(provider.trim() === '' ? {} : { provider: provider.trim() }) };
  return (
    <section className="stack-4">
      <h2>{text.settings.title}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save({ kind: 'settings', names, languages, contact });
        }}
      >
        <div className="field">
          <label htmlFor="organisation-name">{text.settings.organisation}</label>
          <input id="organisation-name" className="input" required maxLength={80} value={organisation} onChange={(event) => setOrganisation(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="provider-name">{text.settings.provider}</label>
          <p id="provider-hint" className="hint">{text.settings.providerHint}</p>
          <input id="provider-name" className="input" maxLength={80} aria-describedby="provider-hint" value={provider} onChange={(event) => setProvider(event.target.value)} />
        </div>
        <fieldset className={styles.choices}>
          <legend className="label">{text.settings.asked}</legend>
          <p className="hint">{text.settings.askedHint}</p>
          {QUESTION_LOCALES.map((locale) => (
            <label key={locale} className={styles.choice}>
              <input type="checkbox" checked={languages.includes(locale)} onChange={() => setLanguages(withOrWithout(languages, locale))} />
              {text.languages[locale]}
            </label>
          ))}
        </fieldset>
        {QUESTION_LOCALES.filter((locale) => languages.includes(locale)).map((locale) => (
          <div key={locale} className="field">
            <label htmlFor={`contact-${locale}`}>{text.settings.contact(text.languages[locale])}</label>
            <p id={`contact-hint-${locale}`} className="hint">{text.settings.contactHint}</p>
            <input id={`contact-${locale}`} className="input" maxLength={300} aria-describedby={`contact-hint-${locale}`} value={contact[locale] ?? ''} onChange={(event) => setContact({ ...contact, [locale]: event.target.value })} />
          </div>
        ))}
        <p><button type="submit" className="button" aria-disabled={isSaving}>{isSaving ? text.saving : text.save}</button></p>
      </form>
      {fault !== null && <p role="alert" className="message alert">{fault}</p>}
    </section>
  );
};
