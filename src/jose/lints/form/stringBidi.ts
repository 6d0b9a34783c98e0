import { perLayer, type Rule } from '../rule.ts';

/** Bidi controls, and what has no width. ZWJ and ZWNJ are normal in many scripts and in emoji. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/g;

const shown = (name: string): string => name.replace(HIDDEN, '');
const listed = (found: readonly string[]): string =>
  [...new Set(found)]
    .slice(0, 4)
    .map((character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

export const stringBidi: Rule = {
  id: 'string-bidi',
  severity: 'medium',
  about: 'A value has invisible characters, or characters that change the direction of text.',
  says: ({ name, points }) => `The value of "${name}" has invisible or direction-changing characters: ${points}.`,
  why: 'What a person reads is not what a program compares: two names may look the same, or a text may read backwards.',
  source: 'practice',
  check: perLayer(function* (layer) {
    for (const { name, text, value } of [...layer.strings(), ...layer.names()]) {
      const found = text?.match(HIDDEN);
      if (found) yield { args: { name: shown(name), points: listed(found) }, evidence: value.evidence };
    }
  }),
};
