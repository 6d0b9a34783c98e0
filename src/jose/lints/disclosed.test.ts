import { expect, it } from 'vitest';
import { encoded, token } from './fixtures/fixture.ts';
import { sha256 } from './fixtures/digest.ts';
import { subjectFor } from './fixtures/subject.ts';
import { RULES } from './rules.ts';
import { runRules } from './run.ts';

it('shows the disclosure of a claim that a finding is about', async () => {
  const disclosures = [
    ['salt-1', 'nickname', 'A'],
    ['salt-2', 'birthdate', '1990-01-01'],
  ].map(encoded);
  const claims = { iss: 'https://issuer.example', vct: 'https://vct.example', _sd: disclosures.map(sha256) };
  const text = `${token({ alg: 'ES256', typ: 'dc+sd-jwt' }, claims)}~${disclosures.join('~')}~`;
  const { findings } = runRules(
    await subjectFor({ text }),
    RULES.filter(({ id }) => id === 'pii'),
  );
  const shown = findings.flatMap(({ args, evidence }) =>
    evidence.map((each) => [args['name'], each.kind === 'span' && text.slice(each.span.start, each.span.end)]),
  );
  expect(shown).toEqual([
    ['nickname', disclosures[0]],
    ['birthdate', disclosures[1]],
  ]);
});
