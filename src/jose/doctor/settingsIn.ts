import { encodeUtf8 } from '../text/utf8.ts';
import { secretReadings } from '../keys/secret.ts';

const LINES = 200;
/** A longer line sets no secret, and runs of blanks in it would cost the square of their length. */
const LONGEST_LINE = 2_000;
/** Nobody copies a longer secret out of a file of settings. */
export const LONGEST_SETTINGS = 20_000;
/** `NAME=value`, `name: value`, `export NAME="value";` */
const SETTING =
  /^\s*(?:export\s+|set\s+|-\s+)?["']?([A-Za-z_][\w.-]{0,80})["']?\s*[=:]\s*(["'`]?)(\S(?:.*\S)?)\2\s*[;,]?\s*$/;

interface Setting {
  name: string;
  value: string;
}

/** The texts in JSON, each with the name of its member: what vaults and managers of secrets answer. Undefined if it is none. */
function inJson(text: string): Setting[] | undefined {
  if (text.length > LONGEST_SETTINGS || !/^[\s\ufeff]*[[{]/.test(text)) return undefined;
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const found: Setting[] = [];
  const open: [name: string, value: unknown][] = [['', whole]];
  for (let next = open.pop(); next && found.length < LINES; next = open.pop()) {
    const [name, value] = next;
    if (typeof value === 'string') found.push({ name, value });
    else if (value && typeof value === 'object')
      for (const [inner, each] of Object.entries(value).toReversed())
        open.push([Array.isArray(value) ? name : inner, each]);
  }
  return found;
}

/** Each line that sets something, or each text of JSON: its name and its value. */
export function* settingLines(text: string): Generator<Setting> {
  const members = inJson(text);
  if (members) yield* members;
  else
    for (const line of text.split(/\r\n?|\n/, LINES)) {
      const [, name = '', , value] = (line.length <= LONGEST_LINE && SETTING.exec(line)) || [];
      if (value !== undefined) yield { name, value };
    }
}

const SECRET_NAME = /secret|jwt|hmac|passw|sign|key$/i;
/** Lines of a file of settings that set nothing: blank, a comment, a section, the name above what is indented, a bracket. */
const SETS_NOTHING =
  /^\s*(?:[#;].*|\/\/.*|\[[\w.-]{1,80}\]|-{3}|(?:- )?["']?[\w./-]{1,80}["']?\s*:\s*[|>{[]?|[{}[\]],?)?\s*$/;

/** Whether a text is a file of settings, or a secret of Kubernetes or of a vault, and one of its names is that of a secret. */
export function hasSecretSetting(text: string): boolean {
  if (text.length > LONGEST_SETTINGS) return false;
  const settings = [...settingLines(text)];
  if (!settings.some(({ name, value }) => SECRET_NAME.test(name) && value !== '')) return false;
  return (
    inJson(text) !== undefined ||
    text
      .split(/\r\n?|\n/, LINES)
      .every((line) => line.length <= LONGEST_LINE && (SETS_NOTHING.test(line) || SETTING.test(line)))
  );
}

/** The values as octets, in each way to read them. */
export function* settingsIn(text: string): Generator<{ name: string; octets: Uint8Array }> {
  for (const { name, value } of settingLines(text)) {
    yield { name, octets: encodeUtf8(value) };
    for (const { encoding, octets } of secretReadings(value)) if (encoding !== 'utf8') yield { name, octets };
  }
}
