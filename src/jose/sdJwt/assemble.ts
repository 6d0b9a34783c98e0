import {
  childNodes,
  JsonKind,
  JSON_DEPTH_LIMIT,
  membersOf,
  rawText,
  scalarValue,
  type JsonDocument,
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
  /** A digest was met that belongs to no disclosure. */
  unmatched = false;
  private readonly pieces: string[] = [];
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
    if (!candidate) this.unmatched = true;
    if (times > 1 || !candidate) return undefined;
    this.used.add(candidate.index);
    return candidate;
  }

  private value(json: JsonDocument, node: number): void {
    const kind = json.kinds[node];
    if (kind !== JsonKind.object && kind !== JsonKind.array) this.pieces.push(rawText(json, node));
    else if (this.path.length >= JSON_DEPTH_LIMIT) {
      this.tooDeep = true;
      this.pieces.push('null');
    } else if (kind === JsonKind.object) this.object(json, node);
    else this.array(json, node);
  }

  private disclosed({ index, json }: ReadDisclosure, node: number, step: string | number): void {
    this.path.push(step);
    this.within.push(index);
    this.found.push({ index, where: [...this.path], ...(typeof step === 'string' ? { name: step } : {}) });
    this.value(json as JsonDocument, node);
    this.within.pop();
    this.path.pop();
  }

  private object(json: JsonDocument, node: number): void {
    const names = new Set<string>();
    const lists: number[] = [];
    const top = this.path.length === 0;
    let separator = '{';
    for (const { name, nameNode, valueNode } of membersOf(json, node)) {
      if (name === '_sd') {
        if (lists.push(valueNode) === 2) this.note('sd-jwt-clash', { name });
        continue;
      }
      names.add(name);
      if (name === '_sd_alg' && top) continue;
      if (name === '...' || name === '_sd_alg') this.note('sd-jwt-reserved', { name });
      this.pieces.push(separator, rawText(json, nameNode), ':');
      separator = ',';
      this.path.push(name);
      this.value(json, valueNode);
      this.path.pop();
    }
    for (const list of lists) {
      for (const digest of this.digests(json, list)) {
        const candidate = this.take(digest);
        const items = candidate && this.claim(candidate, names);
        if (!items) continue;
        const own = candidate.json as JsonDocument;
        this.pieces.push(separator, rawText(own, items[1] as number), ':');
        separator = ',';
        this.disclosed(candidate, items[2] as number, String(scalarValue(own, items[1] as number)));
      }
    }
    this.pieces.push(separator === '{' ? '{}' : '}');
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
      this.pieces.push(position === 0 ? '[' : ',');
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
      this.disclosed(candidate, items[1] as number, position);
      position += 1;
    }
    this.pieces.push(position === 0 ? '[]' : ']');
  }
}
