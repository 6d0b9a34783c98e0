import { jweHeader } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import { mediaType } from '../token/mediaType.ts';
import { critRefusal } from '../jws/words.ts';
import { algorithm } from '../tables/algs.ts';
import type { Note } from '../token/note.ts';
import type { Jwe } from '../token/token.ts';
import type { LayerInput, Opened } from './input.ts';
import { named, sharedBy, sharing } from './keyLight.ts';
import { light, onNote, type Evidence, type Light } from './light.ts';

/** Whether what is inside says that it is a signed token (RFC 7519 section 5.2), in the header that is covered. */
const holdsToken = (token: Jwe): boolean => mediaType(headerString([token.protectedHeader], 'cty') ?? '') === 'jwt';

/** With a shared key, or a password, somebody who has it made the token; a public key anybody can have. */
function sharedHow(
  token: Jwe,
  { key, index = 0 }: Opened,
): ['decrypted-shared-key' | 'decrypted-sender-unknown', boolean] {
  const entry = algorithm(headerString(jweHeader(token, index), 'alg') ?? '');
  const known = entry?.use === 'keyManagement' ? entry : undefined;
  const isShared = key.kind === 'secret' || (known?.keyTypes.every((type) => type === 'oct') ?? false);
  return [isShared ? 'decrypted-shared-key' : 'decrypted-sender-unknown', known?.family === 'pbes2'];
}

/** If not everything was tried: how many of the recipients, or of the keys for the only one. */
function cutShort(token: Jwe, tries: number, untried: LayerInput['untried'] = {}): Light['args'] | undefined {
  const { recipients, unread = 0 } = token;
  const [keys = 0, ...more] = Object.values(untried);
  if (recipients.length === 1 && keys > 0) return { of: 'keys', count: tries + keys, tried: tries };
  const left = unread + more.length + Number(keys > 0);
  const count = recipients.length + unread;
  return left > 0 && tries > 0 ? { of: 'recipients', count, tried: count - left } : undefined;
}

/** An algorithm that is not known here: no key can change that. */
export const isUnknown = ({ code }: Note): boolean => code === 'alg-unknown' || code === 'jwe-enc-unknown';

/**
 * What a reader may refuse and need not: some faults of `crit` (RFC 7515 section 4.1.11), and a doubled name, of which it
 * may take the last (RFC 7516 section 4).
 */
const isLeft = ({ code, args }: Note): boolean =>
  (code === 'jwe-crit-malformed' && critRefusal(args['why']) === 'may') ||
  (code === 'jwe-lax' && args['fault'] === 'duplicate-header');

/** It opened, and something forbids to accept it: first what a reader must refuse. */
function refusedLight({ forbids = [] }: Opened, args: Light['args'], evidence: Evidence[]): Light | undefined {
  const first = forbids.find((each) => !isLeft(each)) ?? forbids[0];
  if (!first) return undefined;
  const may = isLeft(first) ? { may: 1 } : {};
  return light('bad', 'decrypted-refused', { ...args, ...first.args, ...may, note: first.code }, [
    ...evidence,
    ...forbids.map(onNote),
  ]);
}

/** "Decrypted" is never a positive light. `last`: no token was read from the plaintext. */
export function decryptionLight(layer: LayerInput, token: Jwe, last: boolean): Light {
  const opened = layer.opened ?? [];
  const disputed = opened.find((each) => each.disputed);
  if (disputed)
    return light('bad', 'decryption-disputed', { holds: disputed.outcome === 'opened' ? 1 : 0 }, [
      { kind: 'key', id: disputed.key.id },
    ]);
  const success = opened.find(({ outcome }) => outcome === 'opened');
  if (success) {
    const args = named(success.key);
    const evidence: Evidence[] = [{ kind: 'key', id: success.key.id }, ...(success.notes ?? []).map(onNote)];
    const refused = refusedLight(success, args, evidence);
    if (refused) return refused;
    if (success.packed)
      return light('warn', 'decrypted-packed', { ...args, ...success.packed.args, note: success.packed.code }, [
        ...evidence,
        onNote(success.packed),
      ]);
    if (layer.cleaned)
      return light('warn', 'decrypted-cleaned-only', { ...args, how: String(layer.cleaned) }, evidence);
    if (sharedBy(success.key)) return light('warn', 'decrypted-anyone', { ...args, ...sharing(success.key) }, evidence);
    if (last && holdsToken(token) && layer.noToken)
      return light('warn', 'decrypted-no-token', args, [...evidence, { kind: 'header', name: 'cty' }]);
    if (last && holdsToken(token)) return light('pending', 'inner-signature-unread', args, evidence);
    if (layer.draft && (layer.draft.isDraft || layer.draft.madeHere.length > 0))
      return light('neutral', 'encrypted-here', args, evidence);
    const [code, password] = sharedHow(token, success);
    return light('neutral', code, { ...args, ...(password ? { password: 1 } : {}) }, evidence);
  }
  const malformed = [
    ...(layer.malformed ?? []),
    ...opened.flatMap(({ outcome, reason }) => (outcome === 'malformed' && reason ? [reason] : [])),
  ];
  const [first] = malformed;
  // A name that resembles nothing may be a real algorithm that is unknown here: that is not a fault of the token.
  if (first && malformed.every((each) => isUnknown(each) && each.args['meant'] === ''))
    return light('neutral', 'decryption-not-tried', { ...first.args, note: first.code }, malformed.map(onNote));
  const because = layer.diagnosed?.[0];
  if (first && because?.verifies)
    return {
      ...light('bad', 'decryption-diagnosed', {}, malformed.map(onNote)),
      because: { id: because.id, args: because.args },
    };
  if (first) return light('bad', 'decryption-malformed', { ...first.args, note: first.code }, malformed.map(onNote));
  if (opened.some(({ outcome }) => outcome === 'malformed')) return light('bad', 'decryption-malformed');
  if (opened.some(({ outcome }) => outcome === 'pending')) return light('pending', 'decryption-pending');
  const failed = opened.filter(({ outcome }) => outcome === 'failed');
  // While one recipient is left, nothing is known of the keys.
  const cut = cutShort(token, opened.length, layer.untried);
  if (cut) return light('neutral', 'decryption-cut', cut);
  // Keys that were given for another token say nothing about this one.
  if (failed[0] && failed.every(({ key }) => key.earlier) && !because?.verifies)
    return light('neutral', 'decryption-none-fits', { tried: failed.length });
  // RFC 7516 section 11.5: one answer for every way to fail.
  if (failed[0]) {
    const evidence: Evidence[] = [{ kind: 'key', id: failed[0].key.id }];
    const args = { tried: failed.length, ...named(failed[0].key) };
    const { changedHere } = layer;
    if (changedHere && !because?.verifies)
      return light('bad', 'decryption-changed-here', { ...args, since: changedHere.since }, evidence);
    return because
      ? { ...light('bad', 'decryption-diagnosed', args, evidence), because: { id: because.id, args: because.args } }
      : light('bad', 'decryption-fails', args, evidence);
  }
  const reason = opened[0]?.reason;
  if (because)
    return {
      ...light('neutral', 'decryption-undiagnosed', {}, reason ? [onNote(reason)] : []),
      because: { id: because.id, args: because.args },
    };
  if (reason) return light('neutral', 'decryption-not-tried', { ...reason.args, note: reason.code }, [onNote(reason)]);
  // Nothing is on the way: it waits for somebody.
  return light('neutral', 'decryption-no-key', {
    inner: holdsToken(token) ? 'token' : '',
  });
}
