import { perLayer, type Rule } from '../rule.ts';

export const audType: Rule = {
  id: 'aud-type',
  severity: 'high',
  about: 'The audience is neither a string nor an array of strings.',
  says: ({ has }) => `aud is ${has}: it must be a string or an array of strings.`,
  why: 'A reader that cannot find itself in it must refuse the token; some accept it as if aud were missing.',
  source: 'RFC 7519 §4.1.3',
  check: perLayer(function* ({ claims }) {
    const aud = claims?.get('aud');
    if (!aud) return;
    const items = aud.type === 'array' ? aud.items.slice(0, 200) : [aud];
    const has =
      items.length === 0
        ? 'an empty array'
        : items.some(({ text }) => text === '')
          ? 'an empty string'
          : items.every(({ type }) => type === 'string')
            ? undefined
            : aud.type === 'array'
              ? 'an array with other things than strings'
              : aud.type === 'object'
                ? 'an object'
                : `a ${aud.type}`;
    if (has !== undefined) yield { args: { has }, evidence: aud.evidence };
  }),
};
