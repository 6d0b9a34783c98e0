import { algorithm, type Algorithm } from '../tables/algs.ts';
import { keyFault, type KeyFault } from './keyFault.ts';
import type { Material } from './jwk.ts';

/** The labels that a JWK has (RFC 7517 sections 4.2 to 4.5), and where they contradict each other or the key. */
export interface Labels {
  kid?: string;
  alg?: string;
  use?: string;
  keyOps?: string[];
  faults: KeyFault[];
}

/** RFC 7517 section 4.3: operations with signatures, and with encryption. */
const OPERATIONS = {
  sig: ['sign', 'verify'],
  enc: ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey', 'deriveKey', 'deriveBits'],
} as const;
const PRIVATE_OPERATIONS = ['sign', 'decrypt', 'unwrapKey'];
const LONGEST = 200;

const purposeOf = (entry: Algorithm): 'sig' | 'enc' => (entry.use === 'signature' ? 'sig' : 'enc');

/** Whether an algorithm can use such a key at all. An `enc` name as `alg` means direct encryption. */
export function suits(entry: Algorithm, { jwk, curve }: Pick<Material, 'jwk' | 'curve'>): boolean {
  if (entry.use === 'contentEncryption') return jwk.kty === 'oct';
  if (!entry.keyTypes.includes(jwk.kty)) return false;
  if (jwk.kty === 'AKP') return jwk.alg === entry.id;
  return curve === undefined || entry.curves.length === 0 || entry.curves.includes(curve);
}

function operations(value: unknown, faults: KeyFault[]): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.length > 50 || !value.every((each): each is string => typeof each === 'string')) {
    faults.push(keyFault('jwk-label-type', 'low', { name: 'key_ops' }));
    return undefined;
  }
  if (new Set(value).size < value.length) faults.push(keyFault('jwk-key-ops-twice', 'low'));
  return value.map((each) => each.slice(0, LONGEST));
}

export function readLabels(jwk: Record<string, unknown>, material: Material): Labels {
  const faults: KeyFault[] = [];
  const labels: Labels = { faults };
  for (const name of ['kid', 'alg', 'use'] as const) {
    const value = Object.hasOwn(jwk, name) ? jwk[name] : undefined;
    if (typeof value === 'string') labels[name] = value;
    else if (value !== undefined && value !== null) faults.push(keyFault('jwk-label-type', 'low', { name }));
  }
  const keyOps = operations(Object.hasOwn(jwk, 'key_ops') ? jwk['key_ops'] : undefined, faults);
  if (keyOps) labels.keyOps = keyOps;

  const { alg, use } = labels;
  const entry = alg === undefined ? undefined : algorithm(alg);
  if (alg !== undefined && !entry) faults.push(keyFault('jwk-alg-unknown', 'info', { alg: alg.slice(0, LONGEST) }));
  if (entry && !suits(entry, material))
    faults.push(keyFault('alg-key-mismatch', 'high', { alg: entry.id, type: material.curve ?? material.jwk.kty }));
  if (entry && (use === 'sig' || use === 'enc') && purposeOf(entry) !== use)
    faults.push(keyFault('jwk-use-conflict', 'medium', { one: `use: ${use}`, other: `alg: ${entry.id}` }));
  // RFC 7517 section 4.3: use and key_ops should not be used together, and must not disagree.
  const told = use === 'sig' || use === 'enc' ? use : entry && purposeOf(entry);
  const odd =
    told && keyOps?.find((each) => (OPERATIONS[told === 'sig' ? 'enc' : 'sig'] as readonly string[]).includes(each));
  if (odd)
    faults.push(
      keyFault('jwk-use-conflict', 'medium', {
        one: use === told ? `use: ${use}` : `alg: ${entry?.id ?? ''}`,
        other: `key_ops: ${odd}`,
      }),
    );
  const beyond = material.kind === 'public' && keyOps?.find((each) => PRIVATE_OPERATIONS.includes(each));
  if (beyond) faults.push(keyFault('jwk-key-ops-public', 'medium', { operation: beyond }));
  return labels;
}
