import type { ReactNode } from 'react';
import { Sections } from '../insights/sections.tsx';
import { Switcher } from '../insights/switcher.tsx';
import { CheckWords } from '../ui/check-words.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Failure } from '../ui/failure.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { NotAllowed } from '../api/client.ts';
import { LONG_NAME, manyUnits } from './sample-overview.ts';
import { Specimen } from './specimen.tsx';

const BUTTONS = ['button', 'button quiet', 'button plain', 'button signed', 'button quiet signed', 'button small-button'];
const MESSAGES = ['message', 'message calm', 'message signed', 'message alert'];

const Named = ({ id, label, hint, children }: { id: string; label: string; hint?: string; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
    {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
  </div>
);

const Fields = () => (
  <div className="stack-4 prose">
    <Named id="gallery-text" label="Name" hint={LONG_NAME}><input id="gallery-text" className="input" aria-describedby="gallery-text-hint" /></Named>
    <Named id="gallery-wrong" label="Number"><input id="gallery-wrong" className="input" aria-invalid="true" defaultValue="twelve" /></Named>
    <Named id="gallery-area" label="Text"><textarea id="gallery-area" className="input" /></Named>
    <Named id="gallery-list" label="List"><select id="gallery-list" className="input"><option>{LONG_NAME}</option></select></Named>
    <Named id="gallery-day" label="Day"><input id="gallery-day" type="date" className="input" /></Named>
  </div>
);

const rows = (count: number, name: string) => Array.from({ length: count }, (_, at) => ({ key: `${at}`, cells: [`${name} ${at + 1}`, String(at * 7), at % 2 === 0 ? 'on its own' : LONG_NAME] }));
const columns = [{ label: 'Team' }, { label: 'People', number: true }, { label: 'Counted' }];

/** Every piece that pages are made of. */
export const PieceSpecimens = () => (
  <>
    <Specimen name="buttons"><div className="row">{BUTTONS.map((kind) => <button key={kind} type="button" className={kind}>{kind}</button>)}<button type="button" className="button" aria-disabled="true">{LONG_NAME}</button></div></Specimen>
    <Specimen name="fields"><Fields /></Specimen>
    <Specimen name="messages"><div className="stack-3">{MESSAGES.map((kind) => <p key={kind} className={kind}>{kind}: {LONG_NAME}</p>)}</div></Specimen>
    <Specimen name="facts"><Facts list={[{ label: 'People', value: '1,204' }, { label: 'Head', value: LONG_NAME }, { label: 'Depth', value: '6' }]} /></Specimen>
    <Specimen name="check words"><CheckWords list={['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord', 'gravel', 'harbour']} /></Specimen>
    <Specimen name="progress"><progress aria-label="Reading" value={0.4} /></Specimen>
    <Specimen name="fold"><details className="more"><summary>{LONG_NAME}</summary><p>{LONG_NAME}</p></details></Specimen>
    <Specimen name="table: real"><DataTable caption="A table" columns={columns} rows={rows(4, 'Team')} /></Specimen>
    <Specimen name="table: empty"><DataTable caption="An empty table" columns={columns} rows={[]} /></Specimen>
    <Specimen name="table: very long"><DataTable caption="A long table" columns={columns} rows={rows(5000, LONG_NAME)} /></Specimen>
    <Specimen name="switcher with two thousand parts"><Switcher units={manyUnits} unitId="unit-400" roundId="round-2" /></Specimen>
    <Specimen name="parts of a page"><Sections list={['headline', 'groups', 'funnel', 'themes', 'speakingUp', 'trend', 'statements', 'drivers', 'comments', 'teams']} /></Specimen>
    <Specimen name="waiting"><Waiting /></Specimen>
    <Specimen name="failure"><Failure error={new Error('as the gallery shows it')} retry={() => undefined} /></Specimen>
    <Specimen name="not allowed"><Failure error={new NotAllowed()} /></Specimen>
  </>
);
