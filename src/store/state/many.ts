import { createStore } from 'zustand/vanilla';
import type { Shared } from '../../jose/many/across.ts';
import type { Scanned, Stage } from '../../jose/many/protocol.ts';
import type { Row } from '../../jose/many/row.ts';

/** A list of many tokens. The tokens themselves are where it was made (effects/manyEngine.ts), in memory only. */
export interface Many {
  /** Which list of this visit it is. */
  list: number;
  /** Of the file; empty where it was the text on the bench. */
  name: string;
  bytes: number;
  size: number;
  /** `reading`: the file is being looked through. */
  stage: 'reading' | Stage | 'done';
  /** Of the tokens, in the present stage. */
  ahead: { done: number; of: number };
  /** Somebody has cancelled the checks: some tokens are not checked. */
  stopped: boolean;
  outcome: Scanned | null;
  /** The file could not be read to its end, or the thread that held the list is gone. */
  trouble: 'unread' | 'lost' | null;
  rows: readonly Row[];
  shared: readonly Shared[];
  /** The one that was put on the bench last. */
  opened: number | null;
}

export const NO_MANY: Many = {
  list: 0,
  name: '',
  bytes: 0,
  size: 0,
  stage: 'reading',
  ahead: { done: 0, of: 0 },
  stopped: false,
  outcome: null,
  trouble: null,
  rows: [],
  shared: [],
  opened: null,
};

/** Beside the bench's own store: neither undo nor a scene puts it aside, and none of it is in the first load. */
export const manyStore = createStore<Many>()(() => NO_MANY);
