import type { WebCryptoParameters } from '../tables/curves.ts';

/** A stand-in for the engine, in tests. */
let pretended: ((how: string) => boolean) | undefined;
const answers = new Map<string, Promise<boolean>>();

/** A page that came over plain http from another machine has none. */
export const hasWebCrypto = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** Whether this engine can do that: it is asked, once, by making a key, and never told by its name. */
export function engineHas(how: WebCryptoParameters & { length?: number }, usages: KeyUsage[]): Promise<boolean> {
  if (!hasWebCrypto()) return Promise.resolve(false);
  const name = JSON.stringify(how);
  if (pretended) return Promise.resolve(pretended(name));
  const known =
    answers.get(name) ??
    crypto.subtle.generateKey(how, false, usages).then(
      () => true,
      () => false,
    );
  answers.set(name, known);
  return known;
}

/** For tests: an engine that can do what `has` says, of parameters as JSON. Undefined: the engine itself. */
export function pretendEngine(has: ((how: string) => boolean) | undefined): void {
  pretended = has;
}
