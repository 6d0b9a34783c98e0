import { type ComponentProps, lazy, type ReactElement, Suspense } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import { isObject } from '../../jose/text/json.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { Part, Token } from '../../jose/token/token.ts';
import { readOnlyPart, type ReadOnly } from '../../store/derived/editable.ts';
import { useDraft, useHeaders, usePinned, useTables } from '../../store/use/useBench.ts';
import { showAsSigned } from '../../store/verbs/view.ts';
import { lazily } from '../../ui/lazily.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { forPaper, usePaper } from '../../ui/usePaper.ts';
import { partTitle } from '../../words/partTitle.ts';
import { headerLine } from './headerLine.ts';
import { PartHead } from './PartHead.tsx';
import { PartText } from './PartText.tsx';
import { useShownText } from './useShownText.ts';
import { words } from '../../words/words.ts';

/** Most tokens need neither: they come when one does. */
const HexPreview = lazy(() => import('./HexPreview.tsx').then((module) => ({ default: module.HexPreview })));
const ClaimActs = lazily<object>(() => import('./ClaimActs.tsx').then((module) => module.ClaimActs));
const Remarks = lazy(() => import('./Remarks.tsx').then((module) => ({ default: module.Remarks })));

const MemberTable = forPaper<ComponentProps<typeof import('./MemberTable.tsx').MemberTable>>(() =>
  import('./MemberTable.tsx').then((module) => module.MemberTable),
);

/** Above this share of octets that are not text, a part is shown as octets. */
const BINARY_SHARE = 0.1;

function isBinary(part: Part): boolean {
  const text = part.decoded?.text.slice(0, 2000) ?? '';
  const odd = text.match(/[\ufffd\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return odd > text.length * BINARY_SHARE;
}

interface TextPartProps {
  placed: PlacedPart;
  /** The title, where it is another than that of the part. */
  called?: string;
  /** The token of the part; absent for a plaintext that is not a token. */
  token?: Token;
  /** The Field tree of its layer. */
  root: Field;
  /** From 1, the token on the bench; that of a plaintext is one more than that of the token it was in. */
  layer: number;
  /** Why nothing of its layer can be edited. */
  why: ReadOnly | null;
  isFormer?: boolean;
}

/** A header, a payload or a disclosure of any layer: its text in an editor or its members in a table. */
export function TextPart({ placed, called, token, root, layer, why, isFormer = false }: TextPartProps): ReactElement {
  const { part } = placed;
  const title = called ?? partTitle(placed);
  const name = `${layer} ${title}`;
  const pinned = usePinned();
  const isDraft = useDraft() !== null;
  const headers = useHeaders();
  const tables = useTables();
  const paper = usePaper();
  const readOnly = isFormer || why !== null || readOnlyPart(placed) !== null;
  const shown = useShownText(placed, name, readOnly);
  const { isOther } = shown;
  const wholePart = pinned?.placed?.part === part && !pinned.text;
  const isDetached = part.name === 'payload' && token?.kind === 'jws' && token.detached;
  const claims = part.name !== 'disclosure' && isObject(part.json) ? part.json : undefined;
  // A header that is as it should be is one line, until somebody opens it.
  const line = part.name.endsWith('Header') && !isOther && part.faults.length === 0 ? headerLine(claims) : null;
  const isTable = claims !== undefined && !isOther && tables;
  const head = (
    <PartHead
      placed={placed}
      title={title}
      shown={shown}
      line={line}
      canTable={claims !== undefined && !isOther}
      onRaw={() => showAsSigned(name, !shown.asSigned)}
    />
  );
  if (line !== null && !headers && !paper)
    return (
      <section className={`panel is-closed rail-${PART_LOOK[part.name].kind}`} aria-label={title}>
        {head}
      </section>
    );
  return (
    <section className={`panel rail-${PART_LOOK[part.name].kind}${wholePart ? ' is-selected' : ''}`} aria-label={title}>
      {head}
      {part.octets.length === 0 && (readOnly || !isDraft || isDetached) ? (
        <p className="code-rail panel-note">{isDetached ? words.contents.detached : words.contents.emptyPart}</p>
      ) : !part.json && isBinary(part) ? (
        <Suspense fallback={null}>
          <HexPreview octets={part.octets} note={words.contents.binary} />
        </Suspense>
      ) : (
        (!isTable || paper) && (
          <PartText placed={placed} title={title} root={root} layer={layer} readOnly={readOnly} shown={shown} />
        )
      )}
      {!isFormer && (part.faults.length > 0 || !part.json || isOther || why !== null || token?.kind === 'sdJwt') && (
        <Suspense fallback={null}>
          <Remarks
            placed={placed}
            layer={layer}
            isSdJwt={token?.kind === 'sdJwt'}
            isOther={isOther}
            readOnly={why ?? readOnlyPart(placed)}
          />
        </Suspense>
      )}
      {claims && !isOther && (isTable || paper) && (
        <Suspense fallback={null}>
          <MemberTable placed={placed} root={root} />
        </Suspense>
      )}
      {!readOnly && !isOther && part.name === 'payload' && claims && !claims.fault && (
        <Suspense fallback={null}>
          <ClaimActs />
        </Suspense>
      )}
    </section>
  );
}
