import type { TokenReading } from '../../jose/token/reading.ts';
import { coverageOf } from '../../jose/explain/coverage.ts';
import { isUnsecured } from '../../jose/explain/signatureFamily.ts';
import { TERMS } from '../../jose/tables/terms.ts';
import { jwsOf } from '../../jose/token/parts.ts';
import { words } from '../../words/words.ts';

/** Explains this kind of token, unless the member that would make it one is missing. */
export function meaning({ token }: TokenReading): string {
  if (isUnsecured(token)) return TERMS.unsecuredJws.meaning;
  const { length } = token.kind === 'jwe' ? [] : (jwsOf(token)?.signatures ?? []);
  const unsigned =
    length > 0 && Array.from({ length }, (_, at) => coverageOf(token, at)).every((each) => each?.nothing);
  return unsigned ? words.lens.unsigned : TERMS[token.kind].meaning;
}
