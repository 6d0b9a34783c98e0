// What the stage and the presenter's window say to each other: by a BroadcastChannel, which no other origin hears. Sentences
// of the scene go one way, wishes the other; no token, no key. Both sides read each message as if a stranger had sent it.

/** What the speaker sees. */
export interface StageNews {
  is: 'stage';
  title: string;
  notes: string;
  /** Index of the step that is shown. */
  at: number;
  steps: readonly { says: string; notes: string }[];
  /** Something that was pasted is shown instead. */
  isGuest: boolean;
  isBlank: boolean;
  /** When the stage was entered, in milliseconds since 1970. */
  since: number;
}

export type ToPresenter = StageNews | { is: 'left' };
export type ToStage =
  | { do: 'hello' }
  | { do: 'next' }
  | { do: 'previous' }
  | { do: 'blank' }
  | { do: 'go'; at: number };

/** Those of scene files, or more (scenes/readScene.ts). */
const STEPS = 60;
const TEXT = 4_000;

const PAGE = 'presenter.html';
/** Each stage has a channel of its own, so that two talks in two tabs do not mix. */
const ID = /^[\w-]{16,64}$/;

export const newChannelId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (octet) => octet.toString(16).padStart(2, '0')).join('');
export const isChannelId = (text: string): boolean => ID.test(text);
export const channelOf = (id: string): BroadcastChannel => new BroadcastChannel(`jotlab-stage-${id}`);
export const presenterAddress = (id: string): string => `./${PAGE}#${id}`;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= TEXT;
const isIndex = (value: unknown, count: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < count;
const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A message as the presenter's window may believe it; null for any other. */
export function readNews(value: unknown): ToPresenter | null {
  const { is, title, notes, at, steps, isGuest, isBlank, since } = membersOf(value);
  if (is === 'left') return { is };
  if (is !== 'stage' || !isText(title) || !isText(notes) || !Array.isArray(steps) || steps.length > STEPS) return null;
  if (!isIndex(at, steps.length) || !isIndex(since, Number.MAX_SAFE_INTEGER)) return null;
  const read = steps.map((step) => {
    const { says, notes: own } = membersOf(step);
    return isText(says) && isText(own) ? { says, notes: own } : null;
  });
  if (read.includes(null)) return null;
  return {
    is,
    title,
    notes,
    at,
    steps: read.filter((step) => step !== null),
    isGuest: isGuest === true,
    isBlank: isBlank === true,
    since,
  };
}

/** A wish as the stage may fulfil it; null for any other message. */
export function readWish(value: unknown): ToStage | null {
  const { do: wish, at } = membersOf(value);
  if (wish === 'hello' || wish === 'next' || wish === 'previous' || wish === 'blank') return { do: wish };
  return wish === 'go' && isIndex(at, STEPS) ? { do: 'go', at } : null;
}
