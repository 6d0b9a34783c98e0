import type { Token } from '../../jose/token/token.ts';
import type { SaidVerdict } from '../../store/derived/verdictOf.ts';
import { words } from '../../words/checks.ts';

type Seen = {
  lights: readonly Pick<SaidVerdict['lights'][number], 'state'>[];
  cryptography: Pick<SaidVerdict['cryptography'], 'state'>;
};

/** Nothing bad is listed: whether that is good news is for the lights to say, which are not repeated here. */
export function nothing(verdict: Seen | null, kind: Token['kind']): string {
  const untried = kind === 'jwe' ? words.checks.noneUnopened : words.checks.none;
  if (!verdict) return untried;
  if (verdict.lights.some(({ state }) => state === 'bad' || state === 'warn')) return words.checks.noneBeyond;
  return verdict.cryptography.state === 'neutral' ? untried : words.checks.noneRead;
}
