// What the dialog for a redacted copy says: it comes with the dialog.
import type { ValueKind } from '../../jose/redact/valueKind.ts';

const KINDS: Readonly<Record<ValueKind, string>> = {
  email: 'e-mail address',
  uuid: 'UUID',
  ip: 'IP address',
  url: 'address',
  token: 'token',
  date: 'date',
  phone: 'phone number',
  key: 'key or certificate',
  random: 'random text',
  text: 'text',
  number: 'number',
  truth: 'true or false',
};

export const redact = {
  /** The same value gets the same number. */
  placeholder: (kind: ValueKind, number: number): string => `<${KINDS[kind]} ${number}>`,
  lead: 'A copy for a ticket or a chat. Values that may be personal or secret are replaced by their kind; equal values get the same number. Signatures, keys and ciphertexts are cut.',
  check: 'Check it before you send it: a name, an issuer or an audience may reveal more than it should.',
  copyAs: 'Copy as',
  asToken: 'Token',
  asText: 'Readable text',
  tokenHint: 'Decoders can still read it. Nothing verifies or decrypts it.',
  textHint: (layers: number): string =>
    layers > 1 ? `Headers and claims of all ${layers} layers, decoded.` : 'Headers and claims, decoded.',
  box: 'Redacted copy',
  copy: 'Copy',
  put: 'Replace the token with it',
  keepTitle: 'Keep a value',
  keepHint: 'Ticked values stay as they are.',
  keepNone: 'Nothing had to be replaced.',
  more: (count: number): string => `${count} more are replaced.`,
  cut: 'Only the first part is shown. Copy takes all of it.',
  none: 'There is no token to redact.',
  screen: {
    open: 'Redact the screen',
    hint: 'For a screenshot, or while you share your screen: the whole page shows this copy. The verdict is still for your token.',
    region: 'Redacted screen',
    says: 'The screen is redacted.',
    more: 'It shows a copy without personal and secret values, and its sizes. The verdict is for your own token.',
    end: 'Show the token again',
    keys: 'Secrets and key material are not shown.',
    expectations: 'Expectations',
  },
};
