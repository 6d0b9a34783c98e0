// Run by the worker: tries words as the secret of an HMAC (RFC 2104, RFC 7518 section 3.2). What is found is only a
// candidate: the page gives it to `jose` as any other key.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { encodedReadings } from '../../keys/secret.ts';
import { sameOctets } from '../../text/octets.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { MOST_WORDS } from './wordLimits.ts';
import { WordLines } from './wordLines.ts';

export interface WordsQuestion {
  kind: 'words';
  bits: 256 | 384 | 512;
  input: Uint8Array;
  signature: Uint8Array;
  /** Tried first. */
  list: readonly string[];
  file?: Blob;
}

export interface WordsProgress {
  words: number;
  /** Secrets: a word in base64 or hexadecimal is tried decoded too. */
  secrets: number;
  /** The bytes of the file that were read so far. */
  bytes: number;
}

export interface WordsOutcome extends WordsProgress {
  found?: { word: Uint8Array; secret: Uint8Array };
  /** Lines that were too long. */
  skipped: number;
  /** The file has more words than are tried. */
  cut: boolean;
}

/** The worker's reply to a search. Each search has its own worker, which ends if somebody cancels. `rate`: HMACs per second. */
export type WordsReply =
  | { progress: WordsProgress; rate: number }
  | { outcome: WordsOutcome; rate: number }
  | { unread: true };

const HASHES = { 256: sha256, 384: sha384, 512: sha512 };

/** Words that may be base64 or hexadecimal: shorter ones are words. */
const ENCODED = /^[A-Za-z0-9+/_-]{8,}={0,2}$/;

function* secretsOf(word: Uint8Array): Generator<Uint8Array> {
  yield word;
  const text = String.fromCharCode(...word);
  if (!ENCODED.test(text)) return;
  const tried: Uint8Array[] = [];
  for (const { octets } of encodedReadings(text)) {
    if (tried.some((each) => sameOctets(each, octets))) continue;
    tried.push(octets);
    yield octets;
  }
}

/** A stream has no iterator of its own in every browser. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** @param tell is called after each word. It must be quick. */
export async function tryWords(
  question: WordsQuestion,
  tell: (progress: WordsProgress) => void,
  most = MOST_WORDS,
): Promise<WordsOutcome> {
  const { bits, input, signature, list, file } = question;
  const hash = HASHES[bits];
  const outcome: WordsOutcome = { words: 0, secrets: 0, bytes: 0, skipped: 0, cut: false };
  /** Whether there is nothing more to try. */
  const isOver = (word: Uint8Array): boolean => {
    if (outcome.words === most) return (outcome.cut = true);
    outcome.words += 1;
    for (const secret of secretsOf(word)) {
      outcome.secrets += 1;
      if (!sameOctets(hmac(hash, secret, input), signature)) continue;
      outcome.found = { word: word.slice(), secret: secret.slice() };
      return true;
    }
    tell(outcome);
    return false;
  };
  for (const word of list) if (word !== '' && isOver(encodeUtf8(word))) return outcome;
  if (!file) return outcome;
  const lines = new WordLines();
  for await (const chunk of chunksOf(file)) {
    for (const word of lines.lines(chunk)) if (isOver(word)) return { ...outcome, skipped: lines.skipped };
    outcome.bytes += chunk.length;
  }
  for (const word of lines.end()) if (isOver(word)) break;
  return { ...outcome, skipped: lines.skipped };
}

/** One HMAC of the same size, of a secret that is not tried: for measuring how fast they are. */
export function trialHash({ bits, input }: WordsQuestion): (number: number) => void {
  const secret = new Uint8Array(16);
  return (number) => {
    new DataView(secret.buffer).setUint32(0, number);
    hmac(HASHES[bits], secret, input);
  };
}
