import { DEMO_KEYS } from '../../scenes/demoKeys.ts';
import { keyLabel, type SceneKey } from '../../scenes/scene.ts';
import { exportKey } from '../../jose/keys/exportKey.ts';
import type { Key, Provenance } from '../../jose/keys/key.ts';
import { sceneKeyId } from '../state/stage.ts';
import { loadGiven, type GivenModule } from '../doors/givenDoor.ts';

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const;

async function imported(module: GivenModule, jwk: object, provenance: Provenance): Promise<Key | null> {
  const made = await module.importKeys(JSON.stringify(jwk), { provenance });
  return made.ok ? (made.value.keys[0] ?? null) : null;
}

/** A demo key. That its halves belong together a test has found; here it would take a library. */
async function demoKey(module: GivenModule, { name, half }: Extract<SceneKey, { kind: 'demo' }>): Promise<Key | null> {
  const jwk = DEMO_KEYS[name];
  const isPrivate = (member: string): boolean => PRIVATE.some((each) => each === member);
  const ofPublic = Object.fromEntries(Object.entries(jwk).filter(([member]) => !isPrivate(member)));
  const key = await imported(module, ofPublic, { kind: 'demo' });
  if (!key || half === 'public' || key.kind === 'secret') return key;
  if (half === 'whole') return { ...key, kind: 'private', jwk: { ...key.jwk, ...jwk } as Key['jwk'] };
  // The attack of RFC 8725 section 2.1: the text of a public key as the secret of an HMAC.
  const pem = exportKey(key, 'spki');
  const given = pem.ok ? await module.importKeys(pem.value, { secret: 'always', provenance: { kind: 'demo' } }) : pem;
  return given.ok ? (given.value.keys[0] ?? null) : null;
}

/** The keys of a scene as a ring. One that cannot be read is left out: then the lights say what is missing. */
export async function ringOfScene(keys: readonly SceneKey[]): Promise<readonly Key[]> {
  const module = await loadGiven();
  const ring: Key[] = [];
  for (const each of keys) {
    const key =
      each.kind === 'demo'
        ? await demoKey(module, each)
        : await imported(module, each.jwk, { kind: 'withToken', in: 'scene' });
    if (key) ring.push({ ...key, id: sceneKeyId(keyLabel(each)) });
  }
  return ring;
}
