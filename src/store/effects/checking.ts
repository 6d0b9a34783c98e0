import { jwsOf } from '../../jose/token/parts.ts';
import { keyWanted, type WantedKey } from '../../jose/keys/wanted.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { saysPacked } from '../../jose/jws/saysPacked.ts';
import { isObject } from '../../jose/text/json.ts';
import type { Disclosing } from '../../jose/sdJwt/inHeader.ts';
import type { Jws, Signature } from '../../jose/token/token.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { Checked } from '../../jose/verdict/input.ts';
import type { CheckModule } from '../doors/checkDoor.ts';
import { loadSdJwt, type SdJwtModule } from '../doors/sdJwtDoor.ts';
import { hasOwn, isOffered, withPublication } from '../derived/judgedKey.ts';
import { pickedCandidate } from '../derived/select.ts';
import { NOTHING_CHECKED } from '../state/nothingChecked.ts';
import type { CheckAnswer } from '../state/state.ts';

/** Keys tried for a diagnosis, and for a draft, whose light is neither red nor green: the likeliest first. */
export const LIKELIEST = 24;

/** Tries in all. Only many signatures with many keys reach this; then the light says that some were not tried. */
const TRIES = 10_000;

/** After so many the page gets a turn, whatever a library computes on its thread. */
const TRIES_A_TURN = 32;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Tried {
  checked: Checked[];
  untried: Record<number, number>;
  readings: Record<string, number>;
}

interface About {
  text: string;
  reading: TokenReading;
  payload: string | null;
  ring: readonly Key[];
  isDraft: boolean;
  /** Whether anybody still wants to know. */
  isWanted: () => boolean;
}

/**
 * Whether Keys should say that it does not match although another key does: not of a key whose name, or whose earlier
 * token, shows that it is for other tokens.
 */
const isWorthTelling = (key: Key, header: WantedKey): boolean =>
  key.kid === undefined && !key.earlier && isOffered(key, header);

/** Tries the ring on every signature of a JWS, likeliest key first. Once one holds, only a few others are worth a try. */
async function tryKeys(check: CheckModule, jws: Jws, about: About, wanted: readonly WantedKey[]): Promise<Tried> {
  const tried: Tried = { checked: [], untried: {}, readings: {} };
  let left = TRIES;
  const payload = about.payload === null ? {} : { payload: encodeUtf8(about.payload) };
  for (const [at, header] of wanted.entries()) {
    const able = check.rankKeys(about.ring, header, 'verify').filter(({ fit }) => check.mayTry(fit));
    // An even share of the tries left, the key that the header names first. Tries that are not used go to the later ones.
    const share = Math.ceil(left / (wanted.length - at));
    const ranked = able.slice(0, about.isDraft ? Math.min(LIKELIEST, share) : share);
    // A draft shows nothing about untried keys.
    if (!about.isDraft && able.length > ranked.length) tried.untried[header.index] = able.length - ranked.length;
    let holds = false;
    for (const [rank, { key }] of ranked.entries()) {
      if (holds && (about.isDraft || rank >= LIKELIEST || !isWorthTelling(key, header))) continue;
      left -= 1;
      if (left % TRIES_A_TURN === 0) {
        await turn();
        if (!about.isWanted()) return tried;
      }
      const question = {
        id: `${header.index} ${key.id}`,
        text: about.text,
        token: jws,
        faults: about.reading.faults,
        index: header.index,
        ...payload,
      };
      const { answer, reading } = await check.verifyWithKey(question, key);
      // A match with the demo key always matters: anyone can make that token.
      if (isOffered(key, header) || answer.mathematics === 'holds') {
        const how = answer.mathematics === 'holds' && reading ? key.secret?.readings[reading] : undefined;
        tried.checked.push({
          key: withPublication(check, key, reading),
          index: header.index,
          answer,
          ...(reading === undefined ? {} : { reading }),
          ...(how ? { readAs: { encoding: how.encoding, ...(how.change ? { change: how.change } : {}) } } : {}),
        });
      }
      if (reading !== undefined && answer.mathematics === 'holds') tried.readings[key.id] = reading;
      if (answer.mathematics === 'holds' && answer.form.length === 0) {
        delete tried.untried[header.index];
        holds = true;
      }
    }
  }
  return tried;
}

const hasUnprotected = ({ unprotectedHeader }: Signature): boolean => unprotectedHeader !== undefined;

/** Checks the parts of an SD-JWT that the issuer's signature does not cover (RFC 9901). */
async function checkDisclosures(
  check: CheckModule,
  sdJwt: SdJwtModule,
  { token, faults, broken }: Disclosing,
  text: string,
): Promise<Partial<CheckAnswer>> {
  const processed = await sdJwt.processDisclosures(token, text, broken);
  const binding = await sdJwt.checkKeyBinding(token, text, faults);
  return {
    disclosures: processed.state,
    disclosureFaults: processed.faults,
    placed: { ...processed, token },
    ...(processed.claims ? { claims: processed.claims } : {}),
    ...(binding
      ? {
          keyBinding:
            binding.key && binding.answer
              ? [{ key: withPublication(check, binding.key), index: 0, answer: binding.answer }]
              : [],
          keyBindingFaults: binding.faults,
        }
      : {}),
  };
}

// Outside the functions: the compiler and the bundler then see one place.
const loadOpening = (): Promise<typeof import('./opening.ts')> => import('./opening.ts');

const loadUnpacking = (): Promise<typeof import('../../jose/jws/unpackPayload.ts')> =>
  import('../../jose/jws/unpackPayload.ts');

/** What a compressed payload holds. The claims in it are the token's; its signatures cover the payload as it is. */
async function unpack(jws: Jws, { inflated }: DecryptLimits): Promise<Pick<CheckAnswer, 'unpacked' | 'claims'>> {
  if (!jws.payload || !saysPacked(jws)) return {};
  const { unpackPayload } = await loadUnpacking();
  const unpacked = await unpackPayload(jws.payload, inflated);
  const part = unpacked.ok ? unpacked.part : undefined;
  return { unpacked, ...(part && isObject(part.json) ? { claims: part } : {}) };
}

/** The input of a check: exactly this reading, with exactly these keys, over this payload, so far. */
export interface CheckQuestion {
  reading: TokenReading;
  ring: readonly Key[];
  detachedPayload: string | null;
  limits: DecryptLimits;
  isDraft: boolean;
}

/**
 * Everything the lights need to know of a reading with these keys, and of what opens inside it. Why nothing verifies is
 * another question (questions/diagnose.ts). `depth`: layers around it. Never throws.
 */
export async function checkReading(
  check: CheckModule,
  asked: CheckQuestion,
  wanted: () => boolean,
  depth = 0,
): Promise<CheckAnswer> {
  const { reading, ring, detachedPayload, limits, isDraft } = asked;
  const { text } = pickedCandidate(reading);
  const jws = jwsOf(reading.token);
  const none: CheckAnswer = {
    reading,
    ring,
    payload: detachedPayload,
    limits,
    ...NOTHING_CHECKED,
  };
  if (!jws) {
    // Inside, no payload was supplied.
    const inner = (other: TokenReading, below: number): Promise<CheckAnswer> =>
      checkReading(check, { ...asked, reading: other, detachedPayload: null }, wanted, below);
    return { ...none, ...(await (await loadOpening()).openReading(reading, { ring, limits, wanted, depth }, inner)) };
  }
  const signatures = keyWanted(reading.token).filter(({ of }) => of === 'signature');
  const tried = await tryKeys(
    check,
    jws,
    { text, reading, payload: detachedPayload, ring, isDraft, isWanted: wanted },
    signatures,
  );
  const { checked, untried } = tried;
  const failed = !checked.some(({ answer }) => answer?.mathematics === 'holds');
  // If keys were left out, nothing can be said of all of them. Of a draft it is known why it fails.
  const isOpen = failed && !isDraft && Object.keys(untried).length === 0 && hasOwn(ring);
  const { token } = reading;
  const { faults } = reading;
  // In a JSON serialization, the disclosures are in an unprotected header (RFC 9901 section 8).
  const sdJwt = token.kind === 'sdJwt' || jws.signatures.some(hasUnprotected) ? await loadSdJwt() : null;
  const own = sdJwt?.disclosingOf(token, text);
  const disclosed =
    sdJwt && own ? await checkDisclosures(check, sdJwt, { ...own, faults: [...faults, ...own.faults] }, text) : {};
  const hashed = sdJwt && own ? await sdJwt.examineDisclosures(own.token, text, disclosed.disclosureFaults ?? []) : [];
  // Claims in compressed octets have no digests of disclosures: of an SD-JWT nothing is unpacked.
  const unpacked = token.kind === 'jws' ? await unpack(token, limits) : {};
  return { ...none, ...tried, diagnosed: isOpen ? null : hashed, ...disclosed, ...unpacked };
}
