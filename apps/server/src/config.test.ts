import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('the settings of a deployment', () => {
  it('give the answer app an origin of its own by default', () => {
    const config = readConfig({});
    expect(config.origin).toBe('http://localhost:3000');
    expect(config.answerOrigin).toBe('http://answers.localhost:3001');
  });

  it('name the port that is not a number', () => {
    expect(() => readConfig({ PORT: 'web' })).toThrow(new ConfigError('PORT=web is not a port. Give a number from 1 to 65535.'));
  });

  it('refuse one port for both apps, since they must be two origins', () => {
    expect(() => readConfig({ PORT: '4000', ANSWER_PORT: '4000' })).toThrow(ConfigError);
  });

  it('never fall back to demo settings in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('ORGANISATION is missing');
  });
});
