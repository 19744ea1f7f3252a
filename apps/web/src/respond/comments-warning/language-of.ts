import type { Finding } from './finding.ts';

/** The commonest small words of each language, without those that several of them share. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and is are was were of to that this with for have has not you we they my our would should when what there been it its be by from more too very',
  de: 'der die das und ist sind war nicht wir ich sie mit für auf dass ein eine einen wenn aber auch wird werden haben hat zu zum zur bei nur noch sehr mehr kein keine',
  fr: 'le les des est sont pas nous vous je que qui une dans pour avec sur mais plus été avoir être cette ces mon ma notre trop très aux du ne',
  es: 'el los las es son no nosotros yo que una para con por pero más muy hay está están esta este mi nuestro nuestra se lo del cuando porque',
  it: 'il gli è sono non che di della dei nel per con una ma più molto anche questo questa noi abbiamo quando perché mio nostra ci troppo',
  pt: 'os não são é uma para com mas mais muito também este esta nós temos quando porque meu nossa do da dos das em ao você foi',
  nl: 'het een niet zijn wij ik voor met maar ook wordt worden hebben heeft naar bij nog zeer meer geen deze dit onze te van dat wat',
  pl: 'nie jest są się że na do dla ale też jak mamy kiedy ponieważ nasz mój bardzo tylko przez po od jako być było czy tak',
  tr: 'bir ve bu için çok değil daha ama ile gibi var yok ne kadar biz ben bizim olarak her şey sonra önce hiç',
  sv: 'och att det är inte vi jag som för med men också till från vår mycket mer ingen detta har var när på av en ett',
  ro: 'și este sunt nu noi eu pentru cu dar mai foarte acest această avem când pentru că nostru prea din la care fost',
};

const WORDS = new Map(Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]));
const FEWEST_HITS = 3;
const SURENESS = 1.6;

function hitsIn(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return new Map(Array.from(WORDS, ([language, small]) => [language, words.filter((word) => small.has(word)).length]));
}

const best = (hits: readonly [string, number][]): [string, number] => hits.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);

/**
 * The language in which a text is most likely written, by its small words: that of the page unless another one is clear.
 *
 * @example languageOf('Nous avons trop de réunions et pas assez de temps.', 'en') // 'fr'
 */
export function languageOf(text: string, ofPage: string): string {
  const hits = hitsIn(text);
  const [language, most] = best([...hits]);
  return most >= FEWEST_HITS && most > SURENESS * (hits.get(ofPage) ?? 0) ? language : ofPage;
}

/** The languages by whose rules to look for phrases: the one of the page, and the one in which the text seems to be. */
export function languagesOf(text: string, ofPage: string): string[] {
  const [language, most] = best([...hitsIn(text)]);
  return most > 1 ? [...new Set([ofPage, language])] : [ofPage];
}

/** A text in another language than those in which the pulse is asked: few write it. */
export function rareLanguage(text: string, usual: readonly string[]): Finding[] {
  const whole: Finding = { kind: 'language', start: 0, end: text.length, text };
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > FEWEST_HITS && latin < letters / 2) return [whole];
  const hits = [...hitsIn(text)];
  const [, mostUsual] = best(hits.filter(([language]) => usual.includes(language)));
  const [, mostOther] = best(hits.filter(([language]) => !usual.includes(language)));
  return mostOther >= FEWEST_HITS && mostOther > SURENESS * mostUsual ? [whole] : [];
}
