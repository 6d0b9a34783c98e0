import type { SignatureAlgorithm } from '../algs.ts';
import { publicHalf, secretKey } from '../ops/material.ts';
import { encodeUtf8 } from '../utf8.ts';
import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

const IMPORTS: Readonly<Record<string, (curve: string) => Parameters<SubtleCrypto['importKey']>[2]>> = {
  RSA: () => ({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }),
  EC: (namedCurve) => ({ name: 'ECDSA', namedCurve }),
  OKP: (name) => ({ name }),
};

function pem(der: Uint8Array): string {
  const text = btoa(String.fromCharCode(...der)).replace(/.{1,64}/g, '$&\n');
  return `-----BEGIN PUBLIC KEY-----\n${text}-----END PUBLIC KEY-----\n`;
}

/** What a confused verifier would take for the secret: the public key in the writings that servers keep it in. */
async function writings(key: PatientKey): Promise<Uint8Array[]> {
  const algorithm = IMPORTS[key.keyType]?.(key.curve ?? '');
  if (!algorithm) return [];
  const jwk = publicHalf(key.jwk);
  const imported = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, algorithm, true, ['verify']);
  const der = new Uint8Array(await crypto.subtle.exportKey('spki', imported));
  const text = pem(der);
  const texts = [text, text.trimEnd(), text.replaceAll('\n', '\r\n'), JSON.stringify(jwk), JSON.stringify(key.jwk)];
  return [...texts.map(encodeUtf8), der];
}

/** RFC 8725 section 2.1: the public key taken for an HMAC secret. */
export const publicKeyAsSecret: Diagnosis = {
  id: 'public-key-as-secret',
  words: {
    says: ({ alg }) => `This is an attack: the token was made with ${alg} and your public key as the secret.`,
    hint: () => 'Anyone who has the public key can make it. A verifier that lets the token choose the algorithm accepts it: fix the algorithm.',
  },
  async examine(patient) {
    const alg: SignatureAlgorithm | undefined = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    for (const key of patient.keys) {
      if (key.kind === 'secret') continue;
      for (const octets of await writings(key)) {
        if (await holds(alg, secretKey(octets), inputOf(patient), signatureOf(patient))) {
          return { verifies: false, attack: true, key: key.id, args: { alg: alg.id } };
        }
      }
    }
    return undefined;
  },
};
