import type { Key } from '../jose/keys/key.ts';
import { exportKey } from '../jose/keys/exportKey.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { DEMO_KEYS } from '../scenes/demoKeys.ts';
import type { DemoKeyName } from '../scenes/scene.ts';
import { loadCheck } from '../store/doors/checkDoor.ts';
import { loadGiven } from '../store/doors/givenDoor.ts';
import { actOut } from '../store/verbs/sceneActs.ts';
import { refusal } from '../words/refusals.ts';
import type { Reason } from '../words/say.ts';

type Members = Readonly<Record<string, unknown>>;

/** A token that somebody in a lesson signs: with a demo key, or with a new key for the algorithm that is named. */
export interface Issue {
  by: DemoKeyName | { alg: string };
  /** Header parameters beside `alg`. */
  header?: Members;
  claims: Members;
  /** The header has the public key of the signer. */
  embed?: true;
}

const made = new Map<string, Promise<Key | null>>();

async function newKey(alg: string): Promise<Key | null> {
  const outcome = await (await loadGiven()).generateKey(alg, { id: `lesson ${alg}`, kid: `lesson-${alg}` });
  return outcome.ok ? outcome.value : null;
}

async function demoKey(name: DemoKeyName): Promise<Key | null> {
  const outcome = await (
    await loadGiven()
  ).importKeys(JSON.stringify(DEMO_KEYS[name]), { provenance: { kind: 'demo' } });
  return outcome.ok ? (outcome.value.keys[0] ?? null) : null;
}

/** The same key for the whole visit: a new one of RSA takes a while. */
function keyFor(by: Issue['by']): Promise<Key | null> {
  const name = typeof by === 'string' ? by : `new ${by.alg}`;
  const known = made.get(name) ?? (typeof by === 'string' ? demoKey(by) : newKey(by.alg));
  made.set(name, known);
  return known;
}

/** The public half, without the names that it has here. */
function bareKey(key: Key): Members {
  const half = exportKey(key, 'jwkPublic');
  const {
    kid: _kid,
    alg: _alg,
    use: _use,
    key_ops: _operations,
    ...bare
  } = half.ok ? (JSON.parse(half.value) as Members) : {};
  return bare;
}

/** The token, really signed; null where this browser cannot. */
export async function signed({ by, header = {}, claims, embed }: Issue): Promise<string | null> {
  const [check, key] = await Promise.all([loadCheck(), keyFor(by)]);
  const alg = typeof by === 'string' ? key?.alg : by.alg;
  if (!key || alg === undefined) return null;
  const jwk = embed ? { jwk: bareKey(key) } : {};
  const answer = await check.sign({
    id: 'lesson',
    form: 'compact',
    payload: encodeUtf8(JSON.stringify(claims)),
    signatures: [{ protectedHeader: JSON.stringify({ ...header, alg, ...jwk }), key: check.materialOf(key) }],
  });
  return answer.ok ? answer.text : null;
}

/** Puts the token on the bench, with the key that checks it. Gives the reason where it cannot be made. */
export async function issue(wanted: Issue): Promise<Reason | null> {
  const [token, key] = await Promise.all([signed(wanted), keyFor(wanted.by)]);
  const half = key && exportKey(key, key.kind === 'secret' ? 'jwk' : 'jwkPublic');
  if (token === null || !half?.ok) return refusal('cannot-make');
  if (typeof wanted.by === 'string')
    await actOut({ do: 'keys', keys: [{ kind: 'demo', name: wanted.by, half: 'public' }] });
  else await actOut({ do: 'keys', keys: [{ kind: 'public', jwk: JSON.parse(half.value) as Members }] });
  return actOut({ do: 'token', token });
}
