import { algorithm } from '../../jose/tables/algs.ts';
import type { CodeBench, Unchecked } from '../code/bench.ts';
import { hasMember } from '../code/content.ts';
import { demandsOf, type Demands } from '../code/target.ts';
import support from './support.json';

export type GatewayId = keyof typeof support;

/** The token's side and the reader's, prepared for a policy. */
export interface PolicyBench extends CodeBench {
  demands: Demands;
  /** Time claims that the token has, or that are required. */
  times: readonly ('exp' | 'nbf')[];
}

export interface Gateway {
  id: GatewayId;
  syntax: 'yaml' | 'json' | 'xml' | 'nginx';
  file: string;
  /** Where its maker describes these members. */
  documentedAt: string;
  /** What the gateway leaves unchecked although somebody expects it. */
  unchecked: readonly Unchecked[];
  write: (bench: PolicyBench) => string;
}

/** A policy, or why there is none: `name` is the algorithm. */
export type Policy =
  | { ok: true; text: string; file: string; unchecked: readonly Unchecked[] }
  | { ok: false; obstacle: 'noJwe' | 'alg' | 'enc' | 'unsecured' | 'noIssuer' | 'noAudience'; name: string };

function policyBench(bench: CodeBench): PolicyBench {
  const demands = demandsOf(bench.expects);
  const times = (['exp', 'nbf'] as const).filter(
    (name) => demands.required.includes(name) || hasMember(bench.content ?? '', name),
  );
  return { ...bench, demands, times };
}

const IS_SET: Readonly<Record<Unchecked, (bench: PolicyBench) => boolean>> = {
  time: ({ times }) => times.length > 0,
  issuer: ({ demands }) => demands.issuer.length > 0,
  audience: ({ demands }) => demands.audience.length > 0,
  subject: ({ demands }) => demands.subject.length > 0,
  // What is always looked at is not said to be missing.
  required: ({ demands }) => demands.required.some((name) => name !== 'exp' && name !== 'iss' && name !== 'aud'),
  type: ({ demands }) => demands.type !== undefined,
  nonce: ({ demands }) => demands.nonce !== undefined,
  maxAge: ({ expects }) => expects.maxAge !== undefined,
  maxLifetime: ({ expects }) => expects.maxLifetime !== undefined,
  jkt: ({ expects }) => expects.jkt !== undefined,
};

/** Writes expectations as the policy of a gateway. */
export function policy(bench: CodeBench, gateway: Gateway): Policy {
  const no = (obstacle: Exclude<Policy, { ok: true }>['obstacle'], name = ''): Policy => ({
    ok: false,
    obstacle,
    name,
  });
  const can = support[gateway.id];
  const needs: readonly string[] = can.needs;
  const { alg, enc } = bench;
  const known: readonly string[] = alg.use === 'signature' ? can.signature : can.keyManagement;
  const encs: readonly string[] = can.contentEncryption;
  if (alg.family === 'none') return no('unsecured');
  if (alg.use === 'keyManagement' && known.length === 0) return no('noJwe');
  if (!known.includes(alg.id)) return no('alg', alg.id);
  if (enc && !encs.includes(enc.id)) return no('enc', enc.id);
  const prepared = policyBench(bench);
  if (needs.includes('issuer') && prepared.demands.issuer.length === 0) return no('noIssuer');
  if (needs.includes('audience') && prepared.demands.audience.length === 0) return no('noAudience');
  return {
    ok: true,
    text: gateway.write(prepared),
    file: gateway.file,
    unchecked: (Object.keys(IS_SET) as Unchecked[]).filter(
      (name) => gateway.unchecked.includes(name) && IS_SET[name](prepared),
    ),
  };
}

/** Those of the expected algorithms that a gateway knows, the token's own first. */
export function algorithmsFor({ alg, expects }: CodeBench, id: GatewayId): string[] {
  const known: readonly string[] = support[id].signature;
  const more = (expects.algorithms ?? []).filter(
    (name) => known.includes(name) && algorithm(name)?.use === 'signature',
  );
  return [...new Set([alg.id, ...more])];
}
