import type { ReactElement } from 'react';
import { linesOf, PlainJson, type PlainJsonProps } from './PlainJson.tsx';
import { words } from '../../words/paper.ts';

/** Some twenty sheets. */
const PRINTED = { lines: 1000, characters: 100_000 };

/** In the place of the editor on paper, where the text is long: an editor is hundreds of sheets, and browsers lose what comes behind. */
export function PaperJson(props: PlainJsonProps): ReactElement | null {
  const { text } = props;
  const last = linesOf(text, PRINTED).at(-1);
  const printed = last ? last.from + last.line.length : 0;
  if (printed === text.length) return null;
  return (
    <div className="paper-only">
      <PlainJson {...props} most={PRINTED} />
      <p className="panel-note">{words.paper.characters(text.length - printed)}</p>
    </div>
  );
}
