import { type ReactElement, type RefObject, useImperativeHandle, useMemo, useState } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { Part } from '../../jose/token/token.ts';
import { textView } from '../../store/derived/positions.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { local } from '../../words/time.ts';
import { words } from '../../words/talk.ts';
import { type Block, blocksOf, type Fit, fitIn, foldedLine, leftOut, momentIn, pagesIn } from './jsonBlocks.ts';
import { litLines } from './stageView.ts';
import { useMeasured } from './useMeasured.ts';

/** Characters of a line: no box has room for more. */
const LONG = 3000;
/** On a small screen the page scrolls. */
const SCROLLED = 60;

/** Goes to the next page or to the one before. False where all is on one. */
export type Pager = RefObject<((by: 1 | -1) => boolean) | null>;

function Line({ text, alone }: { text: string; alone: boolean }): ReactElement {
  const seconds = alone ? null : momentIn(text);
  return (
    <p>
      {text.slice(0, LONG)}
      {seconds !== null && <small>{local(seconds)}</small>}
    </p>
  );
}

/** What the members of a part are called. */
const kindOf = (part: Part, isObject: boolean): 'claims' | 'parameters' | 'lines' =>
  !isObject ? 'lines' : part.name === 'payload' || part.name === 'ciphertext' ? 'claims' : 'parameters';

function usePages(count: number, of: string, begin: number, pager: Pager | undefined): [number, (at: number) => void] {
  const [turned, setTurned] = useState({ of, at: -1 });
  const at = turned.of === of && turned.at >= 0 ? Math.min(turned.at, count - 1) : begin;
  const turn = (to: number): void => setTurned({ of, at: to });
  useImperativeHandle(pager, () => (by) => {
    if (count > 1) turn(Math.max(0, Math.min(at + by, count - 1)));
    return count > 1;
  });
  return [at, turn];
}

/** The decoded text of a part, laid out, with the member that is in the light. What has no room is counted. */
export function StageJson({
  part,
  spot,
  pager,
}: {
  part: Part;
  spot: Field | null;
  /** It is alone on the stage: then what has no room is on the next page. */
  pager?: Pager | undefined;
}): ReactElement {
  const small = useMedia('(max-width: 899px)');
  const { text } = textView(part, false);
  const { blocks, count, isObject } = useMemo(() => blocksOf(text), [text]);
  const lines = litLines(part, spot);
  const isLit = (line: number): boolean => lines !== null && line >= lines.from && line <= lines.to;
  const [ref, measured] = useMeasured(`${lines?.from} ${lines?.to} ${text}`);
  const pages = measured && pager && !small ? pagesIn(measured, blocks) : [];
  const begin = pages.findIndex((page) =>
    page.blocks.slice(page.from, page.to).some((block) => block.lines.some((_, at) => isLit(block.first + at))),
  );
  const [page, turn] = usePages(pages.length, text, Math.max(0, begin), pager);
  const all: Fit = { blocks, from: 0, to: small ? SCROLLED : blocks.length, folded: [] };
  const fit = (small || !measured ? null : (pages[page] ?? fitIn(measured, blocks, lines))) ?? all;
  const left = measured ? leftOut(fit, count) : { members: 0, lines: 0 };
  const says =
    left.members > 0
      ? words.talk.left(left.members, kindOf(part, isObject))
      : left.lines > 0
        ? words.talk.left(left.lines, 'lines')
        : '';
  const rows = (block: Block, index: number): readonly string[] =>
    fit.folded[index] ? [foldedLine(block)] : block.lines;
  return (
    <div className="stage-json" ref={ref}>
      {fit.blocks.slice(fit.from, fit.to).map((block, index) => (
        <div key={block.first}>
          {rows(block, fit.from + index).map((line, at) => (
            <div key={at} className={isLit(block.first + at) ? 'is-lit' : undefined}>
              <Line text={line} alone={fit.folded[fit.from + index] ?? false} />
            </div>
          ))}
        </div>
      ))}
      {says !== '' &&
        (pages.length > 1 ? (
          <button type="button" className="stage-left" onClick={() => turn((page + 1) % pages.length)}>
            {says}
          </button>
        ) : (
          <p className="stage-left">{says}</p>
        ))}
    </div>
  );
}
