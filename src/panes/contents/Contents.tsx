import { lazy, type ReactElement, Suspense } from 'react';
import { isDemoToken } from '../../first/demo/fresh.ts';
import {
  useChanged,
  useDraft,
  useEncryptedDraft,
  useIsRedacted,
  usePastedText,
  useLayers,
  useShown,
  useText,
} from '../../store/use/useBench.ts';
import { Layer } from './Layer.tsx';
import { lazily } from '../../ui/lazily.ts';
import { words } from '../../words/words.ts';

const ForeignText = lazily<object>(() => import('./ForeignText.tsx').then((module) => module.ForeignText));
const DraftNote = lazily<object>(() => import('./DraftNote.tsx').then((module) => module.DraftNote));
// Loaded late: nothing opens before keys have been tried.
const Inside = lazy(() => import('./Inside.tsx').then((module) => ({ default: module.Inside })));
export function Contents(): ReactElement {
  const { reading, pending } = useShown();
  const text = useText();
  const evidence = usePastedText();
  const draft = useDraft();
  const changed = useChanged();
  const isRedacted = useIsRedacted();
  // The inside of encryption is the draft itself; only the token around it is older.
  const [outermost] = useLayers();
  const isOpen = outermost?.content !== undefined;
  const isStale = useEncryptedDraft() === null && pending;
  return (
    <>
      <div className="pane-head">
        <h2>{words.contents.region}</h2>
        {/* Of an SD-JWT the processed payload says what is hidden. */}
        {reading?.kind === 'token' && reading.token.kind !== 'sdJwt' && !outermost?.answer?.placed && (
          <span className="readable">
            {reading.token.kind !== 'jwe'
              ? words.ribbon.readable
              : isOpen
                ? words.ribbon.readableInside
                : words.ribbon.readableHeader}
          </span>
        )}
        <span>
          {isStale
            ? words.contents.reading
            : reading?.kind === 'token'
              ? isRedacted
                ? words.contents.redacted
                : draft
                  ? words.contents.draft
                  : isDemoToken(text)
                    ? words.contents.demo
                    : text === evidence
                      ? words.contents.original
                      : (words.contents.here[changed ?? ''] ?? words.contents.asTyped)
              : ''}
        </span>
      </div>
      {(draft ?? changed) && (
        <Suspense fallback={null}>
          <DraftNote />
        </Suspense>
      )}
      <div className={isStale ? 'is-stale' : undefined}>
        {reading?.kind === 'token' ? (
          <Layer reading={reading} number={1}>
            <Suspense fallback={null}>
              <Inside />
            </Suspense>
          </Layer>
        ) : reading?.kind === 'foreign' ? (
          <Suspense fallback={null}>
            <ForeignText />
          </Suspense>
        ) : (
          <p className="soft empty">{pending ? words.contents.reading : words.contents.empty}</p>
        )}
      </div>
    </>
  );
}
