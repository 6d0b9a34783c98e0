import { perHeader, type Rule } from '../rule.ts';

/** The danger of such characters, and the place where they do harm. The first match counts. */
const SINKS: readonly (readonly [pattern: RegExp, what: string, where: string])[] = [
  [/(?:^|[/\\])\.\.(?:[/\\]|$)|^\/(?:dev|etc|proc)\/|%2e%2e/i, 'a path out of its folder', 'a file name'],
  [/\$\{|\{\{|<%/, 'a template', 'a template, or a log that looks up names'],
  [/<\/?[a-z!]/i, 'markup', 'a page'],
  [/'|"|\bunion\b.*\bselect\b/i, 'a quote', 'a database query'],
  [/[;|`]|\$\(|&&/, 'a sign that ends a command', 'a command line'],
  [/[\0\r\n]/, 'a control character', 'a header or a log'],
];

export const kidInjection: Rule = {
  id: 'kid-injection',
  severity: 'high',
  about: 'The name of the key has characters that are dangerous if it is used unchecked.',
  says: ({ what }) => `kid has ${what} in it.`,
  why: ({ where }) =>
    `Harmless as a name, but dangerous in ${where}. A verifier must compare kid with the names of keys that it knows, and do nothing else with it.`,
  source: 'RFC 8725 §3.10',
  check: perHeader(function* ({ members }) {
    const kid = members.get('kid');
    const text = kid?.text?.slice(0, 4096);
    if (text === undefined) return;
    const [, what, where] = SINKS.find(([pattern]) => pattern.test(text)) ?? [];
    if (what !== undefined && where !== undefined) yield { args: { what, where }, evidence: kid?.evidence };
  }),
};
