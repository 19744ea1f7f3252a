import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, TEST_HR } from '../testing.ts';

interface MailServer extends AsyncDisposable {
  url: string;
  received: { to: string; source: string }[];
  refuse: Set<string>;
}

/** A real mail server on loopback that refuses the addresses it is told to. */
const startMailServer = async (): Promise<MailServer> => {
  const received: MailServer['received'] = [];
  const refuse = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => (refuse.has(address) ? done(new Error(`<${address}>: no such mailbox`)) : done()),
    onData: (stream, { envelope }, done) => {
      const lines: Buffer[] = [];
      stream.on('data', (line: Buffer) => lines.push(line));
      stream.on('end', () => {
        for (const { address } of envelope.rcptTo) received.push({ to: address, source: Buffer.concat(lines).toString('utf8') });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const dispose = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, refuse, [Symbol.asyncDispose]: dispose };
};

const throughServer = ({ url }: MailServer) => ({ mail: { from: 'Pulse <pulse@meridian.example>', smtpUrl: url } });

describe('mail', () => {
  it('with a sign-in link goes out at once, through the mail server that is set', async () => {
    await using server = await startMailServer();
    await using test = await openTestIdentitySide(throughServer(server));
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
    await test.side.signIn.handle(new Request('http://localhost:3000/api/auth/sign-in/magic-link', { method: 'POST', headers, body: JSON.stringify({ email: TEST_HR }) }), '127.0.0.9');
    await test.side.mailbox.settled();
    expect(server.received).toMatchObject([{ to: TEST_HR, source: expect.stringContaining('From: Pulse <pulse@meridian.example>') as string }]);
    expect(server.received[0]?.source.replaceAll('=\r\n', '')).toMatch(/http:\/\/localhost:3000\/sign-in\/confirm\?token=/);
    expect(await test.side.mailbox.stored({ to: null, limit: 10 })).toEqual([]);
    expect(test.faults).toEqual([]);
  });

  it('that the server refuses is told to the log without the person: it would say who wanted to sign in, and when', async () => {
    await using server = await startMailServer();
    server.refuse.add(TEST_HR);
    await using test = await openTestIdentitySide(throughServer(server));
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
    await test.side.signIn.handle(new Request('http://localhost:3000/api/auth/sign-in/magic-link', { method: 'POST', headers, body: JSON.stringify({ email: TEST_HR }) }), '127.0.0.9');
    await test.side.mailbox.settled();
    const told = test.faults.map((fault) => (fault instanceof Error ? `${fault.message} ${fault.stack} ${String(fault.cause)}` : String(fault)));
    expect(told).toEqual([expect.stringContaining('The mail server did not take a mail (EENVELOPE 550)')]);
    expect(told.join()).not.toContain('meridian.example');
  });

  it('about a round goes once to everybody who is still there, the same to all', async () => {
    await using server = await startMailServer();
    await using test = await openTestIdentitySide(throughServer(server));
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await putInForce(test.side, rosterCsv({ Desk: 7 }));
    await Promise.all([test.side.rounds.announce(roundId, 'enrolment'), test.side.rounds.announce(roundId, 'enrolment')]);
    await test.side.rounds.announce(roundId, 'enrolment');
    await test.side.mailbox.settled();
    const addresses = ['desk@meridian.example', ...[1, 2, 3, 4, 5, 6, 7].map((number) => `desk-${number}@meridian.example`)];
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
    const bodies = server.received.map(({ source }) => source.slice(source.indexOf('\r\n\r\n')));
    expect(new Set(bodies).size).toBe(1);
    expect(server.received[0]?.source).toContain('Subject: Spring: your pass is ready, nothing to answer yet');
  });

  it('about a round is written to each person in their language, else the organisation’s', async () => {
    await using server = await startMailServer();
    await using test = await openTestIdentitySide({ ...throughServer(server), language: 'fr' });
    await putInForce(test.side, rosterCsv({ Desk: 5 }).split('\n').map((line, index) => `${line},${index === 0 ? 'language' : index === 3 ? 'de' : ''}`).join('\n'));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await test.side.rounds.announce(roundId, 'results');
    await test.side.mailbox.settled();
    const subjects = server.received.map(({ to, source }) => [to, /^Subject: (.*)$/m.exec(source)?.[1]?.trim()]);
    expect(subjects).toContainEqual(['desk-1@meridian.example', 'Spring: Die Ergebnisse sind da']);
    expect(subjects.filter(([to]) => to !== 'desk-1@meridian.example').map(([, subject]) => subject)).toEqual(Array(5).fill(expect.stringContaining('=?UTF-8?')));
  });

  it('that the server refuses for one address reaches all others once, and waits to be tried again', async () => {
    await using server = await startMailServer();
    server.refuse.add('desk-3@meridian.example');
    await using test = await openTestIdentitySide(throughServer(server));
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await test.side.rounds.announce(roundId, 'answers-open');
    await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(8);
    await expect.poll(() => test.side.mailbox.outcome(), { timeout: 20_000 }).toEqual({ waiting: 1, failed: 0 });
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(8);
  });

  it('that was queued before a restart goes out after it', async () => {
    await using server = await startMailServer();
    await using test = await openTestIdentitySide(throughServer(server));
    await putInForce(test.side, rosterCsv({ Desk: 8 }));
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    await test.side.rounds.announce(roundId, 'results');
    const again = await test.restart();
    await again.mailbox.settled();
    expect(server.received).toHaveLength(9);
  });
});
