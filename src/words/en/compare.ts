// What the comparison of two tokens says: it comes with its dialog.
import { grouped } from '../../jose/text/grouped.ts';

export const compare = {
  lead: 'Paste a second token. It is compared with the current one, claim by claim.',
  second: 'Second token',
  fromHistory: 'Or choose an earlier token:',
  withOriginal: 'Compare with the original token',
  withSecond: 'Compare with a second token',
  inside: 'The second token is compared with the decrypted inner token.',
  headersOnly: 'Only the headers of encrypted tokens are compared.',
  noSecond: 'No token was found in this text.',
  tooLong: (limit: number): string => `Only the first ${grouped(limit)} characters are compared.`,
  bench: 'Current token',
  other: 'Second token',
  nothing: 'Header and payload are the same.',
  same: 'Both texts are the same, character by character.',
  count: (differing: number, alike: number): string =>
    `${differing === 1 ? '1 difference' : `${differing} differences`}${alike > 0 ? `, ${alike} the same` : ''}.`,
  change: 'Change',
  changes: { added: 'added', removed: 'removed', changed: 'changed' },
  later: (length: string): string => `${length} later`,
  earlier: (length: string): string => `${length} earlier`,
  longer: (count: number): string => `${grouped(count)} more characters`,
  shorter: (count: number): string => `${grouped(count)} fewer characters`,
  size: 'Size',
  characters: (count: number): string => `${grouped(count)} characters`,
  signer: 'Signer',
  signers: {
    asking: 'Trying your keys on both \u2026',
    key: (name: string): string => `Your key ${name} verifies both signatures.`,
    same: 'One key made both signatures: an ECDSA signature reveals its public key, and both reveal the same.',
    other: 'Different keys made the two signatures.',
    unknown: 'Without the key, nobody can tell whether one key made both.',
    unsigned: 'At least one of them has no signature.',
  },
};
