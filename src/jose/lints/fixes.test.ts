import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { withChanges } from '../text/withChanges.ts';
import { SEVERITIES } from '../token/fault.ts';
import type { Finding, Fix } from './finding.ts';
import type { Fires, Fixtures, Given } from './fixtures/fixture.ts';
import { good, several } from './fixtures/fixture.ts';
import { SEAL, sealed, sealedUnder } from './fixtures/sealed.ts';
import { PAIR, PUBLIC } from './fixtures/signed.ts';
import { subjectFor } from './fixtures/subject.ts';
import { FIXES, mendOf } from './fixes.ts';
import type { FindingId } from './ids.ts';
import { NEW_ID } from './newId.ts';
import { RULES } from './rules.ts';
import { runLater, runRules, together } from './run.ts';
import type { Subject } from './subject.ts';

const modules = import.meta.glob<{ fixtures: Fixtures }>('./*/*.fixtures.ts', { eager: true });
const camel = (id: string): string => id.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
const firesOf = (id: FindingId): readonly Fires[] =>
  Object.entries(modules).find(([path]) => path.endsWith(`/${camel(id)}.fixtures.ts`))?.[1].fixtures.fires ?? [];

const judged = async (given: Given, id: FindingId) => {
  const subject = await subjectFor(given);
  const own = RULES.filter((rule) => rule.id === id);
  const { findings } = together(runRules(subject, RULES), await runLater(subject, own));
  return { subject, findings };
};

/** The text with the fix in it, as the bench makes it. */
async function mended({ layers: [layer, inner] }: Subject, fix: Fix): Promise<string | undefined> {
  if (!layer) return undefined;
  const { text } = layer;
  const put = (changes: readonly { span: { start: number; end: number }; text: string }[]): string =>
    changes
      .toSorted((a, b) => b.span.start - a.span.start)
      .reduce((written, { span, text: other }) => written.slice(0, span.start) + other + written.slice(span.end), text);
  switch (fix.kind) {
    case 'tokenOnly':
      return text;
    case 'text':
      return put([fix]);
    case 'texts':
      return put(fix.changes);
    case 'edit': {
      const parts = [
        [layer.jws?.signatures[fix.signature ?? 0]?.protectedHeader, fix.header],
        [layer.jws?.payload, fix.claims],
      ] as const;
      return put(
        parts.flatMap(([part, changes]) => {
          const changed = part && changes && withChanges(part.decoded?.text ?? '', changes);
          return part && changed !== undefined
            ? [{ span: part.span, text: encodeBase64url(encodeUtf8(changed.replaceAll(NEW_ID, '"7d1f"'))) }]
            : [];
        }),
      );
    }
    case 'outer': {
      const header = withChanges(layer.jwe?.protectedHeader?.decoded?.text ?? '', fix.header);
      const content = inner?.text ?? layer.claimsPlace?.part.decoded?.text;
      return header === undefined || content === undefined ? undefined : sealedUnder(header, content);
    }
    case 'expect':
    case 'dialog':
      return undefined;
  }
}

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
const isSame = (one: Finding, other: Finding): boolean =>
  one.id === other.id && JSON.stringify(one.args) === JSON.stringify(other.args);

describe('one press puts it right, and brings nothing worse', () => {
  it.each(Object.keys(FIXES) as FindingId[])('%s', async (id) => {
    let pressed = 0;
    for (const fires of firesOf(id)) {
      const given = typeof fires === 'string' ? { text: fires } : fires;
      const before = await judged(given, id);
      const found = before.findings.find((each) => each.id === id && each.fix);
      if (!found?.fix) continue;
      pressed += 1;
      expect(mendOf(id, found.args)).toMatch(/^[A-Z][^]*[^.]$/);
      expect(mendOf(id, found.args)).not.toMatch(/undefined|NaN/);
      if (found.fix.kind === 'dialog') continue;
      const text = (await mended(before.subject, found.fix)) ?? given.text;
      const expectations = { ...given.expectations, ...(found.fix.kind === 'expect' ? found.fix.change : {}) };
      const after = await judged({ ...given, text, expectations }, id);
      const told = `${id}: ${JSON.stringify(found.fix)} in ${given.text}`;
      // The moment of exp is still past: it is the light that a leeway changes.
      if (id !== 'exp-expired')
        expect(
          after.findings.filter((each) => isSame(each, found)),
          told,
        ).toEqual([]);
      const news = after.findings.filter((each) => !before.findings.some((other) => other.id === each.id));
      expect(
        news.filter((each) => rank(each) < rank(found)).map((each) => each.id),
        told,
      ).toEqual([]);
    }
    expect(pressed, `fixtures of ${id} that have a press`).toBeGreaterThan(0);
  });
});

const pressOf = async (given: Given, id: FindingId): Promise<Fix | undefined> =>
  (await judged(given, id)).findings.find((each) => each.id === id)?.fix;

it('mends the header of the signature that it points at, and the header of an encrypted token that opened', async () => {
  expect(await pressOf({ text: several({ kid: 'one' }, { kid: 7 }) }, 'kid-type')).toEqual({
    kind: 'edit',
    header: { kid: '"7"' },
    signature: 1,
  });
  const text = await sealed(good(), 1, { kid: 7 });
  expect(await pressOf({ text, keys: [SEAL] }, 'kid-type')).toEqual({
    kind: 'outer',
    layer: 1,
    header: { kid: '"7"' },
  });
  // Nothing would encrypt it again.
  expect(await pressOf({ text }, 'kid-type')).toBeUndefined();
});

it('signs what nobody has signed with a key of the reader alone', async () => {
  const text = `${good({ alg: 'none' }).split('.').slice(0, 2).join('.')}.`;
  expect(await pressOf({ text, keys: [SEAL] }, 'alg-none')).toEqual({ kind: 'edit', header: { alg: '"HS256"' } });
  expect(await pressOf({ text, keys: [JSON.stringify(PAIR)] }, 'alg-none')).toMatchObject({
    header: { alg: '"ES256"' },
  });
  expect(await pressOf({ text, keys: [JSON.stringify(PUBLIC)] }, 'alg-none')).toBeUndefined();
  expect(await pressOf({ text }, 'alg-none')).toBeUndefined();
});

it('offers nothing where a press would guess: claims in disclosures, deeper names', async () => {
  const { findings } = await judged(
    { text: `${encodeBase64url(encodeUtf8('{"alg":"ES256","alg":"ES256","typ":"JWT","x":{"a":1,"a":2}}'))}.e30.AA` },
    'duplicate-header',
  );
  const twice = findings.filter(({ id }) => id === 'duplicate-header');
  expect(twice.map(({ args, fix }) => [args['name'], fix?.kind])).toEqual(
    expect.arrayContaining([
      ['alg', 'edit'],
      ['a', undefined],
    ]),
  );
});
