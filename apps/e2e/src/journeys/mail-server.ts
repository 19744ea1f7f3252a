import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that takes everything. */
export interface MailServer extends AsyncDisposable {
  url: string;
  /** To whom mail came, in order. */
  recipients(): string[];
}

/** Starts a mail server on a free port. */
export const startMailServer = async (): Promise<MailServer> => {
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      stream.resume();
      stream.on('end', () => {
        recipients.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    recipients: () => [...recipients],
    [Symbol.asyncDispose]: () => new Promise((closed) => server.close(() => closed())),
  };
};
