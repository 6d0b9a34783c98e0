import type { Span } from '../../jose/text/span.ts';
import type { TextChange } from './minimalChange.ts';
import type { Tape } from './tape.ts';

/** Events of a text field. Positions are UTF-16 code units of the text. */
export interface CodeCallbacks {
  /** The user changed the text. `change` turns the old text into `text`. Not called for `setText`. */
  onChange?: ((text: string, change: TextChange) => void) | undefined;
  /** The character under the mouse, at most once a frame; null when it has left. */
  onHover?: ((position: number | null) => void) | undefined;
  /** The person moved the caret or selected. `from` and `to` are equal for a bare caret. */
  onCaret?: ((from: number, to: number) => void) | undefined;
  onFocus?: ((focused: boolean) => void) | undefined;
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
  /** True: the owner has dealt with the pasted text, the field shall not insert it. */
  onPaste?: ((text: string) => boolean) | undefined;
}

export interface Naming {
  label: string;
  /** Ids of elements that describe the field, separated by spaces. */
  describedBy?: string | undefined;
}

/** A run to be outlined. A character of base64url may carry bits of two runs: the line then goes through it. */
export interface Outlined extends Span {
  /** Sixths of the first character that are not in it. */
  lead?: number;
  /** Sixths of the last character that are not in it. */
  trail?: number;
}

export interface Outlines {
  selected: readonly Outlined[];
  hovered: readonly Outlined[];
}

/** The words of the Token field: `ui` has none of its own. */
export interface TapeWords {
  /** On the button in place of a hidden middle, as "108 more". */
  more: (count: number) => string;
  /** Describes that button, for assistive technology and as its tooltip. */
  unfold: (count: number, partLabel: string) => string;
  /** In the empty field. */
  placeholder: string;
  /** On the slot of a part that is there but empty. */
  emptyPart: (partLabel: string) => string;
  /** The name of an invisible character that is shown as a chip, `count` times in a row. */
  character: (codePoint: number, count: number) => string;
}

export interface TokenView extends Naming, Outlines, Tape {
  text: string;
  /** How many characters there is room for: of more, long parts are shown by their ends. 0: no end of it. */
  room: number;
  /** Everything is shown, whatever `room` says. */
  unfolded: boolean;
  readOnly: boolean;
  words: TapeWords;
}

export type RunKind = 'name' | 'string' | 'number' | 'literal' | 'punctuation' | 'fault';

export interface ColourRun {
  span: Span;
  kind: RunKind;
}

export interface JsonWords {
  /** On the button in place of the middle of a long line. */
  more: (count: number) => string;
  character: (codePoint: number, count: number) => string;
}

/** A note next to a line, which explains it. */
export interface LineNote {
  /** A place in the line that it is about. */
  at: number;
  text: string;
  /** Comes first, in bold. */
  strong?: string;
  /** The same in fewer characters. */
  short?: string;
  bad?: boolean;
}

export interface JsonView extends Naming, Outlines {
  text: string;
  /** The runs to colour that touch `from` to `to`, in order, not overlapping. Keep its identity while it answers the same. */
  runs: (from: number, to: number) => readonly ColourRun[];
  faults: readonly { span: Span; message: string }[];
  /** Gives the notes beside the lines of `from` to `to`, in order. Keep its identity while it answers the same. */
  notes: (from: number, to: number) => readonly LineNote[];
  readOnly: boolean;
  words: JsonWords;
}

/** A text with what is drawn on it. */
export type AtOnce = Pick<JsonView, 'text' | 'runs' | 'faults'>;
