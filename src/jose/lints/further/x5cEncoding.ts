import { type Rule } from '../rule.ts';
import { keyHits } from '../mapped.ts';

export const x5cEncoding: Rule = {
  id: 'x5c-encoding',
  severity: 'medium',
  about: 'A certificate is in base64url where standard base64 is required.',
  says: ({ where }) => `A certificate ${where} is in base64url.`,
  why: 'x5c is the one place in JOSE that needs standard base64. Strict readers refuse this.',
  source: 'RFC 7515 §4.1.6, RFC 7517 §4.7',
  covers: ['x5c-encoding'],
  *check(subject) {
    for (const { evidence } of keyHits('x5c-encoding')(subject))
      yield { args: { where: 'of this key (x5c)' }, evidence };
    for (const layer of subject.layers)
      for (const { members } of layer.headers) {
        const value = members.get('x5c');
        if (value?.texts.some((text) => /[-_]/.test(text.slice(0, 20_000))))
          yield { args: { where: 'in x5c' }, evidence: value.evidence };
      }
  },
};
