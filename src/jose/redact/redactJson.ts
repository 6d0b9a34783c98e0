import { JsonKind, rawText, scalarValue, type JsonDocument } from '../text/json.ts';
import { kindOfText, type ValueKind } from './valueKind.ts';

/** Stands for a value. `count`: the place among the values of its kind; `length`: how many characters a text has. */
export interface Placeholder {
  kind: ValueKind;
  count: number;
  length: number;
}

/** Members whose values say how a token is made and when it holds, not whom it is about. They stay readable. */
const OPEN: ReadonlySet<string> = new Set(
  (
    'alg enc typ cty zip b64 crit kty crv use key_ops kid _sd_alg p2c ' +
    'iss aud exp nbf iat auth_time updated_at token_use token_type ver htm acr amr scope scp azp client_id'
  ).split(' '),
);

/** Kinds that are somebody's even where the member is an open one, such as an e-mail address in `iss`. */
const CLOSED: ReadonlySet<ValueKind> = new Set(['email', 'ip', 'token', 'key', 'phone']);

/** A name can say who somebody is as well as a value. */
const CLOSED_NAMES: ReadonlySet<ValueKind> = new Set(['email', 'uuid', 'ip', 'token', 'key', 'phone']);

/** A number of so many digits may be somebody's: of a telephone, of an account. */
const TELLING = 6;

/**
 * Replaces values by what kind of value they are. The same value becomes the same placeholder in every text given to
 * it, so that one can still see which values are equal.
 */
export class Redactor {
  private readonly known = new Map<string, string>();
  private readonly counts = new Map<ValueKind, number>();
  /** Where a value was replaced, or was kept on purpose, in the order found: the names that lead to it, without the places in lists. */
  readonly paths = new Set<string>();
  /** Values that were replaced, and what stands for them. A short number and a truth are words like any others. */
  readonly replaced = new Map<string, string>();

  constructor(
    private readonly nameOf: (placeholder: Placeholder) => string,
    /** Paths whose values somebody wants to keep. */
    private readonly kept: ReadonlySet<string> = new Set(),
  ) {}

  placeholder(raw: string, kind: ValueKind, length: number): string {
    const known = this.known.get(`${kind} ${raw}`);
    if (known !== undefined) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const made = this.nameOf({ kind, count, length });
    this.known.set(`${kind} ${raw}`, made);
    return made;
  }

  /** The same for a value that is taken out. */
  replacement(raw: string, kind: ValueKind, length: number): string {
    const placeholder = this.placeholder(raw, kind, length);
    if (kind !== 'truth' && (kind !== 'number' || raw.length >= TELLING)) this.replaced.set(raw, placeholder);
    return placeholder;
  }

  /** The text of a JSON document without what is somebody's: names, order and structure stay. `limit`: a longer text is cut. */
  json(json: JsonDocument, limit = Number.POSITIVE_INFINITY): string {
    let text = '';
    let at = 0;
    const put = (node: number, placeholder: string): void => {
      text += json.text.slice(at, json.starts[node]) + JSON.stringify(placeholder);
      at = json.ends[node] as number;
    };
    for (const { node, kind, path, open } of walk(json)) {
      if (text.length >= limit) break;
      const raw = rawText(json, node);
      const value = kind === JsonKind.string || kind === JsonKind.name ? String(scalarValue(json, node)) : '';
      const form = kindOf(kind, value);
      if (kind === JsonKind.name) {
        if (CLOSED_NAMES.has(form)) put(node, this.replacement(value, form, [...value].length));
        continue;
      }
      if (raw === '""' || raw === 'null' || (open && !CLOSED.has(form))) continue;
      const said = form === 'number' || form === 'truth' ? raw : value;
      const { length } = [...value];
      this.paths.add(path);
      if (this.kept.has(path)) this.placeholder(said, form, length);
      else put(node, this.replacement(said, form, length));
    }
    const rest = json.text.slice(at, at + Math.max(0, limit - text.length));
    return text.length + rest.length < limit ? text + rest : `${(text + rest).slice(0, limit)} ...`;
  }
}

const kindOf = (kind: number, value: string): ValueKind =>
  kind === JsonKind.number ? 'number' : kind === JsonKind.literal ? 'truth' : kindOfText(value);

interface Walked {
  node: number;
  kind: number;
  path: string;
  /** Whether it is in an open member of the top, or of anything in it. */
  open: boolean;
}

/** Names and single values in the order of the text. No recursion: a text may be nested a thousand deep. */
function* walk(json: JsonDocument): Generator<Walked> {
  const levels: { until: number; name: string; open: boolean }[] = [];
  for (let node = 0; node < json.count; node += 1) {
    while (levels.length > 0 && node >= (levels.at(-1)?.until ?? 0)) levels.pop();
    const kind = json.kinds[node] as number;
    if (kind === JsonKind.name) {
      yield { node, kind, path: '', open: false };
      const name = String(scalarValue(json, node));
      const open = OPEN.has(name) || (levels.at(-1)?.open ?? false);
      levels.push({ until: json.skips[node + 1] ?? json.count, name, open });
    } else if (kind === JsonKind.string || kind === JsonKind.number || kind === JsonKind.literal)
      yield { node, kind, path: levels.map(({ name }) => name).join('.'), open: levels.at(-1)?.open ?? false };
  }
}
