import { exportKey } from '../../jose/keys/exportKey.ts';
import type { Key } from '../../jose/keys/key.ts';
import { sceneOf } from '../../scenes/readScene.ts';
import { DEMO_KEY_NAMES, type Scene, type SceneAct, type SceneKey, type SceneStep } from '../../scenes/scene.ts';
import { sceneText } from '../../scenes/sceneText.ts';
import { refusal } from '../../words/refusals.ts';
import type { Reason } from '../../words/say.ts';
import { textOf } from '../derived/select.ts';
import { selectedBy } from '../derived/selected.ts';
import { get, set, type State } from '../state/state.ts';
import { pathText } from './link.ts';

/** What a scene has on the bench at its last step. */
type Standing = Pick<Scene, 'token' | 'keys' | 'clock'>;

function standingOf({ token, keys, clock, steps }: Scene): Standing {
  const now = { token, keys, clock };
  for (const act of steps.flatMap(({ acts = [] }) => acts)) {
    if (act.do === 'token') now.token = act.token;
    else if (act.do === 'keys') now.keys = act.keys;
    else if (act.do === 'clock') now.clock = act.clock;
  }
  return now;
}

/** A key as a scene may hold it: a demo key by its name, of any other its public half; of a secret nothing. */
function sceneKeyOf(key: Key): SceneKey[] {
  const name = key.provenance.kind === 'demo' ? DEMO_KEY_NAMES.find((each) => each === key.kid) : undefined;
  if (name) return [{ kind: 'demo', name, half: 'whole' }];
  const jwk = key.kind === 'secret' ? null : exportKey(key, 'jwkPublic');
  return jwk?.ok ? [{ kind: 'public', jwk: JSON.parse(jwk.value) as Record<string, unknown> }] : [];
}

/** The path of what is selected, as a scene writes it. */
function spotOf(state: State): string | undefined {
  const selected = selectedBy(state, state.pinned);
  const path = selected && pathText(selected.field);
  return path === null || path === undefined ? undefined : selected?.layer === 1 ? path : `${selected?.layer}/${path}`;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The scene with one more step: the bench as it is seen now. */
function withStep(scene: Scene | null, state: State, title: string): Scene {
  const now: Standing = { token: textOf(state), keys: state.ring.flatMap(sceneKeyOf), clock: state.clock.now };
  const before = scene && standingOf(scene);
  const acts: SceneAct[] = before
    ? [
        ...(same(before.keys, now.keys) ? [] : [{ do: 'keys' as const, keys: now.keys }]),
        ...(before.token === now.token ? [] : [{ do: 'token' as const, token: now.token }]),
        // A clock that runs is no part of what is shown.
        ...(state.clock.kind === 'live' || before.clock === now.clock
          ? []
          : [{ do: 'clock' as const, clock: now.clock }]),
      ]
    : [];
  const spot = spotOf(state);
  const step: SceneStep = {
    says: '',
    ...(spot === undefined ? {} : { spot }),
    ...(state.lanes ? { show: 'lanes' } : {}),
    ...(acts.length > 0 ? { acts } : {}),
  };
  return scene ? { ...scene, steps: [...scene.steps, step] } : { title, ...now, steps: [step], notes: '' };
}

/** Takes a changed scene, if it is one that can be read again; else gives the reason. */
function take(scene: Scene): Reason | null {
  const outcome = sceneOf(JSON.parse(sceneText(scene)));
  if (!outcome.ok) return refusal('unchanged', outcome.note);
  set({ sceneDraft: outcome.value });
  return null;
}

/** Adds a step from what is on the bench, or gives the reason why not. `title`: of a scene that is new. */
export const addSceneStep = (title: string): Reason | null => take(withStep(get().sceneDraft, get(), title));

/** Keys on the bench of which nothing may be in a scene. */
export const secretsLeftOut = ({ ring }: Pick<State, 'ring'>): number =>
  ring.filter((key) => sceneKeyOf(key).length === 0).length;

export function retitleScene(title: string): Reason | null {
  const { sceneDraft } = get();
  return sceneDraft ? take({ ...sceneDraft, title }) : null;
}

/** Writes another text of a step: what is said, or the speaker's notes. Gives the reason where it cannot. */
export function rewordStep(at: number, text: { says: string } | { notes: string }): Reason | null {
  const { sceneDraft } = get();
  if (!sceneDraft) return null;
  return take({
    ...sceneDraft,
    steps: sceneDraft.steps.map((step, index) => (index === at ? { ...step, ...text } : step)),
  });
}

/** Takes the last step back; with the first one the scene is gone. */
export function dropSceneStep(): void {
  const { sceneDraft } = get();
  const steps = sceneDraft?.steps.slice(0, -1) ?? [];
  set({ sceneDraft: sceneDraft && steps.length > 0 ? { ...sceneDraft, steps } : null });
}
