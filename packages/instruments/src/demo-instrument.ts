import type { Instrument, Item } from './instrument.ts';

const FEVS = {
  direction: 1,
  responseSet: 'agree5',
  source: 'OPM FEVS 2018',
  licence: 'US Government work, public domain (17 USC 105)',
} as const;

const intrinsic = { ...FEVS, construct: 'engagement', facet: 'intrinsic', theme: 'Your work' } as const;
const permission = { ...FEVS, construct: 'fear', facet: 'permission', theme: 'How work gets done here' } as const;
const reprisal = { ...FEVS, construct: 'fear', facet: 'reprisal', theme: 'Rules and fairness' } as const;

const ITEMS: readonly Item[] = [
  { ...intrinsic, ...asked('Q3', 'I feel encouraged to come up with new and better ways of doing things.') },
  { ...intrinsic, ...asked('Q4', 'My work gives me a feeling of personal accomplishment.') },
  { ...intrinsic, ...asked('Q6', 'I know what is expected of me on the job.') },
  { ...intrinsic, ...asked('Q11', 'My talents are used well in the workplace.') },
  { ...intrinsic, ...asked('Q12', "I know how my work relates to the agency's goals.") },
  { ...permission, ...asked('Q30', 'Employees have a feeling of personal empowerment with respect to work processes.') },
  { ...reprisal, ...asked('Q17', 'I can disclose a suspected violation of any law, rule or regulation without fear of reprisal.') },
  { ...reprisal, ...asked('Q37', 'Arbitrary action, personal favoritism and coercion for partisan political purposes are not tolerated.') },
  {
    ...reprisal,
    ...asked(
      'Q38',
      'Prohibited Personnel Practices (for example, illegally discriminating for or against any employee/applicant, ' +
        "obstructing a person's right to compete for employment, knowingly violating veterans' preference requirements) are not tolerated.",
    ),
  },
];

/**
 * The pulse of the demo: nine items of the Federal Employee Viewpoint Survey 2018 in OPM's wording (public domain).
 * The gap items are the five of the index "intrinsic work experience" (Q3 4 6 11 12; OPM's Employee Engagement Index);
 * reprisal is asked with Q17 37 38, permission with Q30; the survey carries no item for candour or surveillance.
 * Every item is worded so that agreeing is favourable.
 */
export const demoInstrument: Instrument = {
  id: 'fevs-2018-pulse',
  version: '1',
  title: 'Pulse with items of the Federal Employee Viewpoint Survey 2018',
  locale: 'en',
  responseSets: [
    {
      id: 'agree5',
      lowest: 1,
      highest: 5,
      labels: ['Strongly Disagree', 'Disagree', 'Neither Agree nor Disagree', 'Agree', 'Strongly Agree'],
    },
  ],
  items: ITEMS,
  gapItemIds: ['Q3', 'Q4', 'Q6', 'Q11', 'Q12'],
};

function asked(sourceCode: string, text: string): Pick<Item, 'id' | 'sourceCode' | 'text'> {
  return { id: sourceCode, sourceCode, text };
}
