import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { chipText, specialsIn } from './specialChars.ts';
import type { JsonView, LineNote } from './types.ts';

const FIRST = { lines: 200, characters: 20_000 };

export interface PlainJsonProps extends Pick<JsonView, 'text' | 'runs' | 'notes' | 'label' | 'describedBy' | 'words'> {
  /** The colour of the rail, a CSS colour such as `var(--header)`. */
  rail: string;
  /** A press of the mouse means the line that ends here. */
  onPress?: ((position: number) => void) | undefined;
  /** How much of it. */
  most?: typeof FIRST;
}

/** The beginning of a JSON text as the editor will show it, until the editor is there. */
export function PlainJson({
  text,
  runs,
  notes,
  label,
  describedBy,
  words,
  rail,
  onPress,
  most = FIRST,
}: PlainJsonProps): ReactElement {
  const lines = linesOf(text, most);
  const beside = notesOf(lines, notes);
  return (
    <div className="code-rail" style={{ '--rail': rail } as CSSProperties}>
      <div
        className="code-plain"
        role="textbox"
        aria-label={label}
        aria-describedby={describedBy}
        aria-readonly="true"
        aria-multiline="true"
        tabIndex={0}
        translate="no"
        onMouseDown={({ currentTarget, target }) => {
          // The line is enough: the member that ends there is meant.
          const pressed = [...currentTarget.children].findIndex((line) => line.contains(target as Node));
          const shown = lines[pressed];
          if (shown) onPress?.(shown.from + shown.line.length);
        }}
      >
        {lines.map(({ line, from }) => (
          <div className="code-plain-line" key={from}>
            <span>{line === '' ? <br /> : coloured(line, from, runs, words)}</span>
            {beside.has(from) && <Note note={beside.get(from) as LineNote} />}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The first lines, each with where it begins in the text. */
export function linesOf(text: string, { lines, characters }: typeof FIRST): { line: string; from: number }[] {
  let from = 0;
  return text
    .slice(0, characters)
    .split('\n', lines)
    .map((line) => {
      const start = from;
      from += line.length + 1;
      return { line, from: start };
    });
}

/** The notes by where their lines begin. As in the editor, of several members in one line none is told apart. */
function notesOf(lines: readonly { line: string; from: number }[], notes: JsonView['notes']): Map<number, LineNote> {
  const last = lines.at(-1);
  const found = new Map<number, LineNote>();
  if (!last) return found;
  let index = 0;
  for (const note of notes(0, last.from + last.line.length)) {
    while ((lines[index + 1]?.from ?? Infinity) <= note.at) index += 1;
    const { line, from } = lines[index] ?? last;
    if (line.slice(0, note.at - from).trim() === '') found.set(from, note);
  }
  return found;
}

function Note({ note: { strong = '', text, bad } }: { note: LineNote }): ReactElement {
  return (
    <span className="json-note" aria-hidden="true">
      {strong !== '' && <strong className={bad ? 'bad' : ''}>{strong}</strong>} <span>{text}</span>
    </span>
  );
}

function coloured(line: string, from: number, runs: JsonView['runs'], words: JsonView['words']): ReactNode[] {
  const nodes: ReactNode[] = [];
  let done = from;
  const to = from + line.length;
  const plain = (end: number): void => {
    if (end > done) nodes.push(...visible(line.slice(done - from, end - from), done, words));
    done = Math.max(done, end);
  };
  for (const { span, kind } of runs(from, to)) {
    const start = Math.max(span.start, done);
    const end = Math.min(span.end, to);
    if (start >= end || kind === 'punctuation' || kind === 'string') continue;
    plain(start);
    nodes.push(
      <span className={`json-${kind}`} key={`r${start}`}>
        {visible(line.slice(start - from, end - from), start, words)}
      </span>,
    );
    done = end;
  }
  plain(to);
  return nodes;
}

/** The text with its invisible characters as chips. */
function visible(text: string, from: number, words: JsonView['words']): ReactNode[] {
  const nodes: ReactNode[] = [];
  let done = 0;
  for (const { start, end, codePoint, count } of specialsIn(text, 0, 100)) {
    const name = words.character(codePoint, count);
    nodes.push(
      text.slice(done, start),
      <span className="code-chip" role="img" aria-label={name} title={name} key={`c${from + start}`}>
        {chipText(codePoint, count)}
      </span>,
    );
    done = end;
  }
  nodes.push(text.slice(done));
  return nodes;
}
