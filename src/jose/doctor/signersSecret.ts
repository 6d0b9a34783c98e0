import { decodeBase64url, encodeBase64 } from '../text/base64url.ts';
import { secretKey } from '../engine/material.ts';
import { digest, toHex } from '../text/octets.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis, DiagnosisWords, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

const AGREE = 'Both programs must use the same bytes: change one of them.';

/** The ways in which signers change a secret before they use it, and the remedy for each. */
const WAYS = {
  bom: {
    says: () => 'The signer’s secret begins with a byte order mark (BOM): with it the signature matches.',
    hint: () => 'It comes from a file. Save that file as UTF-8 without a BOM, or skip the mark when you read it.',
  },
  quotes: {
    says: ({ mark }) => `The signer’s secret has quotes around it (${mark}): with them the signature matches.`,
    hint: () => 'They come from a settings file. Remove them where the signer reads it.',
  },
  python: {
    says: ({ mark }) => `The signer used the Python text of its secret (${mark}): with that the signature matches.`,
    hint: () => 'It wrote bytes with str(). Let it use secret.decode() instead.',
  },
  name: {
    says: ({ mark }) => `The signer’s secret has its name before it (${mark}): with that the signature matches.`,
    hint: () => 'It took the whole line of its settings. Let it take only the value after the sign.',
  },
  lenientBase64: {
    says: () =>
      'The signature matches when the secret is read as base64 and what does not belong there is skipped, as JJWT does.',
    hint: () =>
      'signWith(alg, String) and setSigningKey(String) of old JJWT decode base64. Give the bytes: Keys.hmacShaKeyFor(secret.getBytes(UTF_8)).',
  },
  hashed: {
    says: ({ hash, form }) =>
      `The signer used the ${hash} digest of this secret as its key${form === 'octets' ? '' : `, written in ${form}`}: that way the signature matches.`,
    hint: () => AGREE,
  },
  dollar: {
    says: () => 'In the signer’s secret $$ became $: that way the signature matches.',
    hint: () =>
      'Docker Compose and make read $$ as one $. Write it twice there, or give the signer the secret in a file.',
  },
  variable: {
    says: () => 'In the signer’s secret the text after $ is missing: that way the signature matches.',
    hint: () => 'A shell took it for a variable. Put the secret in single quotes there.',
  },
  escapes: {
    says: () =>
      'The signer’s secret has real line breaks or tabs where this one has \\n or \\t: that way the signature matches.',
    hint: () => AGREE,
  },
  noEscapes: {
    says: () => 'The signer’s secret has \\n where this one has a line break: that way the signature matches.',
    hint: () => AGREE,
  },
  percent: {
    says: () => 'The signer’s secret is percent-encoded: that way the signature matches.',
    hint: () => 'It went through an address. Decode it there.',
  },
  plus: {
    says: () => 'The signer’s secret has spaces where this one has +: that way the signature matches.',
    hint: () => 'It went through a form, where + means a space. Encode it before it is sent.',
  },
  zero: {
    says: () => 'The signer’s secret ends with a zero byte: that way the signature matches.',
    hint: () => 'C strings end that way. Give the signer the length without it.',
  },
} satisfies Record<string, DiagnosisWords>;

export type Way = keyof typeof WAYS;
const WORDS: Readonly<Record<Way, DiagnosisWords>> = WAYS;
interface Trial {
  how: Way;
  octets: Uint8Array;
  args?: Record<string, string>;
}

/** Longer ones are not secrets that somebody typed. */
const LONGEST = 4096;
const NAMES = ['JWT_SECRET', 'SECRET', 'JWT_SECRET_KEY', 'SECRET_KEY', 'TOKEN_SECRET'];

const text = (how: Way, changed: string, args: Record<string, string> = {}): Trial => ({
  how,
  octets: encodeUtf8(changed),
  args,
});

function* around(secret: string): Generator<Trial> {
  yield text('bom', `\ufeff${secret}`);
  for (const mark of ['"', "'", '`']) yield text('quotes', `${mark}${secret}${mark}`, { mark: `${mark}...${mark}` });
  for (const mark of ["'", '"']) yield text('python', `b${mark}${secret}${mark}`, { mark: `b${mark}...${mark}` });
  for (const name of NAMES) yield text('name', `${name}=${secret}`, { mark: `${name}=...` });
  yield text('zero', `${secret}\0`);
}

/** Old parsers of base64 skip what is foreign to them, and leave out a last group that is not whole. */
function* lenient(secret: string): Generator<Trial> {
  const standard = secret.replace(/[^A-Za-z0-9+/]/g, '');
  const either = secret.replace(/[^\w+/-]/g, '');
  for (const kept of new Set([standard, either])) {
    const whole = kept.slice(0, kept.length - (kept.length % 4));
    for (const part of new Set([whole, kept])) {
      if (part.length >= 4) yield { how: 'lenientBase64', octets: decodeBase64url(part).octets };
    }
  }
}

function* rewritten(secret: string): Generator<Trial> {
  if (secret.includes('$$')) yield text('dollar', secret.replaceAll('$$', '$'));
  if (/\$\w/.test(secret)) yield text('variable', secret.replace(/\$\w+/g, ''));
  if (/\\[nrt]/.test(secret))
    yield text('escapes', secret.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t'));
  if (/[\r\n]/.test(secret)) yield text('noEscapes', secret.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
  if (secret.includes('+')) yield text('plus', secret.replaceAll('+', ' '));
  try {
    const encoded = encodeURIComponent(secret);
    if (encoded !== secret) yield text('percent', encoded);
  } catch {
    // Half a surrogate pair: no address holds it.
  }
}

async function hashes(octets: Uint8Array): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const hash of ['SHA-256', 'SHA-512', 'SHA-384', 'SHA-1'] as const) {
    const hashed = await digest(hash, octets);
    trials.push({ how: 'hashed', octets: hashed, args: { hash, form: 'octets' } });
    trials.push(text('hashed', toHex(hashed), { hash, form: 'hex' }));
    trials.push(text('hashed', encodeBase64(hashed), { hash, form: 'base64' }));
  }
  return trials;
}

async function trials({ secret }: PatientKey): Promise<Trial[]> {
  const octets = secret?.readings[0]?.octets;
  if (!octets || octets.length > LONGEST || octets.length === 0) return [];
  const { decoded, invalid } = decodeUtf8(octets);
  const given = invalid === undefined ? decoded.text : undefined;
  return [
    ...(given === undefined ? [] : [...around(given), ...lenient(given), ...rewritten(given)]),
    ...(await hashes(octets)),
  ];
}

/** The signer changed its secret before it used it. */
export const signersSecret: Diagnosis = {
  id: 'signers-secret',
  words: {
    says: (args) => WORDS[args['how'] as Way].says(args),
    hint: (args) => WORDS[args['how'] as Way].hint(args),
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    const [input, signature] = [inputOf(patient), signatureOf(patient)];
    for (const key of patient.keys) {
      for (const { how, octets, args } of await trials(key))
        if (octets.length > 0 && (await holds(alg, secretKey(octets), input, signature)))
          return { verifies: true, key: key.id, args: { how, ...args } };
    }
    return undefined;
  },
};
