import type { Draft } from './draft.ts';
import type { SignedAnswer, State } from './state.ts';

/** Ways (which keys, read how) in which one draft is remembered to have been signed. */
const WAYS_LIMIT = 4;

/**
 * Drafts that were signed as they were typed, the newest answer first. They are remembered as long as undo can come
 * back to them: most algorithms make another signature each time, and undo is to show the very same.
 */
const known = new WeakMap<Draft, readonly SignedAnswer[]>();

const isSame = (a: SignedAnswer, b: Pick<SignedAnswer, 'by' | 'supplied'>): boolean => a.by === b.by && a.supplied === b.supplied;

/** The answer for a draft: by these keys over this payload, or else the last one. */
export function recallSigned(draft: Draft, how?: Pick<SignedAnswer, 'by' | 'supplied'>): SignedAnswer | null {
  return known.get(draft)?.find((answer) => !how || isSame(answer, how)) ?? null;
}

/** The text that was last made of a draft, in whatever way. */
export const lastMade = (draft: Draft): string | undefined => known.get(draft)?.find(({ text }) => text !== null)?.text ?? undefined;

export function rememberSigned(answer: SignedAnswer): void {
  const others = (known.get(answer.draft) ?? []).filter((each) => !isSame(each, answer));
  known.set(answer.draft, [answer, ...others].slice(0, WAYS_LIMIT));
}

/** What became of signing the draft on the bench; null where nothing has. */
export function signedOf({ source, signed }: Pick<State, 'source' | 'signed'>): SignedAnswer | null {
  if (source.from !== 'draft') return null;
  return signed?.draft === source.draft ? signed : recallSigned(source.draft);
}
