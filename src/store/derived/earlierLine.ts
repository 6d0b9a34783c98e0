import { stringMember, type JsonDocument } from '../../jose/text/json.ts';
import type { PartName } from '../../jose/token/token.ts';
import { readNow } from '../doors/readDoor.ts';
import { oneLine } from '../../words/keyName.ts';
import { fromNow, shortly } from '../../words/time.ts';
import { words } from '../../words/history.ts';
import { placedParts } from './select.ts';

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
