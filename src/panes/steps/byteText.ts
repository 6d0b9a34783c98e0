import { encodeBase64url } from '../../jose/text/base64url.ts';
import type { ByteField } from '../../jose/steps/step.ts';

export type ByteForm = 'hex' | 'base64url';

/** Hexadecimal digits in pairs, with spaces between. */
export const hexOf = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(' ');

export const bytesText = (octets: Uint8Array, form: ByteForm): string =>
  form === 'hex' ? hexOf(octets) : encodeBase64url(octets);

/** A run of a value that is drawn in one piece: a named field, or the bytes between two. */
export interface ByteRun {
  start: number;
  end: number;
  field?: ByteField;
  /** More of it follows than is drawn. */
  cut?: true;
}

/** Octets drawn of each piece of a long value, so that both its first and its last piece are visible. */
const OF_EACH = 64;

/** All pieces of a value that is too long to be drawn whole, each with its beginning. */
export const beginningsOf = (length: number, fields: readonly ByteField[]): ByteRun[] =>
  runsOf(length, fields, length).map((run) =>
    run.end - run.start > OF_EACH ? { ...run, end: run.start + OF_EACH, cut: true } : run,
  );

/** The fields of a value up to `limit`, and the runs between them, in order. */
export function runsOf(length: number, fields: readonly ByteField[], limit: number): ByteRun[] {
  const end = Math.min(length, limit);
  const runs: ByteRun[] = [];
  let at = 0;
  for (const field of fields) {
    if (field.start >= end) break;
    if (field.start > at) runs.push({ start: at, end: field.start });
    runs.push({ start: field.start, end: Math.min(field.end, end), field });
    at = Math.min(field.end, end);
  }
  if (at < end) runs.push({ start: at, end });
  return runs;
}
