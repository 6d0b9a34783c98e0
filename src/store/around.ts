import { memberValue, rawText, readJson, stringMember } from '../jose/json.ts';
import type { Key } from '../jose/keys/key.ts';
import type { Note } from '../jose/ops/faults.ts';
import type { DecryptLimits } from '../jose/ops/decrypt.ts';
import type { RecipientWanted } from '../jose/ops/encrypt.ts';
import type { Opening } from '../jose/ops/openJwe.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Jwe } from '../jose/token.ts';
import { encodeUtf8 } from '../jose/utf8.ts';
import type { CheckModule } from './checkDoor.ts';
import { loadEncryption, type EncryptionModule } from './encryptionDoor.ts';

/** A layer of encryption that was opened and can be made again. It holds nothing of the keys, only which of them opened it. */
export interface Around {
  reading: TokenReading;
  /** Recipient by recipient: the key of the ring, and how a secret was read; null where none opened. */
  openers: readonly ({ id: string; reading?: number } | null)[];
}

/** A recipient for whom a layer can no longer be made. `layer`: from 0, the outermost. */
export interface Lost {
  layer: number;
  recipient: number;
}

/** What became of one layer of encryption that is to be made again. */
export type LayerMade =
  | { kind: 'encrypted'; by: readonly string[]; dropped: readonly number[]; tag: string }
  /** What goes inside is not there yet. */
  | { kind: 'waits' }
  /** For these recipients there is no key, and nobody has said that it may be lost to them. `all`: nobody is left. */
  | { kind: 'lost'; recipients: readonly number[]; all: boolean }
  | { kind: 'failed'; reason: Note };

const tokenOf = ({ reading }: Pick<Around, 'reading'>): Jwe => reading.token as Jwe;

/** A layer that opened, as what can be put around something else. */
export function aroundFrom({ reading, answer }: { reading: TokenReading; answer: { opening?: Opening } | null }): Around {
  const tried = answer?.opening?.recipients ?? [];
  const openers = tokenOf({ reading }).recipients.map((_, at) => {
    const opener = tried.find(({ index }) => index === at)?.attempts.find((attempt) => attempt.answer.outcome === 'opened');
    return opener ? { id: opener.key.id, ...(opener.reading === undefined ? {} : { reading: opener.reading }) } : null;
  });
  return { reading, openers };
}

type Opener = Around['openers'][number] | undefined;

const keyOf = (ring: readonly Key[], opener: Opener): Key | undefined => (opener ? ring.find(({ id }) => id === opener.id) : undefined);

/** Keys that came later and open a layer too: the same one given again, or that of another recipient. */
const later = new WeakMap<TokenReading, { ring: readonly Key[]; openers: Around['openers'] }>();

/** Recipient by recipient, with which key of this ring. */
const openersIn = ({ reading, openers }: Around, ring: readonly Key[]): Opener[] =>
  openers.map((opener, index) => [opener, later.get(reading)?.openers[index]].find((each) => keyOf(ring, each)));

/** Recipients for whom the layer cannot be made with this ring: by their index. */
export const lostIn = (around: Around, ring: readonly Key[]): number[] => openersIn(around, ring).flatMap((opener, index) => (opener ? [] : [index]));

/**
 * Tries a ring on the layers that it lacks a key for: whoever takes a key out and gives it again, or gives the missing
 * one, goes on. Says whether it found any. Each ring is tried once.
 */
export async function findOpeners(around: readonly Around[], ring: readonly Key[], limits: DecryptLimits, wanted: () => boolean): Promise<boolean> {
  let found = false;
  for (const each of around) {
    const { reading } = each;
    const before = lostIn(each, ring).length;
    if (before === 0 || later.get(reading)?.ring === ring) continue;
    const opening = await (await loadEncryption()).openJwe({ text: reading.candidates[reading.picked]?.text ?? '', token: tokenOf(each), faults: reading.faults, ring, limits, wanted });
    if (!wanted()) return found;
    later.set(reading, { ring, openers: aroundFrom({ reading, answer: { opening } }).openers });
    found ||= lostIn(each, ring).length < before;
  }
  return found;
}

/** The name that a recipient's header gives its key, where there is one. */
function recipientKid({ reading }: Around, index: number): string | undefined {
  const token = tokenOf({ reading });
  return [token.recipients[index]?.unprotectedHeader, token.protectedHeader, token.sharedUnprotectedHeader].map((part) => stringMember(part?.json, 'kid')).find((kid) => kid !== undefined);
}

/** Recipients as they can be called: by number, and by what their header says. */
export const recipientsOf = (around: Around, indexes: readonly number[]): { index: number; kid: string | undefined }[] => indexes.map((index) => ({ index, kid: recipientKid(around, index) }));

/** With which keys of the ring the layers would be made: two that are the same make the same answer do. */
export const wayAround = (around: readonly Around[], ring: readonly Key[]): string =>
  around.map((each) => openersIn(each, ring).map((opener) => (opener ? `${opener.id} ${opener.reading ?? ''}` : '')).join(',')).join(';');

const countIn = (text: string): number | undefined => {
  const json = readJson(text);
  const node = memberValue(json, 'p2c');
  return node === undefined ? undefined : Number(rawText(json, node));
};

const iterationsFor = (token: Jwe, index: number): number | undefined =>
  countIn(token.recipients[index]?.unprotectedHeader?.decoded?.text ?? '{}') ?? countIn(token.protectedHeader?.decoded?.text ?? '{}');

/** What is typed is encrypted when typing has paused for so many milliseconds. */
export const PAUSE = 500;
/** Iterations that are made at once after an act; more wait for a pause too. */
export const STRETCHED_AT_ONCE = 20_000;
/** More are made only when somebody presses for it: what also is asked first on opening. */
export const STRETCHED_UNASKED = 1_200_000;

/** How often passwords are stretched to make the layers, all together. */
export const stretchOf = (around: readonly Around[]): number =>
  around.reduce((sum, each) => sum + each.openers.reduce((own, opener, index) => own + (opener ?? later.get(each.reading)?.openers[index] ? (iterationsFor(tokenOf(each), index) ?? 0) : 0), 0), 0);

/** Encrypts a text as a layer was encrypted: with its own header texts, a fresh content key and vector. */
async function enclosed(check: CheckModule, encryption: EncryptionModule, layer: Around, plaintext: string, ring: readonly Key[], agreed: readonly number[]): Promise<{ made: LayerMade; text: string | null }> {
  const token = tokenOf(layer);
  const lost = lostIn(layer, ring);
  const all = lost.length === layer.openers.length;
  const asked = all ? lost : lost.filter((index) => !agreed.includes(index));
  if (asked.length > 0) return { made: { kind: 'lost', recipients: asked, all }, text: null };
  const by: string[] = [];
  const recipients = openersIn(layer, ring).flatMap((opener, index): RecipientWanted[] => {
    const key = keyOf(ring, opener);
    if (!key) return [];
    by.push(key.id);
    const own = token.recipients[index]?.unprotectedHeader?.decoded?.text;
    const p2c = iterationsFor(token, index);
    return [{ key: check.materialOf(key, opener?.reading), ...(own === undefined ? {} : { unprotectedHeader: own }), // It was opened with as many, which somebody allowed.
      ...(p2c === undefined ? {} : { p2c, p2cAsked: true }) }];
  });
  const answer = await encryption.encrypt({
    id: 'again', form: token.form, plaintext: encodeUtf8(plaintext), recipients,
    ...(token.protectedHeader?.decoded ? { protectedHeader: token.protectedHeader.decoded.text } : {}),
    ...(token.sharedUnprotectedHeader?.decoded ? { sharedUnprotectedHeader: token.sharedUnprotectedHeader.decoded.text } : {}),
    ...(token.additionalData?.octets.length ? { additionalData: token.additionalData.octets } : {}),
  });
  return answer.ok ? { made: { kind: 'encrypted', by, dropped: lost, tag: tagOf(answer.text) }, text: answer.text } : { made: { kind: 'failed', reason: answer.reason }, text: null };
}

/**
 * Puts layers around a text again, from the inside out, and says of each what became of it. Where one cannot be made
 * there is no text. `dropping`: the recipients that somebody agreed to leave out, if their keys are not here; no others are.
 */
export async function enclose(check: CheckModule, encryption: EncryptionModule, around: readonly Around[], plaintext: string, { ring, dropping }: { ring: readonly Key[]; dropping: readonly Lost[] }): Promise<{ layers: LayerMade[]; text: string | null }> {
  const layers: LayerMade[] = around.map(() => ({ kind: 'waits' }));
  let text: string | null = plaintext;
  for (let at = around.length - 1; at >= 0 && text !== null; at -= 1) {
    const result: Awaited<ReturnType<typeof enclosed>> = await enclosed(check, encryption, around[at] as Around, text, ring, dropping.filter(({ layer }) => layer === at).map(({ recipient }) => recipient));
    layers[at] = result.made;
    ({ text } = result);
  }
  return { layers, text };
}

/** The tags that were made, as they stand in the tokens. */
export const tagsOf = (layers: readonly LayerMade[]): string[] => layers.flatMap((layer) => (layer.kind === 'encrypted' ? [layer.tag] : []));

/** The tag of a JWE that was just written, as it stands in it. */
export const tagOf = (text: string): string => (text.startsWith('{') ? (/"tag":"([^"]*)"/.exec(text)?.[1] ?? '') : (text.split('.').at(-1) ?? ''));
