import { describe, expect, it } from 'vitest';
import { readAsked } from './respond-address.ts';

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

  it('asks for nothing when a field is there and empty', () => {
    expect(readAsked('#claim=')).toEqual({ asked: 'nothing' });
    expect(readAsked('#space=')).toEqual({ asked: 'nothing' });
  });
});
