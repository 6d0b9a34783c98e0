import { type ReactElement } from 'react';
import type { TokenReading, Wrapping } from '../../jose/token/reading.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { keepTokenOnly } from '../../store/verbs/edit.ts';
import { pickedCandidate } from '../../store/derived/select.ts';
import { Picker } from './Picker.tsx';
import { words } from '../../words/words.ts';
import './peeled.css';

const IS_ENCODING = new Set<Wrapping['kind']>(['base64', 'hex']);

/** Says what was peeled off, and which of several tokens is on the bench. */
export function PeeledNotes({ reading }: { reading: TokenReading }): ReactElement {
  const { wrappings } = pickedCandidate(reading);
  const encoding = wrappings.find((wrapping) => IS_ENCODING.has(wrapping.kind));
  return (
    <>
      {reading.candidates.length > 1 && <Picker reading={reading} />}
      {wrappings.length > 0 && (
        <div className={`ribbon-note${encoding ? ' ribbon-note-warn' : ''}`} role="note">
          <span>
            {words.ribbon.peeled}{' '}
            {wrappings.map((wrapping, index) => (
              <span key={index}>
                {index > 0 && ', '}
                <em>{words.wrapping(wrapping)}</em>
              </span>
            ))}
          </span>
          {encoding && <span>{encoding.kind === 'hex' ? words.ribbon.hexOnly : words.ribbon.encodedOnly}</span>}
          {encoding && (
            <button type="button" className="link-button" onClick={() => openDialog('sideBySide')}>
              {words.ribbon.reallyEncrypted}
            </button>
          )}
          <button type="button" className="link-button" onClick={keepTokenOnly}>
            {words.ribbon.keepTokenOnly}
          </button>
        </div>
      )}
    </>
  );
}
