import './respond/older-browsers.ts';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { currentLanguage, LANGUAGES } from './words/language.ts';
import { speak } from './words/words.ts';

/** The words first, then everything that speaks. */
const start = async (): Promise<void> => {
  const language = currentLanguage();
  document.documentElement.lang = language;
  speak(await LANGUAGES[language].load());
  await import('./start.tsx');
};

void start();
