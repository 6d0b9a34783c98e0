import type { SignatureAlgorithm } from '../tables/algs.ts';
import { exportDer, exportKey, type DerForm } from '../keys/exportKey.ts';
import { jwkOctets, jwkText, publicHalf, secretKey } from '../engine/material.ts';
import { encodeBase64, encodeBase64url } from '../text/base64url.ts';
import { concat, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Case, Diagnosis, Finding, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, servedBy, signatureOf } from './trial.ts';

const PUBLIC: readonly DerForm[] = ['spki', 'pkcs1Public'];
const PRIVATE: readonly DerForm[] = ['pkcs8', 'pkcs1', 'sec1'];

/** The forms in which programs keep a key: PEM with and without its last line break, on one line, DER. */
function writings(key: PatientKey, forms: readonly DerForm[]): Uint8Array[] {
  return forms.flatMap((form) => {
    const text = exportKey(key, form);
    const der = exportDer(key, form);
    if (!text.ok || !der.ok) return [];
    const pem = text.value;
    const texts = [
      pem,
      pem.trimEnd(),
      pem.replaceAll('\n', '\r\n'),
      pem.replaceAll('\n', String.raw`\n`),
      pem.trimEnd().replaceAll('\n', String.raw`\n`),
    ];
    return [...texts.map(encodeUtf8), der.value];
  });
}

const inLines = (text: string, width: number): string => text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');

/** Other forms of a public key that people use as a secret: its base64 without the PEM lines, its numbers, its point. */
function bareWritings(key: PatientKey): Uint8Array[] {
  const texts: string[] = [];
  const octets: Uint8Array[] = [];
  for (const form of PUBLIC) {
    const [der, pem] = [exportDer(key, form), exportKey(key, form)];
    if (!der.ok || !pem.ok) continue;
    const body = encodeBase64(der.value);
    const lines = inLines(body, 64);
    texts.push(
      body,
      body.replace(/=+$/, ''),
      encodeBase64url(der.value),
      lines,
      `${lines}\n`,
      `${inLines(body, 76)}\n`,
    );
    texts.push(toHex(der.value), toHex(der.value).toUpperCase());
    const line = pem.value.trimEnd();
    texts.push(
      line.replaceAll('\n', ''),
      line.replaceAll('\n', ' '),
      `${pem.value}\n`,
      line.replace(/\n([^-][^]*[^-])\n/, (_, inner: string) => `\n${inner.replaceAll('\n', '')}\n`),
    );
    texts.push(encodeBase64(encodeUtf8(pem.value)), encodeBase64(encodeUtf8(line)));
  }
  for (const name of ['n', 'x', 'y'] as const) {
    const [text, value] = [jwkText(key.jwk, name), jwkOctets(key.jwk, name)];
    if (text === undefined || value === undefined) continue;
    texts.push(text, encodeBase64(value), toHex(value));
    octets.push(value);
  }
  const [x, y] = [jwkOctets(key.jwk, 'x'), jwkOctets(key.jwk, 'y')];
  if (x && y) octets.push(concat(Uint8Array.of(4), x, y), concat(Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1)), x));
  return [...texts.map(encodeUtf8), ...octets];
}

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
      ...writings(each, PUBLIC),
      ...bareWritings(each),
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
      each.kind === 'private' ? [...writings(each, PRIVATE), ...asJson(each.jwk)] : [],
    );
    return key
      ? { verifies: true, key: key.id, args: { alg: alg.id, serves: servedBy(key)[0]?.id ?? alg.id } }
      : undefined;
  },
};
