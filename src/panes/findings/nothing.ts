import type { SaidVerdict } from '../../store/derived/verdictOf.ts';
import { words } from '../../words/checks.ts';

type Seen = {
  lights: readonly Pick<SaidVerdict['lights'][number], 'state'>[];
  cryptography: Pick<SaidVerdict['cryptography'], 'code'>;
};

type Code = SaidVerdict['cryptography']['code'];

/** Lights of what waits for a key. */
const WANTS_KEY = new Map<Code, 'none' | 'noneUnopened'>([
  ['signature-not-checked', 'none'],
  ['signature-no-key', 'none'],
  ['signature-none-fits', 'none'],
  ['signature-undiagnosed', 'none'],
  ['decryption-no-key', 'noneUnopened'],
  ['decryption-none-fits', 'noneUnopened'],
  ['decryption-undiagnosed', 'noneUnopened'],
  ['decryption-not-tried', 'noneUnopened'],
]);

/** Nothing bad is listed: whether that is good news is for the lights to say, which are not repeated here. */
export function nothing(verdict: Seen | null): string {
  if (verdict?.lights.some(({ state }) => state === 'bad' || state === 'warn')) return words.checks.noneBeyond;
  return words.checks[(verdict && WANTS_KEY.get(verdict.cryptography.code)) ?? 'noneRead'];
}
