import { en } from './en.ts';
import { speak } from './words.ts';

// Tests import this first: what they print is in English.
speak(en);
