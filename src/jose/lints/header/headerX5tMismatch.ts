import { decodeBase64url, encodeBase64url } from '../../text/base64url.ts';
import { fromHex } from '../../text/octets.ts';
import type { Hit } from '../finding.ts';
import { leafOf } from '../certificates.ts';
import { perHeader, type Rule } from '../rule.ts';

const OCTETS = { x5t: 20, 'x5t#S256': 32 } as const;
const NAMES = ['x5t', 'x5t#S256'] as const;

export const headerX5tMismatch: Rule = {
  id: 'header-x5t-mismatch',
  severity: 'high',
  about: 'The digest of the certificate has the wrong length, or belongs to another certificate.',
  says: ({ name, has, wants }) =>
    has === undefined
      ? `${name} is not the digest of the certificate in x5c.`
      : `${name} has ${has} bytes; a digest of this kind has ${wants}.`,
  why: ({ has }) =>
    has === 40 || has === 64
      ? 'It is the digest in hexadecimal, which was then encoded again: encode the bytes themselves.'
      : 'A reader that looks up the certificate by it finds a different one, or none.',
  source: 'RFC 7515 §4.1.7, §4.1.8',
  check: perHeader(function* ({ members }) {
    for (const name of NAMES) {
      const value = members.get(name);
      const has = decodeBase64url(value?.text ?? '').octets.length;
      if (value && has !== OCTETS[name]) yield { args: { name, has, wants: OCTETS[name] }, evidence: value.evidence };
    }
  }),
  checkLater: async ({ layers }) => {
    const found: Hit[] = [];
    for (const layer of layers)
      for (const { members } of layer.headers.slice(0, 5)) {
        const leaf = NAMES.some((name) => members.has(name)) ? await leafOf(members) : undefined;
        if (!leaf) continue;
        const wanted = { x5t: leaf.sha1, 'x5t#S256': leaf.sha256 };
        for (const name of NAMES) {
          const text = members.text(name);
          if (text === undefined || decodeBase64url(text).octets.length !== OCTETS[name]) continue;
          if (text.replace(/=+$/, '') !== encodeBase64url(fromHex(wanted[name])))
            found.push({ args: { name }, layer: layer.number, evidence: members.get(name)?.evidence });
        }
      }
    return found;
  },
};
