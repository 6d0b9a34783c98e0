import { sameOctets } from '../text/octets.ts';
import { commonEnds } from '../text/commonEnds.ts';
import { isSigned } from './coverage.ts';
import { compareMembers, type Difference } from './compare.ts';
import { partsOf, type PlacedPart } from '../token/parts.ts';
import type { Part, Token } from '../token/token.ts';

/**
 * Which check a changed part fails.
 *
 * `signature`: it covers the part as it is encoded (RFC 7515 section 5.2, step 8). `signatureItself`: it is the check.
 * `sameOctets`: another spelling of the same signature or tag; a strict reader refuses the spelling.
 * `digest`: a disclosure is found by its digest in the signed claims. `additionalData`, `tag`, `tagItself`: the
 * authentication tag (RFC 7516 section 5.2, steps 14 and 15). `wrappedKey`: another content encryption key comes out,
 * or none. `nothing`: the part is not protected.
 */
export type Effect =
  | 'signature'
  | 'signatureItself'
  | 'sameOctets'
  | 'digest'
  | 'additionalData'
  | 'tag'
  | 'tagItself'
  | 'wrappedKey'
  | 'nothing';

/** The advantage that an attacker could want from a changed member. */
export type Gain = 'time' | 'identity' | 'rights' | 'audience' | 'issuer' | 'algorithm' | 'unsecured' | 'key' | 'other';

export interface Tampering {
  placed: PlacedPart;
  /** The run that differs: its characters, counted from 1 in the part, and the text before and after. */
  at: number;
  before: string;
  after: string;
  effect: Effect;
  /** Members of a header or of the claims whose value differs, with what they would be good for. */
  members: (Difference & { gain: Gain })[];
}

const GAINS: Readonly<Record<string, Gain>> = {
  exp: 'time',
  nbf: 'time',
  iat: 'time',
  auth_time: 'time',
  sub: 'identity',
  username: 'identity',
  user: 'identity',
  id: 'identity',
  email: 'identity',
  name: 'identity',
  client_id: 'identity',
  azp: 'identity',
  act: 'identity',
  preferred_username: 'identity',
  cnf: 'identity',
  role: 'rights',
  roles: 'rights',
  scope: 'rights',
  scp: 'rights',
  groups: 'rights',
  permissions: 'rights',
  entitlements: 'rights',
  authorities: 'rights',
  admin: 'rights',
  is_admin: 'rights',
  isAdmin: 'rights',
  aud: 'audience',
  iss: 'issuer',
};
const KEY_PARAMETERS = new Set(['kid', 'jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256']);

function gainOf(part: Part, { name, after }: Difference): Gain {
  if (!part.name.endsWith('Header')) return (Object.hasOwn(GAINS, name) ? GAINS[name] : undefined) ?? 'other';
  if (name === 'alg') return /^"none"$/i.test(after ?? '') ? 'unsecured' : 'algorithm';
  return KEY_PARAMETERS.has(name) ? 'key' : 'other';
}

function effectOn(before: PlacedPart, after: PlacedPart, was: Token): Effect {
  const { name } = after.part;
  // Nobody signed the digests of an unsecured SD-JWT, so nobody can tell that one was changed with its disclosure.
  if (after.group?.kind === 'disclosure') return isSigned(was, before) ? 'digest' : 'nothing';
  if (name === 'unprotectedHeader' || name === 'sharedUnprotectedHeader' || name === 'excess') return 'nothing';
  if (after.of === 'jws') {
    if (!isSigned(was, before)) return 'nothing';
    if (name !== 'signature') return 'signature';
    return sameOctets(before.part.octets, after.part.octets) ? 'sameOctets' : 'signatureItself';
  }
  // The encoded header is the additional data, so there another spelling is another text.
  if (name === 'protectedHeader' || name === 'additionalData') return 'additionalData';
  if (sameOctets(before.part.octets, after.part.octets)) return 'sameOctets';
  if (name === 'encryptedKey') return 'wrappedKey';
  return name === 'authenticationTag' ? 'tagItself' : 'tag';
}

function differing(before: string, after: string): Pick<Tampering, 'at' | 'before' | 'after'> {
  const { start, end } = commonEnds(before, after);
  return {
    at: start + 1,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}

/** A token with the text it was read from. */
export interface Read {
  token: Token;
  text: string;
}

/**
 * The differences between a token and its changed copy, part by part in text order; null if their parts are not the
 * same, so that they cannot be compared. Linear in the length of the texts.
 */
export function tampered(before: Read, after: Read): Tampering[] | null {
  const former = partsOf(before.token);
  const later = partsOf(after.token);
  const alike =
    former.length === later.length &&
    former.every(({ part, of }, index) => part.name === later[index]?.part.name && of === later[index].of);
  if (!alike) return null;
  return later.flatMap((placed, index): Tampering[] => {
    const was = former[index] as PlacedPart;
    const textOf = ({ span }: Part, text: string): string => text.slice(span.start, span.end);
    const run = differing(textOf(was.part, before.text), textOf(placed.part, after.text));
    if (run.before === run.after) return [];
    const members = compareMembers(was.part.json, placed.part.json).map((difference) => ({
      ...difference,
      gain: gainOf(placed.part, difference),
    }));
    return [{ placed, ...run, effect: effectOn(was, placed, before.token), members }];
  });
}
