import type { Words } from './en.ts';
import { charts } from './de/charts.ts';
import { checkIn } from './de/check-in.ts';
import { courage } from './de/courage.ts';
import { home } from './de/home.ts';
import { insights } from './de/insights.ts';
import { method } from './de/method.ts';
import { organise } from './de/organise.ts';
import { questions } from './de/questions.ts';
import { shell } from './de/shell.ts';
import { signIn } from './de/sign-in.ts';
import { transparency } from './de/transparency.ts';

/** Every word that the signed-in app shows, in German. */
export const de: Words = { locale: 'de-DE', shell, signIn, home, checkIn, courage, insights, charts, organise, questions, transparency, method };
