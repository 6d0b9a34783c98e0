import { encodeUtf8 } from '../text/utf8.ts';
import { secretReadings } from '../keys/secret.ts';

const LINES = 200;
/** `NAME=value`, `name: value`, `export NAME="value";` */
const SETTING =
  /^\s*(?:export\s+|set\s+|-\s+)?["']?([A-Za-z_][\w.-]{0,80})["']?\s*[=:]\s*(["'`]?)(\S(?:.*\S)?)\2\s*[;,]?\s*$/;

/** Each line that sets something: its name and its value. */
export function* settingLines(text: string): Generator<{ name: string; value: string }> {
  for (const line of text.split(/\r\n?|\n/, LINES)) {
    const [, name = '', , value] = SETTING.exec(line) ?? [];
    if (value !== undefined) yield { name, value };
  }
}

/** The values as octets, in each way to read them. */
export function* settingsIn(text: string): Generator<{ name: string; octets: Uint8Array }> {
  for (const { name, value } of settingLines(text)) {
    yield { name, octets: encodeUtf8(value) };
    for (const { encoding, octets } of secretReadings(value)) if (encoding !== 'utf8') yield { name, octets };
  }
}
