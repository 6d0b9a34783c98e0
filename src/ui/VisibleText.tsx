import type { ReactElement, ReactNode } from 'react';
import { chipText, specialsIn } from './code/specialChars.ts';

interface Props {
  text: string;
  /** Characters shown; a longer text ends with an ellipsis. */
  limit?: number;
  name: (codePoint: number, count: number) => string;
}

/** Text from a token: never markup, kept in its own direction, invisible characters as chips. */
export function VisibleText({ text, limit = 300, name }: Props): ReactElement {
  const shown = text.slice(0, limit);
  const nodes: ReactNode[] = [];
  let done = 0;
  for (const { start, end, codePoint, count } of specialsIn(shown, 0, 50)) {
    const label = name(codePoint, count);
    nodes.push(
      shown.slice(done, start),
      <span className="code-chip" role="img" aria-label={label} title={label} key={start}>
        {chipText(codePoint, count)}
      </span>,
    );
    done = end;
  }
  nodes.push(shown.slice(done));
  return (
    <bdi translate="no">
      {nodes}
      {text.length > limit ? '\u2026' : null}
    </bdi>
  );
}
