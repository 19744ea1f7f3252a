import { FAMILY_NAMES, FIRST_NAMES } from './first-names.ts';
import { findingsOf, type Finding } from './finding.ts';

/** Words that are written with a capital letter in the middle of a sentence and name nobody. */
const NOBODY = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english german french spanish italian portuguese polish turkish british american european
  europe germany france spain england britain ireland scotland london berlin paris madrid america christmas easter covid corona internet wifi excel word outlook teams sharepoint windows office microsoft google apple linux android iphone
  zoom slack jira confluence salesforce servicenow workday oracle sap agile scrum kanban lean six sigma python java god human resources customer service services desk team department management finance financial sales marketing operations operation engineering
  support board north south east west head headquarters kpi okr intranet wiki powerpoint onenote github gitlab dropbox whatsapp linkedin youtube chatgpt copilot unguarded monday’s friday’s monday's friday's
  lundi mardi mercredi jeudi vendredi samedi dimanche noël pâques europe allemagne france espagne dieu état internet direction service clients ressources humaines covid
  navidad semana santa españa europa francia alemania madrid dios internet recursos humanos dirección servicio atención ventas madrid barcelona
  chief executive officer director manager project office plan programme program academy day days week year new works council health safety data protection quality information technology it help`.split(/\s+/),
);

/** First names that are everyday words at the beginning of a sentence, where everything has a capital letter. */
const WORDS_TOO = new Set('an may will mark bill grace hope joy rose frank art dawn faith sue rob pat drew jan kay kim max said li iris rosa clara regina gloria mercedes pilar dolores rosario concha reyes salvador viola marina olga alba linda lea lena'.split(' '));

const RELATIONS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.? (?<it>\p{Lu}[\p{L}'’-]+)/gu, /\b(?:named|called|boss|manager|colleague|supervisor|director|assistant|secretary|teammate) (?<it>\p{Lu}\p{Ll}[\p{L}'’-]+)/gu],
  de: [
    /\b(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.) (?:Dr\. )?(?<it>\p{Lu}[\p{L}-]+)/gu,
    /\b(?:Kolleg(?:e|en|in)|Chef(?:in)?|Vorgesetzte[rn]?|(?:Team|Abteilungs|Gruppen|Schicht)?[Ll]eiter(?:in)?|Meister(?:in)?|Azubi|Praktikant(?:in)?|Assistent(?:in)?) (?<it>\p{Lu}\p{Ll}[\p{L}-]+)/gu,
    /\b(?:namens|heißt) (?<it>\p{Lu}[\p{L}-]+)/gu,
  ],
  fr: [/\b(?:M\.|Mme|Mlle|Monsieur|Madame|Dr|Pr)\s(?<it>\p{Lu}[\p{L}'’-]+)/gu],
  es: [/\b(?:Sr\.|Sra\.|Srta\.|señora?|don|doña|Dr\.|Dra\.|D\.|Dña\.)\s(?<it>\p{Lu}[\p{L}-]+)/gu],
};

/** In these languages a capital letter inside a sentence marks a name; German writes every noun with one. */
const CAPITALS_MARK_NAMES: readonly string[] = ['en', 'fr', 'es'];

const CAPITALISED = /(?:^|[^\p{L}\d@._/-])(?<it>\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;
const SENTENCE_START = /(?:^|[.!?…:;]['"”»)]*\s+|\n\s*|[-–—•*(«"“„¿¡]\s*)$/;
/** Abbreviations before a name end with a full stop and end no sentence. */
const AFTER_TITLE = /\b(?:Mr|Mrs|Ms|Dr|Dra|Prof|M|Sr|Sra|Srta|Hr|Fr|D|Dña)\.\s$/;

/** Who types fast leaves accents out, and names take others from country to country. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function isListed(word: string): boolean {
  const bare = withoutAccents(word.toLowerCase().replace(/['’]s?$/, ''));
  const ofWhom = bare.replace(/s$/, '');
  return [bare, ofWhom, ...bare.split('-')].some((part) => FIRST_NAMES.has(part) || FAMILY_NAMES.has(part));
}

function isName(word: string, before: string, language: string): boolean {
  const small = word.toLowerCase();
  const bare = small.replace(/['’](?:s|m|ve|d|ll|re)$/, '');
  if (NOBODY.has(bare) || NOBODY.has(bare.replace(/s$/, '')) || bare.length < 2) return false;
  if (SENTENCE_START.test(before) && !AFTER_TITLE.test(before)) return isListed(word) && !WORDS_TOO.has(bare);
  if (CAPITALS_MARK_NAMES.includes(language)) return bare.length > 2 && !/^i['’]/.test(small);
  return isListed(word) && !(WORDS_TOO.has(bare) && before.length === 0);
}

/**
 * Names of people: after a title or a word such as "colleague", from a list of common names, and, where a language writes
 * only names with capitals, any capital letter inside a sentence. Names of teams and products may come along.
 *
 * @example namesIn('Ask Priya about it.', 'en') // [{ kind: 'name', start: 4, end: 9, text: 'Priya' }]
 */
export function namesIn(text: string, language: string): Finding[] {
  const after = findingsOf('name', text, RELATIONS[language] ?? []).filter(({ text: word }) => !NOBODY.has(word.toLowerCase()));
  if (isShouted(text)) return after;
  const alone = findingsOf('name', text, [CAPITALISED]).filter(({ text: word, start }) => isName(word, text.slice(0, start), language));
  return [...after, ...alone];
}

/** Who Writes Every Word Like This marks no names with it. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6;
}
