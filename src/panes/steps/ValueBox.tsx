import type { ReactElement } from 'react';
import type { Value } from '../../jose/steps/step.ts';
import { words } from '../../words/steps.ts';
import { ByteStrip } from './ByteStrip.tsx';
import type { ByteForm } from './byteText.ts';
import { isKey, KeyMark } from './KeyMark.tsx';

export interface Showing {
  form: ByteForm;
  /** Whether values that only the key's holder may see are shown. */
  reveals: boolean;
  /** Shows a value of the token in the token itself; absent where that cannot be done. */
  find?: (value: Value) => (() => void) | undefined;
  /** Whether what is selected on the bench is this value. */
  isSelected?: (value: Value) => boolean;
}

export const nameOf = (value: Value): string =>
  value.index === undefined
    ? words.valueNames[value.name]
    : words.steps.round(words.valueNames[value.name], value.index);

/** One value: its name, how long it is, its bytes. `marked`: bytes that differ; `hidden`: whether it is masked. */
export function ValueBox({
  value,
  showing,
  marked,
  hidden = value.secret === true && !showing.reveals,
}: {
  value: Value;
  showing: Showing;
  marked?: ReadonlySet<number>;
  hidden?: boolean;
}): ReactElement {
  const find = showing.find?.(value);
  const selected = showing.isSelected?.(value) === true;
  return (
    <div className={`value value-${value.name}${selected ? ' is-selected' : ''}`}>
      <p className="value-head">
        {isKey(value) && <KeyMark />}
        <b>{nameOf(value)}</b>
        <span className="soft">
          {hidden ? words.steps.masked(value.octets.length) : words.steps.bytes(value.octets.length)}
        </span>
        {find && (
          <button type="button" className="link-button" onClick={find}>
            {words.steps.inToken}
          </button>
        )}
      </p>
      {!hidden && <ByteStrip value={value} form={showing.form} {...(marked ? { marked } : {})} />}
    </div>
  );
}
