import { Fragment, type ReactElement, type ReactNode } from 'react';
import { chipText, specialsIn } from './code/specialChars.ts';
import { softBreaks } from './softBreaks.ts';

interface Props {
  text: string;
  /** Characters shown; a longer text ends with an ellipsis. */
  limit?: number;
  /** A long name, in a narrow place: lines end where its words do. What is copied is the same. */
  breaks?: boolean;
  name: (codePoint: number, count: number) => string;
}

/** Text from a token: never markup, kept in its own direction, invisible characters as chips. */
export function VisibleText({ text, limit = 300, breaks = false, name }: Props): ReactElement {
  const shown = text.slice(0, limit);
  const nodes: ReactNode[] = [];
  let done = 0;
  const plain = (from: number, to?: number): void => {
    const piece = shown.slice(from, to);
    if (!breaks) nodes.push(piece);
    else
      softBreaks(piece).forEach((part, index) =>
        nodes.push(
          <Fragment key={`${from} ${index}`}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>,
        ),
      );
  };
  for (const { start, end, codePoint, count } of specialsIn(shown, 0, 50)) {
    const label = name(codePoint, count);
    plain(done, start);
    nodes.push(
      <span className="code-chip" role="img" aria-label={label} title={label} key={start}>
        {chipText(codePoint, count)}
      </span>,
    );
    done = end;
  }
  plain(done);
  return (
    <bdi translate="no">
      {nodes}
      {text.length > limit ? '\u2026' : null}
    </bdi>
  );
}
