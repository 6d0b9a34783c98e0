import { useSyncExternalStore } from 'react';
import { findingsOf, knownFindings, type SaidFindings } from '../derived/findings.ts';
import { frames, whenPainted } from '../state/frames.ts';
import { worst } from '../state/worst.ts';
import { words } from '../../words/checks.ts';

/** The findings that are shown: those of the previous state until those of this one are found. */
let shown: SaidFindings | null = null;
let awaited = false;
const drawn = new Set<() => void>();

/** Those that only inform are not counted: nothing is wrong. */
function saidWorst(found: SaidFindings | null): string {
  const severities = (found?.list ?? []).flatMap(({ severity }) => (severity === 'info' ? [] : [severity]));
  const [first] = severities;
  if (!first) return '';
  const count = severities.filter((severity) => severity === first).length;
  return words.checks.worst(count, words.checks.severity[first], severities.length - count);
}

function show(found: SaidFindings | null): void {
  if (found === shown) return;
  shown = found;
  worst.setState({ says: saidWorst(found) });
  for (const draw of drawn) draw();
}

/** The rules take longer than the lights: they run when what a key or a new key has changed is on screen. */
function follow(): void {
  const known = knownFindings(frames.getState());
  if (known !== undefined) show(known);
  else if (!awaited) {
    awaited = true;
    whenPainted(() => {
      awaited = false;
      show(findingsOf(frames.getState()));
    });
  }
}

let stop = (): void => undefined;

function listen(draw: () => void): () => void {
  if (drawn.size === 0) {
    stop = frames.subscribe(follow);
    follow();
  }
  drawn.add(draw);
  return () => {
    drawn.delete(draw);
    if (drawn.size === 0) stop();
  };
}

/** The findings in every open layer and in the keys; null until the rules are loaded and have run. */
export const useFindings = (): SaidFindings | null => useSyncExternalStore(listen, () => shown);
