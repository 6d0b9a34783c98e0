import { dateClaim } from '../explain/validate.ts';
import { claimText } from '../token/claims.ts';
import type { Note } from '../token/note.ts';
import type { Jws } from '../token/token.ts';
import { named, sharedBy, sharing } from './keyLight.ts';
import { light, onNote, type Evidence, type Light } from './light.ts';
import { issuerLight, type PlacedLayer } from './signature.ts';
import { HOLDING } from './withDisclosures.ts';

/** The key binding's own claims, which the light shows: for whom it is, its nonce, and its date. */
function saidBy(binding: Jws): Light['args'] {
  const iat = dateClaim(binding.payload, 'iat')?.seconds;
  return {
    aud: claimText(binding.payload, 'aud') ?? '',
    nonce: claimText(binding.payload, 'nonce') ?? '',
    ...(iat === undefined ? {} : { iat }),
  };
}

/**
 * The key binding of an SD-JWT: possession of the key that the issuer named. `cnf` counts only after the issuer's
 * signature (RFC 7800): until then the binding proves nothing.
 */
export function keyBindingLight(placed: PlacedLayer): Light | undefined {
  const { token, keyBinding: [tried] = [], keyBindingFaults = [] } = placed.layer;
  if (token.kind !== 'sdJwt' || !token.keyBinding) return undefined;
  const { keyBinding: jws } = token;
  const place: Evidence[] = [{ kind: 'claim', name: 'cnf' }];
  const because = ({ code, args }: Note): Light['args'] => ({ ...args, note: code });
  const issued = issuerLight(placed);
  const [fault] = keyBindingFaults;
  if (fault?.code === 'kb-alg') return light('bad', 'key-binding-fails', because(fault), [...place, onNote(fault)]);
  if (!tried?.answer) {
    if (fault)
      return light(fault.code === 'cnf-other' ? 'neutral' : 'warn', 'key-binding-not-checked', because(fault), place);
    return light(issued.state === 'pending' ? 'pending' : 'neutral', 'key-binding-before-issuer', {}, place);
  }
  const { key, answer } = tried;
  const args = { ...saidBy(jws), ...named(key) };
  const evidence: Evidence[] = [
    ...place,
    { kind: 'key', id: key.id },
    ...[...answer.form, ...keyBindingFaults].map(onNote),
  ];
  const unsecured = answer.reason.code === 'unsecured';
  if (answer.mathematics === 'fails' || unsecured)
    return light('bad', 'key-binding-fails', { ...args, ...because(answer.reason) }, evidence);
  if (answer.mathematics !== 'holds')
    return light('neutral', 'key-binding-not-checked', { ...args, ...because(answer.reason) }, evidence);
  const against = answer.form[0] ?? fault;
  if (against) return light('bad', 'key-binding-fails', { ...args, ...because(against) }, evidence);
  if (issued.state === 'bad') return light('warn', 'key-binding-without-issuer', args, evidence);
  if (sharedBy(key)) return light('warn', 'key-binding-anyone', { ...args, ...sharing(key) }, evidence);
  if (issued.state === 'good') return light('neutral', 'key-binding-holds', args, evidence);
  return HOLDING.has(issued.code)
    ? light('neutral', 'key-binding-of-issuer', args, evidence)
    : light(issued.state === 'pending' ? 'pending' : 'neutral', 'key-binding-before-issuer', args, evidence);
}
