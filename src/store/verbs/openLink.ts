import type { FromAddress } from '../../first/fragment.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { KeyFault } from '../../jose/keys/keyFault.ts';
import { recognise } from '../../jose/recognise.ts';
import type { Note } from '../../jose/token/note.ts';
import type { BenchContent } from '../../link/content.ts';
import type { LinkFault } from '../../link/fault.ts';
import { unpackLink } from '../../link/pack.ts';
import type { ReadyName } from '../../scenes/ready/names.ts';
import type { Scene } from '../../scenes/scene.ts';
import { oneLine } from '../../words/keyName.ts';
import { refusal } from '../../words/refusals.ts';
import type { LinkNews } from '../../words/say.ts';
import { textOf } from '../derived/select.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { get, set } from '../state/state.ts';
import { commit } from './commit.ts';
import { arrival, openDemo } from './edit.ts';
import { withKeys } from '../derived/joined.ts';
import { pinPath } from './link.ts';
import { runClock, tell } from './view.ts';

/** The person who made the link chose the keys in it. */
const PROVENANCE = { kind: 'withToken', in: 'link' } as const;

type Refused = { fault: LinkFault };
const refused = (code: LinkFault['code'], args: LinkFault['args'] = {}, because?: KeyFault): Refused => ({
  fault: { code, args, ...(because ? { because } : {}) },
});

/** Characters that are shown of a text of the sender's. */
const SHOWN = 100;

/** Texts of the sender's stay in one line. */
const inOneLine = <N extends Note<string>>(fault: N): N => ({
  ...fault,
  args: Object.fromEntries(
    Object.entries(fault.args).map(([name, arg]) => [name, typeof arg === 'string' ? oneLine(arg, SHOWN) : arg]),
  ),
  ...(fault.because ? { because: inOneLine(fault.because) } : {}),
});

/** Says why a link is refused. On an empty bench the demo comes, as it does without a link. */
async function refuse({ fault }: Refused, after: 'unchanged' | 'token-only'): Promise<void> {
  if (textOf(get()) === '') await openDemo();
  tell('linkRefused', refusal(after, inOneLine(fault)));
}

/** Keys of a link, each of them usable; else why one is not. */
async function keysIn(
  texts: readonly string[],
  half: 'public' | 'secret',
  place: string,
): Promise<readonly Key[] | Refused> {
  const given = await loadGiven();
  const found: Key[] = [];
  for (const [index, text] of texts.entries()) {
    const number = index + 1;
    const read = await given.importKeys(text, { secret: 'never', provenance: PROVENANCE });
    const fault = read.ok ? read.value.refused[0] : read.note;
    if (fault) return refused('link-key', { number }, fault);
    const keys = read.ok ? read.value.keys : [];
    if (keys.some(({ kind }) => (kind === 'public') !== (half === 'public')))
      return refused(half === 'public' ? 'link-secret' : 'link-not-secret', { place });
    found.push(...keys);
  }
  return found;
}

/** `had`: how many of the keys were given already. */
const newsOf = ({ payload, keys, secrets, expectations, select, clock }: BenchContent, had: number): LinkNews => ({
  code: 'link-opened',
  args: {
    payload: Number(payload !== undefined),
    keys: keys?.length ?? 0,
    secrets: secrets?.length ?? 0,
    expectations: Number(expectations !== undefined),
    select: Number(select !== undefined),
    ...(clock === undefined ? {} : { clock }),
    had,
  },
});

function putOnBench(bench: BenchContent, keys: readonly Key[]): void {
  const { token, payload, expectations, select, clock } = bench;
  const { ring: former, ...arrived } = arrival(token, 'fromAddress');
  const { ring, count } = withKeys(keys, former);
  commit(
    {
      ...arrived,
      ring,
      detachedPayload: payload ?? null,
      // The reader's own demands stay where the link has none.
      ...(expectations ? { expectations: { ...expectations, ofLink: true } } : {}),
    },
    { as: 'act', told: { code: 'fromAddress', args: {}, because: newsOf(bench, keys.length - count) } },
  );
  if (clock !== undefined) set({ clock: { kind: 'linked', now: clock } });
  // The clock of a former link was for its token.
  else if (get().clock.kind === 'linked') runClock(Math.floor(Date.now() / 1000));
  if (select !== undefined) pinPath(select);
}

const loadReadyScene = async (name: ReadyName): Promise<Scene | undefined> =>
  (await import('../../scenes/ready/ready.ts')).readyScene(name);

/** Goes on the stage with a scene. When it is left, a bench that was empty has the demo. */
async function play(scene: Scene): Promise<void> {
  if (textOf(get()) === '') await openDemo();
  await (await import('./playScene.ts')).playScene(scene);
}

async function openPacked(packed: string): Promise<Refused | undefined> {
  const read = await unpackLink(packed);
  if (!read.ok) return { fault: read.note };
  const { value: content } = read;
  if (content.kind === 'bench') return openBench(content.bench);
  const scene = content.kind === 'scene' ? content.scene : await loadReadyScene(content.ready);
  if (scene) await play(scene);
  return undefined;
}

async function openBench(bench: BenchContent): Promise<Refused | undefined> {
  if (recognise(bench.token).tokens.length === 0) return refused('link-no-token');
  const texts = (list: BenchContent['keys']): string[] => (list ?? []).map((jwk) => JSON.stringify(jwk));
  const keys = await keysIn(texts(bench.keys), 'public', 'bench.keys');
  if ('fault' in keys) return keys;
  const secrets = await keysIn(texts(bench.secrets), 'secret', 'bench.secrets');
  if ('fault' in secrets) return secrets;
  putOnBench(bench, [...keys, ...secrets]);
  return undefined;
}

/** jwt.io's links have a public key beside the token, which is on the bench already. */
async function addKey(text: string): Promise<Refused | undefined> {
  const keys = await keysIn([text], 'public', 'publicKey');
  if ('fault' in keys) return keys;
  const { ring, count } = withKeys(keys, get().ring);
  if (count > 0) commit({ ring }, { as: 'act', told: { code: 'keyAdded', args: { count } } });
  return undefined;
}

/** Opens what came by a link beside or instead of a plain token. A link that is refused changes nothing. */
export async function openLink({ packed, key }: FromAddress): Promise<void> {
  // Nothing from outside turns up on the stage.
  if (get().stage || get().redacted?.refuses()) return;
  const wrong = packed ? await openPacked(packed) : await addKey(key ?? '');
  if (wrong) await refuse(wrong, packed ? 'unchanged' : 'token-only');
}
