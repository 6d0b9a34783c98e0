import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { pathOf } from '../../jose/explain/fieldsAt.ts';
import { encrypt } from '../../jose/jwe/encrypt.ts';
import { secretKey } from '../../jose/engine/material.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { replaceText } from '../verbs/edit.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { removeKey } from '../verbs/keyring.ts';
import { benchLayers, contentIn } from './layers.ts';
import { fieldAtText } from './positions.ts';
import { fieldTree } from './select.ts';
import { innermostClaims, layerTree, plaintextTree, selectedBy } from './selected.ts';
import { get, type State } from '../state/state.ts';
import { pin, pinClaim } from '../verbs/view.ts';

const base64url = (text: string): string => encodeBase64url(encodeUtf8(text));
const KEY = new Uint8Array(32).fill(7);
const SIGNED = `${base64url('{"alg":"HS256"}')}.${base64url('{"sub":"joe","exp":1}')}.${encodeBase64url(new Uint8Array(32))}`;

async function sealed(plaintext: string): Promise<string> {
  const made = await encrypt({
    id: 'e',
    form: 'compact',
    plaintext: encodeUtf8(plaintext),
    protectedHeader: '{"alg":"dir","enc":"A256GCM"}',
    recipients: [{ key: secretKey(new Uint8Array(KEY)) }],
  });
  if (!made.ok) throw new Error(made.reason.code);
  return made.text;
}
const settled = () => until(() => expect(benchLayers(get())[0]?.answer?.content).toBeTruthy());
const pinned = (state: State = get()) => selectedBy(state, state.pinned);

describe('a selection inside an encrypted token', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
  });
  afterEach(() => stop());

  it('is of its own layer, and outside it is the ciphertext', async () => {
    replaceText(await sealed(SIGNED));
    await settled();
    const inner = benchLayers(get())[1]?.reading;
    if (!inner || inner.token.kind !== 'jws' || !inner.token.payload) throw new Error('no layer');
    const root = layerTree(inner, 2);
    pin(fieldAtText(root, inner.token.payload, 15)?.id ?? null);
    const selected = pinned();
    expect(selected).toMatchObject({
      layer: 2,
      text: SIGNED,
      reading: inner,
      field: { name: 'exp', term: 'claim', coveredBy: 'signature' },
    });
    expect(selected?.outside.placed?.part.name).toBe('ciphertext');
    expect(SIGNED.slice(selected?.field.span.start, selected?.field.span.end)).toBe(
      base64url('{"sub":"joe","exp":1}').slice(18, 27),
    );
    // One object for one selection, or every pane would be drawn at every change.
    expect(pinned()).toBe(selected);
  });

  it('of a plaintext that is no token: covered by the tag', async () => {
    replaceText(await sealed('{"a":{"b":"\u00e4"},"exp":1}'));
    await settled();
    const content = contentIn(benchLayers(get()));
    if (content?.kind !== 'json') throw new Error('no claims');
    pin(fieldAtText(plaintextTree(content.part, 2), content.part, 7)?.id ?? null);
    expect(pinned()).toMatchObject({
      layer: 2,
      text: content.text,
      field: { name: 'b', coveredBy: 'tag', text: { start: 6, end: 13 }, span: { start: 6, end: 13 } },
    });
    expect(pathOf(pinned()?.field ?? fieldTree(benchLayers(get())[0]?.reading as never))).toEqual(['a', 'b']);
    expect(pinned()?.reading).toBeUndefined();
    pinClaim('exp');
    expect(pinned()).toMatchObject({ layer: 2, field: { name: 'exp' } });
  });

  it('ids of one layer are none of another', async () => {
    replaceText(await sealed(await sealed(SIGNED)));
    await settled();
    const trees = benchLayers(get()).map(({ reading }, index) => layerTree(reading, index + 1));
    expect(trees).toHaveLength(3);
    const ids = trees.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [index, tree] of trees.entries())
      for (const child of tree.children)
        expect(selectedBy(get(), child.id)).toMatchObject({ layer: index + 1, field: child });
  });

  it('is let go of when its layer is there no more', async () => {
    replaceText(await sealed(SIGNED));
    await settled();
    pinClaim('exp');
    expect(pinned()?.layer).toBe(2);
    removeKey(get().ring.find(({ kind }) => kind === 'secret')?.id ?? '');
    expect(pinned()).toBeNull();
    for (const id of ['L2', 'L2.9', 'L2.x', 'L3.0', 'L99.1.1', 'L0', 'L', 'L1.0', 'L-1', 'L2.0.0.0.0.0.0.0.0'])
      expect(selectedBy(get(), id)).toBeNull();
    expect(innermostClaims(get())).toBeNull();
    replaceText('no token');
    for (const id of ['0', 'L2.0', '']) expect(selectedBy(get(), id)).toBeNull();
    expect(innermostClaims(get())).toBeNull();
  });
});
