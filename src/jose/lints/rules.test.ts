import { expect, it } from 'vitest';
import { opWords } from '../jwe/words.ts';
import { faultWords } from '../token/faultWords.ts';
import { IDS, type FindingId, type Section } from './ids.ts';
import { fill, type Rule } from './rule.ts';
import { LISTS, RULES } from './rules.ts';
import { runLater, runRules, together } from './run.ts';
import type { Fires, Fixtures, Silent } from './fixtures/fixture.ts';
import { subjectFor } from './fixtures/subject.ts';
import { shareable } from './ticket.ts';

const modules = import.meta.glob<{ fixtures: Fixtures }>('./*/*.fixtures.ts', { eager: true });
const files = Object.keys(import.meta.glob('./*/*.ts')).filter((path) => !path.includes('/fixtures/'));

const camel = (id: string): string => id.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
const sections = Object.keys(IDS) as Section[];
const fixturesOf = (section: Section, id: FindingId): Fixtures | undefined =>
  modules[`./${section}/${camel(id)}.fixtures.ts`]?.fixtures;

const found = async (rule: Rule, given: Fires | Silent) => {
  const subject = await subjectFor(typeof given === 'string' ? { text: given } : given);
  const { findings, broken } = together(runRules(subject, [rule]), await runLater(subject, [rule]));
  expect(broken).toEqual([]);
  return findings;
};

for (const section of sections) {
  for (const rule of LISTS[section].rules) {
    const fixtures = fixturesOf(section, rule.id);
    it.each(fixtures?.fires.map((each, at) => [at + 1, each] as const) ?? [])(
      `${rule.id} fires: %s`,
      async (_, fires) => {
        const findings = await found(rule, fires);
        expect(findings).not.toEqual([]);
        if (typeof fires === 'string') return;
        if (fires.count !== undefined) expect(findings).toHaveLength(fires.count);
        if (fires.severity) expect(findings.map(({ severity }) => severity)).toContain(fires.severity);
        if (fires.args)
          expect(findings.map(({ args }) => args)).toContainEqual(expect.objectContaining(fires.args) as object);
        if (fires.says) expect(findings.map(({ args }) => fill(rule.says, args)).join('\n')).toContain(fires.says);
      },
    );
    it.each(fixtures?.silent.map((each, at) => [at + 1, each] as const) ?? [])(
      `${rule.id} is silent: %s`,
      async (_, silent) => expect(await found(rule, silent)).toEqual([]),
    );
    it(`${rule.id} is said in whole sentences, everywhere`, async () => {
      for (const fires of fixtures?.fires ?? [])
        for (const { args } of await found(rule, fires)) {
          const [says, why] = [fill(rule.says, args), fill(rule.why, args)];
          expect(says).toMatch(/^\S.*[.?!”"]$/);
          expect(`${says} ${why}`).not.toMatch(/undefined|NaN|\[object/);
          if (why !== '') expect(why).toMatch(/^\S.*[.?!)”"]$/s);
        }
      expect(rule.source).not.toBe('');
      expect(rule.about).toMatch(/^[A-Z].*[.”"]$/);
    });
  }
}

it('puts no secret into a ticket: none of your keys, and none that was found', async () => {
  // Too short, or a word of the sentences themselves.
  const isTold = (text: string) => text.length < 6 || text === 'secret';
  for (const section of sections)
    for (const rule of LISTS[section].rules)
      for (const fires of fixturesOf(section, rule.id)?.fires ?? []) {
        const given = typeof fires === 'string' ? { text: fires } : fires;
        const subject = await subjectFor(given);
        const { findings } = together(runRules(subject, RULES), await runLater(subject, RULES));
        const secrets = [
          ...subject.keys.flatMap(({ secret, jwk }) => [
            ...(secret?.readings ?? []).map(({ octets }) => new TextDecoder().decode(octets)),
            ...[jwk?.k, jwk?.d, jwk?.p, jwk?.q].filter((text) => text !== undefined),
          ]),
          ...findings.map(({ args }) => String(args['secret'] ?? '')),
        ].filter((text) => !isTold(text));
        for (const { id, args } of findings) {
          const other = RULES.find((each) => each.id === id) as Rule;
          const ticket = `${fill(other.says, shareable(args))} ${fill(other.why, shareable(args))}`;
          expect(ticket).not.toMatch(/undefined/);
          expect(secrets.filter((secret) => ticket.includes(secret))).toEqual([]);
        }
      }
});

it('has a rule for every id of the catalogue, or says that it has none yet', () => {
  for (const section of sections) {
    const { rules, notYet } = LISTS[section];
    const written = rules.map(({ id }) => id);
    expect([...written, ...notYet].toSorted()).toEqual([...IDS[section]].toSorted());
  }
  expect(RULES.length).toBeGreaterThan(10);
});

it('has a file for every rule, named by its id, and fixtures that fire and are silent beside it', () => {
  for (const section of sections)
    for (const { id } of LISTS[section].rules) {
      expect(files).toContain(`./${section}/${camel(id)}.ts`);
      const fixtures = fixturesOf(section, id);
      expect([id, fixtures?.fires.length ?? 0, fixtures?.silent.length ?? 0]).toEqual([
        id,
        expect.toSatisfy((count: number) => count > 0),
        expect.toSatisfy((count: number) => count > 0),
      ]);
    }
});

it('has no fixtures without a rule', () => {
  const known = new Set(
    sections.flatMap((section) => LISTS[section].rules.map(({ id }) => `./${section}/${camel(id)}.fixtures.ts`)),
  );
  expect(Object.keys(modules).filter((path) => !known.has(path))).toEqual([]);
});

it('catches a rule that throws, names it, and hides nothing of the others', async () => {
  const [first] = RULES as [Rule];
  const broken: Rule = {
    ...first,
    id: 'alg-none',
    check: () => {
      throw new Error('a bug');
    },
  };
  const other: Rule = { ...first, id: 'zip', check: () => [{}] };
  const subject = await subjectFor({ text: 'eyJhbGciOiJIUzI1NiJ9.e30.AA' });
  expect(runRules(subject, [broken, other])).toMatchObject({ broken: ['alg-none'], findings: [{ id: 'zip' }] });
});

it('lists the worst first, no finding twice, and of one rule no more than anybody reads', async () => {
  const [first] = RULES as [Rule];
  const endless = function* () {
    for (let at = 0; ; at += 1) yield { args: { at } };
  };
  const rules: Rule[] = [
    { ...first, id: 'zip', severity: 'low', check: () => [{}, {}] },
    { ...first, id: 'alg-none', severity: 'critical', check: endless },
  ];
  const { findings } = runRules(await subjectFor({ text: 'eyJhbGciOiJIUzI1NiJ9.e30.AA' }), rules);
  expect(findings.map(({ id }) => id)).toEqual([...Array<string>(20).fill('alg-none'), 'zip']);
});

it('tells every fault of the reader by exactly one rule, or says that nobody does yet', () => {
  const covered = RULES.flatMap(({ covers = [] }) => covers).filter((code) => code in faultWords);
  expect(new Set(covered).size).toBe(covered.length);
  const notYet = Object.values(LISTS).flatMap((list) => list.notYet as readonly string[]);
  const left = Object.keys(faultWords).filter((code) => !covered.includes(code) && !notYet.includes(code));
  expect(left).toEqual([]);
});

/** Codes that a light, the key's own line or token making reports; `form-*` repeat the results of reading. */
const ELSEWHERE = new Set(
  (
    'holds mismatch unsecured unsecured-not-asked payload-wanted signature-absent header-unreadable alg-differs ' +
    'engine-failed key-family key-curve key-parameters key-half key-invalid key-member-missing key-member-length ' +
    'form-part form-token kid-differs cannot-serialize jwe-shape jwe-lax jwe-recipient-absent jwe-enc-missing ' +
    'jwe-not-disjoint jwe-opened jwe-failed jwe-key-curve jwe-secret-empty jwe-key-cannot jwe-legacy-refused ' +
    'jwe-header-text jwe-no-recipient jwe-p2c-asked'
  ).split(' '),
);

it('tells what form and keys show by exactly one rule, or leaves it to a light', () => {
  const covered = RULES.flatMap(({ covers = [] }) => covers).filter((code) => code in opWords && !(code in faultWords));
  expect(covered.filter((code, at) => covered.indexOf(code) !== at)).toEqual([]);
  const left = Object.keys(opWords).filter((code) => !ELSEWHERE.has(code) && !(code in faultWords));
  expect(left.filter((code) => !covered.includes(code))).toEqual([]);
});
