import { encodeBase64, encodeBase64url, standardAlphabet, withPadding } from '../text/base64url.ts';
import { JsonKind, scalarValue } from '../text/json.ts';
import { digest, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { SdJwt } from '../token/token.ts';
import type { DisclosureFault } from '../sdJwt/assemble.ts';
import type { Diagnosed, DiagnosisWords } from './diagnosis.ts';

export const DISCLOSURE_DIGEST = 'disclosure-digest';

const WHAT: Readonly<Record<string, string>> = {
  disclosure: 'the disclosure as it is in the token',
  decoded: 'the JSON before it was encoded',
  compact: 'the JSON without its spaces',
  spaced: 'the JSON with other spaces, encoded',
  padded: 'the disclosure with base64 padding',
};

export const disclosureDigestWords: DiagnosisWords = {
  says: ({ number, what, hash, form }) =>
    `The digest of disclosure ${number} is here, but made differently: it is ${hash} over ${WHAT[String(what)]}${form === 'base64url' ? '' : `, written in ${form}`}.`,
  hint: () =>
    'The digest is over the characters of the disclosure as they are in the token, written in base64url, with the hash that _sd_alg names (RFC 9901 §4.2.3). Fix the issuer.',
};

/** Disclosures that are looked at. */
const LIMIT = 50;
const HASHES = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

/** All strings of the payload that are long enough for a digest, wherever they are. */
function stringsOf({ jws }: SdJwt): Set<string> {
  const found = new Set<string>();
  const json = jws.payload?.json;
  for (let node = 0; json && node < json.count && found.size < 10_000; node += 1) {
    if (json.kinds[node] !== JsonKind.string) continue;
    const text = String(scalarValue(json, node));
    if (text.length >= 40 && text.length <= 200) found.add(text);
  }
  return found;
}

/** The texts that an issuer may have hashed instead of the disclosure as it is written. */
function inputsOf(disclosure: string, decoded: string | undefined): [what: string, text: string][] {
  const inputs: [string, string][] = [
    ['disclosure', disclosure],
    ['padded', withPadding(disclosure)],
  ];
  if (decoded === undefined || decoded.length > 100_000) return inputs;
  inputs.push(['decoded', decoded]);
  try {
    const value: unknown = JSON.parse(decoded);
    const compact = JSON.stringify(value);
    const spaced = `[${(value as unknown[]).map((each) => JSON.stringify(each)).join(', ')}]`;
    for (const text of [compact, spaced]) inputs.push(['compact', text], ['spaced', encodeBase64url(encodeUtf8(text))]);
  } catch {
    // Not JSON: the disclosure itself is broken, which is said elsewhere.
  }
  return inputs;
}

const forms = (octets: Uint8Array): [form: string, text: string][] => [
  ['base64url', encodeBase64url(octets)],
  ['hex', toHex(octets)],
  ['base64', encodeBase64(octets)],
  ['base64', standardAlphabet(encodeBase64url(octets))],
];

/** If a disclosure has no digest, tries the other texts that its issuer may have hashed. Never throws. */
export async function examineDisclosures(
  token: SdJwt,
  text: string,
  faults: readonly DisclosureFault[],
): Promise<Diagnosed[]> {
  const lost = faults.flatMap(({ code, index }) =>
    code === 'sd-jwt-unreferenced' && index !== undefined ? [index] : [],
  );
  if (lost.length === 0) return [];
  const digests = stringsOf(token);
  for (const at of lost.slice(0, LIMIT)) {
    const part = token.disclosures[at];
    if (!part) continue;
    const own = text.slice(part.span.start, part.span.end);
    for (const [what, input] of inputsOf(own, part.decoded?.text)) {
      for (const hash of HASHES) {
        const found = forms(await digest(hash, encodeUtf8(input))).find(([, written]) => digests.has(written));
        if (!found) continue;
        const [form] = found;
        return [{ id: DISCLOSURE_DIGEST, verifies: true, args: { number: at + 1, what, hash, form } }];
      }
    }
  }
  return [];
}
