import { InsightsError, type InsightsErrorCode } from '@unguarded/insights';
import { expect, it } from 'vitest';
import { refuseEarlierReleases } from './earlier-releases.ts';

const failing = (code: InsightsErrorCode) => ({ all: () => Promise.reject(new InsightsError(code, 'What to do.')) });

it('a server does not start with releases of a version that is not read any more, and says what to do', async () => {
  await expect(refuseEarlierReleases(failing('release-version'))).rejects.toMatchObject({ message: 'What to do.' });
});

it('a release that somebody damaged does not keep a server from taking answers', async () => {
  await expect(refuseEarlierReleases(failing('release-changed'))).resolves.toBeUndefined();
  await expect(refuseEarlierReleases({ all: () => Promise.resolve([]) })).resolves.toBeUndefined();
});
