import { algorithm } from '../algs.ts';
import { stringParameter } from '../ops/joseHeader.ts';
import type { Jwe } from '../token.ts';
import type { LayerInput, Opened } from './input.ts';
import { named, sharedBy, sharing } from './keyLight.ts';
import { light, onNote, type Evidence, type Light } from './light.ts';

/** Whether what is inside says that it is a signed token (RFC 7519 section 5.2), in the header that is covered. */
const holdsToken = (token: Jwe): boolean =>
  (stringParameter({ protectedHeader: token.protectedHeader, unprotectedHeader: undefined }, 'cty') ?? '').toLowerCase().replace(/^application\//, '') === 'jwt';

/** With a shared key somebody who has it made the token; with a public key anybody can have. */
function isShared(token: Jwe, { key, index = 0 }: Opened): boolean {
  if (key.kind === 'secret') return true;
  const header = { protectedHeader: token.protectedHeader, unprotectedHeader: token.recipients[index]?.unprotectedHeader };
  const alg = stringParameter(header, 'alg') ?? stringParameter({ ...header, unprotectedHeader: token.sharedUnprotectedHeader }, 'alg');
  const entry = alg === undefined ? undefined : algorithm(alg);
  return entry?.use === 'keyManagement' && entry.keyTypes.every((type) => type === 'oct');
}

/** "Decrypted", no more: never a positive light. `last`: there is no token read from the plaintext. */
export function decryptionLight(layer: LayerInput, token: Jwe, last: boolean): Light {
  const opened = layer.opened ?? [];
  const success = opened.find(({ outcome }) => outcome === 'opened');
  if (success) {
    const args = named(success.key);
    const evidence: Evidence[] = [{ kind: 'key', id: success.key.id }, ...(success.notes ?? []).map(onNote)];
    const [forbids] = success.forbids ?? [];
    if (forbids) return light('bad', 'decrypted-refused', { ...args, ...forbids.args, note: forbids.code }, [...evidence, ...(success.forbids ?? []).map(onNote)]);
    if (success.packed) return light('warn', 'decrypted-packed', { ...args, ...success.packed.args, note: success.packed.code }, [...evidence, onNote(success.packed)]);
    if (layer.cleaned) return light('warn', 'decrypted-cleaned-only', args, evidence);
    if (sharedBy(success.key)) return light('warn', 'decrypted-anyone', { ...args, ...sharing(success.key) }, evidence);
    if (last && holdsToken(token) && layer.noToken) return light('warn', 'decrypted-no-token', args, [...evidence, { kind: 'header', name: 'cty' }]);
    if (last && holdsToken(token)) return light('pending', 'inner-signature-unread', args, evidence);
    if (layer.draft && (layer.draft.isDraft || layer.draft.madeHere.length > 0)) return light('neutral', 'encrypted-here', args, evidence);
    return light('neutral', isShared(token, success) ? 'decrypted-shared-key' : 'decrypted-sender-unknown', args, evidence);
  }
  const malformed = [...(layer.malformed ?? []), ...opened.flatMap(({ outcome, reason }) => (outcome === 'malformed' && reason ? [reason] : []))];
  const [first] = malformed;
  if (first) return light('bad', 'decryption-malformed', { ...first.args, note: first.code }, malformed.map(onNote));
  if (opened.some(({ outcome }) => outcome === 'malformed')) return light('bad', 'decryption-malformed');
  if (opened.some(({ outcome }) => outcome === 'pending')) return light('pending', 'decryption-pending');
  const failed = opened.filter(({ outcome }) => outcome === 'failed');
  // RFC 7516 section 11.5: one answer for every way to fail.
  if (failed[0]) return light('bad', 'decryption-fails', { tried: failed.length, ...named(failed[0].key) }, [{ kind: 'key', id: failed[0].key.id }]);
  const reason = opened[0]?.reason;
  if (reason) return light('neutral', 'decryption-not-tried', { ...reason.args, note: reason.code }, [onNote(reason)]);
  return light(holdsToken(token) ? 'pending' : 'neutral', 'decryption-no-key', { inner: holdsToken(token) ? 'token' : '' });
}
