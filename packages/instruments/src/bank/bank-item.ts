import type { Direction } from '../instrument.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import type { ThemeId } from '../wording/themes.ts';
import { wordingsOf } from '../wording/wording.ts';
import type { CheckedTexts, Texts, Wordings } from '../wording/wording.ts';
import type { SourceId } from './sources.ts';

/** What is measured. For fear and stress, too, direction 1 means that agreeing is good news (nothing to fear, no strain). */
export const CONSTRUCTS = [
  'engagement', 'satisfaction', 'fear', 'bullying', 'stress', 'autonomy', 'kindness', 'competence', 'leadership',
  'intent-to-stay', 'trust', 'told-how-to-answer', 'recommendation', 'service', 'wellbeing', 'work-experience', 'company',
] as const;
export type Construct = (typeof CONSTRUCTS)[number];

/** One item of the bank, worded in every language that it has. An instrument is composed of such items. */
export interface BankItem {
  readonly id: string;
  readonly construct: Construct;
  readonly facet: string;
  readonly direction: Direction;
  readonly responseSet: ResponseScaleId;
  readonly theme: ThemeId;
  readonly source: SourceId;
  /** The source's own number for the item, with what we changed in brackets. */
  readonly sourceCode: string;
  readonly wording: Wordings;
  /** The item that this one says in plainer words. Another wording is another item: its answers make a series of their own. */
  readonly plainVariantOf?: string;
  /** The item that asks the other side the same thing: customers of their provider, a provider of itself. */
  readonly mirrors?: string;
  /** The item whose answer decides whether this one makes sense. */
  readonly followsUp?: string;
  /** In no form and no pulse unless the organisation decides to ask it. */
  readonly offByDefault?: true;
  /** Never asked without a contact beside it: whoever answers yes must see who can help. */
  readonly besideContact?: true;
  /** Published for the whole organisation only. */
  readonly publishedFor?: 'organisation';
}

/** A set of items that is changed as one: another wording, another item or a review is another version. */
export interface ItemBank {
  readonly id: string;
  readonly version: string;
  readonly items: readonly BankItem[];
}

type Origin = Pick<BankItem, 'id' | 'source' | 'sourceCode'> & Pick<Partial<BankItem>, 'plainVariantOf'>;

/** An item of the bank: its facts and its texts. A plain text beside English is a draft. */
export function item<const T extends Texts>(facts: Omit<BankItem, 'wording'>, texts: T & CheckedTexts<T>): BankItem {
  return { ...facts, wording: wordingsOf(texts) };
}

/** An item of the Federal Employee Viewpoint Survey of 2024, OPM's number. */
export function fevs(code: string): Origin {
  return { id: `fevs24-${code.toLowerCase()}`, source: 'fevs24', sourceCode: code };
}

/** An item of the UK Civil Service People Survey 2024. */
export function csps(code: string): Origin {
  return { id: `csps24-${code.toLowerCase().replaceAll('_', '-')}`, source: 'csps24', sourceCode: code };
}

/** An item of the HSE Management Standards Indicator Tool, 1 to 35. */
export function hse(number: number): Origin {
  return { id: `hse-${String(number).padStart(2, '0')}`, source: 'hse', sourceCode: `${number}` };
}

/** An item in our own words, offered as CC0. */
export function own(name: string): Origin {
  return { id: `own-${name}`, source: 'own', sourceCode: name };
}

/** The same item in plainer words, an item of its own under the licence of the one that it was made from. */
export function plain({ id, source, sourceCode }: Origin): Origin & { plainVariantOf: string } {
  return { id: `${id}-plain`, source, sourceCode: `${sourceCode} (plain wording)`, plainVariantOf: id };
}
