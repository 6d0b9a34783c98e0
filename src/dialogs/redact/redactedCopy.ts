import { Redactor, type Placeholder } from '../../jose/redact/redactJson.ts';
import { redactToken } from '../../jose/redact/redactToken.ts';
import { formatJson } from '../../jose/text/format.ts';
import { readJson } from '../../jose/text/json.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { contentIn, type Layer } from '../../store/derived/layers.ts';
import { pickedCandidate } from '../../store/derived/select.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/redact.ts';

export type CopyForm = 'token' | 'text';

export interface RedactedCopy {
  text: string;
  /** Where a value was replaced, or was kept on purpose. */
  paths: readonly string[];
}

const nameOf = ({ kind, count }: Placeholder): string => words.redact.placeholder(kind, count);

/** Headers and contents of all layers, decoded. */
function readable(layers: readonly Layer[], redactor: Redactor): string {
  const isChain = layers.length > 1 || contentIn(layers) !== undefined;
  const named = (layer: number, isPlaintext: boolean, title: string): string =>
    isChain ? `${words.lens.layer(layer, isPlaintext)}, ${title}` : title;
  const blocks = layers.flatMap(({ reading }, index) =>
    redactToken(pickedCandidate(reading).text, reading.token, redactor).parts.map(
      ({ placed, text }) => `${named(index + 1, false, partTitle(placed))}\n${text}`,
    ),
  );
  const inside = contentIn(layers);
  if (inside?.kind === 'json' && inside.part.json && !inside.part.json.fault) {
    const text = formatJson(readJson(redactor.json(inside.part.json))).text;
    blocks.push(`${named(layers.length + 1, true, words.parts.names.payload)}\n${text}`);
  }
  return blocks.join('\n\n');
}

/** The redacted copy of a chain of tokens, the outermost first. What is inside is only in the readable text. */
export function redactedCopy(layers: readonly Layer[], form: CopyForm, kept: ReadonlySet<string>): RedactedCopy {
  const redactor = new Redactor(nameOf, kept);
  const outer = layers[0]?.reading;
  const token = (reading: TokenReading): string =>
    redactToken(pickedCandidate(reading).text, reading.token, redactor).text;
  const text = form === 'text' ? readable(layers, redactor) : outer ? token(outer) : '';
  return { text, paths: [...redactor.paths] };
}
