import type { Words } from './en.ts';
import { charts } from './es/charts.ts';
import { checkIn } from './es/check-in.ts';
import { courage } from './es/courage.ts';
import { home } from './es/home.ts';
import { insights } from './es/insights.ts';
import { method } from './es/method.ts';
import { organise } from './es/organise.ts';
import { questions } from './es/questions.ts';
import { shell } from './es/shell.ts';
import { signIn } from './es/sign-in.ts';
import { transparency } from './es/transparency.ts';

/** Every word that the signed-in app shows, in Spanish. */
export const es: Words = { locale: 'es-ES', shell, signIn, home, checkIn, courage, insights, charts, organise, questions, transparency, method };
