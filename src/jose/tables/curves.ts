/**
 * Who computes. `jose`: the package, on the engine's WebCrypto. `engine`: WebCrypto asked directly, for names that the
 * package does not know. `library`: @noble, or our own code. Several: the first that can.
 */
export type Computer = 'jose' | 'engine' | 'library';

export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'SHAKE256';

/** Parameters for WebCrypto. It reads only those that an operation needs, so one object serves every operation. */
export interface WebCryptoParameters {
  name: string;
  hash?: Hash;
  namedCurve?: string;
  saltLength?: number;
}

interface Row {
  /** Weierstrass curves are of EC keys; Edwards curves sign, Montgomery curves agree, both are of OKP keys. */
  shape: 'weierstrass' | 'edwards' | 'montgomery';
  kty: 'EC' | 'OKP';
  /** In SPKI and PKCS #8. EC: the parameter (RFC 5480 section 2.1.1). OKP: the algorithm (RFC 8410 section 3). */
  oid: string;
  /** Size of the field. */
  bits: number;
  /** Length of each of x, y and d. */
  octets: number;
  /** 0: it makes no signatures. */
  signatureOctets: number;
  /** The hash of its signatures. */
  hash?: Hash;
  webCrypto: WebCryptoParameters;
  /** Whether ECDH-ES takes it (RFC 7518 section 4.6.1.1, RFC 8037 section 3.2). */
  agrees: boolean;
  /** The type of an OpenSSH key (RFC 5656 section 3.1, RFC 8709 section 4); '' if there is none. */
  ssh: string;
  computedBy: readonly Computer[];
}

type Facts<Left extends string> = Omit<
  Row,
  'shape' | 'kty' | 'octets' | 'bits' | 'signatureOctets' | 'webCrypto' | Left
>;

/** `name`: its WebCrypto name. */
function weierstrass(name: string, bits: number, facts: Facts<never> & { hash: Hash }) {
  const octets = Math.ceil(bits / 8);
  return {
    ...facts,
    shape: 'weierstrass' as const,
    kty: 'EC' as const,
    bits,
    octets,
    // RFC 7518 section 3.4: r and s, joined.
    signatureOctets: 2 * octets,
    webCrypto: { name: 'ECDSA', namedCurve: name },
  };
}

/** RFC 8032 section 5: a point has one bit more than the field. */
const edwards = (name: string, bits: number, facts: Facts<'agrees'> & { hash: Hash }) => ({
  ...facts,
  shape: 'edwards' as const,
  kty: 'OKP' as const,
  bits,
  octets: Math.ceil((bits + 1) / 8),
  signatureOctets: 2 * Math.ceil((bits + 1) / 8),
  webCrypto: { name },
  agrees: false,
});

/** RFC 7748 section 5. */
const montgomery = (name: string, bits: number, facts: Facts<'agrees' | 'ssh' | 'hash'>) => ({
  ...facts,
  shape: 'montgomery' as const,
  kty: 'OKP' as const,
  bits,
  octets: Math.ceil(bits / 8),
  signatureOctets: 0,
  webCrypto: { name },
  agrees: true,
  ssh: '',
});

const rows = {
  'P-256': weierstrass('P-256', 256, {
    oid: '1.2.840.10045.3.1.7',
    hash: 'SHA-256',
    agrees: true,
    ssh: 'ecdsa-sha2-nistp256',
    computedBy: ['jose'],
  }),
  'P-384': weierstrass('P-384', 384, {
    oid: '1.3.132.0.34',
    hash: 'SHA-384',
    agrees: true,
    ssh: 'ecdsa-sha2-nistp384',
    computedBy: ['jose'],
  }),
  'P-521': weierstrass('P-521', 521, {
    oid: '1.3.132.0.35',
    hash: 'SHA-512',
    agrees: true,
    ssh: 'ecdsa-sha2-nistp521',
    computedBy: ['jose'],
  }),
  // RFC 8812 section 3. WebCrypto has no name for it.
  secp256k1: weierstrass('secp256k1', 256, {
    oid: '1.3.132.0.10',
    hash: 'SHA-256',
    agrees: false,
    ssh: '',
    computedBy: ['library'],
  }),
  Ed25519: edwards('Ed25519', 255, {
    oid: '1.3.101.112',
    hash: 'SHA-512',
    ssh: 'ssh-ed25519',
    computedBy: ['jose', 'library'],
  }),
  Ed448: edwards('Ed448', 448, { oid: '1.3.101.113', hash: 'SHAKE256', ssh: 'ssh-ed448', computedBy: ['library'] }),
  X25519: montgomery('X25519', 255, { oid: '1.3.101.110', computedBy: ['jose', 'library'] }),
  X448: montgomery('X448', 448, { oid: '1.3.101.111', computedBy: ['library'] }),
} satisfies Record<string, Row>;

/** As `crv` names it. */
export type Curve = keyof typeof rows;
/** The curves of one shape. */
export type CurveOf<Shape extends Row['shape']> = {
  [Name in Curve]: (typeof rows)[Name]['shape'] extends Shape ? Name : never;
}[Curve];

/**
 * Every curve, every fact of it. A new one is a row here and its loader in ../engine/curveLibrary.ts, and if it is a
 * Weierstrass curve its numbers in equations.ts: the compiler asks for them.
 */
export const CURVES: Readonly<typeof rows & Record<Curve, Row>> = rows;
export const CURVE_NAMES = Object.keys(rows) as readonly Curve[];

/** The curve of that exact name. */
export const curveNamed = (name: string | undefined): Curve | undefined => CURVE_NAMES.find((each) => each === name);

export const curvesOf = <Shape extends Row['shape']>(shape: Shape): CurveOf<Shape>[] =>
  CURVE_NAMES.filter((each): each is CurveOf<Shape> => rows[each].shape === shape);

/** The curve of that name, if it is one of that shape. */
export const curveOfShape = <Shape extends Row['shape']>(
  shape: Shape,
  name: string | undefined,
): CurveOf<Shape> | undefined => curvesOf(shape).find((each) => each === name);
