// Tokens for the stories, made here: nobody has signed or encrypted them.
import { generateKeyPairSync, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { encode } from '../src/jose/vectors/hostile.ts';

export const SIGNATURE = encode(new Uint8Array(32).fill(7));

/** A JWS of these claims and this header; nobody has signed it. */
export const signed = (claims: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }): string =>
  [
    encode(JSON.stringify(header)),
    encode(typeof claims === 'string' ? claims : JSON.stringify(claims)),
    SIGNATURE,
  ].join('.');

/** The tokens that most stories paste. */
export const TOKEN = signed({ iss: 'https://issuer.example', sub: 'pasted-one', aud: 'shop' });
export const OTHER = signed({ iss: 'https://issuer.example', sub: 'the-other' });

/** RFC 7516 appendix A.1: RSA-OAEP and A256GCM. */
export const JWE_RFC =
  'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGeipsEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDbSv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZAYpQdb76FdIKLaVmqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je81860ppamavo35UgoRdbYaBcoh9QcfylQr66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi6UklfCpIMfIjf7iGdXKHzg.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.XFBoMYUZodetZdvTiFvSkQ';

/** A shared key used as it is: no encrypted key in the token. */
export const JWE_DIR = [
  encode('{"alg":"dir","enc":"A128GCM","kid":"till-7"}'),
  '',
  encode(new Uint8Array(12).fill(1)),
  encode(new Uint8Array(40).fill(2)),
  encode(new Uint8Array(16).fill(3)),
].join('.');

/** As Entra writes its access tokens: 17 claims, a signature by RSA. */
export const ENTRA = [
  encode('{"typ":"JWT","alg":"RS256","x5t":"nbCwW11w3XkB-xUaXwKRSLjMHGQ","kid":"nbCwW11w3XkB-xUaXwKRSLjMHGQ"}'),
  encode(
    JSON.stringify({
      aud: 'api://8f6dcb2e-1a4b-4e0e-9f31-5d2c7a9b0e11',
      iss: 'https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/',
      iat: 1_795_000_000,
      nbf: 1_795_000_000,
      exp: 1_795_165_200,
      acr: '1',
      aio: 'AXQAi/8UAAAAqPZkZ0mT3kQ1xM7VbB2hY5uF0r3WcN6sJ9dLtE4gKpHvRzXyCaBq'.repeat(3).slice(0, 206),
      amr: ['pwd', 'mfa'],
      appid: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
      ipaddr: '203.0.113.24',
      name: 'John Doe',
      oid: 'b3d1c5a7-5f0e-4d6b-8a4c-2e9f7b1d3c55',
      scp: 'Orders.Read Orders.Write Invoices.Read Profile.Read User.Read offline_access',
      sub: 'kQ1xM7VbB2hY5uF0r3WcN6sJ9dLtE4gKpHvRzXyCaBq',
      tid: '72f988bf-86f1-41af-91ab-2d7cd011db47',
      upn: 'john.doe@acme.example',
      ver: '1.0',
    }),
  ),
  encode(new Uint8Array(256).map((_, at) => (at * 73 + 41) & 255)),
].join('.');

/** A SMART Health Card of these claims, its ES256 signature, and the public key of it. `pack`: how the payload is compressed. */
export function healthCard(
  claims: unknown,
  pack: (json: string) => Uint8Array = deflateRawSync,
): { token: string; key: string; qr: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const input = `${encode('{"alg":"ES256","zip":"DEF","kid":"card"}')}.${encode(pack(JSON.stringify(claims)))}`;
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const token = `${input}.${encode(signature)}`;
  const digits = [...token].map((each) => String(each.charCodeAt(0) - 45).padStart(2, '0'));
  return {
    token,
    key: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'card', alg: 'ES256', use: 'sig' }),
    qr: `shc:/${digits.join('')}`,
  };
}
