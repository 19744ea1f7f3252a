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

  it('refuse one host name for both apps: browsers would send a session to the answer app, since cookies ignore ports', () => {
    const both = { ORIGIN: 'https://pulse.example.org', ANSWER_ORIGIN: 'https://pulse.example.org:8443' };
    expect(() => readConfig({ ...both, NODE_ENV: 'production' })).toThrow('both on pulse.example.org');
    expect(() => readConfig({ ANSWER_ORIGIN: 'http://localhost:3001' })).toThrow('both on localhost');
  });

  it('refuse an address without its scheme, whose origin would be no origin', () => {
    expect(() => readConfig({ ORIGIN: 'pulse.example.org:443' })).toThrow('ORIGIN=pulse.example.org:443 is not an address');
  });

  it('refuse to be a development installation, where anybody may sign in as anybody, at an address for others', () => {
    expect(() => readConfig({ ORIGIN: 'https://pulse.example.org' })).toThrow('Set NODE_ENV=production');
  });

  it('refuse an unprotected address in production', () => {
    const production = { NODE_ENV: 'production', ORGANISATION: 'M', CONTACT: 'c@m.example', HR_EMAILS: 'h@m.example', SMTP_URL: 'smtp://m', MAIL_FROM: 'p@m.example' };
    const origins = { ORIGIN: 'https://pulse.example.org', ANSWER_ORIGIN: 'https://answers.example.org' };
    expect(readConfig({ ...production, ...origins }).development).toBe(false);
    expect(() => readConfig({ ...production, ...origins, ANSWER_ORIGIN: 'http://answers.example.org' })).toThrow('ANSWER_ORIGIN=http://answers.example.org is not protected');
  });

  it('never fall back to demo settings in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('ORGANISATION is missing');
  });
});
