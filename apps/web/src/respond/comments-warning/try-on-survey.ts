import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { warnAboutComment } from './warn-about-comment.ts';

/**
 * How many free-text answers of a survey would be warned about, and about what; prints figures, never a text.
 * `node try-on-survey.ts answers.csv column [column …]`, English.
 */
const [file = '', ...columns] = process.argv.slice(2);
const { data } = papaparse.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true });
const texts = data.flatMap((row) => columns.map((column) => row[column] ?? '')).filter((text) => text.trim() !== '');
const kinds = texts.map((text) => new Set(warnAboutComment(text, { language: 'en', usualLanguages: ['en'] }).map(({ kind }) => kind)));
const warned = kinds.filter(({ size }) => size > 0).length;
const byKind = Object.entries(Object.groupBy(kinds.flatMap((found) => [...found]), (kind) => kind)).map(([kind, found]) => `${kind} ${found?.length ?? 0}`);
process.stdout.write(`${texts.length} texts, ${warned} with a warning (${((100 * warned) / texts.length).toFixed(1)} %): ${byKind.join(', ')}\n`);
