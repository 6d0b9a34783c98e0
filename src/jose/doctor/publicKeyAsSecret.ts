import type { SignatureAlgorithm } from '../tables/algs.ts';
import { exportDer, exportKey, type DerForm } from '../keys/exportKey.ts';
import { jwkOctets, jwkText, publicHalf, secretKey } from '../engine/material.ts';
import { isCertificate } from '../keys/publicSecret.ts';
import { decodeBase64url, encodeBase64, encodeBase64url } from '../text/base64url.ts';
import { concat, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Case, Diagnosis, Finding, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, servedBy, signatureOf } from './trial.ts';

const PUBLIC: readonly DerForm[] = ['spki', 'pkcs1Public'];
const PRIVATE: readonly DerForm[] = ['pkcs8', 'pkcs1', 'sec1'];

/** One thing in PEM and in DER. */
interface Written {
  pem: string;
  der: Uint8Array;
}

const writtenAs = (key: PatientKey, forms: readonly DerForm[]): Written[] =>
  forms.flatMap((form) => {
    const [pem, der] = [exportKey(key, form), exportDer(key, form)];
    return pem.ok && der.ok ? [{ pem: pem.value, der: der.value }] : [];
  });

/** The forms in which programs keep it: PEM with and without its last line break, on one line, DER. */
const usual = ({ pem, der }: Written): Uint8Array[] => [
  ...[
    pem,
    pem.trimEnd(),
    pem.replaceAll('\n', '\r\n'),
    pem.replaceAll('\n', String.raw`\n`),
    pem.trimEnd().replaceAll('\n', String.raw`\n`),
  ].map(encodeUtf8),
  der,
];

const inLines = (text: string, width: number): string => text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');

/** Other forms that people use as a secret: base64 without the PEM lines, hexadecimal, PEM with other line breaks. */
function bare({ pem, der }: Written): Uint8Array[] {
  const body = encodeBase64(der);
  const lines = inLines(body, 64);
  const line = pem.trimEnd();
  return [
    body,
    `${body}\n`,
    body.replace(/=+$/, ''),
    encodeBase64url(der),
    lines,
    `${lines}\n`,
    `${inLines(body, 76)}\n`,
    toHex(der),
    toHex(der).toUpperCase(),
    line.replaceAll('\n', ''),
    line.replaceAll('\n', ' '),
    `${pem}\n`,
    line.replace(/\n([^-][^]*[^-])\n/, (_, inner: string) => `\n${inner.replaceAll('\n', '')}\n`),
    encodeBase64(encodeUtf8(pem)),
    encodeBase64(encodeUtf8(line)),
  ].map(encodeUtf8);
}

/** The numbers of a public key, and its point. */
function numbersOf({ jwk }: PatientKey): Uint8Array[] {
  const octets: Uint8Array[] = [];
  for (const name of ['n', 'x', 'y'] as const) {
    const [text, value] = [jwkText(jwk, name), jwkOctets(jwk, name)];
    if (text === undefined || value === undefined) continue;
    octets.push(...[text, encodeBase64(value), toHex(value)].map(encodeUtf8), value);
  }
  const [x, y] = [jwkOctets(jwk, 'x'), jwkOctets(jwk, 'y')];
  if (x && y) octets.push(concat(Uint8Array.of(4), x, y), concat(Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1)), x));
  return octets;
}

/** Certificates of one text or header that are tried. */
const CERTIFICATES = 6;

/** The certificates in a text, in PEM or in base64 alone. */
const certificatesIn = (text: string): Uint8Array[] =>
  (text.match(/MI[GHI](?:[A-Za-z0-9+/\s]|\\[nr/])+={0,2}/g) ?? [])
    .slice(0, CERTIFICATES)
    .map((body) => decodeBase64url(body.replace(/\\[nr]|[\s\\]/g, '')).octets)
    .filter(isCertificate);

const certificateForms = (text: string): Uint8Array[] =>
  certificatesIn(text).flatMap((der) => {
    const body = encodeBase64(der);
    const pem = `-----BEGIN CERTIFICATE-----\n${inLines(body, 64)}\n-----END CERTIFICATE-----\n`;
    return [...usual({ pem, der }), ...bare({ pem, der }), encodeUtf8(JSON.stringify([body]))];
  });

/** The text as it was given, which the attacker may have found in the same place, and what editors make of its end. */
const asGiven = ({ written }: PatientKey): Uint8Array[] =>
  written === undefined
    ? []
    : [written, written.trim(), `${written.trim()}\n`, written.replaceAll('\r\n', '\n')].map(encodeUtf8);

/** A JWK as programs write it: in one line, laid out, in a set; with the public members alone, or as it was given. */
const asDocuments = (jwk: object): Uint8Array[] =>
  [jwk, { keys: [jwk] }].flatMap((document) =>
    [undefined, 2, 4].map((space) => encodeUtf8(JSON.stringify(document, null, space))),
  );

const asJson = (...jwks: readonly object[]): Uint8Array[] => jwks.map((jwk) => encodeUtf8(JSON.stringify(jwk)));

async function firstUsed(
  patient: Case,
  alg: SignatureAlgorithm,
  writingsOf: (key: PatientKey) => Uint8Array[],
): Promise<PatientKey | undefined> {
  for (const key of patient.keys) {
    if (key.kind === 'secret') continue;
    for (const octets of writingsOf(key))
      if (await holds(alg, secretKey(octets), inputOf(patient), signatureOf(patient))) return key;
  }
  return undefined;
}

/** RFC 8725 section 2.1: the public key taken for an HMAC secret. */
export const publicKeyAsSecret: Diagnosis = {
  id: 'public-key-as-secret',
  words: {
    says: ({ alg }) =>
      `This is how the key confusion attack looks: the token was made with ${alg} and your public key as its secret.`,
    hint: () =>
      'Anyone who has the public key can make it. A verifier that lets the token choose the algorithm accepts it: set the algorithm in the verifier.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    const key = await firstUsed(patient, alg, (each) => [
      ...asGiven(each),
      ...writtenAs(each, PUBLIC).flatMap((one) => [...usual(one), ...bare(one)]),
      ...numbersOf(each),
      ...certificateForms(each.written ?? ''),
      ...asDocuments(publicHalf(each.jwk)),
      ...(each.kind === 'public' ? asDocuments(each.jwk) : []),
    ]);
    return key ? { verifies: false, attack: true, key: key.id, args: { alg: alg.id } } : undefined;
  },
};

/** The signer gave its private key to a library, and let that choose the algorithm. */
export const privateKeyAsSecret: Diagnosis = {
  id: 'private-key-as-secret',
  words: {
    says: ({ alg }) => `The token was made with ${alg} and the text of this private key as the secret.`,
    hint: ({ serves }) =>
      `The signer did not name the algorithm. With ${serves}, the public key is enough to check its tokens. Now everyone who checks them needs the private key, and can also sign.`,
  },
  async examine(patient): Promise<Finding | undefined> {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    const key = await firstUsed(patient, alg, (each) =>
      each.kind === 'private' ? [...writtenAs(each, PRIVATE).flatMap(usual), ...asJson(each.jwk)] : [],
    );
    return key
      ? { verifies: true, key: key.id, args: { alg: alg.id, serves: servedBy(key)[0]?.id ?? alg.id } }
      : undefined;
  },
};
