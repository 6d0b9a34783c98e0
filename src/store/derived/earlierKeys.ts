import type { Key } from '../../jose/keys/key.ts';
import { isDemoKey } from '../state/demo.ts';
import type { CheckAnswer, State } from '../state/state.ts';

/** Keys that were given for another token: their failure says nothing about the next one. */
export const ofBefore = (ring: readonly Key[]): readonly Key[] =>
  ring.every((key) => isDemoKey(key) || key.earlier)
    ? ring
    : ring.map((key) => (isDemoKey(key) || key.earlier ? key : { ...key, earlier: true }));

/** Keys that a check has shown to be of this token, layer by layer. */
function serving({ checked, opening, inner }: CheckAnswer): string[] {
  return [
    ...checked.flatMap(({ key, answer }) => (answer?.mathematics === 'holds' ? [key.id] : [])),
    ...(opening?.recipients ?? []).flatMap(({ attempts }) =>
      attempts.flatMap(({ key, answer }) => (answer.outcome === 'opened' ? [key.id] : [])),
    ),
    ...(inner ? serving(inner) : []),
  ];
}

/** The ring for a change of the same token: a key that has served it is its own, and counts against what is changed. */
export function ofThis({ ring, check }: State): readonly Key[] {
  if (!check || check.ring !== ring || !ring.some(({ earlier }) => earlier)) return ring;
  const ids = new Set(serving(check));
  if (!ring.some(({ id, earlier }) => earlier && ids.has(id))) return ring;
  return ring.map(({ earlier, ...key }) => (earlier && !ids.has(key.id) ? { ...key, earlier } : key));
}
