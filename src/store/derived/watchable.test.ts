import { afterEach, beforeEach, expect, it } from 'vitest';
import { jwkKey, publicHalf } from '../../jose/engine/material.ts';
import { sign } from '../../jose/jws/sign.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { jwk, sealed } from '../fixtures/made.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { replaceText } from '../verbs/edit.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { benchLayers } from './layers.ts';
import { verdictOf } from './verdictOf.ts';
import { watchables } from './watchable.ts';

let stop: () => void = () => undefined;
beforeEach(async () => {
  stop = await startBench();
});
afterEach(() => stop());

it('a key that opens the layer around has checked no signature: there is none to watch', async () => {
  const [issuer, recipient] = [await jwk('RS256'), await jwk('RSA-OAEP-256')];
  const inner = await sign({
    id: 's',
    form: 'compact',
    payload: encodeUtf8('{"sub":"joe"}'),
    signatures: [{ protectedHeader: '{"alg":"RS256"}', key: jwkKey(issuer) }],
  });
  if (!inner.ok) throw new Error('sign');
  replaceText(
    await sealed(inner.text, jwkKey(publicHalf(recipient)), { alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' }),
  );
  // Without its labels it fits the signature inside as well, and is tried on it.
  const bare = Object.fromEntries(
    Object.entries(recipient).filter(([name]) => !['use', 'key_ops', 'alg', 'kid'].includes(name)),
  );
  await giveKey(JSON.stringify(bare), 'never');
  await until(() => expect(benchLayers(get()).map(({ answer }) => answer !== null)).toEqual([true, true]));
  expect(verdictOf(get())?.layers.map(({ code }) => code)).toEqual(['decrypted-sender-unknown', 'signature-no-key']);
  expect(watchables(get()).map(({ kind }) => kind)).toEqual(['decryption']);

  await giveKey(JSON.stringify(publicHalf(issuer)), 'never');
  await until(() =>
    expect(watchables(get()).map(({ kind, holds }) => [kind, holds])).toContainEqual(['signature', true]),
  );
});
