import { isUnsecured } from '../explain/signatureFamily.ts';
import { judgeForm } from '../jws/form.ts';
import { note, type Note } from '../token/note.ts';
import { jwsOf } from '../token/parts.ts';
import type { LayerInput } from './input.ts';

/** Notes that only repeat what reading found. */
const READ = new Set<string>(['form-part', 'form-token', 'header-not-disjoint']);

/** The demands of the header (crit, b64) and the rules that `none` and an SD-JWT break: all are faults of form. */
export function demandsOf({ token }: LayerInput): Note[] {
  const jws = jwsOf(token);
  if (!jws) return [];
  const demands = jws.signatures.flatMap((_, index) => judgeForm(jws, index, []).filter(({ code }) => !READ.has(code)));
  if (!isUnsecured(token)) return demands;
  // RFC 9901 section 4.1; RFC 7518 section 3.6.
  if (token.kind === 'sdJwt') demands.push(note('sd-jwt-unsecured'));
  if (jws.signatures.some(({ signature }) => (signature?.octets.length ?? 0) > 0))
    demands.push(note('unsecured-with-signature'));
  return demands;
}
