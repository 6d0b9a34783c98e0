import { DEMO_KEY, DEMO_THUMBPRINT } from '../../first/demo/key.ts';
import type { Key } from '../../jose/keys/key.ts';
import { loadVerdict } from '../derived/lights.ts';
import { currentReading, isReadHere, textOf } from '../derived/select.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { loadRead } from '../doors/readDoor.ts';
import { keepDemoKey, ringBeside } from '../state/demo.ts';
import { get, type UndoStep } from '../state/state.ts';
import { beginRing, rewriteSteps } from './commit.ts';

/** As reading it makes it (a test compares them): that takes much more than checking with it. */
const KEY: Key = {
  id: 'key-0',
  kind: 'private',
  keyType: 'EC',
  curve: 'P-256',
  bits: 256,
  jwk: { ...DEMO_KEY },
  kid: DEMO_KEY.kid,
  alg: DEMO_KEY.alg,
  use: DEMO_KEY.use,
  thumbprint: DEMO_THUMBPRINT,
  format: 'jwk',
  wrapping: 'json',
  provenance: { kind: 'demo' },
  repairs: [],
  faults: [],
};

/** Whether nothing was on the bench but what is read at once, such as the demo token. */
const isPlain = (): boolean => get().past.length === 0 && isReadHere(textOf(get()));

/** The demo's key comes with the demo token, and with any that names it: no step of undo. */
export async function addDemoKey(): Promise<void> {
  // With the key its verdict can be said; the text may need to be read first, to say whether it names the key.
  await Promise.all([loadCheck(), loadVerdict(), isPlain() ? null : loadRead()]);
  // Somebody who went on the stage early has fetched it already.
  if (get().ready) return;
  keepDemoKey(KEY);
  const beside = <At extends UndoStep>(at: At): At['ring'] => {
    const { reading, pending } = currentReading({ ...at, answer: get().answer, draftAnswer: get().draftAnswer });
    return ringBeside(pending ? null : reading, at.ring);
  };
  // A paste may have come before the key: undo brings the key with the demo token.
  rewriteSteps((step) => ({ ...step, ring: beside(step) }));
  beginRing(beside(get()));
}
