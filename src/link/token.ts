import { decodeBase64url, encodeBase64url } from '../jose/text/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../jose/text/utf8.ts';

// JSON compresses well, and its base64url does not: in a link the parts of a compact token are written as the JSON that
// they encode, wherever that gives back the very same characters. It spares about a sixth of the link.

/** No part of a compact token begins so, and all JSON that is worth decoding does. */
const isJson = (text: string): boolean => text.startsWith('{');

const encode = (text: string): string => encodeBase64url(encodeUtf8(text));

function decoded(part: string): string {
  const { decoded: json } = decodeUtf8(decodeBase64url(part).octets);
  return isJson(json.text) && encode(json.text) === part ? json.text : part;
}

/** A token as a link has it: its parts, or the text itself where that begins like JSON. */
export function splitToken(token: string): string | string[] {
  const parts = token.split('.');
  // A long text of dots is no compact token.
  return parts.length > 9 || parts.some(isJson) ? token : parts.map(decoded);
}

export const joinToken = (parts: readonly string[]): string =>
  parts.map((part) => (isJson(part) ? encode(part) : part)).join('.');
