import type { Fault } from '../token/fault.ts';
import { rankKeys, type Fit } from '../keys/fit.ts';
import type { Key } from '../keys/key.ts';
import { keyWanted, namedFirst } from '../keys/wanted.ts';
import type { Jwe } from '../token/token.ts';
import { beforeDecrypting, decryptWithKey, type DecryptAnswer, type DecryptLimits } from './decrypt.ts';

/** Keys tried on all recipients together, the likeliest first. */
const TRIES_LIMIT = 2000;
/** Passwords tried on one recipient: each is stretched for it, which is meant to take long. */
const PASSWORDS_LIMIT = 24;

export interface Attempt {
  key: Key;
  answer: DecryptAnswer;
  /** The reading of a secret that was used. */
  reading?: number;
}

/** One recipient, judged apart from the others. */
export interface RecipientOpening {
  index: number;
  /** The answer that needs no key. */
  before: DecryptAnswer;
  /** Keys that fit, in the order they were tried; the last one opened it if any did. */
  attempts: Attempt[];
  /** How many keys that fit were not tried, since there are so many. */
  untried: number;
  /** Your keys that do not fit, and why. */
  unfit: { key: Key; fit: Extract<Fit, { fits: false }> }[];
}

/** Everything the ring could do with a JWE. */
export interface Opening {
  recipients: RecipientOpening[];
  /** The first that opened. */
  opened?: Attempt;
}

export interface OpenQuestion {
  text: string;
  token: Jwe;
  faults: readonly Fault[];
  ring: readonly Key[];
  limits?: DecryptLimits;
  /** Asked between two attempts: false if the answer is no longer wanted. */
  wanted?: () => boolean;
}

/** Tries the ring on every recipient, the likeliest key first, until one opens it. Never throws. */
export async function openJwe({
  text,
  token,
  faults,
  ring,
  limits = {},
  wanted = () => true,
}: OpenQuestion): Promise<Opening> {
  const opening: Opening = { recipients: [] };
  let tries = 0;
  for (const header of namedFirst(keyWanted(token), ring)) {
    const { index } = header;
    const { answer: before, shape } = beforeDecrypting({ id: `${index}`, text, token, faults, index });
    const recipient: RecipientOpening = { index, before, attempts: [], untried: 0, unfit: [] };
    opening.recipients[index] = recipient;
    if (!shape) continue;
    const ranked = rankKeys(ring, header, 'decrypt');
    for (const { key, fit } of ranked) if (!fit.fits) recipient.unfit.push({ key, fit });
    const limit = header.algorithm?.family === 'pbes2' ? PASSWORDS_LIMIT : TRIES_LIMIT;
    const able = ranked.filter(({ fit }) => fit.fits || (fit.mayTry && fit.why.code !== 'key-invalid'));
    const most = Math.min(limit, TRIES_LIMIT - tries);
    recipient.untried = Math.max(0, able.length - most);
    for (const { key } of able.slice(0, most)) {
      if (!wanted()) return { ...opening, recipients: opening.recipients.filter(Boolean) };
      tries += 1;
      const { answer, reading } = await decryptWithKey(
        { id: `${index} ${key.id}`, text, token, faults, index, limits },
        key,
      );
      const attempt: Attempt = { key, answer, ...(reading === undefined ? {} : { reading }) };
      recipient.attempts.push(attempt);
      if (answer.outcome !== 'opened') continue;
      recipient.untried = 0;
      break;
    }
  }
  const opened = opening.recipients
    .flatMap(({ attempts }) => attempts)
    .find(({ answer }) => answer.outcome === 'opened');
  return opened ? { ...opening, opened } : opening;
}
