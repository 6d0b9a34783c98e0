import { lazy, type ReactElement, Suspense } from 'react';
import { JsonKind, childNodes } from '../../jose/json.ts';
import type { PlacedPart } from '../../jose/parts.ts';
import type { TokenReading } from '../../jose/reading.ts';
import type { Part } from '../../jose/token.ts';
import { partKey } from '../../store/draft.ts';
import { editable, readOnlyPart } from '../../store/editable.ts';
import { typePart } from '../../store/editing.ts';
import { redo, undo } from '../../store/edit.ts';
import { draftView, fieldAtText, textView, type TextView } from '../../store/places.ts';
import { fieldTree, formatted, isLaidOut } from '../../store/select.ts';
import { useAsSigned, useDraft, useHovered, usePinned, useShown } from '../../store/use.ts';
import { caretInPart, point, showAsSigned } from '../../store/view.ts';
import { JsonField } from '../../ui/code/JsonField.tsx';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';
import { coverOf } from './coverOf.ts';
import { ClaimActs } from './DraftNote.tsx';
import { MemberTable } from './MemberTable.tsx';
import { colouring, faultsInText, outline } from './partText.ts';

/** Most tokens need neither: they come when one does. */
const HexPreview = lazy(() => import('./HexPreview.tsx').then((module) => ({ default: module.HexPreview })));
const Remarks = lazy(() => import('./Remarks.tsx').then((module) => ({ default: module.Remarks })));

const W = words.contents;
const JSON_WORDS = { character: W.character };
const RAIL = { header: 'var(--header)', payload: 'var(--payload)' } as const;

/** A share of octets that are no text, above which a part is shown as octets. */
const BINARY_SHARE = 0.1;

function isBinary(part: Part): boolean {
  const text = part.decoded?.text.slice(0, 2000) ?? '';
  // eslint-disable-next-line no-control-regex
  const odd = text.match(/[\ufffd\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return odd > text.length * BINARY_SHARE;
}

function sizeWords(part: Part): string {
  const bytes = W.bytes(part.octets.length);
  const { json } = part;
  if (json?.kinds[0] !== JsonKind.object) return bytes;
  const members = [...childNodes(json, 0)].length / 2;
  const count = part.name.endsWith('Header') ? W.parameters(Math.ceil(members)) : W.claims(Math.ceil(members));
  return `${count}, ${bytes}`;
}

/** A header, a payload or a disclosure: its text in an editor, and its members explained. */
export function TextPart({ placed, reading }: { placed: PlacedPart; reading: TokenReading }): ReactElement {
  const { part } = placed;
  const title = partTitle(placed);
  // Of a text that is no token any more the last good reading is shown.
  const isCurrent = useShown().reading === reading;
  const pinned = usePinned();
  const draft = useDraft();
  // What a draft inside encryption shows is of another layer.
  const shown = draft?.within ? undefined : draft?.shown[partKey(placed)];
  const asSigned = useAsSigned(title) ?? (shown === undefined && (part.json ? isLaidOut(part.json).value : true));
  const view = shown !== undefined && !asSigned ? draftView(part, shown) : textView(part, asSigned);
  const { letter, kind } = PART_LOOK[part.name];
  const wholePart = pinned?.placed?.part === part && !pinned.text;
  const canLayOut = part.json !== undefined && formatted(part.json).text !== part.json.text;
  return (
    <section className={`panel rail-${kind}${wholePart ? ' is-selected' : ''}`} aria-label={title}>
      <div className="panel-head">
        <Letter>{letter}</Letter>
        <h3>{title}</h3>
        <span className="panel-meta">{sizeWords(part)}</span>
        {canLayOut && (
          <button type="button" className="link-button" aria-pressed={asSigned} title={W.asHint} onClick={() => showAsSigned(title, !asSigned)}>
            {W.as[coverOf(fieldTree(reading), part)]}
          </button>
        )}
      </div>
      {part.octets.length === 0 ? (
        <EmptyPart placed={placed} reading={reading} />
      ) : !part.json && isBinary(part) ? (
        <Suspense fallback={null}>
          <HexPreview octets={part.octets} note={W.binary} />
        </Suspense>
      ) : (
        <PartText placed={placed} title={title} view={view} laidOut={!asSigned && (part.json !== undefined || shown !== undefined)} readOnly={!isCurrent || !editable(reading) || readOnlyPart(placed) !== null} reading={reading} rail={kind === 'payload' ? RAIL.payload : RAIL.header} />
      )}
      {isCurrent && (part.faults.length > 0 || !part.json || !editable(reading) || reading.token.kind === 'sdJwt') && (
        <Suspense fallback={null}>
          <Remarks placed={placed} reading={reading} />
        </Suspense>
      )}
      {part.name === 'payload' && part.json?.kinds[0] === JsonKind.object && !part.json.fault && isCurrent && editable(reading) && readOnlyPart(placed) === null && <ClaimActs />}
      {part.json?.kinds[0] === JsonKind.object && part.name !== 'disclosure' && <MemberTable placed={placed} root={fieldTree(reading)} />}
    </section>
  );
}

function EmptyPart({ placed: { part }, reading: { token } }: { placed: PlacedPart; reading: TokenReading }): ReactElement {
  const detached = part.name === 'payload' && token.kind === 'jws' && token.detached;
  return <p className="code-rail panel-note">{detached ? W.detached : W.emptyPart}</p>;
}

interface PartTextProps {
  placed: PlacedPart;
  /** The text is laid out for reading: the token has it without that white space. */
  laidOut: boolean;
  readOnly: boolean;
  title: string;
  view: TextView;
  reading: TokenReading;
  rail: string;
}

function PartText({ placed, title, view, laidOut, readOnly, reading, rail }: PartTextProps): ReactElement {
  const { part } = placed;
  const pinned = usePinned();
  const hovered = useHovered();
  const at = (position: number): string | null => fieldAtText(fieldTree(reading), part, view.toOwn(position))?.id ?? null;
  return (
    <JsonField
      label={title}
      text={view.text}
      runs={colouring(part, view)}
      faults={faultsInText(part, view)}
      selected={outline(pinned, part, view)}
      hovered={outline(hovered, part, view)}
      readOnly={readOnly}
      onChange={(text) => typePart(placed, text, laidOut, performance.now())}
      onUndo={undo}
      onRedo={redo}
      rail={rail}
      words={JSON_WORDS}
      onHover={(position) => point(position === null ? null : at(position))}
      onCaret={(from) => caretInPart(1, partKey(placed), !laidOut, from)}
    />
  );
}
