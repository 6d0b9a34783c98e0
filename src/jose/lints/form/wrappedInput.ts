import { type Rule } from '../rule.ts';
import { leftOut, namesOf } from '../outside.ts';
import type { Candidate, Wrapping } from '../../token/reading.ts';

/** Names for the text around the token; other rules report white space and encodings. */
const WHAT: Readonly<Partial<Record<Wrapping['kind'], string>>> = {
  authScheme: 'an authorization value',
  headerLine: 'a header line',
  cookie: 'a cookie',
  urlQuery: 'the query of an address',
  urlFragment: 'the fragment of an address',
  formBody: 'a form body',
  curl: 'a curl command',
  json: 'a JSON text',
  jsonString: 'a JSON string',
  quotes: 'quotes',
  quotedPrintable: 'quoted-printable text',
  chunks: 'several cookies',
  digits: 'digits of a SMART Health Card',
  percentEscapes: 'percent escapes',
  htmlEscapes: 'HTML escapes',
  surroundingText: 'a longer text',
};

/** More than this is a text, in which the token was found. */
const STRAY = 8;
const TOKEN_ONLY = { fix: { kind: 'tokenOnly' } } as const;

/** A few characters before or after the token that are neither words nor a known wrapping: a copying slip. */
function strayBeside({ wrappings, ...candidate }: Candidate, source: string): string {
  const isBare = wrappings.every(({ kind, name }) => (kind === 'surroundingText' && !name) || WHAT[kind] === undefined);
  if (!isBare || !wrappings.some(({ kind }) => kind === 'surroundingText')) return '';
  const beside = leftOut({ wrappings, ...candidate }, source);
  const count = beside.reduce((sum, text) => sum + (text.match(/\S/gu)?.length ?? 0), 0);
  return count > STRAY ? '' : namesOf(beside, /\S/gu);
}

export const wrappedInput: Rule = {
  id: 'wrapped-input',
  severity: 'info',
  about:
    'The token was found inside something else: a header line, a cookie, an address, JSON, or beside stray characters.',
  mend: 'Remove them',
  says: ({ what, stray }) =>
    stray === undefined
      ? `The token was taken out of ${what}.`
      : `Stray characters beside the token were left out: ${stray}.`,
  why: 'Only the token itself is read and checked. A program that gets all of the text must take the token out first.',
  source: 'RFC 6750 §2.1',
  *check({ layers: [first], source }) {
    const stray = first && strayBeside(first.candidate, source);
    if (stray) {
      yield { args: { stray }, severity: 'low', layer: 1, ...TOKEN_ONLY };
      return;
    }
    const what = [...new Set((first?.candidate.wrappings ?? []).flatMap(({ kind }) => WHAT[kind] ?? []))];
    if (what.length > 0) yield { args: { what: what.join(', in ') }, layer: 1 };
  },
};
