import { expect, it } from 'vitest';
import { de as germanAnswers } from '../respond/words/de.ts';
import { en as englishAnswers } from '../respond/words/en.ts';
import { es as spanishAnswers } from '../respond/words/es.ts';
import { fr as frenchAnswers } from '../respond/words/fr.ts';
import { transparency as german } from '../words/de/transparency.ts';
import { transparency as english } from '../words/en/transparency.ts';
import { transparency as spanish } from '../words/es/transparency.ts';
import { transparency as french } from '../words/fr/transparency.ts';

it.each([['English', english, englishAnswers], ['German', german, germanAnswers], ['French', french, frenchAnswers], ['Spanish', spanish, spanishAnswers]])('the number of the answer page is looked for under the heading that stands there in %s', (_, words, answers) => {
  expect(words.build.replaceAll(/\s/g, ' ')).toContain(answers.firstScreen.howTitle.replaceAll(/\s/g, ' '));
});
