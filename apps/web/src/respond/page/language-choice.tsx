import { chooseLanguage, LANGUAGES, type Language } from '../words/language.ts';
import { speak, words } from '../words/words.ts';

async function switchTo(language: Language): Promise<void> {
  const chosen = await chooseLanguage(language);
  if (chosen !== null) speak(chosen);
}

/** A native list of the languages, each by its own name. */
export const LanguageChoice = () => (
  <footer className="foot">
    <label>
      <span>{words.languageLabel}</span>
      <select value={words.locale} onChange={(event) => void switchTo(event.currentTarget.value as Language)}>
        {Object.entries(LANGUAGES).map(([language, { name }]) => <option key={language} value={language} lang={language}>{name}</option>)}
      </select>
    </label>
  </footer>
);
