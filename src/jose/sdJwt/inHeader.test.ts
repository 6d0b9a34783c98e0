import { describe, expect, it } from 'vitest';
import { readToken } from '../read/readToken.ts';
import flattened from './fixtures/flattened.json' with { type: 'json' };
import { disclosingOf } from './inHeader.ts';
import { checkKeyBinding } from './keyBinding.ts';
import { processDisclosures } from './process.ts';

const { token: published } = flattened;
type Header = Record<string, unknown>;

async function run(given: unknown) {
  const text = JSON.stringify(given);
  const { token, faults } = readToken(text);
  const own = disclosingOf(token, text);
  if (!own) return undefined;
  const { state, faults: against, claims, undisclosed } = await processDisclosures(own.token, text, own.broken);
  const binding = await checkKeyBinding(own.token, text, [...faults, ...own.faults]);
  return {
    state,
    codes: against.map(({ code }) => code),
    claims: claims ? (JSON.parse(claims.json?.text ?? '') as object) : undefined,
    undisclosed,
    binding: binding && { mathematics: binding.answer?.mathematics, faults: binding.faults.map(({ code }) => code) },
  };
}
const withHeader = (header: Header) => run({ ...published, header });
const general = (...headers: (Header | undefined)[]) =>
  run({
    payload: published.payload,
    signatures: headers.map((header) => ({
      protected: published.protected,
      ...(header ? { header } : {}),
      signature: published.signature,
    })),
  });

const GOOD = {
  state: 'match',
  codes: [],
  undisclosed: 2,
  binding: { mathematics: 'holds', faults: [] },
};

describe('RFC 9901 section 8: an SD-JWT in a JSON serialization', () => {
  it('section 8.2: the disclosures and the key binding are in the unprotected header', async () => {
    const made = await run(published);
    expect(made).toMatchObject(GOOD);
    expect(made?.claims).toMatchObject({ family_name: 'Doe', given_name: 'John', iss: 'https://issuer.example.com' });
  });

  it('section 8.3: in the first one of several', async () => {
    expect(await general({ ...published.header, kid: 'issuer-key-1' }, { kid: 'issuer-key-2' })).toMatchObject(GOOD);
  });

  it.each<[string, (Header | undefined)[]]>([
    ['also in a later one', [published.header, { disclosures: [] }]],
    ['in a later one only', [undefined, published.header]],
  ])('%s', async (_, headers) => {
    expect(await general(...headers)).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-later-header'] });
  });

  it.each<[string, Header]>([
    ['disclosures that are no array', { disclosures: 'WyJhIiwiYiJd' }],
    ['a disclosure that is no string', { disclosures: [...published.header.disclosures, 1] }],
    ['a key binding that is no string', { ...published.header, kb_jwt: {} }],
  ])('%s', async (_, header) => {
    expect(await withHeader(header)).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-header'] });
  });

  it('sd_hash is over these disclosures in this order', async () => {
    const [first, second] = published.header.disclosures;
    for (const disclosures of [[first], [second, first], []])
      expect(await withHeader({ ...published.header, disclosures })).toMatchObject({
        binding: { mathematics: 'holds', faults: ['kb-sd-hash'] },
      });
  });

  it('an added disclosure refuses it', async () => {
    expect(await withHeader({ disclosures: [...published.header.disclosures, 'WyJzIiwiYSIsMV0'] })).toMatchObject({
      state: 'mismatch',
      codes: ['sd-jwt-unreferenced'],
    });
  });

  it('of more than are read nothing is said', async () => {
    const disclosures = Array.from({ length: 501 }, (_, index) => Buffer.from(`["${index}",1]`).toString('base64url'));
    expect(await withHeader({ disclosures })).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-incomplete'] });
  });

  it('other headers make no SD-JWT', async () => {
    expect(await withHeader({ kid: 'a' })).toBeUndefined();
    expect(await general(undefined)).toBeUndefined();
  });
});
