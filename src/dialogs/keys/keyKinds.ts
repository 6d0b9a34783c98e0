import { ALGORITHMS, type Algorithm, type KeyType } from '../../jose/tables/algs.ts';
import { CURVES, type Curve } from '../../jose/tables/curves.ts';

/** A kind of key as one chooses it: a type, and for curves which. */
export interface KeyKind {
  id: string;
  type: KeyType;
  curve?: string;
}

const typesOf = (entry: Algorithm): readonly KeyType[] =>
  entry.use === 'contentEncryption' ? ['oct'] : entry.keyTypes;
const curvesOf = (entry: Algorithm): readonly Curve[] => (entry.use === 'contentEncryption' ? [] : entry.curves);

/** RFC 7518 section 4.5: `enc` decides the length of a `dir` key, so the content encryptions are listed instead of `dir`. */
const USABLE = ALGORITHMS.filter(
  (entry) => typesOf(entry).length > 0 && entry.family !== 'dir' && entry.status !== 'forbidden',
);

const curveKinds = [...new Set(USABLE.flatMap(curvesOf))].map((curve): KeyKind => ({
  id: curve,
  type: CURVES[curve].kty,
  curve,
}));

/** All that can be made, derived from the table of algorithms. */
export const KEY_KINDS: readonly KeyKind[] = [
  ...curveKinds.filter(({ type }) => type === 'EC'),
  { id: 'RSA', type: 'RSA' },
  { id: 'oct', type: 'oct' },
  ...curveKinds.filter(({ type }) => type === 'OKP'),
  { id: 'AKP', type: 'AKP' },
];

export const kindFor = (id: string): KeyKind => KEY_KINDS.find((kind) => kind.id === id) ?? (KEY_KINDS[0] as KeyKind);

const AGE: Readonly<Record<Algorithm['status'], number>> = {
  recommended: 0,
  optional: 0,
  legacy: 1,
  deprecated: 1,
  forbidden: 2,
};

/** The algorithms that such a key can serve, the outdated ones last. */
export const algorithmsFor = ({ type, curve }: KeyKind): Algorithm[] =>
  USABLE.filter(
    (entry) => typesOf(entry).includes(type) && (curve === undefined || curvesOf(entry).some((each) => each === curve)),
  ).toSorted((a, b) => AGE[a.status] - AGE[b.status]);

/** Chooses the algorithm that the token on the bench asks for, or else the first kind there is. */
export function startingPoint(wanted: string | undefined): { kind: string; algorithm: string } {
  const entry = USABLE.find(({ id }) => id === wanted);
  const kind = entry && KEY_KINDS.find((each) => algorithmsFor(each).includes(entry));
  return { kind: kind?.id ?? (KEY_KINDS[0] as KeyKind).id, algorithm: entry?.id ?? '' };
}

/** The least length of a secret: RFC 7518 section 3.2 requires it, section 8.8 only recommends it for passwords. */
export function leastOctets(entry: Algorithm): { octets: number; section: string; required: boolean } {
  if (entry.family === 'pbes2')
    return { octets: (entry.wrappingKeyBits ?? 0) / 8, section: 'RFC 7518 §8.8', required: false };
  const bits = entry.use !== 'contentEncryption' && entry.keyBits && 'min' in entry.keyBits ? entry.keyBits.min : 0;
  return { octets: bits / 8, section: 'RFC 7518 §3.2', required: true };
}
