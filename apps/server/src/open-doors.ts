import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Closing } from './closing.ts';
import type { ServerConfig } from './config.ts';
import { buildAnswerDoor } from './doors/answer-door.ts';
import { answerSideFacts } from './doors/answer-side-facts.ts';
import { buildIdentityDoor, type IdentityDoorOptions } from './doors/identity-door.ts';
import type { LogTarget } from './doors/identity-routes/door-log.ts';
import { insightRouter } from './doors/insight-door.ts';
import type { Rooms } from './rooms.ts';
import type { Timetable } from './timetable/timetable.ts';

export interface DoorOpening {
  config: ServerConfig;
  rooms: Rooms;
  timetable: Timetable;
  /** What the demo adds: whom one may sign in as, what its people do before the clock is walked on, and how far it is. */
  demo: Pick<IdentityDoorOptions, 'personas' | 'beforeWalk' | 'readiness'>;
}

const IDLE_EVERY_MILLISECONDS = 100;

const webBuild = (app: 'app' | 'answers'): string => fileURLToPath(new URL(`../../web/dist/${app}`, import.meta.url));

const everything: LogTarget = { write: (line) => void process.stderr.write(line) };

const ERROR_LEVEL = 50;

/** On a developer's terminal a line for every request would bury what matters. */
const faultsOnly: LogTarget = {
  write: (line) => {
    if ((JSON.parse(line) as { level: number }).level >= ERROR_LEVEL) process.stderr.write(line);
  },
};

const identityDoor = ({ config, rooms, timetable, demo }: DoorOpening): FastifyInstance =>
  buildIdentityDoor({
    ...demo,
    identitySide: rooms.identitySide,
    insightRouter,
    releases: rooms.releases,
    orchestration: timetable,
    answerSideFacts: answerSideFacts(rooms.answerSide),
    clock: rooms.clock.now,
    origin: config.origin,
    answerOrigin: config.answerOrigin,
    contact: config.contact,
    staticDirectory: webBuild('app'),
    publicReleases: config.publicReleases,
    development: config.development,
    trustedProxy: config.trustedProxy,
    log: config.development ? faultsOnly : everything,
  });

const answerDoor = ({ config, rooms }: DoorOpening): FastifyInstance =>
  buildAnswerDoor({
    answerSide: rooms.answerSide,
    deployment: {
      organisation: config.organisation,
      identityOrigin: config.origin,
      deploymentKey: Buffer.from(rooms.deploymentKey.publicKey).toString('base64url'),
      contact: config.contact,
    },
    publicRecords: rooms.identitySide.records,
    staticDirectory: webBuild('answers'),
    clock: rooms.clock.now,
  });

/**
 * Opens the signed-in door and the answer door, each a server and an origin of its own. Ending them waits for the
 * requests that are under way.
 *
 * @throws the listen error when a port is taken.
 */
export const openDoors = async (opening: DoorOpening, closing: Closing): Promise<void> => {
  const { host, port, answerPort } = opening.config;
  const doors = [{ door: identityDoor(opening), at: port }, { door: answerDoor(opening), at: answerPort }];
  closing.add(async () => {
    // A connection whose last answer leaves after the close began is kept alive for a minute, and would be waited for.
    const idle = setInterval(() => doors.forEach(({ door }) => door.server.closeIdleConnections()), IDLE_EVERY_MILLISECONDS);
    await Promise.all(doors.map(({ door }) => door.close())).finally(() => clearInterval(idle));
  });
  // Both listens come to an end before one failure ends the start: a door cannot be closed in the middle of opening.
  const listening = await Promise.allSettled(doors.map(({ door, at }) => door.listen({ host, port: at })));
  const failed = listening.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
