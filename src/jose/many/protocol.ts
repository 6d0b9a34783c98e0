import type { Clock, Expectations } from '../verdict/input.ts';
import type { Shared } from './across.ts';
import type { GivenKey } from './checkOne.ts';
import type { Row, RowLights } from './row.ts';
import type { ScanOutcome, ScanProgress } from './scanFile.ts';

/** Tokens listed at most, and the characters that they may have together. */
export const MOST_TOKENS = 100_000;
export const MOST_CHARACTERS = 64_000_000;

/** A shorter list is checked before another thread is there. */
export const FOR_TWO = 1_000;

export interface CheckQuestion {
  keys: readonly GivenKey[];
  clock: Clock;
  expectations: Expectations;
}

/** To two workers: one half of a channel each. The second helps the first with what is to be checked. */
export type HelpMessage = { ask: 'helped'; port: MessagePort } | { ask: 'help'; port: MessagePort };

/** What a list is asked. */
export type ManyQuestion =
  | { ask: 'scan'; file: Blob }
  | { ask: 'check'; question: CheckQuestion }
  | { ask: 'judge'; question: Omit<CheckQuestion, 'keys'> }
  | { ask: 'stop' }
  | { ask: 'texts'; id: number; of: readonly number[] };

export interface Scanned extends ScanOutcome {
  /** There are more than are listed. */
  cut: boolean;
}

/** Something that is in hand, and how far it has come. */
export type Stage = 'checking' | 'finding';

export type ManyReply =
  | { says: 'rows'; rows: readonly Row[]; counts: readonly (readonly [id: number, count: number])[] }
  | { says: 'read'; progress: ScanProgress }
  | { says: 'scanned'; outcome: Scanned }
  | { says: 'unread' }
  | { says: 'lights'; lights: readonly (readonly [id: number, lights: RowLights])[] }
  | { says: 'worst'; worst: readonly (readonly [id: number, worst: Row['worst'] | null])[] }
  | { says: 'stage'; stage: Stage; done: number; of: number }
  | { says: 'shared'; shared: readonly Shared[] }
  | { says: 'checked'; stopped: boolean }
  | { says: 'texts'; id: number; texts: readonly string[] };
