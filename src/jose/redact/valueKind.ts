/** What a text is by its form alone. The first that fits counts. */
export type ValueKind =
  | 'email'
  | 'uuid'
  | 'ip'
  | 'url'
  | 'token'
  | 'date'
  | 'phone'
  | 'key'
  | 'random'
  | 'text'
  | 'number'
  | 'truth';

const FORMS: readonly (readonly [ValueKind, RegExp])[] = [
  ['email', /^(?:mailto:|acct:)?[^\s@]{1,64}@[^\s@]{1,255}$/i],
  ['uuid', /^(?:urn:uuid:)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i],
  ['ip', /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^(?=.*:.*:)[\da-f:.]{3,45}$/i],
  ['url', /^[a-z][a-z\d+.-]{1,20}:\/\/\S+$/i],
  ['token', /^e[yw][\w-]{8,}\.[\w-]*\.[\w.~-]*$/],
  ['key', /^-----BEGIN |^MII[\w+/=\s]{40,}$/],
  ['date', /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/],
  ['phone', /^\+?[\d\s()./-]{7,24}$/],
  ['random', /^(?=.*\d)[\w+/=-]{20,}$/],
];

/** Texts beyond this are not matched against the forms: they are a text. */
const LIMIT = 20_000;

export const kindOfText = (text: string): ValueKind =>
  text.length > LIMIT ? 'text' : (FORMS.find(([, form]) => form.test(text))?.[0] ?? 'text');
