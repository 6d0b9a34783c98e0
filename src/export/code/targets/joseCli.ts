import type { CodeBench } from '../bench.ts';
import { withoutMembers } from '../content.ts';
import { shellWord, SHELL } from '../literals.ts';
import { type KeySource, lines, type Target } from '../target.ts';

/** A JWK as a shell word, with the algorithm in it: the tool then refuses a token of another (RFC 7517 section 4.4). */
function keyWord({ key: { secretAs }, alg, enc }: CodeBench, { half, variable, given }: KeySource): string[] {
  // With direct use the key is for the content encryption (RFC 7518 section 4.5).
  const its = alg.family === 'dir' ? enc?.id : alg.id;
  if (half !== 'secret')
    return given === undefined
      ? [`printf %s "$${variable}" >"$work/key.jwk"`]
      : [`printf %s ${shellWord(JSON.stringify({ ...(JSON.parse(given) as object), alg: its }))} >"$work/key.jwk"`];
  const source = given === undefined ? `"$${variable}"` : shellWord(given);
  const octets = secretAs === 'text' ? `$(printf %s ${source} | jose b64 enc -I -)` : `$(printf %s ${source})`;
  return [`k=${octets}`, `printf '{"kty":"oct","alg":"%s","k":"%s"}' ${shellWord(its ?? '')} "$k" >"$work/key.jwk"`];
}

const start = (bench: CodeBench, key: KeySource): string[] => [
  '#!/usr/bin/env bash',
  'set -euo pipefail',
  'work=$(mktemp -d)',
  `trap 'rm -rf "$work"' EXIT`,
  '',
  ...keyWord(bench, key),
];

const open = (bench: CodeBench, key: KeySource, act: string): string =>
  lines(
    start(bench, key),
    `printf %s ${shellWord(bench.token)} >"$work/token"`,
    `jose ${act} -i "$work/token" -k "$work/key.jwk" -O -`,
    '',
  );

function make(bench: CodeBench, key: KeySource): string {
  const template = shellWord(`{"protected":${withoutMembers(bench)}}`);
  return lines(
    start(bench, key),
    `printf %s ${shellWord(bench.content ?? '')} >"$work/content"`,
    bench.alg.use === 'signature'
      ? `jose jws sig -I "$work/content" -s ${template} -k "$work/key.jwk" -c -o -`
      : `jose jwe enc -I "$work/content" -i ${template} -k "$work/key.jwk" -c -o -`,
    '',
  );
}

export const joseCli: Target = {
  id: 'joseCli',
  language: SHELL,
  syntax: 'shell',
  name: { language: 'Shell', library: 'jose' },
  version: 'jose 11',
  file: (act) => `${act}.sh`,
  install: 'apt-get install jose',
  run: (file) => `bash ${file}`,
  testedWith: 'jose 11',
  keyForm: 'jwk',
  unchecked: ['time', 'issuer', 'audience', 'subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) =>
    act === 'make' ? make(bench, key) : open(bench, key, act === 'verify' ? 'jws ver' : 'jwe dec'),
};
