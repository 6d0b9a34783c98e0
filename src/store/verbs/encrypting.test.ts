import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { replaceText } from './edit.ts';
import { undo } from './commit.ts';
import { encryptable, encryptNow, type Choices } from './encrypting.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { giveKey } from './giveKey.ts';
import { benchLayers, contentIn } from '../derived/layers.ts';
import { textOf } from '../derived/select.ts';
import { makeSideBySide } from './sideBySide.ts';
import { get } from '../state/state.ts';
import { sayAll } from '../../words/say.ts';

const usual: Choices = { what: 'token', recipients: [{ kind: 'pair' }], form: 'compact', header: {}, replicate: [] };
const opened = () => until(() => expect(benchLayers(get())[0]?.answer?.content).toBeTruthy());
const header = (): Record<string, unknown> => {
  const text = textOf(get());
  return JSON.parse(
    Buffer.from(
      text.startsWith('{') ? (JSON.parse(text) as { protected: string }).protected : (text.split('.')[0] ?? ''),
      'base64url',
    ).toString(),
  ) as Record<string, unknown>;
};

describe('encrypting what is on the bench', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('a signed token goes in whole, and its type is told', async () => {
    expect(encryptable().map(({ what }) => what)).toEqual(['token', 'claims']);
    expect(await encryptNow(usual)).toBeNull();
    await opened();
    expect(benchLayers(get()).map(({ reading }) => reading.token.kind)).toEqual(['jwe', 'jws']);
    expect(header()).toMatchObject({ cty: 'JWT', enc: 'A256GCM' });
    expect(header()['kid']).toBeTypeOf('string');
    // One step takes back token and key.
    const { ring } = get();
    undo();
    expect([textOf(get()), get().ring.length]).toEqual([DEMO_TOKEN, ring.length - 1]);
  });

  it('claims alone, some of them to be seen, compressed, for a password', async () => {
    expect(
      await encryptNow({
        ...usual,
        what: 'claims',
        recipients: [{ kind: 'password', text: 'a password of these tests' }],
        header: { zip: true },
        replicate: ['sub'],
        p2c: '1000',
      }),
    ).toBeNull();
    await opened();
    expect(contentIn(benchLayers(get()))?.kind).toBe('json');
    expect(header()).toMatchObject({ sub: 'johndoe', zip: 'DEF', p2c: 1000, alg: 'PBES2-HS512+A256KW' });
    expect(header()).not.toHaveProperty('cty');
  });

  it('for several at once, with their own headers; direct algorithms give way', async () => {
    await giveKey('{"kty":"oct","k":"AAECAwQFBgcICQoLDA0ODw","kid":"one"}', 'never');
    const [key] = get().ring;
    expect(
      await encryptNow({
        ...usual,
        recipients: [{ kind: 'ring', id: key?.id ?? '' }, { kind: 'pair' }],
        alg: 'dir',
        additionalData: 'seen',
      }),
    ).toBeNull();
    await opened();
    const json = JSON.parse(textOf(get())) as { recipients: { header: { alg: string; kid: string } }[]; aad: string };
    expect(json.recipients.map((each) => each.header.alg)).toEqual(['A128KW', 'ECDH-ES+A256KW']);
    expect(json.recipients[0]?.header.kid).toBe('one');
    expect(
      benchLayers(get())[0]?.answer?.opening?.recipients.map(({ attempts }) => attempts.at(-1)?.answer.outcome),
    ).toEqual(['opened', 'opened']);
  });

  it('says what cannot be', async () => {
    expect(
      sayAll(await encryptNow({ ...usual, header: { crit: ['x'] }, sharedUnprotectedHeader: '{"note":1}' })),
    ).toMatch(/unprotected header, which the compact form cannot hold/);
    expect(sayAll(await encryptNow({ ...usual, form: 'flattened', sharedUnprotectedHeader: '{"note"' }))).toMatch(
      /Shared header is not a JSON object/,
    );
    expect(
      sayAll(await encryptNow({ ...usual, recipients: [{ kind: 'password', text: 'x' }], p2c: '5000000' })),
    ).toMatch(/5000000 is not a number of iterations/);
    expect(sayAll(await encryptNow({ ...usual, what: 'text' }))).toMatch(/no recipient to encrypt/);
    expect(textOf(get())).toBe(DEMO_TOKEN);
    replaceText('just some text');
    expect(encryptable()).toEqual([{ what: 'text', text: 'just some text' }]);
  });

  it('side by side are the same claims three times', async () => {
    const made = await makeSideBySide();
    expect(made?.signed).toBe(DEMO_TOKEN);
    expect(Buffer.from(made?.encoded ?? '', 'base64').toString()).toBe(made?.claims);
    expect(made?.encrypted.split('.')).toHaveLength(5);
    expect(textOf(get())).toBe(DEMO_TOKEN);
  });
});
