import type { Severity } from '../token/fault.ts';

/** The kind of personal data in a value. Never the value itself. */
export interface Personal {
  what: string;
  severity: Severity;
}

const TEXTS = 50;

/** ISO/IEC 7812: the check digit. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Beginnings of the numbers that card companies give out, with the lengths that they have. */
const CARD =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/;
/** Numbers of this name are ids, whatever they look like. */
const AN_ID = /^(?:sub|jti|sid|oid|tid|uid|azp|aud|iss|nonce|kid|.*_?id|.*hash)$/i;
const NAMED_CARD = /card|^pan$|^cc(?:_?num(?:ber)?)?$/i;

function isCard(name: string, text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (!CARD.test(digits) || !luhn(digits)) return false;
  // Sixteen digits may be anything: groups of four, or the name, make them a card.
  return NAMED_CARD.test(name) || (/^\d{4}[ -]\d{4,6}[ -]\d{4,5}/.test(text) && !AN_ID.test(name));
}

/** ISO 13616: a country, two check digits, the account; modulo 97. */
function isIban(text: string): boolean {
  const iban = text.replace(/ /g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** As the Social Security Administration gives them out: never 000, 666 or 9xx, and no group of zeros. */
const isSsn = (name: string, text: string): boolean =>
  /^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text) ||
  (/^(?:ssn|social_security(?:_number)?)$/i.test(name) && /^\d{9}$/.test(text));

const isIp = (text: string): boolean => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1);
  return parts !== undefined && parts.every((part) => Number(part) < 256);
};

const NAMES: readonly (readonly [name: RegExp, what: string, severity: Severity])[] = [
  [/^(?:phone|phone_?number|mobile|mobile_?phone|tel)$/i, 'a phone number', 'low'],
  [/^(?:birth_?date|date_?of_?birth|dob|birth_?day)$/i, 'a date of birth', 'low'],
  [/^(?:street_?address|address|formatted|postal_?address)$/i, 'an address', 'low'],
  [/^(?:name|given_?name|family_?name|first_?name|last_?name|full_?name|middle_?name|nickname)$/i, 'a name', 'info'],
];

/** Judges a text by its form, or by the name of its member. */
function personal(name: string, text: string): Personal | undefined {
  if (text.length > 200) return undefined;
  if (isCard(name, text)) return { what: 'a card number', severity: 'medium' };
  if (!AN_ID.test(name) && isIban(text)) return { what: 'an account number (IBAN)', severity: 'medium' };
  if (isSsn(name, text)) return { what: 'a social security number', severity: 'medium' };
  const [, what, severity] = NAMES.find(([pattern]) => pattern.test(name)) ?? [];
  if (what !== undefined && severity !== undefined && text !== '') return { what, severity };
  if (/^[^\s@]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text)) return { what: 'an e-mail address', severity: 'info' };
  return isIp(text) ? { what: 'an IP address', severity: 'info' } : undefined;
}

/** The same of the strings of one claim. */
export function personalIn(name: string, texts: readonly string[]): Personal | undefined {
  for (const text of texts.slice(0, TEXTS)) {
    const found = personal(name, text);
    if (found) return found;
  }
  return undefined;
}
