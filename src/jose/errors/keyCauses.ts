import { isUnsecured } from '../explain/signatureFamily.ts';
import { algorithm } from '../tables/algs.ts';
import { jwsOf } from '../token/parts.ts';
import { byLight, tried, type Said, type Situation, type Tried, type Told } from './situation.ts';

/** Lights of a signature that does not fit with the keys at hand. */
const FAILS = new Set<Told['code']>([
  'signature-fails',
  'signature-diagnosed',
  'signature-attack',
  'signature-outdated',
  'signature-changed-here',
  'signature-other-secret',
  'signature-cleaned-only',
]);
/** Lights of one whose mathematics holds. */
const HOLDS = new Set<Told['code']>([
  'signature-verified',
  'signature-verified-empty',
  'signature-verified-supplied',
  'signature-made-here',
  'signature-made-anyone',
  'signature-guessable',
  'signature-holds',
  'signature-alg-unprotected',
  'signature-payload-only',
  'signature-anyone',
  'signature-of-draft',
]);

export function signature({ signature: light }: Situation): Tried {
  if (!light) return tried('signature', 'unknown', 'noClaims');
  if (light.code === 'signature-no-key') return tried('signature', 'unknown', 'keyWanted');
  if (FAILS.has(light.code)) return byLight('signature', 'so', light);
  return byLight('signature', HOLDS.has(light.code) ? 'not' : 'unknown', light);
}

export function signatureMissing({ token }: Situation): Tried {
  const octets = jwsOf(token)?.signatures[0]?.signature?.octets.length ?? 0;
  return octets === 0
    ? tried('signatureMissing', 'so', 'noSignature')
    : tried('signatureMissing', 'not', 'hasSignature', { octets });
}

export const none = ({ token }: Situation): Tried =>
  isUnsecured(token) ? tried('none', 'so', 'unsecured') : tried('none', 'not', 'secured');

export function kid({ values }: Said, { header, keys }: Situation): Tried {
  const { kid: has } = header;
  const { kid: wanted } = values;
  if (has !== undefined && wanted !== undefined && wanted !== has)
    return tried('kid', 'unknown', 'otherToken', {
      claim: 'kid',
      has: `\u201c${has.slice(0, 80)}\u201d`,
      said: wanted,
    });
  if (has === undefined) return tried('kid', 'so', 'noKid');
  if (keys.length === 0) return tried('kid', 'unknown', 'noKeys', { kid: has.slice(0, 80) });
  return keys.some((key) => key.kid === has)
    ? tried('kid', 'not', 'kidGiven', { kid: has.slice(0, 80) })
    : tried('kid', 'so', 'kidNotGiven', { kid: has.slice(0, 80), count: keys.length });
}

export function kidMissing({ header }: Situation): Tried {
  const { kid: has } = header;
  return has === undefined
    ? tried('kidMissing', 'so', 'noKid')
    : tried('kidMissing', 'not', 'hasKid', { kid: has.slice(0, 80) });
}

/** The doctor's findings that mean: the algorithm needs another kind of key. */
const OTHER_KIND = new Set([
  'other-family',
  'wrong-half',
  'raw-public-key',
  'address-as-key',
  'public-key-as-secret',
  'private-key-as-secret',
]);

export function keyType({ diagnosed, signature: light, keys }: Situation): Tried {
  const found = diagnosed.find(({ id }) => OTHER_KIND.has(id));
  if (found) return tried('keyType', 'so', 'light', { says: found.says });
  if (keys.length === 0) return tried('keyType', 'unknown', 'noKeys', { kid: '' });
  return light && HOLDS.has(light.code) ? tried('keyType', 'not', 'keysFit') : tried('keyType', 'unknown', 'keysFit');
}

/** RFC 7518 sections 3.2 and 3.3: as long as the hash, and 2048 bits for RSA. */
export function keyShort({ header, keys }: Situation): Tried {
  const found = algorithm(header.alg ?? '');
  const wants = found && 'keyBits' in found && found.keyBits && 'min' in found.keyBits ? found.keyBits.min : 0;
  const own = keys.filter(({ keyType: type, bits }) => bits !== undefined && (type === 'oct' || type === 'RSA'));
  const [first] = own;
  if (!first || wants === 0) return tried('keyShort', 'unknown', 'noKeys', { kid: '' });
  const weak = own.find(({ bits = 0 }) => bits < wants);
  return weak
    ? tried('keyShort', 'so', 'keyShort', { bits: weak.bits ?? 0, wants })
    : tried('keyShort', 'not', 'keyLong', { bits: first.bits ?? 0, wants });
}

export function form({ format }: Situation): Tried {
  if (format.state === 'bad') return byLight('form', 'so', format);
  return byLight('form', format.state === 'good' ? 'not' : 'unknown', format);
}

export const crit = ({ header }: Situation): Tried =>
  header.crit === undefined
    ? tried('crit', 'not', 'noCrit')
    : tried('crit', 'so', 'crit', { names: header.crit.slice(0, 80) });

export function decryption({ decryption: light }: Situation): Tried {
  if (!light) return tried('decryption', 'not', 'notEncrypted');
  if (light.state === 'bad') return byLight('decryption', 'so', light);
  return byLight('decryption', light.code.startsWith('decrypted-') ? 'not' : 'unknown', light);
}
