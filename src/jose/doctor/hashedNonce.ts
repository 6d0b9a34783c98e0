import { headerOf } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { digest, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, fitting, signatureOf } from './trial.ts';

/** Microsoft Graph signs its access tokens over a header whose nonce is hashed, so that nobody else can check them. */
export const hashedNonce: Diagnosis = {
  id: 'hashed-nonce',
  words: {
    says: () =>
      'The key is right: the signature was made with the SHA-256 digest of nonce in the header, not with nonce as it is here.',
    hint: () =>
      'Microsoft Graph does this on purpose: only Graph can verify its access tokens. Ask for a token for your own API.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const entry = patient.token.signatures[patient.index];
    const nonce = headerString(headerOf(entry), 'nonce');
    const header = entry?.protectedHeader;
    const { payload } = patient.token;
    const text = header?.decoded?.text;
    if (!alg || nonce === undefined || text === undefined || !payload) return undefined;
    const written = JSON.stringify(nonce);
    // Issuers that hash nonces write the nonce once, without escapes: anything else is not theirs.
    if (nonce.length > 1000 || text.split(written).length !== 2) return undefined;
    const hashed = await digest('SHA-256', encodeUtf8(nonce));
    const body = patient.text.slice(payload.span.start, payload.span.end);
    for (const value of [encodeBase64url(hashed), toHex(hashed)]) {
      const head = encodeBase64url(encodeUtf8(text.replace(written, () => JSON.stringify(value))));
      const input = encodeUtf8(`${head}.${body}`);
      const key = await firstHolding(alg, fitting(alg, patient), input, signatureOf(patient));
      if (key) return { verifies: true, key: key.id, args: {} };
    }
    return undefined;
  },
};
