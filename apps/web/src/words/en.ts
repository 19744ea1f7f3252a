import { charts } from './en/charts.ts';
import { checkIn } from './en/check-in.ts';
import { courage } from './en/courage.ts';
import { home } from './en/home.ts';
import { insights } from './en/insights.ts';
import { method } from './en/method.ts';
import { organise } from './en/organise.ts';
import { questions } from './en/questions.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { transparency } from './en/transparency.ts';

/** Every word that the signed-in app shows, in English. Another language is another object of the same type. */
export const en = { locale: 'en-GB', shell, signIn, home, checkIn, courage, insights, charts, organise, questions, transparency, method };

/** The catalogue that a language has to fill completely. */
export type Words = typeof en;
