// Tokens for the stories, made here: nobody has signed or encrypted them.
import { encode } from '../src/jose/vectors/hostile.ts';

export const SIGNATURE = encode(new Uint8Array(32).fill(7));

/** A JWS of these claims and this header; nobody has signed it. */
export const signed = (claims: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }): string =>
  [encode(JSON.stringify(header)), encode(typeof claims === 'string' ? claims : JSON.stringify(claims)), SIGNATURE].join('.');

/** What most stories paste. */
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
