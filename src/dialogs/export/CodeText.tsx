import type { ReactElement } from 'react';
import { coloured, type Syntax } from '../../export/code/colour.ts';
import './export.css';

/** Code that can be read, selected and scrolled with the keyboard. Its colours say nothing that the text does not. */
export function CodeText({ text, syntax, label }: { text: string; syntax: Syntax; label: string }): ReactElement {
  return (
    <div
      className="code-text"
      role="textbox"
      aria-label={label}
      aria-readonly="true"
      aria-multiline="true"
      // It may have to scroll.
      tabIndex={0}
      spellCheck={false}
    >
      {coloured(text, syntax).map(({ kind, text: piece }, index) =>
        kind === 'plain' ? (
          piece
        ) : (
          <span key={index} className={`code-${kind}`}>
            {piece}
          </span>
        ),
      )}
    </div>
  );
}
