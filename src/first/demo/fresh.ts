import { DEMO_KEY } from './key.ts';
import { DEMO_TOKEN } from './token.ts';

/** Issued a little ago, and valid for some hours: a token as one meets it. */
const AGE = 600;
const LIFETIME = 3 * 3600;

const made = new Set([DEMO_TOKEN]);

/** Whether a text is the demo token, as it was signed at any time of this visit: undo may bring an older one back. */
export const isDemoToken = (text: string): boolean => made.has(text);

export const rememberDemo = (text: string): void => void made.add(text);

const toText = (part: string): string => atob(part.replaceAll('-', '+').replaceAll('_', '/'));
const toPart = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The demo token, signed afresh with the demo key: valid at `now`, in seconds, so that it greets with calm. */
export async function freshDemo(now: number): Promise<string> {
  const [header = '', payload = ''] = DEMO_TOKEN.split('.');
  const issued = Math.floor(now / 60) * 60 - AGE;
  const claims = toText(payload)
    .replace(/"iat":\d+/, `"iat":${issued}`)
    .replace(/"exp":\d+/, `"exp":${issued + LIFETIME}`);
  const signed = `${header}.${toPart(claims)}`;
  try {
    const curve = { name: 'ECDSA', namedCurve: DEMO_KEY.crv };
    const key = await crypto.subtle.importKey('jwk', { ...DEMO_KEY }, curve, false, ['sign']);
    const hashed = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(hashed, key, new TextEncoder().encode(signed));
    return `${signed}.${toPart(String.fromCharCode(...new Uint8Array(signature)))}`;
  } catch {
    // Without WebCrypto (a page that is not served securely) the finished one, long expired, still shows what a token is.
    return DEMO_TOKEN;
  }
}

declare global {
  /** The promise of the demo token that the early script has started for the app. */
  var jotlabDemo: Promise<string> | undefined;
}
