import { charactersOfText } from '../token/readPart.ts';
import {
  childNodes,
  isObject,
  JsonKind,
  membersOf,
  rawText,
  scalarValue,
  type JsonDocument,
  type Member as MemberNodes,
} from '../text/json.ts';
import type { Part } from '../token/token.ts';
import type { Evidence } from './finding.ts';

export type ValueType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
const TYPES: Readonly<Record<number, ValueType>> = {
  [JsonKind.object]: 'object',
  [JsonKind.array]: 'array',
  [JsonKind.string]: 'string',
  [JsonKind.number]: 'number',
};

/** The part and layer of the members. `placed` is false for computed members, which are not in the text. */
export interface Place {
  layer: number;
  part: Part;
  placed: boolean;
  /** Where the members may come from instead. */
  disclosures?: readonly Part[];
}

/** A JSON value in a token, with its place. Nothing is converted before somebody asks. */
export class Value {
  constructor(
    readonly place: Place,
    readonly json: JsonDocument,
    readonly node: number,
    /** The start of its name; for an item, of the item itself. */
    readonly nameNode: number,
  ) {}

  get raw(): string {
    return rawText(this.json, this.node);
  }
  get type(): ValueType {
    return TYPES[this.json.kinds[this.node] as number] ?? (this.raw === 'null' ? 'null' : 'boolean');
  }
  /** Only if it is a string. */
  get text(): string | undefined {
    return this.type === 'string' ? String(scalarValue(this.json, this.node)) : undefined;
  }
  /** Only if it is a number. Digits may be lost: `raw` has them all. */
  get number(): number | undefined {
    return this.type === 'number' ? Number(this.raw) : undefined;
  }
  /** The string, or the strings of the array. */
  get texts(): string[] {
    return (this.type === 'array' ? this.items : [this as Value]).flatMap(({ text }) => text ?? []);
  }
  get items(): Value[] {
    if (this.type !== 'array') return [];
    return [...childNodes(this.json, this.node)].map((node) => new Value(this.place, this.json, node, node));
  }
  get members(): Members {
    return new Members([{ place: this.place, json: this.json, node: this.node }]);
  }
  /** The whole member, which Show selects. */
  get evidence(): Evidence | undefined {
    const { layer, part, placed } = this.place;
    if (!placed) return this.disclosed;
    const text = { start: this.json.starts[this.nameNode] as number, end: this.json.ends[this.node] as number };
    return { kind: 'span', layer, span: charactersOfText(part, text) };
  }
  /** The disclosure (salt, name, value: RFC 9901 section 4.2.1) that has this very member. */
  private get disclosed(): Evidence | undefined {
    const { layer, disclosures = [] } = this.place;
    const name = String(scalarValue(this.json, this.nameNode));
    const own = disclosures.find(({ json }) => {
      if (!json || json.fault || json.kinds[0] !== JsonKind.array) return false;
      const [, named, value] = childNodes(json, 0);
      if (named === undefined || value === undefined) return false;
      return String(scalarValue(json, named)) === name && rawText(json, value) === this.raw;
    });
    return own && { kind: 'span', layer, span: own.span };
  }
}

export interface Member {
  name: string;
  value: Value;
}

interface ObjectAt {
  place: Place;
  json: JsonDocument;
  node: number;
}

const valueOf = ({ place, json }: ObjectAt, { nameNode, valueNode }: MemberNodes): Value =>
  new Value(place, json, valueNode, nameNode);

function* whole({ json, node }: ObjectAt): Generator<MemberNodes> {
  for (const member of membersOf(json, node)) if (member.valueNode >= 0) yield member;
}

function namedIn(object: ObjectAt): Map<string, MemberNodes> {
  const named = new Map<string, MemberNodes>();
  for (const member of whole(object)) named.set(member.name, member);
  return named;
}

/** The members of one object, or of several that count as one: in a JOSE header the protected one comes first.
 * An object may have a hundred thousand: they are looked through when first asked for, and become values one by one. */
export class Members {
  private named: readonly ReadonlyMap<string, MemberNodes>[] | undefined;

  constructor(private readonly objects: readonly ObjectAt[]) {}

  /** In order, duplicates and all. */
  *all(): Generator<Member> {
    for (const object of this.objects)
      for (const member of whole(object)) yield { name: member.name, value: valueOf(object, member) };
  }

  /** The last of that name, as most readers take it; for a header, the one in the first part that has it. */
  get(name: string): Value | undefined {
    this.named ??= this.objects.map((object) => namedIn(object));
    for (const [at, named] of this.named.entries()) {
      const member = named.get(name);
      if (member) return valueOf(this.objects[at] as ObjectAt, member);
    }
    return undefined;
  }
  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
  text(name: string): string | undefined {
    return this.get(name)?.text;
  }
  texts(name: string): string[] {
    return this.get(name)?.texts ?? [];
  }
  number(name: string): number | undefined {
    return this.get(name)?.number;
  }
  /** The given names that are missing here. */
  missing(names: readonly string[]): string[] {
    return names.filter((name) => !this.has(name));
  }
}

export const membersIn = (places: readonly (Place | undefined)[]): Members =>
  new Members(
    places.flatMap((place) => (place && isObject(place.part.json) ? [{ place, json: place.part.json, node: 0 }] : [])),
  );
