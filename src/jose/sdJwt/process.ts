import { Assembly, type ReadDisclosure, type DisclosureFault, type FoundDisclosure } from './assemble.ts';
import { digestsOf, disclosureHash } from './hash.ts';
import { isObject, JsonKind, JSON_DEPTH_LIMIT, readJson, scalarValue } from '../text/json.ts';
import type { Part, SdJwt } from '../token/token.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';

/** RFC 9901: whether the disclosures match the digests. */
export type DisclosureState = 'none' | 'unchecked' | 'match' | 'mismatch';

export interface Disclosed {
  /**
   * `match`: each disclosure has its one place. `mismatch`: the token must be refused. `unchecked`: could not be
   * compared. `none`: there is no disclosure. Whether the issuer signed the digests is another question.
   */
  state: DisclosureState;
  /**
   * The processed payload (RFC 9901 section 7.1), whatever the state, as far as it could be made: only what has its
   * digest in the payload is in it. It has no place in the token, so its span is empty.
   */
  claims?: Part;
  found: FoundDisclosure[];
  /** How many digests no disclosure fits: of claims that were not disclosed, or decoys (RFC 9901 section 4.2.5). */
  undisclosed: number | 'unknown';
  faults: DisclosureFault[];
}

/** The disclosure that contains each digest: it shows what is missing if a disclosure has no place. */
function holdersOf(disclosures: readonly Part[], candidates: ReadonlyMap<string, ReadDisclosure>): Map<number, number> {
  const holders = new Map<number, number>();
  for (const [holder, { json }] of disclosures.entries()) {
    if (!json || json.fault) continue;
    for (let node = 0; node < json.count; node += 1) {
      const candidate =
        json.kinds[node] === JsonKind.string ? candidates.get(String(scalarValue(json, node))) : undefined;
      if (candidate && candidate.index !== holder && !holders.has(candidate.index))
        holders.set(candidate.index, holder);
    }
  }
  return holders;
}

function claimsFrom(text: string, payload: Part): Part {
  const octets = encodeUtf8(text);
  const { start } = payload.span;
  return {
    name: 'payload',
    span: { start, end: start },
    encoding: 'plain',
    octets,
    decoded: decodeUtf8(octets).decoded,
    json: readJson(text),
    faults: [],
  };
}

/**
 * RFC 9901 section 7.1, steps 3 to 5: the claims of an SD-JWT, with its disclosures in the place of their digests.
 * `text` is the text of the token, `broken` what is wrong with it already. Never throws; time and size are linear in it.
 */
export async function processDisclosures(
  token: SdJwt,
  text: string,
  broken: readonly DisclosureFault[] = [],
): Promise<Disclosed> {
  const { disclosures } = token;
  const { payload } = token.jws;
  const unchecked = (code: DisclosureFault['code'], args: DisclosureFault['args'] = {}): Disclosed => ({
    state: 'unchecked',
    found: [],
    undisclosed: 'unknown',
    faults: [{ code, args }],
  });
  if (broken.length > 0) return { ...unchecked('sd-jwt-header'), faults: [...broken] };
  if (!payload || !isObject(payload.json) || payload.json.fault) return unchecked('sd-jwt-payload');
  if (token.excess) return unchecked('sd-jwt-incomplete', { count: disclosures.length });
  const hash = disclosureHash(payload.json);
  if ('unknown' in hash) return unchecked('sd-jwt-hash', { alg: hash.unknown });
  const digests = await digestsOf(
    hash.hash,
    disclosures.map(({ span }) => text.slice(span.start, span.end)),
  );
  if (!digests) return unchecked('sd-jwt-hash-failed');

  const candidates = new Map<string, ReadDisclosure>();
  const faults: DisclosureFault[] = [];
  const repeated = new Set<number>();
  for (const [index, digest] of digests.entries()) {
    const first = candidates.get(digest);
    const json = disclosures[index]?.json;
    if (!first) candidates.set(digest, { index, ...(json ? { json } : {}) });
    else {
      repeated.add(index);
      faults.push({ code: 'sd-jwt-repeated', index, args: { disclosure: index + 1, first: first.index + 1 } });
    }
  }

  const assembly = new Assembly(candidates);
  const assembled = assembly.assemble(payload.json);
  if (assembly.tooDeep) return unchecked('sd-jwt-depth', { limit: JSON_DEPTH_LIMIT });
  faults.push(...assembly.faults);
  const missing = disclosures
    .map((_, index) => index)
    .filter((index) => !assembly.used.has(index) && !repeated.has(index));
  const holders = missing.length > 0 ? holdersOf(disclosures, candidates) : new Map<number, number>();
  for (const index of missing) {
    const holder = holders.get(index);
    faults.push({
      code: holder === undefined ? 'sd-jwt-unreferenced' : 'sd-jwt-unreached',
      index,
      args: { disclosure: index + 1, ...(holder === undefined ? {} : { holder: holder + 1 }) },
    });
  }
  const state = faults.length > 0 ? 'mismatch' : disclosures.length > 0 ? 'match' : 'none';
  return {
    state,
    claims: claimsFrom(assembled, payload),
    found: assembly.found,
    undisclosed: assembly.unmatched,
    faults,
  };
}
