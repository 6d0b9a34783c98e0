import { CURVES, curveNamed } from '../../../jose/tables/curves.ts';
import type { SignatureAlgorithm } from '../../../jose/tables/algs.ts';
import type { CodeAct, CodeBench } from '../bench.ts';
import { shellWord, SHELL } from '../literals.ts';
import { type KeySource, lines, type Target } from '../target.ts';

const HEAD = ['#!/usr/bin/env bash', 'set -euo pipefail'];
const WORK = ['work=$(mktemp -d)', `trap 'rm -rf "$work"' EXIT`];
const DECODE = [
  'decode() {',
  `  local text; text=$(printf %s "$1" | tr -- '-_' '+/')`,
  '  while [ $(( ${#text} % 4 )) -ne 0 ]; do text+="="; done',
  '  printf %s "$text" | openssl base64 -d -A',
  '}',
];
const ENCODE = `encode() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }`;
const HEX = `hex() { od -An -tx1 -v | tr -d ' \\n'; }`;

const source = ({ variable, given }: KeySource): string => (given === undefined ? `"$${variable}"` : shellWord(given));

const digestOf = ({ hash = 'SHA-256' }: SignatureAlgorithm): string => `-${hash.toLowerCase().replace('-', '')}`;

/** RFC 7518 section 3.5: the salt of RSASSA-PSS is as long as the hash. */
const padding = ({ family, hash = 'SHA-256' }: SignatureAlgorithm): string =>
  family === 'rsassaPss' ? ` -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:${Number(hash.slice(4)) / 8}` : '';

/** The octets of a number in an ECDSA signature. */
const numberOctets = ({ curves: [curve] }: SignatureAlgorithm): number =>
  (CURVES[curveNamed(curve) ?? 'P-256'].signatureOctets ?? 64) / 2;

const secretHex = ({ key: { secretAs } }: CodeBench, key: KeySource): string =>
  secretAs === 'text' ? `secret=$(printf %s ${source(key)} | hex)` : `secret=$(decode ${source(key)} | hex)`;

/** openssl takes the secret as an argument. */
const mac = (alg: SignatureAlgorithm): string =>
  `openssl dgst ${digestOf(alg)} -mac HMAC -macopt "hexkey:$secret" -binary`;

/** RFC 7518 section 3.4 has r and s side by side, openssl a DER sequence of both. */
function toDer(alg: SignatureAlgorithm): string[] {
  const digits = numberOctets(alg) * 2;
  return [
    'numbers=$(hex <"$work/signature")',
    `[ \${#numbers} -eq ${digits * 2} ]`,
    `printf 'asn1=SEQUENCE:s\\n[s]\\nr=INTEGER:0x%s\\ns=INTEGER:0x%s\\n' "\${numbers:0:${digits}}" "\${numbers:${digits}}" >"$work/numbers"`,
    'openssl asn1parse -genconf "$work/numbers" -noout -out "$work/signature"',
  ];
}
const fromDer = (alg: SignatureAlgorithm): string[] => {
  const digits = numberOctets(alg) * 2;
  return [
    `numbers=$(openssl asn1parse -inform DER -in "$work/signature" | awk -F: '/INTEGER/ { n = $NF; while (length(n) < ${digits}) n = "0" n; printf "%s", n }')`,
    'signature=$(printf "$(printf %s "$numbers" | sed "s/../\\\\\\\\x&/g")" | encode)',
  ];
};

function verify(bench: CodeBench, alg: SignatureAlgorithm, key: KeySource): string {
  const isMac = alg.family === 'hmac';
  const isEdwards = alg.family === 'eddsa';
  return lines(
    HEAD,
    DECODE,
    (isMac || alg.family === 'ecdsa') && HEX,
    isMac && ENCODE,
    '',
    `token=${shellWord(bench.token)}`,
    'signed=${token%.*}',
    isMac
      ? [
          secretHex(bench, key),
          `expected=$(printf %s "$signed" | ${mac(alg)} | encode)`,
          '[ "$expected" = "${token##*.}" ] || { echo "Verification failure" >&2; exit 1; }',
        ]
      : [
          WORK,
          `printf '%s\\n' ${source(key)} >"$work/key.pem"`,
          'decode "${token##*.}" >"$work/signature"',
          'printf %s "$signed" >"$work/signed"',
          alg.family === 'ecdsa' ? toDer(alg) : [],
          isEdwards
            ? 'openssl pkeyutl -verify -pubin -inkey "$work/key.pem" -rawin -in "$work/signed" -sigfile "$work/signature" >&2'
            : `openssl dgst ${digestOf(alg)} -verify "$work/key.pem"${padding(alg)} -signature "$work/signature" "$work/signed" >&2`,
        ].flat(),
    'payload=${signed#*.}',
    'decode "$payload"',
    '',
  );
}

function make(bench: CodeBench, alg: SignatureAlgorithm, key: KeySource): string {
  const isMac = alg.family === 'hmac';
  return lines(
    HEAD,
    isMac && bench.key.secretAs === 'base64url' && DECODE,
    isMac && HEX,
    ENCODE,
    '',
    `header=${shellWord(bench.header)}`,
    `payload=${shellWord(bench.content ?? '')}`,
    'signed=$(printf %s "$header" | encode).$(printf %s "$payload" | encode)',
    isMac
      ? [secretHex(bench, key), `signature=$(printf %s "$signed" | ${mac(alg)} | encode)`]
      : [
          ...WORK,
          `printf '%s\\n' ${source(key)} >"$work/key.pem"`,
          'printf %s "$signed" >"$work/signed"',
          alg.family === 'eddsa'
            ? 'openssl pkeyutl -sign -inkey "$work/key.pem" -rawin -in "$work/signed" -out "$work/signature"'
            : `openssl dgst ${digestOf(alg)} -sign "$work/key.pem"${padding(alg)} -out "$work/signature" "$work/signed"`,
          ...(alg.family === 'ecdsa' ? fromDer(alg) : ['signature=$(encode <"$work/signature")']),
        ],
    'echo "$signed.$signature"',
    '',
  );
}

export const openssl: Target = {
  id: 'openssl',
  language: SHELL,
  syntax: 'shell',
  name: { language: 'Shell', library: 'openssl' },
  version: 'openssl 3',
  file: (act) => `${act}.sh`,
  install: 'apt-get install openssl',
  run: (file) => `bash ${file}`,
  testedWith: 'OpenSSL 3.0',
  keyForm: 'pem',
  unchecked: ['time', 'issuer', 'audience', 'subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench: CodeBench, act: CodeAct, key: KeySource) => {
    const { alg } = bench;
    if (alg.use !== 'signature') return '';
    return (act === 'make' ? make : verify)(bench, alg, key);
  },
};
