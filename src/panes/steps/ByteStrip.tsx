import { type ReactElement, useState } from 'react';
import type { Value } from '../../jose/steps/step.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/steps.ts';
import { beginningsOf, bytesText, type ByteForm, type ByteRun, runsOf } from './byteText.ts';

/** Bytes shown of a long value until somebody asks for all. */
const FIRST = 80;

/** The first octets as text; a character that the limit cuts in two is left out. */
const textOf = (octets: Uint8Array, limit: number): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets.subarray(0, limit), { stream: limit < octets.length });

/** The octets of a value, in the pieces that have names. `marked`: which of them differ from the other value. */
export function ByteStrip({
  value,
  form,
  marked,
}: {
  value: Value;
  form: ByteForm;
  marked?: ReadonlySet<number>;
}): ReactElement {
  const [all, setAll] = useState(false);
  const { octets } = value;
  const limit = all ? octets.length : FIRST;
  if (octets.length === 0) return <p className="soft">{words.steps.empty}</p>;
  const text = value.as === 'text' && form === 'hex' ? textOf(octets, limit) : null;
  // Base64url has no border between two bytes: there the value is one piece.
  const runs =
    form === 'hex' && !marked
      ? value.fields?.length && limit < octets.length
        ? beginningsOf(octets.length, value.fields)
        : runsOf(octets.length, value.fields ?? [], limit)
      : [{ start: 0, end: Math.min(limit, octets.length) }];
  return (
    <div className="strip">
      {text !== null && (
        <code className="strip-text">
          <VisibleText text={text} limit={text.length} name={words.contents.character} />
        </code>
      )}
      <div className="strip-runs">
        {runs.map(({ start, end, field, cut }: ByteRun) => (
          <span key={start} className={`strip-run field-${field?.name ?? 'none'}`}>
            {field && <small>{words.steps.field(words.fieldNames[field.name], field.end - field.start)}</small>}
            <code>
              {marked && form === 'hex'
                ? Array.from(octets.subarray(start, end), (octet, index) => (
                    <span key={index} className={marked.has(start + index) ? 'differs' : undefined}>
                      {`${octet.toString(16).padStart(2, '0')} `}
                    </span>
                  ))
                : bytesText(octets.subarray(start, end), form)}
              {cut && ' \u2026'}
            </code>
          </span>
        ))}
      </div>
      {octets.length > FIRST && (
        <button type="button" className="link-button" onClick={() => setAll(!all)}>
          {all ? words.steps.less : words.steps.more(octets.length)}
        </button>
      )}
    </div>
  );
}
