import { expect, it } from 'vitest';
import { encodedJson } from '../jws/fixtures/ask.ts';
import { readToken } from '../read/readToken.ts';
import { isCheckedWithOwnKey, provesOwnKey } from './ownKey.ts';
import { jwsOf } from './parts.ts';

const jwk = { kty: 'EC' };
it.each<[string, object, boolean, boolean]>([
  ['a DPoP proof', { typ: 'dpop+jwt', jwk }, true, true],
  ['an OpenID4VCI proof', { typ: 'openid4vci-proof+jwt', jwk }, true, true],
  ['such a proof with the name of a key', { typ: 'openid4vci-proof+jwt', kid: 'a' }, false, false],
  ['the first request of ACME', { jwk, url: 'https://a.example', nonce: 'n' }, false, true],
  ['another token with a key in it', { typ: 'JWT', jwk }, false, false],
  ['one without', { typ: 'JWT' }, false, false],
])('%s', (_, header, proof, checked) => {
  const jws = jwsOf(readToken(`${encodedJson({ alg: 'ES256', ...header })}.e30.AAAA`).token);
  if (!jws) throw new Error('no JWS');
  expect([provesOwnKey(jws, 0), isCheckedWithOwnKey(jws)]).toEqual([proof, checked]);
});
