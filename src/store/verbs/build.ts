import { compactJson } from '../../jose/text/compactJson.ts';
import { formatJson } from '../../jose/text/format.ts';
import { readJson } from '../../jose/text/json.ts';
import { fit } from '../../jose/keys/fit.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { Template } from '../../jose/explain/templates.ts';
import type { Reason } from '../../words/say.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { innermostText, type Chain, type Draft } from '../state/draft.ts';
import { textOf } from '../derived/select.ts';
import { startDraft } from './editing.ts';
import { get } from '../state/state.ts';

/** Which key a new token is signed with: a fresh one, a secret that somebody typed, or one of the ring by its id. */
export type KeyChoice = { kind: 'generate' } | { kind: 'secret'; text: string } | { kind: 'ring'; id: string };

/** A template as a draft: the payload laid out in its editor, written compactly into the token. */
function draftFrom({ header, payload }: Template, now: number, unique: string): Draft {
  const shown = payload(now, unique);
  const chain: Chain = {
    content: encodeUtf8(compactJson(shown).text),
    layers: [
      {
        kind: 'signed',
        form: 'compact',
        detached: false,
        b64: true,
        signatures: [{ protectedHeader: header, signature: new Uint8Array() }],
        tail: '',
      },
    ],
  };
  return {
    ...chain,
    text: innermostText(chain),
    before: null,
    origin: null,
    shown: { 'payload 0': shown },
    former: {},
  };
}

/** Keys of the ring that can sign a template. */
export const keysFor = (template: Template, ring: readonly Key[]): Key[] =>
  ring.filter((key) => fit(key, { alg: template.algorithm }, 'sign').fits);

/** The same template, with the claims that are on the bench in place of its own. */
export function withClaimsOfBench(template: Template): Template {
  const claims = formatJson(readJson(textOf(get()).trim())).text;
  return { ...template, payload: () => claims };
}

/** Puts a new token on the bench with its key in the ring. Gives the reason where there is none. */
export async function buildFrom(template: Template, choice: KeyChoice): Promise<Reason | null> {
  const module = await loadGiven();
  const { clock } = get();
  let key: Key | undefined;
  if (template.needsKey && choice.kind === 'generate') {
    const made = await module.generateKey(template.algorithm, { id: `made-${crypto.randomUUID()}`, kid: '' });
    if (!made.ok) return made.note;
    key = made.value;
  } else if (template.needsKey && choice.kind === 'secret') {
    const given = await module.importKeys(choice.text, { secret: 'always', provenance: { kind: 'pasted' } });
    if (!given.ok) return given.note;
    const [secret] = given.value.keys;
    if (secret) key = { ...secret, id: `given-${crypto.randomUUID()}` };
  }
  // With its token in one step: undo takes back both. A chosen key of the ring goes first, so that it signs.
  const { ring } = get();
  const chosen = choice.kind === 'ring' ? ring.find(({ id }) => id === choice.id) : key;
  startDraft(
    draftFrom(template, clock.now, crypto.randomUUID()),
    chosen ? [chosen, ...ring.filter((known) => known !== chosen)] : ring,
  );
  return null;
}
