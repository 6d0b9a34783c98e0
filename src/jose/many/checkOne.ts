import { mayTry, rankKeys, type Ranked } from '../keys/fit.ts';
import type { Key } from '../keys/key.ts';
import { keyWanted, type WantedKey } from '../keys/wanted.ts';
import { openJwe } from '../jwe/openJwe.ts';
import { verifyWithKey } from '../jws/verifyWithKey.ts';
import { contentOf, LAYER_LIMIT } from '../read/layers.ts';
import { checkKeyBinding } from '../sdJwt/keyBinding.ts';
import { disclosingOf } from '../sdJwt/inHeader.ts';
import { processDisclosures } from '../sdJwt/process.ts';
import { algorithm } from '../tables/algs.ts';
import { isObject } from '../text/json.ts';
import { jwsOf } from '../token/parts.ts';
import type { TokenReading } from '../token/reading.ts';
import type { Jwe, Jws } from '../token/token.ts';
import { claimsOf } from '../verdict/claims.ts';
import type { Checked, Clock, Expectations, JudgedKey, LayerInput } from '../verdict/input.ts';
import { judgeLine } from '../verdict/judge.ts';
import type { Light } from '../verdict/light.ts';
import { openedOf } from '../verdict/opened.ts';
import { claimsNamed, type RowLight, type RowLights } from './row.ts';

/** A key of the ring, with what is known of who else has it. */
export interface GivenKey {
  key: Key;
  /** By the reading of a secret. */
  judged: readonly JudgedKey[];
  /** The demo's key: it is tried only on tokens that name it. */
  isDemo: boolean;
}

/** Signatures of one token, and keys tried on each, the likeliest first. */
const SIGNATURES = 4;
const TRIES = 24;

/** The ring, with the order of its keys remembered for headers that ask for the same. */
export class KeyRing {
  private readonly ranked = new Map<string, readonly Ranked[]>();
  private readonly byKey: ReadonlyMap<Key, GivenKey>;
  readonly keys: readonly Key[];
  readonly own: number;

  constructor(given: readonly GivenKey[]) {
    this.keys = given.map(({ key }) => key);
    this.byKey = new Map(given.map((each) => [each.key, each]));
    this.own = given.filter(({ isDemo }) => !isDemo).length;
  }

  /** The keys to try on a signature: those that can serve, the named ones first. */
  rank(wanted: WantedKey): readonly Ranked[] {
    const { alg, kid, x5t, x5tS256 } = wanted;
    const asked = JSON.stringify([alg, kid, x5t, x5tS256]);
    let ranked = this.ranked.get(asked);
    if (!ranked) {
      if (this.ranked.size > 5_000) this.ranked.clear();
      ranked = rankKeys(this.keys, wanted, 'verify').filter(({ key, fit }) => mayTry(fit) && this.isOffered(key, kid));
      this.ranked.set(asked, ranked);
    }
    return ranked;
  }

  isOffered(key: Key, kid: string | undefined): boolean {
    return !this.byKey.get(key)?.isDemo || key.kid === kid;
  }

  judged(key: Key, reading = 0): JudgedKey {
    return this.byKey.get(key)?.judged[reading] ?? key;
  }
}

const textOf = (reading: TokenReading): string => reading.candidates[reading.picked]?.text ?? reading.source;

/** Tries the keys on each signature until one holds. */
async function trySignatures(jws: Jws, reading: TokenReading, ring: KeyRing) {
  const checked: Checked[] = [];
  const untried: Record<number, number> = {};
  const text = textOf(reading);
  for (const wanted of keyWanted(reading.token).filter(({ of }) => of === 'signature')) {
    const { index } = wanted;
    const able = ring.rank(wanted);
    const ranked = index < SIGNATURES ? able.slice(0, TRIES) : [];
    if (able.length > ranked.length) untried[index] = able.length - ranked.length;
    for (const { key } of ranked) {
      const asked = { id: `${index} ${key.id}`, text, token: jws, faults: reading.faults, index };
      const { answer, reading: how } = await verifyWithKey(asked, key);
      const holds = answer.mathematics === 'holds';
      const readAs = holds && how ? key.secret?.readings[how] : undefined;
      checked.push({
        key: ring.judged(key, how),
        index,
        answer,
        ...(how === undefined ? {} : { reading: how }),
        ...(readAs
          ? { readAs: { encoding: readAs.encoding, ...(readAs.change ? { change: readAs.change } : {}) } }
          : {}),
      });
      if (!holds) continue;
      delete untried[index];
      break;
    }
  }
  return { checked, untried };
}

/** Stretching a password is meant to take long: for a list it is not done. */
const isSlow = (token: Jwe): boolean =>
  keyWanted(token).some(({ alg }) => {
    const entry = algorithm(alg ?? '');
    return entry?.use === 'keyManagement' && entry.family === 'pbes2';
  });

/** A token, or what opened inside one, and what the keys showed of it. */
export interface Layer {
  reading: TokenReading;
  input: LayerInput;
}

async function openOne(token: Jwe, reading: TokenReading, ring: KeyRing, depth: number): Promise<Layer[]> {
  const layer: LayerInput = { token, faults: reading.faults, given: ring.own };
  const kid = keyWanted(token)[0]?.kid;
  // Malformed tokens are reported without any key.
  const keys = isSlow(token) ? [] : ring.keys.filter((key) => ring.isOffered(key, kid));
  const opening = await openJwe({ text: textOf(reading), token, faults: reading.faults, ring: keys });
  Object.assign(
    layer,
    openedOf(opening, (key, how) => ring.judged(key, how)),
  );
  const plaintext = opening.opened?.answer.plaintext;
  const own: Layer = { reading, input: layer };
  if (!plaintext) return [own];
  const content = contentOf(plaintext);
  if (content.kind === 'token' && depth + 1 < LAYER_LIMIT)
    return [own, ...(await layersOf(content.reading, ring, depth + 1))];
  if (content.kind !== 'token') layer.noToken = true;
  if (content.kind === 'json') layer.claims = content.part;
  if ('part' in content) layer.plaintextFaults = content.part.faults;
  return [own];
}

/** All that the judge needs to know of a token with these keys, and of what opens inside it. Never throws. */
export async function layersOf(reading: TokenReading, ring: KeyRing, depth = 0): Promise<Layer[]> {
  const { token, faults } = reading;
  if (token.kind === 'jwe') return openOne(token, reading, ring, depth);
  const jws = jwsOf(token);
  const layer: LayerInput = { token, faults, given: ring.own };
  if (jws) Object.assign(layer, await trySignatures(jws, reading, ring));
  const disclosing = disclosingOf(token, textOf(reading));
  if (!disclosing) return [{ reading, input: layer }];
  const processed = await processDisclosures(disclosing.token, textOf(reading), disclosing.broken);
  const binding = await checkKeyBinding(disclosing.token, textOf(reading), [...faults, ...disclosing.faults]);
  Object.assign(layer, {
    token: disclosing.token,
    disclosures: processed.state,
    disclosureFaults: processed.faults,
    undisclosed: processed.undisclosed,
    ...(processed.claims ? { claims: processed.claims } : {}),
    ...(binding
      ? {
          keyBinding: binding.key && binding.answer ? [{ key: binding.key, index: 0, answer: binding.answer }] : [],
          keyBindingFaults: binding.faults,
        }
      : {}),
  });
  return [{ reading, input: layer }];
}

const short = ({ state, code, args, because }: Light): RowLight => ({
  state,
  code,
  args,
  ...(because ? { because } : {}),
});

/** The lights of a line: those of the bench's own judge. */
export function lightsOf(of: readonly Layer[], clock: Clock, expectations: Expectations): RowLights {
  const layers = of.map(({ input }) => input);
  const { cryptography, time } = judgeLine({ layers, clock, expectations });
  const [outer] = layers;
  const innermost = layers.at(-1);
  const claims = innermost && (outer?.token.kind === 'jwe' || innermost.claims) ? claimsOf(innermost) : undefined;
  return {
    cryptography: short(cryptography),
    time: short(time),
    ...(cryptography.code === 'decryption-no-key' && innermost?.token.kind === 'jwe' && isSlow(innermost.token)
      ? { slow: true }
      : {}),
    ...(isObject(claims?.json) ? { inside: claimsNamed(claims) } : {}),
  };
}
