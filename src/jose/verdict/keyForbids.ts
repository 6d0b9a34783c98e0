import type { Note } from '../token/note.ts';

/** With such a key anybody could have made the token: that outweighs that another key verifies it too. */
export const FORGEABLE: ReadonlySet<string> = new Set(['alg-confusion-public-key', 'hmac-key-empty', 'rsa-exponent']);

/** Faults of keys whose private half anyone can compute, or do without. */
const OPEN: ReadonlySet<string> = new Set(['rsa-roca', 'rsa-factored', 'key-low-order']);

/** The fault by which everybody can sign with the key, if it has one. */
export const openBy = <Fault extends { code: string }>(faults: readonly Fault[] = []): Fault | undefined =>
  faults.find(({ code }) => OPEN.has(code));

/** Whether a note of a form is about the key, and not about the token. */
export const isOfKey = ({ code }: Note): boolean => code.startsWith('key-') || code.startsWith('rsa-');

/** Whether a key must not be used for the signature, although the mathematics may hold. */
export const forbidsKey = (form: readonly Note[], faults: readonly { code: string }[] = []): boolean =>
  form.some((each) => isOfKey(each) || FORGEABLE.has(each.code)) || openBy(faults) !== undefined;
