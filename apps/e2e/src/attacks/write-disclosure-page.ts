import { readFileSync, writeFileSync } from 'node:fs';
import { leaksAndUsefulness, publishedOrganisations, withTable } from './disclosure-tables.ts';

/** Writes the leak table and the usefulness floor into docs/disclosure.md: `node apps/e2e/src/attacks/write-disclosure-page.ts`. */
const page = new URL('../../../../docs/disclosure.md', import.meta.url);
const { text } = leaksAndUsefulness(await publishedOrganisations());
writeFileSync(page, withTable(readFileSync(page, 'utf8'), 'leaks and usefulness', text));
console.log(text);
