import { type ComponentProps, memo, type ReactElement, Suspense, useDeferredValue } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Selected } from '../../store/derived/selected.ts';
import {
  usePastedText,
  useFocusedInLayer,
  useMade,
  usePinnedInLayer,
  useText,
  useTokenReading,
} from '../../store/use/useBench.ts';
import { pin } from '../../store/verbs/view.ts';
import { lazily } from '../../ui/lazily.ts';
import { partTitle } from '../../words/partTitle.ts';
import { Later } from './Later.tsx';
import { words } from '../../words/words.ts';

interface OfField {
  selected: Selected;
}

// Outside the components, as everywhere. Two chunks: what every selection shows, and what looks closer.
const loadMore = (): Promise<typeof import('./more.ts')> => import('./more.ts');
const loadBreakdown = (): Promise<typeof import('./breakdown.ts')> => import('./breakdown.ts');
const Overview = lazily<{ reading: TokenReading }>(() => loadMore().then((more) => more.Overview));
const FieldTitle = lazily<OfField>(() => loadMore().then((more) => more.FieldTitle));
const Shape = lazily<{ reading: TokenReading }>(() => loadMore().then((more) => more.Shape));
const FieldFacts = lazily<OfField>(() => loadMore().then((more) => more.FieldFacts));
const Announcement = lazily<OfField>(() => loadMore().then((more) => more.Announcement));
const BitLens = lazily<ComponentProps<typeof import('./BitLens.tsx').BitLens>>(() =>
  loadBreakdown().then((breakdown) => breakdown.BitLens),
);
const LinkTo = lazily<OfField>(() => loadBreakdown().then((breakdown) => breakdown.LinkTo));
const TamperNote = lazily<object>(() => loadBreakdown().then((breakdown) => breakdown.TamperNote));

/** Describes the selection. Pointing previews, a click or the caret pins, Escape releases. */
export function Lens(): ReactElement {
  const reading = useTokenReading();
  // The outline follows the pointer in its own frame; the description comes in the next.
  const focused = useDeferredValue(useFocusedInLayer());
  const pinned = usePinnedInLayer();
  return (
    <>
      <div className="pane-head">
        <h2>{words.lens.region}</h2>
        {pinned && (
          <button type="button" className="link-button" onClick={() => pin(null)}>
            {words.lens.release}
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {pinned && (
          <Suspense>
            <Announcement selected={pinned} />
          </Suspense>
        )}
      </p>
      <Changed />
      {reading === null ? (
        <p className="soft empty">{words.lens.hint}</p>
      ) : focused ? (
        <FocusedField selected={focused} />
      ) : (
        <>
          <Suspense fallback={null}>
            <Overview reading={reading} />
            <Shape reading={reading} />
          </Suspense>
          <p className="soft lens-hint">{words.lens.hint}</p>
        </>
      )}
    </>
  );
}

const FocusedField = memo(function FocusedField({ selected }: { selected: Selected }): ReactElement {
  const { field, layer, reading } = selected;
  return (
    // One within the other: the bits never come before the title that they belong to.
    <Suspense fallback={null}>
      <FieldTitle selected={selected} />
      <FieldFacts selected={selected} />
      {reading && (
        <Suspense>
          <BitLens
            key={`${layer} ${field.placed ? partTitle(field.placed) : ''}`}
            field={field}
            reading={reading}
            fixed={layer > 1}
          />
        </Suspense>
      )}
      {field.placed && (
        <Later title={words.lens.link}>
          <LinkTo selected={selected} />
        </Later>
      )}
    </Suspense>
  );
});

/** Loaded when there is a change to speak of. */
function Changed(): ReactElement | null {
  const text = useText();
  const evidence = usePastedText();
  const made = useMade();
  if (text === evidence || text === made || (evidence === '' && made === null)) return null;
  return (
    <Suspense>
      <TamperNote />
    </Suspense>
  );
}
