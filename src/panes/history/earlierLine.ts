import { stringMember, type JsonDocument } from '../../jose/text/json.ts';
import type { ShownLight } from '../../jose/verdict/light.ts';
import type { PartName } from '../../jose/token/token.ts';
import { placedParts } from '../../store/derived/select.ts';
import { readNow } from '../../store/doors/readDoor.ts';
import { oneLine } from '../../words/keyName.ts';
import { fromNow, shortly } from '../../words/time.ts';
import type { Left } from '../../store/derived/history.ts';
import { sayShown } from '../../store/derived/sayLight.ts';
import { loadedCheck } from '../../store/doors/checkDoor.ts';
import { words } from '../../words/history.ts';

/** A longer text is named by its beginning: reading it for one line would hold up the page. */
const READ = 20_000;
const SHOWN = 60;

const KINDS = { jwe: 'JWE', jws: 'JWS', sdJwt: 'SD-JWT' } as const;
const HEADER = ['alg', 'enc', 'typ'];
const CLAIMS = ['iss', 'sub'];

const told = (json: JsonDocument | undefined, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = stringMember(json, name);
    return value === undefined ? [] : [oneLine(value)];
  });

/** One line that tells a text from others: `JWS \u00b7 ES256 \u00b7 JWT \u00b7 https://id.example \u00b7 johndoe`. */
export function earlierLine(text: string): string {
  const reading = text.length > READ ? null : readNow(text);
  if (reading?.kind !== 'token') {
    const start = oneLine(text.trim(), SHOWN);
    return reading === null ? start : words.history.noToken(start);
  }
  const json = (name: PartName) => placedParts(reading).find(({ part }) => part.name === name)?.part.json;
  const line = [...told(json('protectedHeader'), HEADER), ...told(json('payload'), CLAIMS)];
  return [KINDS[reading.token.kind], ...(line.length > 0 ? line : [oneLine(text.trim(), SHOWN)])].join(' \u00b7 ');
}

/** From here on the time of day says more than how long ago that is. */
const RECENT = 3600;
const MINUTE = 60;

/** When a text was left: how long ago while that is short, else the time of day. */
export function whenLeft(at: number, now: number): string {
  if (now - at < MINUTE) return words.history.justNow;
  return now - at < RECENT ? fromNow(Math.round(at - now)) : shortly(at, now);
}

/** The light that matters most, as codes: of the signature, or of the decryption. */
export const lightOf = ({ lights }: Left): ShownLight | undefined =>
  lights?.find((each) => each?.id === 'signature' || each?.id === 'decryption');

/** What that light said then, in the language of now. */
export function lightLeft(left: Left): string {
  const shown = lightOf(left);
  return shown ? `${words.verdict.names[shown.id]}: ${oneLine(sayShown(loadedCheck(), shown).says, SHOWN)}` : '';
}
