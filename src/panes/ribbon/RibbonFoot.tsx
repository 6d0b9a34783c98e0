import { isDemoToken } from '../../first/demo/fresh.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { type ReactElement, Suspense } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import { clearText, openDemo } from '../../store/verbs/edit.ts';
import { redo, undo } from '../../store/verbs/commit.ts';
import { copyToken } from '../../store/verbs/copying.ts';
import { openFile, pasteClipboard } from '../../store/verbs/intake.ts';
import {
  useCanRedo,
  useCanUndo,
  useLanes,
  usePinned,
  useShown,
  useText,
  useUnfolded,
} from '../../store/use/useBench.ts';
import { hover, leave, pinOrRelease, setUnfolded, showLanes } from '../../store/verbs/view.ts';
import { tamper } from '../../store/verbs/tamper.ts';
import { chooseFile } from '../../ui/chooseFile.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { forPaper, usePaper } from '../../ui/usePaper.ts';
import { useRoving } from '../../ui/useRoving.ts';
import { partTitle } from '../../words/partTitle.ts';
import { partFields } from './partFields.ts';
import { words } from '../../words/words.ts';
import { numeral } from '../../words/time.ts';

const Lanes = forPaper<{ reading: TokenReading }>(() => import('./Lanes.tsx').then((module) => module.Lanes));

const TOOLBAR_LIMIT = 12;
/** On most screens there is room for so much. */
const FOLDABLE = 300;

export function RibbonFoot(): ReactElement {
  const text = useText();
  const { reading } = useShown();
  const unfolded = useUnfolded();
  const paper = usePaper();
  const lanes = useLanes();
  const token = reading?.kind === 'token' ? reading : null;
  return (
    <>
      <span id="token-describe" className="visually-hidden">
        {words.ribbon.describe}
      </span>
      {token && <PartsToolbar />}
      <span className="soft ribbon-length">{words.ribbon.characters(text.length)}</span>
      {isDemoToken(text) && <Newcomer />}
      {token && text.length > FOLDABLE && (
        <button type="button" className="link-button" aria-pressed={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? words.ribbon.foldAgain : words.ribbon.unfoldAll}
        </button>
      )}
      {token && (
        <button type="button" className="button" title={words.ribbon.tamperHint} onClick={tamper}>
          {words.ribbon.tamper}
        </button>
      )}
      {token && (
        <button
          type="button"
          className="link-button"
          aria-expanded={lanes}
          onClick={() => showLanes(!lanes)}
          onPointerEnter={() => void Lanes.load()}
        >
          {words.ribbon.lanes}
        </button>
      )}
      <Acts />
      {token && (lanes || paper) && (
        <Suspense fallback={null}>
          <Lanes reading={token} />
        </Suspense>
      )}
    </>
  );
}

/** The parts as a toolbar: the legend of the ribbon, and the way to them by keyboard. */
function PartsToolbar(): ReactElement | null {
  const { reading } = useShown();
  const pinned = usePinned();
  const roving = useRoving<HTMLDivElement>();
  if (reading?.kind !== 'token') return null;
  const fields = partFields(reading).slice(0, TOOLBAR_LIMIT);
  return (
    <div role="toolbar" aria-label={words.parts.toolbar} className="parts-toolbar" {...roving}>
      {fields.map((field, index) => {
        const placed = field.placed;
        if (!placed) return null;
        const { letter, kind } = PART_LOOK[placed.part.name];
        const chosen = pinned?.id === field.id;
        return (
          <button
            key={field.id}
            type="button"
            className={`part-button rail-${kind}`}
            data-roving
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={chosen}
            aria-label={`${partTitle(placed)}, ${words.ribbon.characters(field.span.end - field.span.start)}`}
            onMouseMove={() => hover(field.id)}
            onMouseLeave={leave}
            onClick={() => pinOrRelease(field.id)}
          >
            <Letter>{letter}</Letter>
            <span className="part-name">{partTitle(placed)}</span>{' '}
            <span className="soft part-length">{numeral(field.span.end - field.span.start)}</span>
          </button>
        );
      })}
    </div>
  );
}

function Acts(): ReactElement {
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  const text = useText();
  return (
    <div className="acts">
      {/* Not `disabled`: the focus would be lost with the last step, and the next key with it. */}
      <button
        type="button"
        className="button button-icon"
        aria-disabled={!canUndo}
        onClick={undo}
        aria-label={words.ribbon.undo}
        title={words.ribbon.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-disabled={!canRedo}
        onClick={redo}
        aria-label={words.ribbon.redo}
        title={words.ribbon.redo}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        className="button wide-only"
        aria-label={words.build.title}
        onClick={() => openDialog('build')}
      >
        {words.build.open}
      </button>
      {text !== '' && (
        <>
          <PasteAndOpen />
          <button type="button" className="button" aria-label={words.ribbon.copy} onClick={() => void copyToken()}>
            {words.ribbon.copyShort}
          </button>
          <button type="button" className="button" onClick={() => openDialog('share')}>
            {words.share}
          </button>
          <button type="button" className="button wide-only" onClick={clearText}>
            {words.ribbon.clear}
          </button>
        </>
      )}
    </div>
  );
}

function PasteAndOpen(): ReactElement {
  return (
    <>
      <button type="button" className="button wide-only" onClick={() => void pasteClipboard()}>
        {words.ribbon.paste}
      </button>
      <button
        type="button"
        className="button wide-only"
        aria-label={words.ribbon.open}
        onClick={() => chooseFile((file) => void openFile(file))}
      >
        {words.ribbon.openShort}
      </button>
    </>
  );
}

/** For a first visit, and for an empty bench. */
const Newcomer = (): ReactElement => (
  <a className="link-button" href="#learn">
    <span className="start-ask">{words.bar.startAsk}</span> {words.bar.start}
  </a>
);

/** Offers the first acts while the box is empty. */
export function RibbonStart(): ReactElement | null {
  if (useText() !== '') return null;
  return (
    <>
      <p>
        <span className="purpose">{words.app.purpose}</span> <Newcomer />
      </p>
      <div className="key-acts">
        <PasteAndOpen />
        <button type="button" className="button" onClick={() => void openDemo()}>
          {words.ribbon.demo}
        </button>
      </div>
    </>
  );
}
