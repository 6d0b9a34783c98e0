import { isDate } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

/** Significant digits that a double always keeps. */
const KEPT = 15;

/** Digits and exponent of a number, so that two spellings of one value are the same. */
function digits(raw: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(raw) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, '');
  const bare = all.replace(/0+$/, '');
  return bare === '' ? '0' : `${bare}e${Number(exponent) - fraction.length + all.length - bare.length}`;
}

function loses(raw: string): boolean {
  if (raw.length > 2000) return true;
  const value = Number(raw);
  if (!Number.isFinite(value)) return true;
  if (raw.length <= KEPT) return false;
  return digits(raw) !== digits(String(value));
}

export const numberPrecision: Rule = {
  id: 'number-precision',
  severity: 'medium',
  about: 'A number has more digits than most JSON readers keep.',
  says: ({ name, kept }) =>
    kept === 'Infinity'
      ? `The number in "${name}" is out of the range of most readers: they take it for infinity, or refuse it.`
      : `The number in "${name}" has more digits than most readers keep: they read it as ${kept}.`,
  why: ({ name, kept }) =>
    [
      'Most JSON readers use double precision.',
      kept === 'Infinity' ? 'Its range ends at about 1.8e308.' : 'They then compare, log and store another value.',
      // RFC 7519 section 2: a NumericDate is a number.
      isDate(name) ? 'A date must be a number of seconds (RFC 7519 §2).' : 'Write such numbers as strings.',
    ].join(' '),
  source: 'RFC 7493 §2.2, RFC 8259 §6',
  check: perLayer(function* (layer) {
    for (const { name, value } of layer.numbers())
      if (loses(value.raw)) {
        const kept = Number(value.raw);
        yield { args: { name, kept: Number.isFinite(kept) ? String(kept) : 'Infinity' }, evidence: value.evidence };
      }
  }),
};
