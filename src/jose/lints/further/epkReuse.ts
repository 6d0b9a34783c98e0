import { type Rule } from '../rule.ts';
import { memberValue, rawText } from '../../text/json.ts';
import { tokensBeside } from '../beside.ts';

export const epkReuse: Rule = {
  id: 'epk-reuse',
  severity: 'medium',
  about: 'Two encrypted tokens have the same ephemeral key.',
  says: 'Two different tokens have the same ephemeral key (epk).',
  why: 'The sender must make a new one for each token. Used twice, it links the tokens, and the same recipient gets the same key again.',
  source: 'RFC 7518 §4.6',
  *check(subject) {
    const seen = new Map<string, string>();
    for (const { text, token } of tokensBeside(subject)) {
      const json = token.kind === 'jwe' ? token.protectedHeader?.json : undefined;
      const node = memberValue(json, 'epk');
      if (!json || node === undefined) continue;
      const epk = rawText(json, node);
      const before = seen.get(epk);
      if (before !== undefined && before !== text) yield {};
      seen.set(epk, text);
    }
  },
};
