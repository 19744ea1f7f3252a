import { generateKeyPairSync } from 'node:crypto';
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

  it('never fall back to this machine or to demo settings in production', () => {
    const origins = { ORIGIN: 'https://pulse.example.org', ANSWER_ORIGIN: 'https://answers.example.org' };
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(new ConfigError('ORIGIN is missing. It is needed with NODE_ENV=production.'));
    expect(() => readConfig({ NODE_ENV: 'production', ORIGIN: origins.ORIGIN })).toThrow('ANSWER_ORIGIN is missing');
    expect(() => readConfig({ NODE_ENV: 'production', ...origins })).toThrow('ORGANISATION is missing');
  });

  it('name an approving body with its key, as OpenSSL prints it, or neither', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const der = publicKey.export({ format: 'der', type: 'spki' });
    const given = { APPROVING_BODY: 'Works council', APPROVING_BODY_KEY: der.toString('base64') };
    expect(readConfig(given).approvingBody).toEqual({ name: 'Works council', publicKey: publicKey.export({ format: 'jwk' }).x });
    expect(readConfig({}).approvingBody).toBeNull();
    expect(() => readConfig({ APPROVING_BODY: 'Works council' })).toThrow('go together');
    for (const APPROVING_BODY_KEY of ['', 'AAAA', der.subarray(1).toString('base64'), generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')]) {
      expect(() => readConfig({ ...given, APPROVING_BODY_KEY })).toThrow(ConfigError);
    }
  });

  it('believe no proxy about where a request comes from but those that are named', () => {
    expect(readConfig({}).trustedProxy).toBeNull();
    expect(readConfig({ TRUSTED_PROXY: '10.0.0.5, 10.1.0.0/16,fd00::1' }).trustedProxy).toEqual(['10.0.0.5', '10.1.0.0/16', 'fd00::1']);
    for (const TRUSTED_PROXY of ['true', '*', '0.0.0.0/0', '10.0.0.5,', '10.0.0.0/33', 'proxy.example.org']) expect(() => readConfig({ TRUSTED_PROXY })).toThrow(ConfigError);
  });

  it('take a language of the product, and a switch that is on or off', () => {
    expect([readConfig({}).language, readConfig({ LANGUAGE_OF_ORGANISATION: 'DE' }).language]).toEqual([null, 'de']);
    expect(() => readConfig({ LANGUAGE_OF_ORGANISATION: 'it' })).toThrow('Give one of en, de, fr, es.');
    expect([readConfig({}).checkIns, readConfig({ CHECK_INS: 'off' }).checkIns]).toEqual([true, false]);
    expect(() => readConfig({ CHECK_INS: 'no' })).toThrow('CHECK_INS=no is neither on nor off.');
  });
});
