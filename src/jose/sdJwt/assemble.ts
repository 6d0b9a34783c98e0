import {
  childNodes,
  JsonKind,
  JSON_DEPTH_LIMIT,
  membersOf,
  rawText,
  scalarValue,
  type JsonDocument,
  type Member,
} from '../text/json.ts';
import type { DisclosureArgs, DisclosureCode } from './words.ts';

export interface DisclosureFault {
  code: DisclosureCode;
  /** The disclosure concerned, in `SdJwt.disclosures`. */
  index?: number;
  args: DisclosureArgs;
}

/** A disclosure whose digest was found, and the place that its value has in the processed claims. */
export interface FoundDisclosure {
  index: number;
  /** Names, and positions in arrays, from the top to the disclosed value itself. */
  where: readonly (string | number)[];
  /** The claim's name; an array element has none. */
  name?: string;
  /** Where it begins in the text of the processed payload: its name, or the element itself. */
  at: number;
  /** And where it ends. */
  end: number;
}

/** A disclosure to be looked up by its digest. No document: its content is not JSON. */
export interface ReadDisclosure {
  index: number;
  json?: JsonDocument;
}

/** A disclosure has few faults as a whole; its content, or the payload, may have any number of them. */
const FAULT_LIMIT = 50;

/** Items of `["salt", "name", value]` or `["salt", value]`, or nothing if it is neither (RFC 9901 sections 4.2.1, 4.2.2). */
function itemsOf({ json }: ReadDisclosure, wanted: 2 | 3): number[] | undefined {
  if (!json || json.fault || json.kinds[0] !== JsonKind.array) return undefined;
  const items: number[] = [];
  for (const item of childNodes(json, 0)) if (items.push(item) > wanted) return undefined;
  const texts = items.slice(0, wanted - 1).every((item) => json.kinds[item] === JsonKind.string);
  return items.length === wanted && texts ? items : undefined;
}

/** The digest of `{"...": "digest"}` (RFC 9901 section 4.2.4.2). */
function placeholder(json: JsonDocument, node: number): string | undefined {
  if (json.kinds[node] !== JsonKind.object || json.skips[node] !== node + 3 || json.kinds[node + 2] !== JsonKind.string)
    return undefined;
  return scalarValue(json, node + 1) === '...' ? String(scalarValue(json, node + 2)) : undefined;
}

/**
 * RFC 9901 section 7.1, step 3: writes the payload again, with what is disclosed in the place of its digests. Numbers,
 * strings and names are copied unchanged; white space between them is not. Each disclosure is used once, so the
 * result is never longer than what came in.
 */
export class Assembly {
  readonly faults: DisclosureFault[] = [];
  readonly found: FoundDisclosure[] = [];
  readonly used = new Set<number>();
  tooDeep = false;
  /** How many digests were met that belong to no disclosure. */
  unmatched = 0;
  private readonly pieces: string[] = [];
  /** Of all pieces together. */
  private length = 0;
  private readonly path: (string | number)[] = [];
  /** How often each digest was met, decoys and all. */
  private readonly met = new Map<string, number>();
  /** The disclosure being written, from the innermost; none in the payload itself. */
  private readonly within: number[] = [];
  private unnumbered = 0;
  private readonly candidates: ReadonlyMap<string, ReadDisclosure>;

  constructor(candidates: ReadonlyMap<string, ReadDisclosure>) {
    this.candidates = candidates;
  }

  /** The text of the processed payload. */
  assemble(payload: JsonDocument): string {
    this.value(payload, 0);
    return this.pieces.join('');
  }

  private write(...pieces: string[]): void {
    for (const piece of pieces) this.length += piece.length;
    this.pieces.push(...pieces);
  }

  private note(code: DisclosureCode, args: DisclosureArgs, concerned?: number): void {
    if (concerned === undefined && this.unnumbered >= FAULT_LIMIT) return;
    if (concerned === undefined) this.unnumbered += 1;
    const index = concerned ?? this.within.at(-1);
    this.faults.push({
      code,
      ...(index === undefined ? {} : { index }),
      args: index === undefined ? args : { disclosure: index + 1, ...args },
    });
  }

  /** The disclosure of a digest, when it is met for the first time. Decoys have none and are passed over. */
  private take(digest: string): ReadDisclosure | undefined {
    const times = (this.met.get(digest) ?? 0) + 1;
    this.met.set(digest, times);
    const candidate = this.candidates.get(digest);
    // Section 7.1, step 4: also where no disclosure belongs to it.
    if (times === 2) this.note('sd-jwt-doubled', { digest: digest.slice(0, 100) }, candidate?.index);
    if (!candidate && times === 1) this.unmatched += 1;
    if (times > 1 || !candidate) return undefined;
    this.used.add(candidate.index);
    return candidate;
  }

  private value(json: JsonDocument, node: number): void {
    const kind = json.kinds[node];
    if (kind !== JsonKind.object && kind !== JsonKind.array) this.write(rawText(json, node));
    else if (this.path.length >= JSON_DEPTH_LIMIT) {
      this.tooDeep = true;
      this.write('null');
    } else if (kind === JsonKind.object) this.object(json, node);
    else this.array(json, node);
  }

  private disclosed({ index, json }: ReadDisclosure, node: number, step: string | number, at: number): void {
    this.path.push(step);
    this.within.push(index);
    const found: FoundDisclosure = {
      index,
      where: [...this.path],
      ...(typeof step === 'string' ? { name: step } : {}),
      at,
      end: at,
    };
    this.found.push(found);
    this.value(json as JsonDocument, node);
    found.end = this.length;
    this.within.pop();
    this.path.pop();
  }

  private object(json: JsonDocument, node: number): void {
    const members = [...membersOf(json, node)];
    const names = this.namesOf(members);
    const top = this.path.length === 0;
    let separator = '{';
    const begin = (text: string): number => {
      const at = this.length + separator.length;
      this.write(separator, text, ':');
      separator = ',';
      return at;
    };
    for (const { name, nameNode, valueNode } of members) {
      if (name === '_sd') {
        this.claims(json, valueNode, names, begin);
      } else if (name !== '_sd_alg' || !top) {
        begin(rawText(json, nameNode));
        this.path.push(name);
        this.value(json, valueNode);
        this.path.pop();
      }
    }
    this.write(separator === '{' ? '{}' : '}');
  }

  /** The names that are there before anything is disclosed, and what is wrong with them. */
  private namesOf(members: readonly Member[]): Set<string> {
    const names = new Set<string>();
    const top = this.path.length === 0;
    let lists = 0;
    for (const { name } of members) {
      if (name === '_sd') lists += 1;
      else names.add(name);
      if (name === '...' || (name === '_sd_alg' && !top)) this.note('sd-jwt-reserved', { name });
      if (name === '_sd' && lists === 2) this.note('sd-jwt-clash', { name });
    }
    return names;
  }

  /** What is disclosed goes where its digests are: the standard leaves the order open. */
  private claims(json: JsonDocument, list: number, names: Set<string>, begin: (text: string) => number): void {
    for (const digest of this.digests(json, list)) {
      const candidate = this.take(digest);
      const items = candidate && this.claim(candidate, names);
      if (!items) continue;
      const own = candidate.json as JsonDocument;
      const [, name, value] = items as [number, number, number];
      const at = begin(rawText(own, name));
      this.disclosed(candidate, value, String(scalarValue(own, name)), at);
    }
  }

  private digests(json: JsonDocument, list: number): string[] {
    const items = json.kinds[list] === JsonKind.array ? [...childNodes(json, list)] : [];
    if (json.kinds[list] === JsonKind.array && items.every((item) => json.kinds[item] === JsonKind.string))
      return items.map((item) => String(scalarValue(json, item)));
    this.note('sd-jwt-list', {});
    return [];
  }

  /** Step 3.c.ii: the items of a disclosed claim that may be in an object with these names. */
  private claim(candidate: ReadDisclosure, names: Set<string>): number[] | undefined {
    const items = itemsOf(candidate, 3);
    const name = items && String(scalarValue(candidate.json as JsonDocument, items[1] as number));
    // Section 4.1.1: `_sd_alg` says how digests are made, so a digest cannot hide it.
    if (name === undefined) this.note('sd-jwt-items', { wanted: 3 }, candidate.index);
    else if (name === '_sd' || name === '...' || name === '_sd_alg')
      this.note('sd-jwt-reserved', { name }, candidate.index);
    else if (names.has(name)) this.note('sd-jwt-clash', { name }, candidate.index);
    else {
      names.add(name);
      return items;
    }
    return undefined;
  }

  private array(json: JsonDocument, node: number): void {
    let position = 0;
    const begin = (): void => {
      this.write(position === 0 ? '[' : ',');
    };
    for (const child of childNodes(json, node)) {
      const digest = placeholder(json, child);
      if (digest === undefined) {
        begin();
        this.path.push(position);
        this.value(json, child);
        this.path.pop();
        position += 1;
        continue;
      }
      const candidate = this.take(digest);
      if (!candidate) continue;
      const items = itemsOf(candidate, 2);
      if (!items) {
        this.note('sd-jwt-items', { wanted: 2 }, candidate.index);
        continue;
      }
      begin();
      this.disclosed(candidate, items[1] as number, position, this.length);
      position += 1;
    }
    this.write(position === 0 ? '[]' : ']');
  }
}
