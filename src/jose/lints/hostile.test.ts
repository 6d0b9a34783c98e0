import fc from 'fast-check';
import { expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { hostile } from '../vectors/hostile.ts';
import { token } from './fixtures/fixture.ts';
import { subjectFor } from './fixtures/subject.ts';
import { sayHit } from './catalogue.ts';
import { RULES } from './rules.ts';
import { HITS, runLater, runRules, together } from './run.ts';

async function findingsIn(text: string) {
  const subject = await subjectFor({ text });
  return together(runRules(subject, RULES), await runLater(subject, RULES));
}

it.each(hostile.map(({ id, text }) => [id, text] as const))('no rule fails over %s', async (_, text) => {
  if (read(text).kind !== 'token') return;
  const { broken, findings } = await findingsIn(text);
  expect(broken).toEqual([]);
  for (const { id } of RULES) expect(findings.filter((each) => each.id === id).length).toBeLessThanOrEqual(HITS);
});

const NAMES =
  'iss sub aud exp nbf iat jti nonce events cnf act typ token_use scope kid alg jwk epk x5c x5t crit b64 zip cty htm htu ath at_hash'.split(
    ' ',
  );
const objects = fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), fc.jsonValue({ maxDepth: 3 }), {
  maxKeys: 12,
});

it('no rule fails over any header and claims, and every finding can be said', async () => {
  await fc.assert(
    fc.asyncProperty(objects, objects, async (header, claims) => {
      const text = token({ alg: 'ES256', ...header }, claims);
      if (read(text).kind !== 'token') return;
      const { broken, findings } = await findingsIn(text);
      expect(broken).toEqual([]);
      for (const { id, args } of findings) {
        const rule = RULES.find((each) => each.id === id);
        if (rule) expect(sayHit(rule, args).says).toMatch(/\S/);
      }
    }),
    { numRuns: 150 },
  );
});
