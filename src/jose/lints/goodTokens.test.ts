import { expect, it } from 'vitest';
import { GOOD_TOKENS } from './fixtures/goodTokens.ts';
import { subjectFor } from './fixtures/subject.ts';
import { RULES } from './rules.ts';
import { runLater, runRules, together } from './run.ts';

it('has good tokens of at least forty kinds', () => expect(Object.keys(GOOD_TOKENS).length).toBeGreaterThanOrEqual(40));

it.each(Object.entries(GOOD_TOKENS))('finds nothing above info in %s', async (_, given) => {
  const subject = await subjectFor(typeof given === 'string' ? { text: given } : given);
  const { findings, broken } = together(runRules(subject, RULES), await runLater(subject, RULES));
  expect(broken).toEqual([]);
  expect(
    findings.filter(({ severity }) => severity !== 'info').map(({ id, severity, args }) => ({ id, severity, args })),
  ).toEqual([]);
});
