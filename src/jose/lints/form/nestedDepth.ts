import { type Rule } from '../rule.ts';

export const nestedDepth: Rule = {
  id: 'nested-depth',
  severity: 'medium',
  about: 'Many tokens are inside one another.',
  says: ({ count }) => `${count} tokens are inside one another.`,
  why: 'No application needs so many. Each layer costs the reader a decryption: limit how many your reader opens.',
  source: 'practice',
  *check({ layers }) {
    if (layers.length > 5) yield { args: { count: layers.length } };
  },
};
