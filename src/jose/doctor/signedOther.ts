import { standardAlphabet, withPadding } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, fitting, signatureOf } from './trial.ts';

/** Texts that hand-made signers sign instead of the JWS Signing Input. */
function inputs({ text, token, index }: Case): [what: string, input: () => string][] {
  const header = token.signatures[index]?.protectedHeader;
  const { payload } = token;
  if (!header || !payload || payload.encoding !== 'base64url') return [];
  const [head, body] = [
    text.slice(header.span.start, header.span.end),
    text.slice(payload.span.start, payload.span.end),
  ];
  return [
    ['right', () => `${head}.${body}`],
    ['padded', () => `${withPadding(head)}.${withPadding(body)}`],
    ['standard', () => `${standardAlphabet(head)}.${standardAlphabet(body)}`],
    ['standardPadded', () => `${withPadding(standardAlphabet(head))}.${withPadding(standardAlphabet(body))}`],
    ['decoded', () => `${header.decoded?.text ?? ''}.${payload.decoded?.text ?? ''}`],
    ['payload', () => body],
    ['payloadDecoded', () => payload.decoded?.text ?? ''],
    ['noDot', () => head + body],
  ];
}

const WHAT: Readonly<Record<string, string>> = {
  padded: 'the parts with base64 padding',
  standard: 'the parts in standard base64',
  standardPadded: 'the parts in standard base64 with padding',
  decoded: 'header and payload before they were encoded',
  payload: 'the payload without the header',
  payloadDecoded: 'the payload before it was encoded',
  noDot: 'the parts without the dot between them',
};

/** The right key, but other characters were signed than those that a JWS signs (RFC 7515 section 5.1). */
export const signedOther: Diagnosis = {
  id: 'signed-other',
  words: {
    says: ({ what }) => `The key is right, but the signer signed ${WHAT[String(what)]}.`,
    hint: () => 'A JWS signs the encoded header, a dot and the encoded payload, exactly as in the token.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (!alg) return undefined;
    // Each of them is as long as the token: none is written for keys that cannot be tried.
    const keys = fitting(alg, patient);
    if (keys.length === 0) return undefined;
    const [first, ...others] = inputs(patient);
    const right = first?.[1]();
    for (const [what, input] of others) {
      const written = input();
      if (written === right) continue;
      const key = await firstHolding(alg, keys, encodeUtf8(written), signatureOf(patient));
      if (key) return { verifies: true, key: key.id, args: { what } };
    }
    return undefined;
  },
};
