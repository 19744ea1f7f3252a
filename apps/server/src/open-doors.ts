import { fileURLToPath } from 'node:url';
import type { Closing } from './closing.ts';
import type { ServerConfig } from './config.ts';
import { buildAnswerDoor } from './doors/answer-door.ts';
import { buildIdentityDoor } from './doors/identity-door.ts';
import { insightRouter, type InsightContext } from './doors/insight-door.ts';
import type { Rooms } from './rooms.ts';
import type { Timetable } from './timetable/timetable.ts';

const webBuild = (app: 'app' | 'answers'): string => fileURLToPath(new URL(`../../web/dist/${app}`, import.meta.url));

interface Opening {
  config: ServerConfig;
  rooms: Rooms;
  timetable: Timetable;
  closing: Closing;
}
