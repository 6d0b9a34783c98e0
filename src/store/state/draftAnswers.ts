import type { Draft } from './draft.ts';
import type { DraftAnswer, LayerMade, State } from './state.ts';

/** Ways (which keys, read how) in which one draft is remembered to have been signed. */
const WAYS_LIMIT = 4;

/**
 * Drafts that were signed as they were typed, the newest answer first. They are remembered as long as undo can come
 * back to them: most algorithms make another signature each time, and undo is to show the very same.
 */
const known = new WeakMap<Draft, readonly DraftAnswer[]>();

const isSame = (a: DraftAnswer, b: Pick<DraftAnswer, 'by' | 'detachedPayload'>): boolean =>
  a.by === b.by && a.detachedPayload === b.detachedPayload;

/** The answer for a draft: by these keys over this payload, or else the last one. */
export function recallDraftAnswer(draft: Draft, how?: Pick<DraftAnswer, 'by' | 'detachedPayload'>): DraftAnswer | null {
  return known.get(draft)?.find((answer) => !how || isSame(answer, how)) ?? null;
}

/** The text that was last made of a draft, in whatever way. */
export const lastMade = (draft: Draft): string | undefined =>
  known.get(draft)?.find(({ text }) => text !== null)?.text ?? undefined;

export function rememberDraftAnswer(answer: DraftAnswer): void {
  const others = (known.get(answer.draft) ?? []).filter((each) => !isSame(each, answer));
  known.set(answer.draft, [answer, ...others].slice(0, WAYS_LIMIT));
}

/** Gives the outcome of signing the draft on the bench; null while there is none. */
export function draftAnswerOf({ source, draftAnswer }: Pick<State, 'source' | 'draftAnswer'>): DraftAnswer | null {
  if (source.from !== 'draft') return null;
  return draftAnswer?.draft === source.draft ? draftAnswer : recallDraftAnswer(source.draft);
}

/** Gives the outcome of the signed layer; undefined where the draft has none, or there is no outcome yet. */
export const signedLayerMade = (answer: DraftAnswer | null): Extract<LayerMade, { kind: 'signed' }> | undefined =>
  answer?.layers[0]?.kind === 'signed' ? answer.layers[0] : undefined;
