import { perLayer, type Rule } from '../rule.ts';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
];

const hostOf = (text: string): string =>
  /^(?:[a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#\s]{1,253})/iu.exec(text)?.[1]?.toLowerCase() ?? '';

/** Within one label: a label of one script beside another is a name of that script. */
function mixedIn(host: string): { letter: string; script: string } | undefined {
  for (const label of host.split('.'))
    for (const [script, letters] of SCRIPTS) {
      const letter = letters.exec(label)?.[0];
      if (letter !== undefined && /\p{Script=Latin}/u.test(label)) return { letter, script };
    }
  return undefined;
}

export const stringConfusable: Rule = {
  id: 'string-confusable',
  severity: 'high',
  about: 'A host name in iss or aud mixes letters of two scripts.',
  says: ({ name, letter, script, host }) => `${script} ${letter} in the host name of ${name}: ${host}.`,
  why: 'It looks like another host name. Compare it letter by letter with the one that you trust.',
  source: 'UTS #39',
  check: perLayer(function* ({ claims }) {
    for (const name of ['iss', 'aud'])
      for (const text of claims?.texts(name) ?? []) {
        const found = mixedIn(hostOf(text));
        if (found) yield { args: { name, host: hostOf(text), ...found }, evidence: claims?.get(name)?.evidence };
      }
  }),
};
