import { describe, expect, it } from 'vitest';
import { stepsSvg } from '../../export/picture/stepsSvg.ts';
import type { Step } from '../../jose/steps/step.ts';
import { stepsText } from './stepsText.ts';

const octets = Uint8Array.of(0xde, 0xad, 0xbe, 0xef);
const step: Step = {
  id: 'hmac-key-block',
  section: 'RFC 2104 §2',
  args: { block: 64, hash: 'SHA-256', hashed: 0 },
  takes: [{ name: 'secret', octets, secret: true }],
  gives: [{ name: 'signature', octets: Uint8Array.of(1, 2) }],
};
const look = { paper: '#fff', ink: '#000', soft: '#555', part: () => ({ letter: 'H', colour: '#00f' }) };

describe('steps taken along', () => {
  it.each([
    ['as text', (reveals: boolean) => stepsText([step], 'hex', reveals)],
    ['as a picture', (reveals: boolean) => stepsSvg([step], reveals, look)],
  ])('%s have no secret value unless it is shown', (_, take) => {
    expect(take(false)).not.toContain('de ad be ef');
    expect(take(false)).toContain('4 bytes, secret');
    expect(take(false)).toContain('01 02');
    expect(take(true)).toContain('de ad be ef');
  });

  it('a comparison with a masked value does not tell where it differs', () => {
    const compared: Step = {
      ...step,
      comparison: {
        expected: { name: 'signature', octets: Uint8Array.of(1, 2) },
        computed: { name: 'computedMac', octets: Uint8Array.of(1, 3), secret: true },
        same: false,
        firstDifference: 1,
      },
    };
    expect(stepsText([compared], 'hex', false)).not.toMatch(/byte 2/);
    expect(stepsSvg([compared], false, look)).not.toMatch(/byte 2/);
    expect(stepsSvg([compared], true, look)).toContain('The first difference is at byte 2 of 2.');
    expect(stepsText([compared], 'hex', true)).toContain('The first difference is at byte 2 of 2.');
  });

  it('markup in a value stays text in the picture', () => {
    const named = stepsSvg([{ ...step, args: { block: 64, hash: '<script>', hashed: 0 } }], true, look);
    expect(named).not.toContain('<script>');
    expect(named).toContain('&lt;script&gt;');
  });
});
