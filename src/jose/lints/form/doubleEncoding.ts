import { type Rule } from '../rule.ts';

export const doubleEncoding: Rule = {
  id: 'double-encoding',
  severity: 'medium',
  about: 'The whole token was encoded once more, as base64 or hexadecimal digits.',
  says: ({ how }) => `The whole token was encoded again, as ${how}.`,
  why: 'Encoding is not encryption: anyone can undo it. It only makes the token longer.',
  source: 'practice',
  *check({ layers: [first] }) {
    for (const { kind } of first?.candidate.wrappings ?? [])
      if (kind === 'base64' || kind === 'hex')
        yield { args: { how: kind === 'hex' ? 'hexadecimal digits' : 'base64' }, layer: 1 };
  },
};
