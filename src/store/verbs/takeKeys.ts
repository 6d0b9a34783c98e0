import { wantsSecret } from '../../jose/explain/signatureFamily.ts';
import type { KeyFault } from '../../jose/keys/keyFault.ts';
import type { Provenance } from '../../jose/keys/key.ts';
import { recognise, type Recognised } from '../../jose/recognise.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { loadNaming } from '../doors/namingDoor.ts';
import { currentReading } from '../derived/select.ts';
import { get } from '../state/state.ts';
import { tell } from './view.ts';
import { takeAsError } from './takeError.ts';
import { giveKey, offerRing } from './giveKey.ts';
import { forgetRefused } from './keyring.ts';

/** Says who chose a key: a key in a text with a token was chosen by the author of that text. */
const chosenBy = ({ withToken }: Recognised): Provenance =>
  withToken ? { kind: 'withToken', in: 'paste' } : { kind: 'pasted' };

const benchToken = () => {
  const { reading } = currentReading(get());
  return reading?.kind === 'token' ? reading.token : null;
};

const isSecretWanted = (): boolean => {
  const token = benchToken();
  return token !== null && wantsSecret(token);
};

/** Tells why a text that was meant as a key cannot be used. Returns whether there is such a fault. */
async function tellRefused(isMeant: (code: KeyFault['code']) => boolean): Promise<boolean> {
  const fault = get().refused.find(({ code }) => isMeant(code));
  if (fault) tell('keyRefused', fault);
  return fault !== undefined;
}

/** Faults of texts that surely are meant as keys: an address or metadata to fetch keys from, an incomplete PEM. */
const BEYOND_DOUBT = new Set<KeyFault['code']>(['key-is-address', 'discovery-document', 'pem-incomplete']);

/** Formats of tokens that Jotlab does not read, and of tokens that were damaged. */
const OTHER_TOKENS = new Set(['flaskSession', 'fernet', 'eksToken', 'caseLost', 'dotsLost', 'shortened']);

/** What a text is called that may be a secret: what has another name was named on the bench, and was meant as that. */
const SHAPELESS = new Set(['opaque', 'text', 'encoded', 'digest']);

/** JSON about something else may have a member "keys" too. */
const NOT_MEANT = new Set<KeyFault['code']>(['key-json-none', 'key-none', 'input-empty']);

/** A file of settings with the secret in it is tried beside the token that wants one: the doctor says which value it is. */
async function takeSettings(text: string): Promise<boolean> {
  if (!isSecretWanted() || !(await loadGiven()).hasSecretSetting(text)) return false;
  return giveKey(text, 'always');
}

async function takeSecret(text: string, { mayBeSecret }: Recognised): Promise<boolean> {
  if (!isSecretWanted()) return false;
  if (!mayBeSecret) return takeSettings(text);
  // Another token, or what is left of one, is not the secret of the token on the bench.
  const { recogniseForeign } = await loadNaming();
  return OTHER_TOKENS.has(recogniseForeign(text).code) ? false : giveKey(text, 'always');
}

/**
 * Takes a text that was given anywhere on the page to where it belongs beside the token: a key to the ring, an error
 * message above the contents. While a token is on the bench, what was meant as a key, or is an address, never takes its
 * place: it is refused with a message.
 */
export async function takeAside(text: string, what: Recognised): Promise<boolean> {
  const { kind, keys } = what;
  if (kind === 'error' && (await takeAsError(text).catch(() => false))) return true;
  if (kind === 'ring') {
    offerRing(text);
    return true;
  }
  if (kind === 'token' || kind === 'empty') return false;
  if (kind === 'foreign') return takeSettings(text);
  const token = benchToken();
  const surely = keys === 'surely';
  if (surely || (token && (kind === 'address' || keys === 'perhaps'))) {
    if (await giveKey(text, 'never', chosenBy(what))) return true;
    if (!token) return false;
    const { isNamedFormat } = await loadGiven();
    const isMeant = (code: KeyFault['code']): boolean =>
      surely
        ? !NOT_MEANT.has(code) || text.includes('-----BEGIN')
        : isNamedFormat(code) || code.startsWith('jwk-') || BEYOND_DOUBT.has(code);
    if (await tellRefused(isMeant)) return true;
    forgetRefused();
  }
  return surely || kind === 'address' ? false : takeSecret(text, what);
}

/** A text pasted before its token: if it may be the secret that the token wants, it is tried as it would be after it. */
export async function takeBefore(text: string): Promise<boolean> {
  const what = recognise(text);
  if (what.keys === 'surely' || what.kind === 'address') return false;
  if (what.mayBeSecret && !SHAPELESS.has((await loadNaming()).recogniseForeign(text).code)) return false;
  return takeSecret(text, what);
}

/** The keys in a text with a token: they come along with it. */
export const takeBeside = (text: string): Promise<boolean> =>
  giveKey(text, 'never', { kind: 'withToken', in: 'paste' });

/** A text given in the box for keys, which never goes on the bench. Says whether it was taken. */
export async function takeInBox(text: string, how: 'otherwise' | 'always'): Promise<boolean> {
  const what = recognise(text);
  if (what.kind === 'ring') {
    offerRing(text);
    return true;
  }
  return (what.keys !== 'surely' && (await takeSettings(text))) || giveKey(text, how, chosenBy(what));
}

/** A file that is not text. Says whether it was meant for the ring. */
export async function takeOctets(octets: Uint8Array): Promise<boolean> {
  if (await giveKey(octets, 'never')) return true;
  if (!benchToken()) return false;
  // DER was meant as a key, even if it is broken.
  if (await tellRefused((code) => code !== 'key-none')) return true;
  forgetRefused();
  return isSecretWanted() && (await loadGiven()).mayBeSecret(octets) ? giveKey(octets, 'always') : false;
}

export { tryEmbedded } from './giveKey.ts';
