import { isHar } from '../../jose/many/har.ts';
import { LARGE, type Recognised } from '../../jose/recognise.ts';
import { loadRead } from '../doors/readDoor.ts';
import { get } from '../state/state.ts';
import { heldBack, openedScene, take } from './intake.ts';
import { listTokens } from './many.ts';
import { takeOctets } from './takeKeys.ts';

/** A larger file is never on the bench: it is looked through for tokens. */
const FILE_LIMIT = 20_000_000;

const COOKIE_JAR = /^\s*# (?:Netscape )?HTTP Cookie File/i;
/** One run of characters, or one JSON object: a single token, however long. */
const isOneToken = (text: string): boolean =>
  /^\s*[\w.~+/=-]+\s*$/.test(text) ||
  (/^\s*\{/.test(text) && !/\}\s*\n\s*\{/.test(text) && /"(?:signatures?|ciphertext)"\s*:/.test(text));

/** Files whose tokens are listed with their places, even if there is only one. */
const isOfPlaces = (text: string): boolean => isHar(text) || COOKIE_JAR.test(text);

/** Whether a file is to be looked through rather than to be read as one token. */
const isList = (text: string, { tokens, keys }: Recognised): boolean =>
  isOfPlaces(text) || (keys !== 'surely' && (tokens.length > 1 || (text.length > LARGE && !isOneToken(text))));

/** Opens a file: what has several tokens becomes a list, a key goes to the ring, anything else to the bench. */
export async function openOne(file: File): Promise<void> {
  if (file.size > FILE_LIMIT) {
    // On the stage nothing is shown unasked, and so much is not held back.
    if (!get().stage && !get().redacted?.refuses()) await listTokens(file, file.name);
    return;
  }
  const octets = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
  if (heldBack(text) || (await openedScene(text))) return;
  const what = (await loadRead()).recognise(text);
  // Binary, and no token in it: a key or a certificate in DER, a key store, a secret.
  const binary = octets[0] === 0x30 || /[\ufffd\0-\x08]/.test(text);
  if (binary && what.tokens.length === 0 && (await takeOctets(octets))) return;
  if (isList(text, what)) {
    // Less than two are no list: they are for the bench, unless there is nothing to see there either.
    const isForBench = (found: number): boolean =>
      !isOfPlaces(text) && (found === 1 || (found === 0 && text.length <= LARGE)) && !get().stage;
    if (!isForBench(await listTokens(file, file.name, (found) => !isForBench(found)))) return;
  }
  await take(text, what, 'opened');
}
