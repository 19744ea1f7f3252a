import type { Finding, Leak } from './finding.ts';
import { finding } from './finding.ts';
import type { ExpectedLine } from './figures/expected-results.ts';
import { expectedResults, lineKey } from './figures/expected-results.ts';
import type { Figure } from './figures/level.ts';
import type { ResultsFile, ResultsLine } from './figures/results-file.ts';
import type { Instrument } from './instrument.ts';
import type { ReleaseTable } from './release.ts';

/** A line of a results file that does not follow from the release. */
export interface StrangeLine {
  line: ResultsLine;
  /** What should stand there; null when nothing should. */
  expected: ExpectedLine | null;
  fault: 'not-in-release' | 'finer' | 'code' | 'value' | 'interval' | 'text';
}

export interface ResultsAudit {
  findings: Finding[];
  strange: StrangeLine[];
}

const FIGURES = [['value', 'value'], ['interval_low', 'low'], ['interval_high', 'high']] as const satisfies [keyof ResultsLine, keyof Figure][];
const TIE = 1e-6;

/**
 * Recomputes every figure of a results file from the release's codes, by docs/decisions/0006 alone, and compares them to
 * the last printed digit; where the exact value lies half way between two prints, either is taken.
 */
export function auditResults({ file, lines }: ResultsFile, release: ReleaseTable, instrument: Instrument): ResultsAudit {
  const expected = new Map(expectedResults(release, instrument).map((line) => [line.key, line]));
  const printed = new Set<string>();
  const strange = lines.flatMap((line): StrangeLine[] => {
    const key = lineKey(line);
    const fault = printed.has(key) ? 'not-in-release' : faultOf(line, expected.get(key));
    printed.add(key);
    return fault === null ? [] : [{ line, expected: expected.get(key) ?? null, fault }];
  });
  const missing = [...expected.keys()].filter((key) => !printed.has(key));
  return { findings: [...faultFindings(file, strange), equalityFinding({ file, lines, strange, missing })], strange };
}

function faultOf(line: ResultsLine, expected: ExpectedLine | undefined): StrangeLine['fault'] | null {
  if (expected === undefined) return 'not-in-release';
  if (line.published_code !== expected.texts.published_code || !isLimit(line.published_low, expected.limits?.low) || !isLimit(line.published_high, expected.limits?.high)) return 'code';
  if (FIGURES.some(([column]) => /\.\d\d/.test(line[column]))) return 'finer';
  const wrong = FIGURES.filter(([column, member]) => !isPrintOf(line[column], expected.figure?.[member]));
  if (wrong.some(([column]) => column === 'value')) return 'value';
  if (wrong.length > 0) return 'interval';
  return Object.entries(expected.texts).every(([column, text]) => isText(line[column as keyof ResultsLine], text)) ? null : 'text';
}

function isLimit(printed: string, limit: number | undefined): boolean {
  return limit === undefined ? printed === '' : printed !== '' && Math.abs(Number(printed) - limit) < TIE;
}

function isPrintOf(printed: string, value: number | undefined): boolean {
  if (value === undefined) return printed === '';
  return /^-?\d+\.\d$/.test(printed) && Math.abs(Number(printed) - value) <= 0.05 + TIE;
}

const RUNS = /^[=@\t\r\n＝＠＋－]|^[+-](?!\d+(?:\.\d+)?$)/;

/** A text that a spreadsheet would run is printed behind an apostrophe. */
function isText(printed: string, text: string): boolean {
  return printed === text || (printed === `'${text}` && RUNS.test(text));
}

const SENTENCES: Readonly<Record<Exclude<StrangeLine['fault'], 'text'>, string>> = {
  'not-in-release': 'These lines speak of people or questions that the release does not speak of',
  finer: 'These figures are printed more finely than the screens show them',
  code: 'These lines tell of a mean something else than the release does',
  value: 'These figures do not follow from the codes of the release',
  interval: 'These intervals do not follow from the codes and the published variances',
};

function faultFindings(file: string, strange: readonly StrangeLine[]): Finding[] {
  return Object.entries(SENTENCES).flatMap(([fault, sentence]) => {
    const byLeak = new Map<Leak, StrangeLine[]>();
    for (const each of strange.filter((one) => one.fault === fault)) byLeak.set(leakOf(each), [...(byLeak.get(leakOf(each)) ?? []), each]);
    return [...byLeak].map(([leak, lines]) => ({ about: file, holds: false, sentence: `${sentence}: ${named(lines)}.`, leak }));
  });
}

/** What such a line gives away; lines of other people are judged by the sets that they make. */
function leakOf({ fault, line }: StrangeLine): Leak {
  if (fault === 'not-in-release') return line.part_id === 'organisation' ? 'uncoded-roll-up' : 're-cut-history';
  if (fault === 'interval') return 'own-variance';
  if (fault === 'finer' || fault === 'code') return 'finer-export';
  if (line.part_id === 'organisation') return 'uncoded-roll-up';
  return line.measure.startsWith('item ') ? 'finer-export' : 'index-undoes-code';
}

function equalityFinding({ file, lines, strange, missing }: { file: string; lines: readonly ResultsLine[]; strange: readonly StrangeLine[]; missing: readonly string[] }): Finding {
  const wrong = [...strange.map(({ line }) => lineKey(line)), ...missing.map((key) => `${key} (missing)`)];
  return finding(file, wrong.length === 0, {
    holds: `All ${lines.length} lines are what the codes of the release give, to the last printed digit.`,
    fails: `${wrong.length} lines are not what the codes of the release give: ${wrong.slice(0, 5).join('; ')}${wrong.length > 5 ? '; …' : ''}.`,
  });
}

function named(lines: readonly StrangeLine[]): string {
  const shown = lines.slice(0, 3).map(({ line, expected }) => {
    const should = expected?.figure?.value;
    const value = line.value === '' ? '' : ` = ${line.value}${should === undefined ? '' : ` (${should.toFixed(1)} follows)`}`;
    return `"${line.part}", ${line.measure} ${line.channel}${value} [${line.interval_low} to ${line.interval_high}]`;
  });
  return lines.length > 3 ? `${shown.join('; ')}; and ${lines.length - 3} more` : shown.join('; ');
}
