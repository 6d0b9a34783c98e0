import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsk, readEmbedAddress } from './messages.ts';

describe('what a page around may ask', () => {
  it('is four things, and how they stand', () => {
    expect(readAsk({ jotlab: 'next' })).toEqual({ do: 'next' });
    expect(readAsk({ jotlab: 'prev' })).toEqual({ do: 'previous' });
    expect(readAsk({ jotlab: 'previous', token: 'eyJ' })).toEqual({ do: 'previous' });
    expect(readAsk({ jotlab: 'goto', step: 3 })).toEqual({ do: 'goto', at: 2 });
    expect(readAsk({ jotlab: 'theme', theme: 'dark' })).toEqual({ do: 'theme', theme: 'dark' });
    expect(readAsk({ jotlab: 'state' })).toEqual({ do: 'state' });
  });

  it.each([
    [{ jotlab: 'goto' }],
    [{ jotlab: 'goto', step: 0 }],
    [{ jotlab: 'goto', step: 1.5 }],
    [{ jotlab: 'goto', step: 1e9 }],
    [{ jotlab: 'goto', step: '2' }],
    [{ jotlab: 'theme', theme: '<b>' }],
    [{ jotlab: 'token', token: 'eyJ' }],
    [{ jotlab: 'key', key: 'secret' }],
    [{ jotlab: 'scene', scene: {} }],
    [{ jotlab: ['next'] }],
    ['next'],
    [null],
  ])('is not %j', (data) => expect(readAsk(data)).toBeNull());

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readAsk(data)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        const { at, theme } = readEmbedAddress(fragment);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(['light', 'dark']).toContain(theme);
      }),
    );
  });
});

describe('the address of an embedded scene', () => {
  it('names the scene, and with what it begins', () => {
    expect(readEmbedAddress('one-bit')).toEqual({
      scene: 'one-bit',
      at: 0,
      theme: 'light',
      language: 'en',
      takesKeys: true,
    });
    expect(readEmbedAddress('v1.eJy-_&step=3&theme=dark&lang=ja&keys=off')).toEqual({
      scene: 'v1.eJy-_',
      at: 2,
      theme: 'dark',
      language: 'ja',
      takesKeys: false,
    });
    expect(readEmbedAddress('x&step=-1&theme=pink')).toMatchObject({ at: 0, theme: 'light' });
  });
});
