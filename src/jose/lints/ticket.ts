import { Redactor, type Placeholder } from '../redact/redactJson.ts';
import type { JsonDocument } from '../text/json.ts';
import type { NoteArgs } from '../token/note.ts';
import type { TokenLayer } from './tokenLayer.ts';

/** A ticket is read by people: the rest of a large part is cut. */
const LIMIT = 4000;

/** The part of a layer that is safe to share: headers and claims without values, and no signature, key or ciphertext. */
export function redactedLayer(
  layer: TokenLayer,
  nameOf: (placeholder: Placeholder) => string,
): { name: string; text: string }[] {
  const redactor = new Redactor(nameOf);
  return layer.parts
    .filter(({ part }) => part.json && !part.json.fault && part.name !== 'disclosure')
    .map(({ part }) => ({ name: part.name, text: redactor.json(part.json as JsonDocument, LIMIT) }));
}

/** What may be said to others: without a secret that was found. Rules put one in `secret` only, and have words without it. */
export const shareable = (args: NoteArgs): NoteArgs =>
  Object.fromEntries(Object.entries(args).filter(([name]) => name !== 'secret'));
