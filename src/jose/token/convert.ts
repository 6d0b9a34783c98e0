import { contentsOf, serialize, type Obstacle } from './serialize.ts';
import { isObject, membersOf } from '../text/json.ts';
import type { Form, Token } from './token.ts';

/** A token in another serialisation, or why it cannot be. */
export interface Conversion {
  form: Form;
  /** The form that the token has already. */
  own: boolean;
  text?: string;
  obstacle?: Obstacle;
  /** Members of the JSON that have no place in the other form and are left out: nobody may care, but somebody put them there. */
  dropped: readonly string[];
}

export const FORMS: readonly Form[] = ['compact', 'flattened', 'general'];

const OWN: Readonly<Record<'jws' | 'jwe', readonly string[]>> = {
  jws: ['payload', 'signatures', 'signature', 'protected', 'header'],
  jwe: ['protected', 'unprotected', 'recipients', 'header', 'encrypted_key', 'aad', 'iv', 'ciphertext', 'tag'],
};

/** Members that RFC 7515 section 7.2 and RFC 7516 section 7.2 do not define: readers must ignore them. */
function strange(token: Token): string[] {
  if (token.kind === 'sdJwt' || !token.frame || !isObject(token.frame)) return [];
  return [...new Set([...membersOf(token.frame, 0)].map(({ name }) => name))].filter(
    (name) => !OWN[token.kind].includes(name),
  );
}

/**
 * A token in each form. Nothing is signed or encrypted again, so signatures and tags stay what they were: only what
 * holds the parts together is written differently.
 */
export function conversions(token: Token): Conversion[] {
  const own: Form = token.kind === 'sdJwt' ? 'compact' : token.form;
  const dropped = strange(token);
  const contents = contentsOf(token as never);
  const unread = token.kind !== 'sdJwt' && token.unread !== undefined;
  return FORMS.map((form) => {
    const written = unread ? ({ ok: false, obstacle: 'unread' } as const) : serialize(contents, form);
    const is = { form, own: form === own, dropped: form === own ? [] : dropped };
    return written.ok ? { ...is, text: written.text } : { ...is, obstacle: written.obstacle };
  });
}

/** Each signature or recipient of a token as a token of its own, where there are several. */
export function separated(token: Token): string[] {
  if (token.kind === 'sdJwt' || token.unread) return [];
  const contents = contentsOf(token as never) as ReturnType<typeof contentsOf>;
  const parts =
    contents.kind === 'jws'
      ? contents.signatures.map((entry) => ({ ...contents, signatures: [entry] }))
      : contents.kind === 'jwe'
        ? contents.recipients.map((entry) => ({ ...contents, recipients: [entry] }))
        : [];
  if (parts.length < 2) return [];
  return parts.flatMap((each) => {
    const compact = serialize(each, 'compact');
    const written = compact.ok ? compact : serialize(each, 'flattened');
    return written.ok ? [written.text] : [];
  });
}
