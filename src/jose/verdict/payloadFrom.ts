import type { PayloadFrom } from '../jws/verify.ts';
import type { Checked } from './input.ts';

/** With which payload a signature matched; undefined if none did. */
export function payloadFrom(checked: readonly Pick<Checked, 'answer'>[]): PayloadFrom | undefined {
  const found = new Set(checked.flatMap(({ answer }) => (answer?.mathematics === 'holds' ? [answer.payload] : [])));
  return (['supplied', 'empty', 'token'] as const).find((from) => found.has(from));
}
