import type { ReactElement } from 'react';
import type { Field } from '../../jose/explain.ts';
import { isObject, readJson } from '../../jose/json.ts';
import type { PlacedPart } from '../../jose/parts.ts';
import { encodeUtf8 } from '../../jose/utf8.ts';
import { formerText, ownText, partKey } from '../../store/draft.ts';
import { redo, undo } from '../../store/edit.ts';
import { typePart } from '../../store/editing.ts';
import { draftView, fieldAtText, textView } from '../../store/places.ts';
import { isLaidOut } from '../../store/select.ts';
import { useDraft, useHovered, usePinned } from '../../store/use.ts';
import { caretInPart, point } from '../../store/view.ts';
import { JsonField } from '../../ui/code/JsonField.tsx';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { sayFault } from '../../words/fault.ts';
import { remarks as R } from '../../words/remarks.ts';
import { words } from '../../words/words.ts';
import { ClaimActs } from './DraftNote.tsx';
import { Former } from './Former.tsx';
import { MemberTable } from './MemberTable.tsx';
import { colouring, faultsInText, isInPlace, NO_RUNS, NONE, outline } from './partText.ts';

const W = words.contents;
const JSON_WORDS = { character: W.character };

/** A header or a payload of a token that lies inside another. `root`: the Field tree of its layer. `readOnly`: only to be read. */
export function InnerPart({ placed, title, root, layer, readOnly }: { placed: PlacedPart; title: string; root: Field; layer: number; readOnly: boolean }): ReactElement {
  const { part } = placed;
  const { letter, kind } = PART_LOOK[part.name];
  const draft = useDraft();
  const shown = readOnly ? undefined : draft?.shown[partKey(placed)];
  const own = readOnly || !draft ? undefined : ownText(draft, placed);
  // Where the draft is no token any more the last one is drawn; what was typed stays in its box all the same.
  const isOther = own !== undefined && own !== (part.decoded?.text ?? '');
  const former = readOnly || !draft ? null : formerText(draft, placed);
  const asSigned = shown === undefined && (part.json ? isLaidOut(part.json).value : true);
  const view = shown !== undefined ? draftView(part, shown) : isOther ? draftView(part, own) : textView(part, asSigned);
  const pinned = usePinned();
  const hovered = useHovered();
  const at = (position: number): string | null => fieldAtText(root, part, view.toOwn(position))?.id ?? null;
  return (
    <section className={`panel rail-${kind}${pinned?.placed?.part === part && !pinned.text ? ' is-selected' : ''}`} aria-label={title}>
      <div className="panel-head">
        <Letter>{letter}</Letter>
        <h3>{title}</h3>
        <span className="panel-meta">{W.bytes(isOther ? encodeUtf8(own).length : part.octets.length)}</span>
      </div>
      {part.octets.length === 0 && (readOnly || !draft) ? (
        <p className="code-rail panel-note">{W.emptyPart}</p>
      ) : (
        <JsonField
          label={title}
          text={view.text}
          runs={isOther ? NO_RUNS : colouring(part, view)}
          faults={isOther ? NONE : faultsInText(part, view)}
          selected={isOther ? NONE : outline(pinned, part, view)}
          hovered={isOther ? NONE : outline(hovered, part, view)}
          readOnly={readOnly}
          onChange={(text) => typePart(placed, text, !asSigned && (part.json !== undefined || shown !== undefined), performance.now())}
          onUndo={undo}
          onRedo={redo}
          rail={kind === 'payload' ? 'var(--payload)' : 'var(--header)'}
          words={JSON_WORDS}
          onHover={(position) => point(position === null ? null : at(position))}
          onCaret={(from) => caretInPart(layer, partKey(placed), asSigned, from)}
        />
      )}
      {!isOther && part.faults.filter((fault) => !isInPlace(fault)).map((fault, index) => (
        <p key={index} className="bad panel-note">
          {sayFault(fault).message}
        </p>
      ))}
      {former !== null && (
        <>
          {(isOther || !part.json?.fault) && <p className="bad panel-note part-note">{R.noLongerJson(title)}</p>}
          <Former json={readJson(former)} />
        </>
      )}
      {!readOnly && !isOther && part.name === 'payload' && isObject(part.json) && !part.json.fault && <ClaimActs />}
      {!isOther && isObject(part.json) && part.json.count > 1 && <MemberTable placed={placed} root={root} />}
    </section>
  );
}
