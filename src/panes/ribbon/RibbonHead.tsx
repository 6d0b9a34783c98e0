import { lazy, type ReactElement, Suspense } from 'react';
import type { Wrapping } from '../../jose/reading.ts';
import { keepTokenOnly } from '../../store/edit.ts';
import { pickedCandidate } from '../../store/select.ts';
import { useShown } from '../../store/use.ts';
import { words } from '../../words/words.ts';

const loadPicker = (): Promise<typeof import('./Picker.tsx')> => import('./Picker.tsx');
const Picker = lazy(() => loadPicker().then((module) => ({ default: module.Picker })));

const IS_ENCODING = new Set<Wrapping['kind']>(['base64', 'hex']);

/** What was peeled off, and which of several tokens is on the bench. Nothing where there is nothing to say. */
export function RibbonHead(): ReactElement | null {
  const { reading } = useShown();
  if (reading?.kind !== 'token') return null;
  const { wrappings } = pickedCandidate(reading);
  const encoding = wrappings.find((wrapping) => IS_ENCODING.has(wrapping.kind));
  return (
    <>
      {reading.candidates.length > 1 && (
        <Suspense fallback={null}>
          <Picker reading={reading} />
        </Suspense>
      )}
      {encoding && (
        <div className="ribbon-note ribbon-note-warn" role="note">
          <span>{encoding.kind === 'hex' ? words.ribbon.hexOnly : words.ribbon.encodedOnly}</span>
        </div>
      )}
      {wrappings.length > 0 && (
        <div className="ribbon-note" role="note">
          <span>
            {words.ribbon.peeled}{' '}
            {wrappings.map((wrapping, index) => (
              <span key={index}>
                {index > 0 && ', '}
                <del>{words.wrapping(wrapping)}</del>
              </span>
            ))}
          </span>
          <button type="button" className="link-button" onClick={keepTokenOnly}>
            {words.ribbon.keepTokenOnly}
          </button>
        </div>
      )}
    </>
  );
}
