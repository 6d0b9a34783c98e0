import { expect, it } from 'vitest';
import { CERTIFICATE, CERTIFICATE_NOW } from './fixtures/certificate.ts';
import { good } from './fixtures/fixture.ts';
import { subjectFor } from './fixtures/subject.ts';
import type { Provenance } from '../keys/key.ts';
import type { Checked } from '../verdict/input.ts';
import { headerJku } from './header/headerJku.ts';
import { headerX5c } from './header/headerX5c.ts';
import { headerX5u } from './header/headerX5u.ts';
import type { Rule } from './rule.ts';
import { runLater, runRules, together } from './run.ts';
import { subjectOf } from './subject.ts';

const HEADER = { jku: 'https://issuer.example/keys', x5u: 'https://issuer.example/cert', x5c: [CERTIFICATE] };

/** The severity of a rule where keys of these origins fit the signature. */
async function severityOf(rule: Rule, ...origins: Provenance[]) {
  const subject = await subjectFor({ text: good(HEADER), now: CERTIFICATE_NOW });
  const checked = origins.map((provenance, id): Checked => ({
    key: { id: `${id}`, kind: 'public', provenance },
    index: 0,
    answer: {
      mathematics: 'holds',
      form: [],
      notes: [],
      reason: { code: 'holds', args: {} },
    } as unknown as NonNullable<Checked['answer']>,
  }));
  const asked = subjectOf({
    ...subject,
    layers: subject.layers.map(({ candidate, input }) => ({ candidate, input: { ...input, checked } })),
  });
  const { findings } = together(runRules(asked, [rule]), await runLater(asked, [rule]));
  return findings.map(({ severity }) => severity);
}

it('an address in the token is high once its keys are trusted', async () => {
  for (const rule of [headerJku, headerX5u]) {
    expect(await severityOf(rule)).toEqual(['info']);
    expect(await severityOf(rule, { kind: 'pasted' })).toEqual(['info']);
    expect(await severityOf(rule, { kind: 'urlInToken', url: 'https://issuer.example/keys' })).toEqual(['high']);
  }
});

it('a certificate in the token is medium where no other key fits', async () => {
  expect(await severityOf(headerX5c)).toEqual(['info']);
  expect(await severityOf(headerX5c, { kind: 'embedded', parameter: 'x5c' })).toEqual(['medium']);
  expect(await severityOf(headerX5c, { kind: 'embedded', parameter: 'x5c' }, { kind: 'pasted' })).toEqual(['info']);
});
