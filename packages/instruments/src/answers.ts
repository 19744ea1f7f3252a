import { InstrumentError } from './instrument-error.ts';
import { responseSetOf } from './instrument.ts';
import type { Instrument, ItemAnswer, ItemResponse, Responses, ResponseSet } from './instrument.ts';

/** Bytes of encoded answers before sealing. Fixed, so that the length of a sealed ballot says nothing. */
export const ENCODED_ANSWERS_LENGTH = 256;

const ENCODING_VERSION = 1;
const HEADER_LENGTH = 2;
const LEFT_OUT = 0;
const DO_NOT_KNOW = 254;
const PREFER_NOT_TO_SAY = 255;

export type AnswerFault = 'unknown-item' | 'not-on-the-scale';

/**
 * Checks a person's answers against the instrument. An item that is not named counts as left out.
 *
 * @example checkAnswers(demoInstrument, { Q3: 6 }) // { ok: false, itemId: 'Q3', reason: 'not-on-the-scale' }
 */
export function checkAnswers(
  instrument: Instrument,
  answers: Responses,
): { ok: true } | { ok: false; itemId: string; reason: AnswerFault } {
  for (const [itemId, answer] of Object.entries(answers)) {
    const responseSet = responseSetOf(instrument, itemId);
    if (responseSet === undefined) return { ok: false, itemId, reason: 'unknown-item' };
    if (!isAnswerOn(responseSet, answer)) return { ok: false, itemId, reason: 'not-on-the-scale' };
  }
  return { ok: true };
}

/**
 * The answers as 256 bytes: version 1, the number of items, then one byte an item in the instrument's order
 * (0 left out, value − lowest + 1, 254 do not know, 255 prefer not to say), filled up with zeros.
 *
 * Throws InstrumentError 'answers-not-checked' for answers that checkAnswers refuses, 'instrument-too-long' for more
 * than 254 items.
 *
 * @example encodeAnswers(demoInstrument, { Q3: 5, Q4: 'prefer-not-to-say' }).slice(0, 5) // [1, 9, 5, 255, 0]
 */
export function encodeAnswers(instrument: Instrument, answers: Responses): Uint8Array<ArrayBuffer> {
  const { items } = instrument;
  if (items.length > ENCODED_ANSWERS_LENGTH - HEADER_LENGTH) {
    throw new InstrumentError('instrument-too-long', `At most 254 items fit into a ballot, found ${items.length}.`);
  }
  const check = checkAnswers(instrument, answers);
  if (!check.ok) throw new InstrumentError('answers-not-checked', `The answer to ${check.itemId} is ${check.reason}.`);
  const bytes = new Uint8Array(ENCODED_ANSWERS_LENGTH);
  bytes.set([ENCODING_VERSION, items.length]);
  for (const [index, { id }] of items.entries()) {
    bytes[HEADER_LENGTH + index] = encodeAnswer(scaleOf(instrument, id), answers[id] ?? null);
  }
  return bytes;
}

/**
 * Reads what encodeAnswers wrote, for whoever counts ratings: "do not know" is read as left out, because it carries no
 * rating (OPM's rule: it leaves the numerator and the denominator). Refuses what decodeResponses refuses.
 *
 * @example decodeAnswers(demoInstrument, new Uint8Array(256)) // { ok: false }
 */
export function decodeAnswers(
  instrument: Instrument,
  bytes: Uint8Array,
): { ok: true; answers: Record<string, ItemAnswer> } | { ok: false } {
  const read = decodeResponses(instrument, bytes);
  if (!read.ok) return read;
  const rated = Object.entries(read.responses).map(([itemId, answer]) => [itemId, answer === 'do-not-know' ? null : answer]);
  return { ok: true, answers: Object.fromEntries(rated) as Record<string, ItemAnswer> };
}

/**
 * Reads what encodeAnswers wrote, "do not know" included; every item of the instrument is in the result. Anything that
 * encodeAnswers cannot have written for this instrument (a spoilt ballot) is refused.
 *
 * @example decodeResponses(demoInstrument, encodeAnswers(demoInstrument, { Q3: 5 })) // { ok: true, responses: { Q3: 5, Q4: null, … } }
 */
export function decodeResponses(
  instrument: Instrument,
  bytes: Uint8Array,
): { ok: true; responses: Record<string, ItemResponse> } | { ok: false } {
  const { items } = instrument;
  if (bytes.length !== ENCODED_ANSWERS_LENGTH || bytes[0] !== ENCODING_VERSION || bytes[1] !== items.length) {
    return { ok: false };
  }
  if (bytes.subarray(HEADER_LENGTH + items.length).some((byte) => byte !== 0)) return { ok: false };
  const responses: Record<string, ItemResponse> = {};
  for (const [index, { id }] of items.entries()) {
    const answer = decodeAnswer(scaleOf(instrument, id), bytes[HEADER_LENGTH + index] ?? LEFT_OUT);
    if (answer === undefined) return { ok: false };
    responses[id] = answer;
  }
  return { ok: true, responses };
}

function encodeAnswer({ lowest }: ResponseSet, answer: ItemResponse): number {
  if (answer === null) return LEFT_OUT;
  if (answer === 'do-not-know') return DO_NOT_KNOW;
  return answer === 'prefer-not-to-say' ? PREFER_NOT_TO_SAY : answer - lowest + 1;
}

function decodeAnswer(responseSet: ResponseSet, byte: number): ItemResponse | undefined {
  if (byte === LEFT_OUT) return null;
  if (byte === DO_NOT_KNOW && responseSet.doNotKnow !== undefined) return 'do-not-know';
  if (byte === PREFER_NOT_TO_SAY) return 'prefer-not-to-say';
  const value = byte + responseSet.lowest - 1;
  return value <= responseSet.highest ? value : undefined;
}

function isAnswerOn({ lowest, highest, doNotKnow }: ResponseSet, answer: unknown): boolean {
  if (answer === null || answer === 'prefer-not-to-say') return true;
  if (answer === 'do-not-know') return doNotKnow !== undefined;
  return typeof answer === 'number' && Number.isInteger(answer) && answer >= lowest && answer <= highest;
}

function scaleOf(instrument: Instrument, itemId: string): ResponseSet {
  const responseSet = responseSetOf(instrument, itemId);
  if (responseSet === undefined) throw new InstrumentError('answers-not-checked', `Item ${itemId} has no response set.`);
  return responseSet;
}
