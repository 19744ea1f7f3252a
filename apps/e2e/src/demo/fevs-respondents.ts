import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One respondent's answers, by item of the FEVS 2018, each 1 (lowest) to 5. */
export type FevsAnswers = Readonly<Record<string, number>>;

const seedFile = new URL('../../data/fevs2018-six-units.csv.gz', import.meta.url);

/**
 * The respondents of six named units of one agency in the public release of the US Federal Employee Viewpoint
 * Survey 2018 (20 % sample; public domain), by LEVEL1 code, in the order of the file. The uploader of the sample had
 * filled missing and "do not know" answers with the item's median; see NOTICE.
 *
 * @example readFevsRespondents().get('HS04')?.length // 414
 */
export const readFevsRespondents = (): ReadonlyMap<string, readonly FevsAnswers[]> => {
  const [header = '', ...lines] = gunzipSync(readFileSync(seedFile)).toString('utf8').trimEnd().split('\n');
  const items = header.split(',').slice(1);
  const units = new Map<string, FevsAnswers[]>();
  for (const line of lines) {
    const [unit = '', ...cells] = line.split(',');
    const answers = Object.fromEntries(items.map((item, index) => [item, Number(cells[index])]));
    const respondents = units.get(unit) ?? [];
    respondents.push(answers);
    units.set(unit, respondents);
  }
  return units;
};
