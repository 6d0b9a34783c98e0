import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encrypt } from '../../jose/jwe/encrypt.ts';
import { secretKey } from '../../jose/engine/material.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { replaceText } from '../verbs/edit.ts';
import { typePart } from '../verbs/editing.ts';
import { findingsOf, type SaidFinding } from './findings.ts';
import { pinEvidence } from '../verbs/findings.ts';
import { loadLints } from '../doors/lintsDoor.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { removeKey } from '../verbs/keyring.ts';
import { benchLayers } from './layers.ts';
import { selectedBy } from './selected.ts';
import { get } from '../state/state.ts';

const base64url = (text: string): string => encodeBase64url(encodeUtf8(text));
const KEY = new Uint8Array(32).fill(7);
const signed = (payload: string, header = '{"alg":"HS256"}'): string =>
  `${base64url(header)}.${base64url(payload)}.${encodeBase64url(new Uint8Array(32))}`;

async function sealed(plaintext: string, header = '{"alg":"dir","enc":"A256GCM"}'): Promise<string> {
  const made = await encrypt({
    id: 'e',
    form: 'compact',
    plaintext: encodeUtf8(plaintext),
    protectedHeader: header,
    recipients: [{ key: secretKey(new Uint8Array(KEY)) }],
  });
  if (!made.ok) throw new Error(made.reason.code);
  return made.text;
}
const opened = async (text: string): Promise<void> => {
  replaceText(text);
  await until(() => expect(benchLayers(get())[0]?.answer?.content).toBeTruthy());
};
/** Findings of reading alone: other rules find more in such tokens. */
const READ = new Set(['json-invalid', 'duplicate-claim', 'duplicate-header', 'segment-count']);
const found = (): SaidFinding[] => (findingsOf(get())?.list ?? []).filter(({ id }) => READ.has(id));
const said = (): string[] => found().map(({ says }) => says);
const show = ({ evidence: [first] }: SaidFinding): void => {
  if (!first) throw new Error('no place');
  pinEvidence(first);
};
const removeAll = (): void =>
  get()
    .ring.filter(({ provenance }) => provenance.kind !== 'demo')
    .forEach(({ id }) => removeKey(id));

describe('defects in what opened inside', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    await loadLints();
    stop = await startBench();
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
  });
  afterEach(() => stop());

  it('are those of every layer, each with its layer, the worst first', async () => {
    await opened(await sealed(await sealed(signed('{"a":1,"a":2,}'))));
    expect(said()).toEqual([
      'Layer 3, Payload: not JSON. Found "}", expected a member name in double quotes.',
      'Layer 3, Payload: the name "a" appears twice in one object.',
    ]);
    // One list for one state of affairs, or every pane would be drawn at every change.
    expect(findingsOf(get())).toBe(findingsOf(get()));
  });

  it('are told once, also where outside and inside have the same', async () => {
    await opened(
      await sealed(signed('{}', '{"alg":"HS256","x":1,"x":2}'), '{"alg":"dir","enc":"A256GCM","x":1,"x":2}'),
    );
    expect(said()).toEqual([
      'Layer 1, Header: the name "x" appears twice in one object.',
      'Layer 2, Header: the name "x" appears twice in one object.',
    ]);
  });

  it('of the whole of a token inside', async () => {
    await opened(await sealed(`${signed('{}')}.AAAA`));
    expect(said()).toContain('Layer 2: 4 parts: a signed token has 3. The rest is not part of it.');
  });

  it('lead to their place', async () => {
    await opened(await sealed(signed('{"a":1,"a":2}')));
    const [twice] = found();
    if (!twice) throw new Error('none');
    show(twice);
    expect(selectedBy(get(), get().pinned)).toMatchObject({ layer: 2, field: { text: { start: 7, end: 10 } } });
  });

  it('of a plaintext that is no token', async () => {
    await opened(await sealed('{"a":1,"a":2}'));
    expect(said()).toEqual(['Inside layer 1, Payload: the name "a" appears twice in one object.']);
    const [twice] = found();
    if (!twice) throw new Error('none');
    show(twice);
    expect(selectedBy(get(), get().pinned)).toMatchObject({ layer: 2, field: { text: { start: 7, end: 10 } } });
    await opened(await sealed('['));
    const [broken] = found();
    if (!broken) throw new Error('none');
    show(broken);
    expect(selectedBy(get(), get().pinned)?.layer).toBe(2);
  });

  it('are gone with their layer', async () => {
    const text = await sealed(signed('{"a":1,"a":2}'));
    await opened(text);
    const [twice] = found();
    removeAll();
    expect(found()).toEqual([]);
    if (!twice) throw new Error('none');
    show(twice);
    expect(selectedBy(get(), get().pinned)).toBeNull();
    // Without a layer inside nothing need be told apart.
    replaceText(`${text}.AAAA`);
    expect(said()).toEqual(['6 parts: an encrypted token has 5. The rest is not part of it.']);
  });

  it('of a draft are those of what was typed', async () => {
    await opened(await sealed(signed('{"a":1}')));
    typePart({ part: { name: 'payload' } as never }, '{"a":1,}', false, 0);
    expect(said()).toEqual(['Layer 2, Payload: not JSON. Found "}", expected a member name in double quotes.']);
    typePart({ part: { name: 'payload' } as never }, '{"a":1}', false, 10);
    expect(said()).toEqual([]);
  });
});
