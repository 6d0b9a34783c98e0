import { JsonKind, rawText, scalarValue, type JsonDocument } from '../text/json.ts';
import { kindOfText, type ValueKind } from './valueKind.ts';

/** The placeholder for a value. `count`: the place among the values of its kind; `length`: how many characters a text has. */
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

/** Open members whose words are those of a protocol: that a role is called like a scope tells nothing. */
const VOCABULARY: ReadonlySet<string> = new Set(
  'alg enc typ cty crit kty crv use key_ops acr amr scope scp'.split(' '),
);

/** A replaced value of so many characters is looked for inside open ones: a tenant's ID in the address of its issuer. */
const INSIDE = 6;
/** So many times in a document: some tenths of a second. */
const LOOKS = 1_000_000;

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
  /** Values that were replaced, and their placeholders. A short number, true and false are ordinary words and are not among them. */
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

  /** Decides what each value becomes, in the order found; `json` does so itself for its own document. */
  collect(json: JsonDocument): void {
    for (const each of walk(json)) this.decide(json, each);
  }

  /** What a value becomes; undefined where it stays. */
  private decide(json: JsonDocument, { node, kind, path, open }: Walked): string | undefined {
    const raw = rawText(json, node);
    const value = kind === JsonKind.string || kind === JsonKind.name ? String(scalarValue(json, node)) : '';
    const form = kindOf(kind, value);
    const { length } = [...value];
    if (kind === JsonKind.name) return CLOSED_NAMES.has(form) ? this.replacement(value, form, length) : undefined;
    if (raw === '""' || raw === 'null' || (open && !CLOSED.has(form))) return undefined;
    const said = form === 'number' || form === 'truth' ? raw : value;
    this.paths.add(path);
    if (!this.kept.has(path)) return this.replacement(said, form, length);
    this.placeholder(said, form, length);
    return undefined;
  }

  /** Takes what is replaced elsewhere out of an open value; gives undefined where nothing of it is there. */
  private cleaner(): (value: string) => string | undefined {
    const long = [...this.replaced].filter(([raw]) => raw.length >= INSIDE).toSorted(([a], [b]) => b.length - a.length);
    let looks = 0;
    return (value) => {
      // Where it would take too long to look, nothing stays.
      looks += long.length;
      if (looks > LOOKS) return this.replacement(value, kindOfText(value), [...value].length);
      let text = value;
      for (const [raw, put] of long) text = text.replaceAll(raw, () => put);
      return text === value ? undefined : text;
    };
  }

  /** The text of a JSON document without what is somebody's: names, order and structure stay. `limit`: a longer text is cut. */
  json(json: JsonDocument, limit = Number.POSITIVE_INFINITY): string {
    let text = '';
    let at = 0;
    const put = (node: number, placeholder: string): void => {
      text += json.text.slice(at, json.starts[node]) + JSON.stringify(placeholder);
      at = json.ends[node] as number;
    };
    this.collect(json);
    const without = this.cleaner();
    for (const each of walk(json)) {
      if (text.length >= limit) break;
      const { node, kind, open, words } = each;
      const looksInside = open && !words && kind === JsonKind.string && !this.kept.has(each.path);
      const becomes = this.decide(json, each) ?? (looksInside ? without(String(scalarValue(json, node))) : undefined);
      if (becomes !== undefined) put(node, becomes);
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
  /** Whether that member has the words of a protocol. */
  words: boolean;
}

/** Names and single values in the order of the text. No recursion: a text may be nested a thousand deep. */
function* walk(json: JsonDocument): Generator<Walked> {
  const levels: { until: number; name: string; open: boolean; words: boolean }[] = [];
  for (let node = 0; node < json.count; node += 1) {
    while (levels.length > 0 && node >= (levels.at(-1)?.until ?? 0)) levels.pop();
    const kind = json.kinds[node] as number;
    if (kind === JsonKind.name) {
      yield { node, kind, path: '', open: false, words: false };
      const name = String(scalarValue(json, node));
      const open = OPEN.has(name) || (levels.at(-1)?.open ?? false);
      const words = VOCABULARY.has(name) || (levels.at(-1)?.words ?? false);
      levels.push({ until: json.skips[node + 1] ?? json.count, name, open, words });
    } else if (kind === JsonKind.string || kind === JsonKind.number || kind === JsonKind.literal)
      yield {
        node,
        kind,
        path: levels.map(({ name }) => name).join('.'),
        open: levels.at(-1)?.open ?? false,
        words: levels.at(-1)?.words ?? false,
      };
  }
}
