import type { Words } from './en.ts';
import { checkIn } from './es/check-in.ts';
import { home } from './es/home.ts';
import { insights } from './es/insights.ts';
import { method } from './es/method.ts';
import { organise } from './es/organise.ts';
import { shell } from './es/shell.ts';
import { signIn } from './es/sign-in.ts';
import { transparency } from './es/transparency.ts';

/** Every word that the signed-in app shows, in Spanish. */
export const es: Words = { locale: 'es-ES', shell, signIn, home, checkIn, insights, organise, transparency, method };
