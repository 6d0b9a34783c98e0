import { perLayer, type Rule } from '../rule.ts';

/** C0 controls and DEL; tabs and line breaks are normal in texts. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const listed = (found: readonly string[]): string =>
  [...new Set(found)]
    .slice(0, 4)
    .map((character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

export const stringControl: Rule = {
  id: 'string-control',
  severity: 'low',
  about: 'A value has control characters.',
  says: ({ name, points }) => `The value of "${name}" has control characters: ${points}.`,
  why: 'In a terminal or a log they can hide or change what comes after them. NUL ends a string early in some programs.',
  source: 'practice',
  check: perLayer(function* (layer) {
    for (const { name, text, value } of layer.strings()) {
      const found = text.match(CONTROL);
      if (found) yield { args: { name, points: listed(found) }, evidence: value.evidence };
    }
  }),
};
