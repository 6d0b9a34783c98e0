import type { KeyManagementAlgorithm, SignatureAlgorithm } from '../tables/algs.ts';

/** RFC 7517 section 4.3: the operations of which `key_ops` must list one. */
export function keyOpsFor(
  { family }: SignatureAlgorithm | KeyManagementAlgorithm,
  operation: 'sign' | 'verify' | 'encrypt' | 'decrypt',
): readonly string[] {
  if (operation === 'sign' || operation === 'verify') return [operation];
  const wrap = operation === 'encrypt' ? 'wrapKey' : 'unwrapKey';
  // The agreed key wraps another: some say so of the key itself.
  if (family === 'ecdhEs') return ['deriveKey', 'deriveBits', wrap];
  if (family === 'pbes2') return ['deriveKey', 'deriveBits'];
  return family === 'dir' ? [operation] : [wrap, operation];
}
