import {
  ALGORITHMS,
  type Algorithm,
  type ContentEncryptionAlgorithm,
  type KeyManagementAlgorithm,
} from '../../jose/tables/algs.ts';
import type { EncryptionModule } from '../../store/doors/encryptionDoor.ts';
import type { Key } from '../../jose/keys/key.ts';
import { algorithmsFor, KEY_KINDS, type KeyKind } from '../keys/keyKinds.ts';

/** Ways to encrypt for a recipient, the suggested algorithm first. */
export interface Offer {
  algs: readonly KeyManagementAlgorithm[];
  encs: (alg: KeyManagementAlgorithm) => readonly ContentEncryptionAlgorithm[];
}

/** Old ones are only opened, never made. */
const managing = (entry: Algorithm): entry is KeyManagementAlgorithm =>
  entry.use === 'keyManagement' && entry.status !== 'legacy';

const byStrength = (a: KeyManagementAlgorithm, b: KeyManagementAlgorithm): number =>
  (b.wrappingKeyBits ?? 0) - (a.wrappingKeyBits ?? 0);

const pairAlgs = (kind: KeyKind): KeyManagementAlgorithm[] => {
  const algs = algorithmsFor(kind).filter(managing);
  // For RSA, SHA-256 comes first: every library supports it.
  return kind.type === 'RSA'
    ? algs.toSorted((a, b) => Number(b.hash === 'SHA-256') - Number(a.hash === 'SHA-256'))
    : algs.toSorted(byStrength);
};

/** The kinds of key pair that can be made for a recipient who has none yet. */
export const PAIR_KINDS: readonly KeyKind[] = KEY_KINDS.filter(
  (kind) => kind.type !== 'oct' && pairAlgs(kind).length > 0,
);

const inFamilies = (...families: string[]): KeyManagementAlgorithm[] =>
  families.flatMap((family) =>
    ALGORITHMS.filter(managing)
      .filter((each) => each.family === family)
      .sort(byStrength),
  );

/** For a key that is yet to be made, or a password that is yet to be typed, every content encryption serves. */
export function offerFor(
  recipient: string,
  kind: KeyKind,
  key: Key | undefined,
  { proposeEncryption, ENCRYPTING }: EncryptionModule,
): Offer {
  if (key) return proposeEncryption(key);
  const algs =
    recipient === 'password'
      ? inFamilies('pbes2')
      : recipient === 'shared'
        ? inFamilies('aesKw', 'aesGcmKw', 'dir')
        : pairAlgs(kind);
  return { algs, encs: () => ENCRYPTING };
}
