import { readFileSync } from 'node:fs';
import { createTestDatabases } from '@unguarded/postgres/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJudgedDoors } from '../judges/doors.ts';
import { openWholeRound, rosterOf } from '../judges/whole-round.ts';

const DOCUMENT = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8');

/** Where requests go that are written without an origin, by section. */
const ORIGINS_OF_SECTIONS: Record<string, ('answer' | 'identity')[]> = { 5: ['identity'], 7: ['answer'], 12: ['answer', 'identity'] };

const sections = DOCUMENT.split(/^## /m).slice(1).map((text) => ({ number: /^\d+/.exec(text)?.[0] ?? '', text }));

/** Every request that stands in a table of the document: 'answer GET /v1/rounds/<roundId>/sheet'. */
const documented = new Set(sections.flatMap(({ number, text }) =>
  [...text.matchAll(/^\| `(GET|POST) (?:<(answer|identity) origin>)?(\/v1\/[^\s`]+)/gm)].flatMap(([, method, origin, path]) =>
    (origin === undefined ? (ORIGINS_OF_SECTIONS[number] ?? []) : [origin]).map((each) => `${each} ${method} ${path}`))));

/** What Fastify prints of a door's routes: a branch a line, the methods in brackets, a path below that of its parent. */
const routesOf = (printed: string): string[] => {
  const parents: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const found = /^([│├└─ ]*)(\S+) \(([^)]+)\)$/.exec(line);
    if (found === null) return [];
    const [, branch = '', path = '', methods = ''] = found;
    const depth = branch.length / 4 - 1;
    const whole = `${depth > 0 ? (parents[depth - 1] ?? '') : ''}${path}`;
    parents[depth] = whole;
    const spelled = whole.replace(':roundId(^[0-9a-f]{32}$)', '<roundId>');
    return methods.split(', ').map((method) => `${method} ${spelled}`);
  });
};

/** Routes of the protocol; where one address takes every method it is to refuse all but one. */
const ofProtocol = (routes: readonly string[]): string[] =>
  routes.filter((route) => / \/v1\//.test(route) && !route.startsWith('HEAD') && (!route.endsWith('/v1/ballots') || route.startsWith('POST')));

let databases: Awaited<ReturnType<typeof createTestDatabases>>;
let routes: { answer: string; identity: string };

beforeAll(async () => {
  databases = await createTestDatabases();
  await using round = await openWholeRound(databases.urls, rosterOf({ desk: 5 }));
  await using doors = openJudgedDoors(round);
  routes = await doors.routes();
});

afterAll(() => databases[Symbol.asyncDispose]());

test('every request in docs/protocol.md is one that its door takes, and no door takes another', () => {
  const taken = (['answer', 'identity'] as const).flatMap((origin) => ofProtocol(routesOf(routes[origin])).map((route) => `${origin} ${route}`));
  expect(taken.length).toBeGreaterThan(15);
  expect([...documented].toSorted()).toEqual(taken.toSorted());
});
