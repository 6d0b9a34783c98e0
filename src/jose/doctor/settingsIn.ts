import { encodeUtf8 } from '../text/utf8.ts';
import { secretReadings } from '../keys/secret.ts';

const LINES = 200;
/** Longer lines are left out: matching one takes time with the square of the blanks in it. */
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

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/, LINES);

function inLines(text: string): Setting[] {
  return linesOf(text).flatMap((line) => {
    const [, name = '', , value] = (line.length <= LONGEST_LINE && SETTING.exec(line)) || [];
    return value === undefined ? [] : [{ name, value }];
  });
}

/** Each line that sets something, or each text of JSON: its name and its value. */
export const settingLines = (text: string): Setting[] => inJson(text) ?? inLines(text);

const SECRET_NAME = /secret|jwt|hmac|passw|sign|key$/i;
/** A line that sets nothing: it is blank, a comment, a section, a bracket, or a name with its values below it. */
const SETS_NOTHING =
  /^\s*(?:[#;].*|\/\/.*|\[[\w.-]{1,80}\]|-{3}|(?:- )?["']?[\w./-]{1,80}["']?\s*:\s*[|>{[]?|[{}[\]],?)?\s*$/;

/** Whether a text is a file of settings, or a secret of Kubernetes or of a vault, and one of its names is that of a secret. */
export function hasSecretSetting(text: string): boolean {
  if (text.length > LONGEST_SETTINGS) return false;
  const members = inJson(text);
  if (!(members ?? inLines(text)).some(({ name, value }) => SECRET_NAME.test(name) && value !== '')) return false;
  const isOne = (line: string): boolean =>
    line.length <= LONGEST_LINE && (SETS_NOTHING.test(line) || SETTING.test(line));
  return members !== undefined || linesOf(text).every(isOne);
}

/** The values as octets, in each way to read them. */
export function* settingsIn(text: string): Generator<{ name: string; octets: Uint8Array }> {
  for (const { name, value } of settingLines(text)) {
    yield { name, octets: encodeUtf8(value) };
    for (const { encoding, octets } of secretReadings(value)) if (encoding !== 'utf8') yield { name, octets };
  }
}
