import { decodeBase64url } from '../text/base64url.ts';
import { fromHex } from '../text/octets.ts';
import { secretKey } from '../engine/material.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { LONGEST_SETTINGS, settingLines } from './settingsIn.ts';
import type { Diagnosis, DiagnosisWords, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

/** The slips that change a secret when it is copied, and the remedy for each. */
const SLIPS = {
  setting: {
    says: ({ name }) => `You copied \u201c${name}\u201d along: the value after it verifies.`,
    hint: () => 'Give the value alone, without its name and quotes.',
  },
  settingBase64: {
    says: ({ name }) => `The value of \u201c${name}\u201d is the secret in base64: decoded, it verifies.`,
    hint: () => 'Give the value alone, without its name.',
  },
  lineEnd: {
    says: () => 'Decoded from base64, the secret ends with a line break; without it, it verifies.',
    hint: () =>
      'The line break came from a file or from echo. Write the secret again with printf or echo -n, or trim it where it is read.',
  },
  twice: {
    says: () => 'The secret is in base64 twice: decoded twice, it verifies.',
    hint: () => 'Decode it once and give the result. Kubernetes itself decodes once.',
  },
  prefix: {
    says: ({ name }) => `\u201c${name}:\u201d says how the rest is encoded: decoded, it verifies.`,
    hint: () => 'Give only what follows it.',
  },
  invisible: {
    says: () => 'You also copied an invisible character: without it, the secret verifies.',
    hint: () => 'Type the secret, or copy it from where it was made.',
  },
  percent: {
    says: () => 'The secret is percent-encoded: decoded, it verifies.',
    hint: () => 'It probably comes from an address or a form. Give the decoded text.',
  },
  latin1: {
    says: () => 'The signer read the secret as Latin-1, not as UTF-8: that way it verifies.',
    hint: () =>
      'Letters outside ASCII have other bytes there. Both programs must agree; a secret in ASCII is the same in both.',
  },
  utf16: {
    says: () => 'The signer read the secret as UTF-16, not as UTF-8: that way it verifies.',
    hint: () => '.NET calls this Unicode. Both programs must agree: UTF-8 is usual.',
  },
  normal: {
    says: () => 'The signer wrote the accents of the secret in another form of Unicode: that way it verifies.',
    hint: () =>
      'An accented letter can be one character or two, and both look the same. A secret in ASCII avoids this.',
  },
} satisfies Record<string, DiagnosisWords>;

export type Slip = keyof typeof SLIPS;
const WORDS: Readonly<Record<Slip, DiagnosisWords>> = SLIPS;
type Trial = [slip: Slip, name: string, octets: Uint8Array];

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const BASE64 = /^[\w+/-]{4,}={0,2}\s*$/;

const decoded = (text: string): Uint8Array | undefined =>
  BASE64.test(text) ? decodeBase64url(text.trim()).octets : undefined;
const withoutLineEnd = (octets: Uint8Array): Uint8Array | undefined =>
  octets.at(-1) === 0x0a ? octets.subarray(0, octets.at(-2) === 0x0d ? -2 : -1) : undefined;

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(
    { length: text.length * 2 },
    (_, index) => (text.charCodeAt(index >> 1) >> (index % 2 === 0 ? 0 : 8)) & 0xff,
  );

/** Each line that sets something, and its value as text and out of base64. */
function* settings(text: string): Generator<Trial> {
  for (const { name, value } of settingLines(text)) {
    yield ['setting', name, encodeUtf8(value)];
    const octets = decoded(value);
    if (!octets) continue;
    yield ['settingBase64', name, octets];
    const bare = withoutLineEnd(octets);
    if (bare) yield ['lineEnd', name, bare];
  }
}

function* encoded(text: string): Generator<Trial> {
  const octets = decoded(text);
  if (octets) {
    const bare = withoutLineEnd(octets);
    if (bare) yield ['lineEnd', '', bare];
    const inner = decoded(decodeUtf8(octets).decoded.text);
    if (inner) yield ['twice', '', inner];
  }
  const [, name = '', rest = ''] = /^\s*(base64|base64url|hex):(.+)$/i.exec(text) ?? [];
  if (rest === '') return;
  yield [
    'prefix',
    name,
    name.toLowerCase() === 'hex'
      ? fromHex((rest.match(/[\dA-Fa-f]{2}/g) ?? []).join(''))
      : (decoded(rest) ?? encodeUtf8(rest)),
  ];
}

function* asText(text: string): Generator<Trial> {
  const plain = text.replace(INVISIBLE, '');
  if (plain !== text) yield ['invisible', '', encodeUtf8(plain)];
  if (/%[\dA-Fa-f]{2}/.test(text)) {
    for (const form of [text, text.replaceAll('+', ' ')]) {
      try {
        yield ['percent', '', encodeUtf8(decodeURIComponent(form))];
      } catch {
        // No percent-encoding of UTF-8.
      }
    }
  }
  if (/^[\u0000-\u00ff]*[\u0080-\u00ff]/.test(text) && !/[^\u0000-\u00ff]/.test(text))
    yield ['latin1', '', Uint8Array.from(text, (character) => character.charCodeAt(0))];
  for (const form of ['NFC', 'NFD'] as const)
    if (text.normalize(form) !== text) yield ['normal', '', encodeUtf8(text.normalize(form))];
  yield ['utf16', '', utf16(text)];
}

/** Octets that the signer may have used instead of the given ones. */
function* trials({ secret }: PatientKey): Generator<Trial> {
  const octets = secret?.readings[0]?.octets;
  if (!octets || octets.length > LONGEST_SETTINGS) return;
  const { text } = decodeUtf8(octets).decoded;
  yield* encoded(text);
  yield* settings(text);
  yield* asText(text);
}

/** A secret that was changed on its way from one program to the other. */
export const secretSlip: Diagnosis = {
  id: 'secret-slip',
  words: {
    says: (args) => WORDS[args['how'] as Slip].says(args),
    hint: (args) => WORDS[args['how'] as Slip].hint(args),
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    for (const key of patient.keys) {
      for (const [how, name, octets] of trials(key)) {
        if (octets.length > 0 && (await holds(alg, secretKey(octets), inputOf(patient), signatureOf(patient))))
          return { verifies: true, key: key.id, args: { how, name } };
      }
    }
    return undefined;
  },
};
