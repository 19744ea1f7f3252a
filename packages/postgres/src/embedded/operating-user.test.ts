import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandAs, findOperatingUser, findSystemUser } from './operating-user.ts';

test('programs run without privileges, whoever starts them', () => {
  const command = commandAs(findOperatingUser({ program: '/bin/sh', directories: [] }), 'id', ['-u']);
  const { stdout } = spawnSync(command.file, command.parameters, { ...command.options, encoding: 'utf8' });
  expect(Number(stdout)).toBeGreaterThan(0);
});

test("programs see nothing of the caller's environment", () => {
  const command = commandAs(findOperatingUser({ program: '/bin/sh', directories: [] }), 'env', []);
  const { stdout } = spawnSync(command.file, command.parameters, { ...command.options, encoding: 'utf8' });
  const names = stdout.trim().split('\n').map((line) => line.split('=')[0] ?? '');
  expect(new Set(names)).toEqual(new Set(['LC_ALL', 'PATH', 'TZ']));
});

test('where user namespaces are off, root hands over to an OS user', () => {
  const user = { kind: 'system-user', name: 'nobody', userId: 65_534, groupId: 65_534, passesPermissions: false } as const;
  expect(commandAs(user, 'postgres', ['-D', '/data'])).toMatchObject({ file: 'postgres', parameters: ['-D', '/data'], options: { uid: 65_534, gid: 65_534 } });
  expect(commandAs({ ...user, passesPermissions: true }, 'postgres', ['-D', '/data'])).toMatchObject({ file: 'setpriv', parameters: expect.arrayContaining(['--reuid=65534', 'postgres', '-D', '/data']) as string[] });
});

test('a path that no OS user can enter is named', () => {
  expect(() => findSystemUser({ program: '/bin/sh', directories: ['/var/lib/not-there'] })).toThrow('may not enter /var/lib/not-there: start as another user');
});
