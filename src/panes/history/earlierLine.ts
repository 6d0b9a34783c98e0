import { stringMember, type JsonDocument } from '../../jose/text/json.ts';
import type { PartName } from '../../jose/token/token.ts';
import { placedParts } from '../../store/derived/select.ts';
import { readNow } from '../../store/doors/readDoor.ts';
import { oneLine } from '../../words/keyName.ts';
import { words } from '../../words/history.ts';

/** A longer text is named by its beginning: reading it for one line would hold up the page. */
const READ = 20_000;
const SHOWN = 60;

const HEADER = ['alg', 'enc', 'typ'];
const CLAIMS = ['iss', 'sub'];

const told = (json: JsonDocument | undefined, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = stringMember(json, name);
    return value === undefined ? [] : [oneLine(value)];
  });

/** One line that tells a text from others: `ES256 \u00b7 JWT \u00b7 https://id.example \u00b7 johndoe`. */
export function earlierLine(text: string): string {
  const reading = text.length > READ ? null : readNow(text);
  if (reading?.kind !== 'token') {
    const start = oneLine(text.trim(), SHOWN);
    return reading === null ? start : words.history.noToken(start);
  }
  const json = (name: PartName) => placedParts(reading).find(({ part }) => part.name === name)?.part.json;
  const line = [...told(json('protectedHeader'), HEADER), ...told(json('payload'), CLAIMS)];
  return line.length > 0 ? line.join(' \u00b7 ') : oneLine(text.trim(), SHOWN);
}
