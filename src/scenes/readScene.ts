import { lineAndColumn, readJson } from '../jose/text/json.ts';
import {
  DEMO_KEY_NAMES,
  EDITED_PARTS,
  keyLabel,
  NOTES_LIMIT,
  PART_PATHS,
  SAYS_LIMIT,
  SCENE_VERSION,
  SHOWN,
  TITLE_LIMIT,
  type Scene,
  type SceneAct,
  type SceneKey,
  type SceneStep,
} from './scene.ts';
import type { Outcome } from '../jose/token/note.ts';
import { SceneProblem, type SceneFault } from './sceneFault.ts';
import { listOf, objectIn, oneOf, plainText, record, shown, wholeNumber, type Read } from './shape.ts';

/** Characters of a scene file. A talk of an hour has a tenth. */
export const SCENE_LIMIT = 200_000;
/** A longer token is not shown to a room. */
const TOKEN_LIMIT = 8_000;
const STEPS = 60;
const ACTS = 8;
const KEYS = 12;
/** The end of the year 9999, in seconds. */
const LAST_MOMENT = 253_402_300_799;

/** RFC 7518 section 6: the members of a JWK that only its owner has, and `priv` of RFC 9964. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

const token = plainText(TOKEN_LIMIT);
const name = plainText(200);
const names = listOf(name, 20, 1);

const publicKey: Read<SceneKey> = (value, place) => {
  const jwk = objectIn(value, place);
  const secret = PRIVATE_MEMBERS.find((member) => Object.hasOwn(jwk, member));
  if (secret !== undefined || jwk['kty'] === 'oct')
    throw new SceneProblem('private-key', `${place}.${secret ?? 'kty'}`);
  if (typeof jwk['kty'] !== 'string') throw new SceneProblem('missing', `${place}.kty`);
  for (const [member, text] of Object.entries(jwk))
    if (typeof text === 'string') plainText(TOKEN_LIMIT)(text, `${place}.${shown(member)}`);
  return { kind: 'public', jwk };
};

const HALVES = { '': 'whole', '/public': 'public', '/public-as-secret': 'publicAsSecret' } as const;

const key: Read<SceneKey> = (value, place) => {
  if (typeof value !== 'string') return publicKey(value, place);
  for (const demo of DEMO_KEY_NAMES)
    for (const [ending, half] of Object.entries(HALVES))
      if (value === demo + ending) return { kind: 'demo', name: demo, half };
  throw new SceneProblem('no-such-key', place, { value: shown(value) });
};
const keys = listOf(key, KEYS);

/** Any JSON, as its text. */
const json: Read<string> = (value, place) => plainText(TOKEN_LIMIT)(JSON.stringify(value), place);

const moment = wholeNumber(0, LAST_MOMENT);

const ACT_READS: { [Name in SceneAct['do']]: Read<Extract<SceneAct, { do: Name }>> } = {
  flip: record(
    { do: oneOf(['flip']), at: oneOf(PART_PATHS) },
    { character: wholeNumber(-TOKEN_LIMIT, TOKEN_LIMIT), bit: wholeNumber(0, 5) },
  ),
  edit: record({ do: oneOf(['edit']), at: oneOf(EDITED_PARTS) }, { member: name, value: json, text: token }),
  sign: record({ do: oneOf(['sign']), key: name }, {}),
  encrypt: record({ do: oneOf(['encrypt']), key: name }, { what: oneOf(['token', 'claims']), alg: name, enc: name }),
  peel: record({ do: oneOf(['peel']) }, {}),
  encode: record({ do: oneOf(['encode']) }, {}),
  token: record({ do: oneOf(['token']), token }, {}),
  keys: record({ do: oneOf(['keys']), keys }, {}),
  clock: record({ do: oneOf(['clock']), clock: moment }, {}),
  expect: record({ do: oneOf(['expect']) }, { algorithms: names, issuer: names, audience: names }),
};

const act: Read<SceneAct> = (value, place) => {
  const kind = oneOf(Object.keys(ACT_READS) as SceneAct['do'][])(objectIn(value, place)['do'], `${place}.do`);
  const read = ACT_READS[kind](value, place);
  if (read.do === 'edit' && (read.text === undefined) === (read.member === undefined || read.value === undefined))
    throw new SceneProblem('one-of', place);
  return read;
};

const column = record({ step: wholeNumber(1, STEPS), title: plainText(60), says: plainText(120) }, {});

const step: Read<SceneStep> = record(
  { says: plainText(SAYS_LIMIT) },
  {
    spot: plainText(200),
    show: oneOf(SHOWN),
    computation: wholeNumber(1, 60),
    columns: listOf(column, 3, 1),
    acts: listOf(act, ACTS),
    notes: plainText(NOTES_LIMIT),
  },
);

const scene = record(
  {
    jotlab: oneOf(['scene']),
    version: wholeNumber(SCENE_VERSION, SCENE_VERSION),
    title: plainText(TITLE_LIMIT),
    token,
    clock: moment,
    steps: listOf(step, STEPS, 1),
  },
  { keys, notes: plainText(4_000) },
);

/** What refers to another place of the scene must find it. */
function checkReferences({
  steps,
  keys: first = [],
}: {
  steps: readonly SceneStep[];
  keys?: readonly SceneKey[];
}): void {
  let labels = new Set(first.map(keyLabel));
  for (const [index, { acts = [], columns = [] }] of steps.entries()) {
    for (const [at, each] of acts.entries()) {
      if (each.do === 'keys') labels = new Set(each.keys.map(keyLabel));
      else if ('key' in each && !labels.has(each.key))
        throw new SceneProblem('no-such-key', `steps[${index}].acts[${at}].key`, { value: shown(each.key) });
    }
    // A step shows what was; of what comes later there is nothing to show yet.
    for (const [at, each] of columns.entries())
      if (each.step > index + 1)
        throw new SceneProblem('no-such-step', `steps[${index}].columns[${at}].step`, { value: each.step });
  }
}

export type SceneOutcome = Outcome<Scene, SceneFault>;

/** Reads a scene from a value, as `JSON.parse` gives it. Never throws. */
export function sceneOf(value: unknown): SceneOutcome {
  try {
    const given = objectIn(value, '');
    if (given['jotlab'] !== 'scene') throw new SceneProblem('not-scene', '');
    const { version } = given;
    if (typeof version === 'number' && version > SCENE_VERSION) throw new SceneProblem('newer', 'version');
    const read = scene(value, '');
    checkReferences(read);
    const { title, token: text, clock, steps, keys: known = [], notes = '' } = read;
    return { ok: true, value: { title, token: text, clock, steps, keys: known, notes } };
  } catch (cause) {
    if (cause instanceof SceneProblem) return { ok: false, note: cause.fault };
    throw cause;
  }
}

/** Reads a scene file. Never throws, and takes nothing of a file that is not good to its end. */
export function readScene(text: string): SceneOutcome {
  const refused = (code: SceneFault['code'], args: SceneFault['args']): SceneOutcome => ({
    ok: false,
    note: { code, args },
  });
  if (text.length > SCENE_LIMIT) return refused('too-large', { limit: SCENE_LIMIT / 1000 });
  const own = text.replace(/^\ufeff/, '');
  // Our own reader stops at a depth; JSON.parse must not be asked before.
  const { fault } = readJson(own);
  if (fault) return refused('not-json', lineAndColumn(own, fault.at));
  return sceneOf(JSON.parse(own));
}
