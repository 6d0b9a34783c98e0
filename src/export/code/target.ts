import type { Expectations } from '../../jose/verdict/input.ts';
import type { CodeAct, CodeBench, Unchecked } from './bench.ts';
import type { Syntax } from './colour.ts';
import type { Language } from './literals.ts';
import type support from './support.json';

export type TargetId = keyof typeof support;

/** A library of a language that code is written for. */
export interface Target {
  id: TargetId;
  language: Language;
  syntax: Syntax;
  /** What both are called. */
  name: { language: string; library: string };
  /** The package with its version, as its package manager writes it. */
  version: string;
  file: (act: CodeAct) => string;
  install: string;
  run: (file: string) => string;
  /** With which version `execute.test.ts` runs the code, both ways; absent where it does not. */
  testedWith?: string;
  /** The library's form of a key. */
  keyForm: 'jwk' | 'pem';
  /** What the code for this cannot check. */
  unchecked: readonly Unchecked[];
  write: (bench: CodeBench, act: CodeAct, key: KeySource) => string;
}

/** Where the code has its key from: `given` is written into it, else it is read from the environment. */
export interface KeySource {
  half: 'secret' | 'public' | 'private';
  variable: 'JWT_SECRET' | 'JWT_PRIVATE_KEY' | 'JWT_PUBLIC_KEY';
  given: string | undefined;
}

export const isSecretKey = ({ alg }: CodeBench): boolean => alg.keyTypes.includes('oct');

export function keySource(bench: CodeBench, act: CodeAct, form: 'jwk' | 'pem'): KeySource {
  const { key, alg } = bench;
  if (isSecretKey(bench)) return { half: 'secret', variable: 'JWT_SECRET', given: key.secret };
  // Who signs and who decrypts has the private key.
  return act === 'decrypt' || (act === 'make' && alg.use === 'signature')
    ? { half: 'private', variable: 'JWT_PRIVATE_KEY', given: form === 'pem' ? key.privatePem : key.privateJwk }
    : { half: 'public', variable: 'JWT_PUBLIC_KEY', given: form === 'pem' ? key.publicPem : key.publicJwk };
}

/** Lines of code: what is false is left out, and a blank line never follows another. */
export const lines = (
  ...all: readonly (string | false | undefined | readonly (string | false | undefined)[])[]
): string =>
  all
    .flat()
    .filter((line) => typeof line === 'string')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');

/** The same with a text in front of each that is not empty. */
export const indented = (indent: string, text: string): string => text.replace(/^(?=.)/gm, indent);

/** What is expected, without doubles; an empty list where nothing is. */
export interface Demands {
  issuer: readonly string[];
  audience: readonly string[];
  subject: readonly string[];
  required: readonly string[];
  type: string | undefined;
  nonce: string | undefined;
  leeway: number;
}

const once = (values: readonly string[] | undefined): string[] => [...new Set(values)];

export const demandsOf = ({ issuer, audience, subject, required, type, nonce, leeway }: Expectations): Demands => ({
  issuer: once(issuer),
  audience: once(audience),
  subject: once(subject),
  required: once(required),
  type,
  nonce,
  leeway: leeway ?? 0,
});

/** One value plain, several as a list. */
export const oneOrList = (
  { text }: Language,
  values: readonly string[],
  [open, close]: readonly [string, string] = ['[', ']'],
): string => {
  const written = values.map(text);
  return written.length === 1 ? (written[0] ?? '') : `${open}${written.join(', ')}${close}`;
};

export const list = ({ text }: Language, values: readonly string[], [open, close] = ['[', ']']): string =>
  `${open}${values.map(text).join(', ')}${close}`;
