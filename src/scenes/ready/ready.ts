import { sceneOf } from '../readScene.ts';
import type { Scene } from '../scene.ts';
import base64 from './base64.json' with { type: 'json' };
import ecdhEs from './ecdhEs.json' with { type: 'json' };
import fiveParts from './fiveParts.json' with { type: 'json' };
import keyConfusion from './keyConfusion.json' with { type: 'json' };
import { READY_NAMES, type ReadyName } from './names.ts';
import oneBit from './oneBit.json' with { type: 'json' };
import signThenEncrypt from './signThenEncrypt.json' with { type: 'json' };
import threeParts from './threeParts.json' with { type: 'json' };
import whatIsSigned from './whatIsSigned.json' with { type: 'json' };

const FILES: Readonly<Record<ReadyName, unknown>> = {
  'three-parts': threeParts,
  base64,
  'what-is-signed': whatIsSigned,
  'one-bit': oneBit,
  'five-parts': fiveParts,
  'ecdh-es': ecdhEs,
  'sign-then-encrypt': signThenEncrypt,
  'key-confusion': keyConfusion,
};

const BY_NAME: ReadonlyMap<ReadyName, Scene> = new Map(
  READY_NAMES.flatMap((name) => {
    const outcome = sceneOf(FILES[name]);
    return outcome.ok ? [[name, outcome.value] as const] : [];
  }),
);

/** The scenes that come with Jotlab: files like those of anybody, in the order of a talk. */
export const READY: readonly Scene[] = [...BY_NAME.values()];

export const readyScene = (name: ReadyName): Scene | undefined => BY_NAME.get(name);

/** The name of a scene, if it is one of these and not a copy of somebody's. */
export const readyName = (scene: Scene): ReadyName | undefined =>
  READY_NAMES.find((name) => BY_NAME.get(name) === scene);

/** The one that comes after it in a talk. */
export const sceneAfter = (scene: Scene): Scene | undefined =>
  READY.includes(scene) ? READY[READY.indexOf(scene) + 1] : undefined;
