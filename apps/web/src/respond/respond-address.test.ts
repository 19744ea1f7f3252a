import { describe, expect, it } from 'vitest';
import { linkOf, readAsked } from './respond-address.ts';

describe('the address with which a person arrives', () => {
  it('carries a one-use code, or the space of one person, or nothing', () => {
    expect(readAsked('#claim=K7Q2-M9XT')).toEqual({ asked: 'claim', code: 'K7Q2-M9XT' });
    expect(readAsked('#space=4f2a')).toEqual({ asked: 'space', spaceId: '4f2a' });
    expect(readAsked('')).toEqual({ asked: 'nothing' });
  });

  it('carries results to be put beside answers for one person alone: without their space there is nobody whose answers they could stand beside', () => {
    expect(readAsked('#space=4f2a&results=WzEs')).toEqual({ asked: 'compare', spaceId: '4f2a', results: 'WzEs' });
    expect(readAsked('#space=4f2a&results=')).toEqual({ asked: 'compare', spaceId: '4f2a', results: '' });
    expect(readAsked('#results=WzEs')).toEqual({ asked: 'nothing' });
  });

  it('can be carried into another browser when this one cannot keep a pass, and asks there for the same', () => {
    const place = { origin: 'https://answers.example.org', pathname: '/' };
    for (const fragment of ['#claim=K7Q2-M9XT', '#move=AbC_-12']) {
      expect(readAsked(new URL(linkOf(readAsked(fragment), place) ?? '').hash)).toEqual(readAsked(fragment));
    }
    expect(linkOf(readAsked('#space=4f2a'), place)).toBeNull();
  });

  it('asks for nothing when a field is there and empty', () => {
    expect(readAsked('#claim=')).toEqual({ asked: 'nothing' });
    expect(readAsked('#space=')).toEqual({ asked: 'nothing' });
  });
});
