import { encodeBase64, encodeBase64url } from '../../jose/text/base64url.ts';
import { setMember } from '../../jose/text/editMember.ts';
import { toOuter } from '../../jose/text/span.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { SceneAct } from '../../scenes/scene.ts';
import { refusal } from '../../words/refusals.ts';
import type { Reason } from '../../words/say.ts';
import { answerFor, benchLayers } from '../derived/layers.ts';
import { currentReading, pickedCandidate, placedParts, textOf } from '../derived/select.ts';
import { sceneKeyId } from '../state/stage.ts';
import { get, set, store, type State } from '../state/state.ts';
import { commit } from './commit.ts';
import { encryptNow } from './encrypting.ts';
import { expect } from './keyring.ts';
import { ringOfScene } from './sceneKeys.ts';
import { signNow } from './signing.ts';
import { flipBit, tamper } from './tamper.ts';
import { peel } from './wrapping.ts';

/** Milliseconds that a scene waits for the keys to be tried; then it goes on without. */
const PATIENCE = 10_000;

/** Whether everything about what is on the bench is known: it has been read, and its keys have been tried. */
export function isSettled(state: State): boolean {
  const { reading, pending } = currentReading(state);
  return !pending && (reading?.kind !== 'token' || answerFor(state, reading) !== null);
}

/** Waits until what is on the bench has been read and checked. */
export function settled(): Promise<void> {
  if (isSettled(get())) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, PATIENCE);
    const stop = store.subscribe((state) => {
      if (isSettled(state)) end();
    });
  });
}

const isNamed =
  (name: string) =>
  ({ part, group }: PlacedPart): boolean =>
    part.name === name && (group?.index ?? 0) === 0;

const partNow = (name: string): PlacedPart | undefined => {
  const { reading } = currentReading(get());
  return reading?.kind === 'token' ? placedParts(reading).find(isNamed(name)) : undefined;
};

/**
 * Puts a text in place of the one on the bench: the same token, changed. The room is the one that gets it: for the lights
 * it is what was given, not what somebody changed here.
 */
function replace(text: string): void {
  commit({ source: { from: 'text', text, pick: 0 }, pastedText: text }, { as: 'act', inPlace: true });
}

function flip({ at, character, bit = 0 }: Extract<SceneAct, { do: 'flip' }>): boolean {
  const placed = partNow(at);
  if (!placed) return false;
  const { start, end } = placed.part.span;
  if (character === undefined && (at === 'payload' || at === 'ciphertext')) tamper();
  else flipBit(character === undefined ? start + ((end - start) >> 1) : (character < 0 ? end : start) + character, bit);
  replace(textOf(get()));
  return true;
}

/** Rewrites a part and leaves every other character of the token as it is. */
function edit({ at, member, value, text }: Extract<SceneAct, { do: 'edit' }>): boolean {
  const state = get();
  const { reading } = currentReading(state);
  const placed = partNow(at);
  if (reading?.kind !== 'token' || !placed?.part.decoded) return false;
  const own = placed.part.decoded.text;
  const written = text ?? setMember(own, member ?? '', value ?? '');
  if (written === undefined) return false;
  const place = toOuter(pickedCandidate(reading).trace, placed.part.span);
  const before = textOf(state);
  replace(before.slice(0, place.start) + encodeBase64url(encodeUtf8(written)) + before.slice(place.end));
  return true;
}

function peelOuter(): boolean {
  const inner = benchLayers(get())[1]?.reading;
  if (inner) peel(2, pickedCandidate(inner).text);
  return inner !== undefined;
}

/** Does what a step of a scene does. Gives the reason where it cannot be done. */
export async function actOut(act: SceneAct): Promise<Reason | null> {
  await settled();
  switch (act.do) {
    case 'flip':
      return flip(act) ? null : refusal('no-part-to-flip');
    case 'edit':
      return edit(act) ? null : refusal('no-part-to-edit');
    case 'sign':
      return (await signNow(sceneKeyId(act.key))) ? null : refusal('key-does-not-fit');
    case 'encrypt':
      return encryptNow({
        what: act.what ?? 'token',
        recipients: [{ kind: 'ring', id: sceneKeyId(act.key) }],
        ...(act.alg === undefined ? {} : { alg: act.alg }),
        ...(act.enc === undefined ? {} : { enc: act.enc }),
        form: 'compact',
        header: {},
        replicate: [],
      });
    case 'peel':
      return peelOuter() ? null : refusal('nothing-to-peel');
    case 'encode':
      replace(encodeBase64(encodeUtf8(textOf(get()))));
      return null;
    case 'token':
      commit({ source: { from: 'text', text: act.token, pick: 0 }, pastedText: act.token }, { as: 'act' });
      return null;
    case 'keys':
      commit({ ring: await ringOfScene(act.keys) }, { as: 'act' });
      return null;
    case 'clock':
      set({ clock: { kind: 'frozen', now: act.clock } });
      return null;
    case 'expect': {
      const { do: _, ...expectations } = act;
      expect(expectations);
      return null;
    }
  }
}
