import type { SignatureAlgorithm } from '../algs.ts';
import { exportDer, exportKey, type DerForm } from '../keys/exportKey.ts';
import { publicHalf, secretKey } from '../ops/material.ts';
import { encodeUtf8 } from '../utf8.ts';
import type { Case, Diagnosis, Finding, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, servedBy, signatureOf } from './trial.ts';

const PUBLIC: readonly DerForm[] = ['spki', 'pkcs1Public'];
const PRIVATE: readonly DerForm[] = ['pkcs8', 'pkcs1', 'sec1'];

/** A key in the writings that programs keep it in: PEM with and without its last line end, on one line, DER. */
function writings(key: PatientKey, forms: readonly DerForm[]): Uint8Array[] {
  return forms.flatMap((form) => {
    const text = exportKey(key, form);
    const der = exportDer(key, form);
    if (!text.ok || !der.ok) return [];
    const pem = text.value;
    const texts = [pem, pem.trimEnd(), pem.replaceAll('\n', '\r\n'), pem.replaceAll('\n', String.raw`\n`), pem.trimEnd().replaceAll('\n', String.raw`\n`)];
    return [...texts.map(encodeUtf8), der.value];
  });
}

const asJson = (...jwks: readonly object[]): Uint8Array[] => jwks.map((jwk) => encodeUtf8(JSON.stringify(jwk)));

async function firstUsed(patient: Case, alg: SignatureAlgorithm, writingsOf: (key: PatientKey) => Uint8Array[]): Promise<PatientKey | undefined> {
  for (const key of patient.keys) {
    if (key.kind === 'secret') continue;
    for (const octets of writingsOf(key)) if (await holds(alg, secretKey(octets), inputOf(patient), signatureOf(patient))) return key;
  }
  return undefined;
}

/** RFC 8725 section 2.1: the public key taken for an HMAC secret. */
export const publicKeyAsSecret: Diagnosis = {
  id: 'public-key-as-secret',
  words: {
    says: ({ alg }) => `This is an attack: the token was made with ${alg} and your public key as the secret.`,
    hint: () => 'Anyone who has the public key can make it. A verifier that lets the token choose the algorithm accepts it: fix the algorithm.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    const key = await firstUsed(patient, alg, (each) => [...writings(each, PUBLIC), ...asJson(publicHalf(each.jwk), ...(each.kind === 'public' ? [each.jwk] : []))]);
    return key ? { verifies: false, attack: true, key: key.id, args: { alg: alg.id } } : undefined;
  },
};

/** The signer gave its private key to a library, and let that choose the algorithm. */
export const privateKeyAsSecret: Diagnosis = {
  id: 'private-key-as-secret',
  words: {
    says: ({ alg }) => `The token was made with ${alg} and the text of this private key as the secret.`,
    hint: ({ serves }) => `The signer did not name the algorithm. With ${serves} the public key is enough to check its tokens; as they are, each checker needs the private key, and can sign too.`,
  },
  async examine(patient): Promise<Finding | undefined> {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    const key = await firstUsed(patient, alg, (each) => (each.kind === 'private' ? [...writings(each, PRIVATE), ...asJson(each.jwk)] : []));
    return key ? { verifies: true, key: key.id, args: { alg: alg.id, serves: servedBy(key)[0]?.id ?? alg.id } } : undefined;
  },
};
