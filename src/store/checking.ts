import { keyWanted, type WantedKey } from '../jose/keys/wanted.ts';
import type { Key } from '../jose/keys/key.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Jws, SdJwt } from '../jose/token.ts';
import { encodeUtf8 } from '../jose/utf8.ts';
import type { DecryptLimits } from '../jose/ops/decrypt.ts';
import type { Checked } from '../jose/verdict/input.ts';
import type { CheckModule } from './checkDoor.ts';
import { judged } from './judgedKey.ts';
import { pickedCandidate } from './select.ts';
import type { CheckAnswer } from './state.ts';

/** Keys looked at for a diagnosis, and for a draft, of which nothing red or green is said: the likeliest first. */
const LIKELIEST = 24;
/** Tries in all. "Not verified" is said of all keys that fit: only many signatures with many keys come to this. */
const TRIES = 10_000;
/** After so many the page gets a turn, whatever a library computes on its thread. */
const TRIES_A_TURN = 32;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The demo's key lies in every ring: it is for tokens that name it, and says nothing of anybody's own. */
export const isOffered = ({ provenance, kid }: Key, wanted: Pick<WantedKey, 'kid'>): boolean => provenance.kind !== 'demo' || kid === wanted.kid;

interface Tried {
  checked: Checked[];
  readings: Record<string, number>;
}

interface Asked {
  text: string;
  reading: TokenReading;
  payload: string | null;
  ring: readonly Key[];
  /** Keys tried on one signature at most. */
  limit: number;
  /** Whether anybody still wants to know. */
  isWanted: () => boolean;
}

/** Tries the ring on every signature of a JWS, likeliest key first, until one holds. */
async function tryKeys(check: CheckModule, jws: Jws, about: Asked, wanted: readonly WantedKey[]): Promise<Tried> {
  const tried: Tried = { checked: [], readings: {} };
  const payload = about.payload === null ? {} : { payload: encodeUtf8(about.payload) };
  for (const header of wanted) {
    const ranked = check.rankKeys(about.ring, header, 'verify').filter(({ fit }) => check.mayTry(fit)).slice(0, about.limit);
    for (const [at, { key }] of ranked.entries()) {
      if (at > 0 && at % TRIES_A_TURN === 0) {
        await turn();
        if (!about.isWanted()) return tried;
      }
      const question = { id: `${header.index} ${key.id}`, text: about.text, token: jws, faults: about.reading.faults, index: header.index, ...payload };
      const { answer, reading } = await check.verifyWithKey(question, key);
      // A match of the demo's key is always news: anyone can make that token.
      if (isOffered(key, header) || answer.mathematics === 'holds') {
        const how = answer.mathematics === 'holds' && reading ? key.secret?.readings[reading] : undefined;
        tried.checked.push({ key: judged(check, key, reading), index: header.index, answer, ...(how ? { readAs: { encoding: how.encoding, ...(how.change ? { change: how.change } : {}) } } : {}) });
      }
      if (reading !== undefined && answer.mathematics === 'holds') tried.readings[key.id] = reading;
      if (answer.mathematics === 'holds' && answer.form.length === 0) break;
    }
  }
  return tried;
}

/** What an SD-JWT has beside the signature of its issuer (RFC 9901). */
async function checkDisclosures(check: CheckModule, token: SdJwt, text: string, faults: TokenReading['faults']): Promise<Partial<CheckAnswer>> {
  const processed = await check.processDisclosures(token, text);
  const binding = await check.checkKeyBinding(token, text, faults);
  return {
    disclosures: processed.state,
    disclosureFaults: processed.faults,
    ...(processed.claims ? { claims: processed.claims } : {}),
    ...(binding ? { keyBinding: binding.key && binding.answer ? [{ key: judged(check, binding.key), index: 0, answer: binding.answer }] : [], keyBindingFaults: binding.faults } : {}),
  };
}

// Outside the functions: the compiler and the bundler then see one place.
const loadOpening = (): Promise<typeof import('./opening.ts')> => import('./opening.ts');

/** How far to go with encrypted layers, whether the answer is still wanted, and how deep this one lies. */
export interface Within {
  limits: DecryptLimits;
  wanted: () => boolean;
  depth: number;
}

/** Everything the lights need to know of a reading with these keys, and of what opens inside it. Never throws. */
export async function checkReading(check: CheckModule, reading: TokenReading, ring: readonly Key[], payload: string | null, isDraft: boolean, within: Within): Promise<CheckAnswer> {
  const { text } = pickedCandidate(reading);
  const jws = check.jwsOf(reading.token);
  const none: CheckAnswer = { reading, ring, payload, limits: within.limits, checked: [], keyBinding: [], keyBindingFaults: [], disclosures: 'none', disclosureFaults: [], readings: {}, diagnosed: [] };
  // Inside, no payload was supplied.
  const inner = (other: TokenReading, depth: number): Promise<CheckAnswer> => checkReading(check, other, ring, null, isDraft, { ...within, depth });
  if (!jws) return { ...none, ...(await (await loadOpening()).openReading(reading, { ring, ...within }, inner)) };
  const signatures = keyWanted(reading.token).filter(({ of }) => of === 'signature');
  const limit = isDraft ? LIKELIEST : Math.max(LIKELIEST, Math.floor(TRIES / Math.max(1, signatures.length)));
  const { checked, readings } = await tryKeys(check, jws, { text, reading, payload, ring, limit, isWanted: within.wanted }, signatures);
  const failed = checked.length > 0 && !checked.some(({ answer }) => answer?.mathematics === 'holds');
  const yours = ring.filter(({ provenance }) => provenance.kind !== 'demo');
  // The one that the header names is among them, where it is here.
  const likeliest = (): Key[] => (signatures[0] ? check.rankKeys(yours, signatures[0], 'verify').map(({ key }) => key) : yours).slice(0, LIKELIEST);
  const diagnosed =
    // Of a draft it is known why it fails.
    !isDraft && (failed || checked.length === 0) && yours.length > 0 && within.wanted()
      ? await check.examine({ operation: 'verify', text, token: jws, faults: reading.faults, index: 0, keys: likeliest(), ...(payload === null ? {} : { payload: encodeUtf8(payload) }) })
      : [];
  return {
    ...none,
    checked,
    readings,
    diagnosed,
    ...(reading.token.kind === 'sdJwt' ? await checkDisclosures(check, reading.token, text, reading.faults) : {}),
  };
}
