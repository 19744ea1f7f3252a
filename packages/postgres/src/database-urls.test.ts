import { expect, test } from 'vitest';
import { databaseFactsOf, databaseUrlsFromEnvironment, roleNameOf } from './database-urls.ts';

const ALL = {
  IDENTITY_DATABASE_URL: 'postgres://app:1@who:5432/people',
  IDENTITY_OWNER_URL: 'postgres://owner:2@who:5432/people',
  ANSWER_DATABASE_URL: 'postgres://box:3@what:5433/ballots',
  ANSWER_OWNER_URL: 'postgres://owner:4@what:5433/ballots',
  TALLY_DATABASE_URL: 'postgres://count:5@what:5433/ballots',
  RELEASES_DATABASE_URL: 'postgres://press:6@what:5433/ballots',
};

test('without connection strings the embedded PostgreSQL is used', () => {
  expect(databaseUrlsFromEnvironment({ HOME: '/home/someone', IDENTITY_DATABASE_URL: '' })).toBeNull();
});

test('six connection strings name the own servers', () => {
  expect(databaseUrlsFromEnvironment(ALL)).toEqual({
    identity: ALL.IDENTITY_DATABASE_URL,
    identityOwner: ALL.IDENTITY_OWNER_URL,
    answer: ALL.ANSWER_DATABASE_URL,
    answerOwner: ALL.ANSWER_OWNER_URL,
    tally: ALL.TALLY_DATABASE_URL,
    releases: ALL.RELEASES_DATABASE_URL,
  });
});

test('half a configuration names what is missing', () => {
  const { ANSWER_OWNER_URL: _, TALLY_DATABASE_URL: __, ...some } = ALL;
  expect(() => databaseUrlsFromEnvironment(some)).toThrow(
    'ANSWER_OWNER_URL, TALLY_DATABASE_URL are missing: give all six connection strings, or none to use the embedded PostgreSQL.',
  );
});

test('a malformed connection string is named without its content', () => {
  const broken = { ...ALL, TALLY_DATABASE_URL: 'mysql://count:secret@what/ballots' };
  expect(() => databaseUrlsFromEnvironment(broken)).toThrow('TALLY_DATABASE_URL must look like postgres://role:password@host:port/database.');
});

test('the role and the place of a connection string can be named, its password not', () => {
  expect(roleNameOf('postgresql://answer%20app:x@localhost/answers')).toBe('answer app');
  expect(databaseFactsOf('postgres://tally:x@db:5433/answers')).toEqual({ host: 'db', port: 5433, database: 'answers', role: 'tally' });
});
