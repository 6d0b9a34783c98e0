import { charactersOf } from '../text/base64url.ts';
import { childNodes, JsonKind, scalarValue, type JsonDocument } from '../text/json.ts';
import { partsOf, type PlacedPart } from '../token/parts.ts';
import { charactersOfText } from '../token/readPart.ts';
import type { Span } from '../text/span.ts';
import { partTerm } from '../tables/partTerms.ts';
import type { TermId } from '../tables/terms.ts';
import type { Part, Token } from '../token/token.ts';

/** The mechanism that protects a run, judged by its place only: nothing has been verified. */
export type CoveredBy = 'signature' | 'tag' | 'additionalData' | 'nothing';

/**
 * One meaningful run of a token's text. The children of a Field lie in it without gap or overlap, so every character
 * belongs to exactly one leaf: the one that owns the character's first bit (to the bit: edges.ts).
 */
export interface Field {
  /** Ordinals from the root, behind the root's own id, joined by dots: the same place in the same shape has the same id. */
  id: string;
  term: TermId;
  /** In the text of the token. Empty if a part is there but has no characters. */
  span: Span;
  /** The part it lies in; absent for the text between parts. */
  placed?: PlacedPart | undefined;
  /** In the decoded text of the part. */
  text?: Span | undefined;
  /** Node in the part's JSON document; for a member, the node of its name. */
  node?: number | undefined;
  /** A member's decoded name; in an array, the item's index. */
  name?: string | number | undefined;
  /** Nearest field above that is a member or an item, for a path of names. */
  parent?: Field | undefined;
  coveredBy: CoveredBy;
  /** Computed when first asked for. */
  readonly children: readonly Field[];
}

type Seed = Omit<Field, 'id' | 'children' | 'coveredBy'> & { coveredBy?: CoveredBy; split?: (self: Field) => Seed[] };

/** A Field whose children are grown when first asked for: a megabyte has a hundred thousand of them. */
class Grown implements Field {
  readonly id: string;
  readonly coveredBy: CoveredBy;
  private readonly seed: Seed;
  private grown: readonly Field[] | undefined;

  constructor(seed: Seed, id: string, coveredBy: CoveredBy) {
    this.seed = seed;
    this.id = id;
    this.coveredBy = coveredBy;
  }

  get term(): TermId {
    return this.seed.term;
  }
  get span(): Span {
    return this.seed.span;
  }
  get placed(): PlacedPart | undefined {
    return this.seed.placed;
  }
  get text(): Span | undefined {
    return this.seed.text;
  }
  get node(): number | undefined {
    return this.seed.node;
  }
  get name(): string | number | undefined {
    return this.seed.name;
  }
  get parent(): Field | undefined {
    return this.seed.parent;
  }
  get children(): readonly Field[] {
    const { id } = this;
    this.grown ??= (this.seed.split?.(this) ?? []).map(
      (child, index) => new Grown(child, id === '' ? `${index}` : `${id}.${index}`, cover(child, this.coveredBy)),
    );
    return this.grown;
  }
}

function cover(seed: Seed, inherited: CoveredBy): CoveredBy {
  const { placed } = seed;
  if (seed.coveredBy) return seed.coveredBy;
  if (!placed) return inherited;
  const { name } = placed.part;
  if (placed.of === 'jws') return name === 'protectedHeader' || name === 'payload' ? 'signature' : 'nothing';
  if (name === 'protectedHeader' || name === 'additionalData') return 'additionalData';
  // The payload of a JWE is its plaintext (explainPlaintext): the tag covers it in its encrypted form.
  return name === 'initializationVector' || name === 'ciphertext' || name === 'payload' ? 'tag' : 'nothing';
}

/** Fills what lies between (and around) the seeds with leaves of the given term, so that nothing is left out. */
function fill(seeds: Seed[], span: Span, gap: (span: Span) => Seed): Seed[] {
  const filled: Seed[] = [];
  let at = span.start;
  for (const seed of seeds) {
    if (seed.span.start > at) filled.push(gap({ start: at, end: seed.span.start }));
    filled.push(seed);
    at = Math.max(at, seed.span.end);
  }
  if (at < span.end) filled.push(gap({ start: at, end: span.end }));
  return filled;
}

const KIND_TERMS: Readonly<Record<number, TermId>> = {
  [JsonKind.object]: 'jsonObject',
  [JsonKind.array]: 'jsonArray',
  [JsonKind.string]: 'jsonString',
  [JsonKind.number]: 'jsonNumber',
  [JsonKind.name]: 'memberName',
};

/** The term of a node. A literal is recognised by its first letter. */
const nodeTerm = (json: JsonDocument, node: number): TermId =>
  KIND_TERMS[json.kinds[node] as number] ??
  (json.text.charAt(json.starts[node] as number) === 'n' ? 'jsonNull' : 'jsonBoolean');

/** Fields inside a part whose content is JSON. */
class JsonFields {
  private readonly placed: PlacedPart;
  private readonly json: JsonDocument;
  private readonly part: Part;

  constructor(placed: PlacedPart, json: JsonDocument) {
    this.placed = placed;
    this.part = placed.part;
    this.json = json;
  }

  place(text: Span): Pick<Seed, 'placed' | 'span' | 'text'> {
    return { placed: this.placed, text, span: charactersOfText(this.part, text) };
  }

  seeds(text: Span, inner: Seed[]): Seed[] {
    const filled: Seed[] = [];
    let at = text.start;
    const gap = (end: number): void => {
      if (end <= at) return;
      const blank = this.json.text.slice(at, end).trim() === '';
      filled.push({ term: blank ? 'whiteSpace' : 'structuralCharacter', ...this.place({ start: at, end }) });
    };
    for (const seed of inner) {
      gap(seed.text?.start ?? at);
      filled.push(seed);
      at = seed.text?.end ?? at;
    }
    gap(text.end);
    return filled;
  }

  value(node: number, parent?: Field): Seed {
    const text = { start: this.json.starts[node] as number, end: this.json.ends[node] as number };
    const kind = this.json.kinds[node] as number;
    const seed: Seed = { term: nodeTerm(this.json, node), ...this.place(text), node, ...(parent ? { parent } : {}) };
    if (kind <= JsonKind.array)
      seed.split = () =>
        this.seeds(text, kind === JsonKind.object ? this.members(node, parent) : this.items(node, parent));
    return seed;
  }

  private items(node: number, parent?: Field): Seed[] {
    const seeds: Seed[] = [];
    for (const child of childNodes(this.json, node)) {
      const text = { start: this.json.starts[child] as number, end: this.json.ends[child] as number };
      const value = (self: Field): Seed => this.value(child, self);
      const scalar = (this.json.kinds[child] as number) > JsonKind.array;
      const seed: Seed = {
        term: 'arrayItem',
        ...this.place(text),
        node: child,
        name: seeds.length,
        ...(parent ? { parent } : {}),
      };
      seeds.push(scalar ? seed : { ...seed, split: (self) => [value(self)] });
    }
    return seeds;
  }

  private members(node: number, parent?: Field): Seed[] {
    const seeds: Seed[] = [];
    const children = [...childNodes(this.json, node)];
    for (let index = 0; index < children.length; index += 1) {
      const nameNode = children[index] as number;
      const next = children[index + 1];
      const valueNode = next !== undefined && this.json.kinds[next] !== JsonKind.name ? next : undefined;
      if (valueNode !== undefined) index += 1;
      const text = {
        start: this.json.starts[nameNode] as number,
        end: this.json.ends[valueNode ?? nameNode] as number,
      };
      const term: TermId = parent ? 'jsonMember' : this.part.name.endsWith('Header') ? 'headerParameter' : 'claim';
      seeds.push({
        term,
        ...this.place(text),
        node: nameNode,
        name: String(scalarValue(this.json, nameNode)),
        ...(parent ? { parent } : {}),
        split: (self) =>
          this.seeds(text, [
            this.value(nameNode, self),
            ...(valueNode === undefined ? [] : [this.value(valueNode, self)]),
          ]),
      });
    }
    return seeds;
  }

  /** The whole decoded text: the value, white space around it, and what reading did not reach. */
  all(): Seed[] {
    const { text, fault, count } = this.json;
    const stop = fault ? fault.at : text.length;
    const seeds = this.seeds({ start: 0, end: stop }, count > 0 ? [this.value(0)] : []);
    if (stop < text.length) seeds.push({ term: 'unreadable', ...this.place({ start: stop, end: text.length }) });
    return seeds;
  }
}

/** The content of a part: its JSON, or else its octets as one seed; then the characters that encode no octet. */
function insidePart(placed: PlacedPart): Seed[] {
  const { part } = placed;
  const { span, octets, json, decoded } = part;
  const carried =
    part.encoding === 'plain'
      ? span.end
      : Math.min(span.end, span.start + charactersOf({ start: 0, end: octets.length }).end);
  const seeds: Seed[] = [];
  if (carried > span.start) {
    if (json) seeds.push(...new JsonFields(placed, json).all());
    else {
      const text = decoded ? { text: { start: 0, end: decoded.text.length } } : {};
      seeds.push({
        term: decoded ? 'textContent' : 'octets',
        placed,
        span: { start: span.start, end: carried },
        ...text,
      });
    }
  }
  if (carried < span.end) seeds.push({ term: 'unusedBits', placed, span: { start: carried, end: span.end } });
  return seeds;
}

/** The Field tree of a token written as `text`. The root spans all of it; `id` tells it from the roots of other texts. */
export function explain(token: Token, text: string, id = ''): Field {
  const whole = { start: 0, end: text.length };
  const frame = token.kind === 'sdJwt' ? undefined : token.frame;
  // RFC 7515 section 5.1, step 5: the dot between header and payload is signed with them.
  const signedDot =
    token.kind === 'jwe' || frame
      ? -1
      : ((token.kind === 'sdJwt' ? token.jws : token).signatures[0]?.protectedHeader?.span.end ?? -1);
  const between = (span: Span): Seed => {
    if (frame) return { term: 'serializationSyntax', span };
    const term: TermId = text.charAt(span.start) === '~' ? 'separatorTilde' : 'separatorDot';
    return { term, span, ...(span.start === signedDot ? { coveredBy: 'signature' } : {}) };
  };
  const seeds = partsOf(token).map((placed): Seed => ({
    term: partTerm(placed.of, placed.part.name),
    span: placed.part.span,
    placed,
    split: () => insidePart(placed),
  }));
  const term: TermId = token.kind === 'jwe' ? 'jwe' : token.kind === 'jws' ? 'jws' : 'sdJwt';
  return new Grown({ term, span: whole, split: () => fill(seeds, whole, between) }, id, 'nothing');
}

/** The Field tree of a JWE's content that is not a token: one part, whose text is the whole. */
export function explainPlaintext(part: Part, id = ''): Field {
  const placed: PlacedPart = { part, of: 'jwe' };
  const seed: Seed = { term: 'plaintext', span: part.span, placed, split: () => insidePart(placed) };
  return new Grown({ term: 'plaintext', span: part.span, split: () => [seed] }, id, 'nothing');
}
