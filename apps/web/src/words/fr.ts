import type { Words } from './en.ts';
import { charts } from './fr/charts.ts';
import { checkIn } from './fr/check-in.ts';
import { courage } from './fr/courage.ts';
import { home } from './fr/home.ts';
import { insights } from './fr/insights.ts';
import { method } from './fr/method.ts';
import { organise } from './fr/organise.ts';
import { questions } from './fr/questions.ts';
import { shell } from './fr/shell.ts';
import { signIn } from './fr/sign-in.ts';
import { transparency } from './fr/transparency.ts';

/** Every word that the signed-in app shows, in French. */
export const fr: Words = { locale: 'fr-FR', shell, signIn, home, checkIn, courage, insights, charts, organise, questions, transparency, method };
