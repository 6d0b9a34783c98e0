import { fault, type Fault } from '../token/fault.ts';
import { JsonKind } from '../text/json.ts';
import type { Part, SdJwt } from '../token/token.ts';
import { readCompactJws } from './compact.ts';
import { readPart } from '../token/readPart.ts';

/** Disclosures read of one token; the rest is kept as text. */
export const DISCLOSURE_LIMIT = 500;

/** RFC 9901 section 4.2: an array of salt, claim name and value, or of salt and array element. */
function disclosureFault(part: Part): Fault | undefined {
  const { json } = part;
  if (json?.fault) return undefined; // said already, with its place
  let items = 0;
  if (json && json.kinds[0] === JsonKind.array) {
    for (let child = 1; child < json.count; child = json.skips[child] as number) items += 1;
  }
  return items === 2 || items === 3
    ? undefined
    : fault('disclosure-malformed', 'error', { items }, { part: 'disclosure', span: part.span });
}

/** RFC 9901 section 4: `<issuer-signed JWT>~<disclosure>~...~` and, with key binding, a JWT behind the last tilde. */
export function readSdJwt(text: string): { token: SdJwt; faults: Fault[] } {
  const first = text.indexOf('~');
  const { token: jws, faults } = readCompactJws(text, { start: 0, end: first });
  const disclosures: Part[] = [];
  let start = first + 1;
  for (let tilde = text.indexOf('~', start); tilde >= 0; tilde = text.indexOf('~', start)) {
    if (disclosures.length >= DISCLOSURE_LIMIT) {
      faults.push(
        fault(
          'entries-limit',
          'info',
          { name: 'disclosures', limit: DISCLOSURE_LIMIT },
          { span: { start, end: text.length } },
        ),
      );
      return {
        token: {
          kind: 'sdJwt',
          jws,
          disclosures,
          excess: {
            name: 'excess',
            span: { start, end: text.length },
            encoding: 'plain',
            octets: new Uint8Array(),
            faults: [],
          },
        },
        faults,
      };
    }
    const part = readPart(text, 'disclosure', { start, end: tilde }, 'json');
    const malformed = disclosureFault(part);
    if (malformed) part.faults.push(malformed);
    disclosures.push(part);
    start = tilde + 1;
  }
  const token: SdJwt = { kind: 'sdJwt', jws, disclosures };
  if (start < text.length) {
    if (text.indexOf('.', start) >= 0) {
      const binding = readCompactJws(text, { start, end: text.length });
      token.keyBinding = binding.token;
      faults.push(...binding.faults);
    } else {
      // Without a dot it is not a key binding JWT but a last disclosure whose tilde is missing.
      const part = readPart(text, 'disclosure', { start, end: text.length }, 'json');
      part.faults.push(
        fault('sd-jwt-form', 'error', {}, { part: 'disclosure', span: { start: text.length - 1, end: text.length } }),
      );
      disclosures.push(part);
    }
  }
  return { token, faults };
}
