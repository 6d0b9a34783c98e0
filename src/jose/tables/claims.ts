import { registered, type Claim, type ClaimKind } from './claim.ts';
import { isCollisionResistant } from './collisionResistant.ts';

export type { Claim, ClaimKind };

const CORE = 'OpenID Connect Core 1.0';

/** In the IANA registry "JSON Web Token Claims", by the document that defines them. */
const COMMON: readonly Claim[] = [
  ...registered('RFC 7519 §4.1.1', ['iss', 'Issuer', 'stringOrUri', 'Who issued the token.']),
  ...registered('RFC 7519 §4.1.2', [
    'sub',
    'Subject',
    'stringOrUri',
    'Who or what the token is about, by the name the issuer gave them.',
  ]),
  ...registered('RFC 7519 §4.1.3', ['aud', 'Audience', 'audience', 'Who the token is for: all others must reject it.']),
  ...registered('RFC 7519 §4.1.4', [
    'exp',
    'Expiration Time',
    'numericDate',
    'The token must not be accepted from this time on.',
  ]),
  ...registered('RFC 7519 §4.1.5', [
    'nbf',
    'Not Before',
    'numericDate',
    'The token must not be accepted before this time.',
  ]),
  ...registered('RFC 7519 §4.1.6', ['iat', 'Issued At', 'numericDate', 'When the token was issued.']),
  ...registered('RFC 7519 §4.1.7', [
    'jti',
    'JWT ID',
    'string',
    'A unique ID of this token, so that replays can be refused.',
  ]),

  ...registered(
    `${CORE} §5.1`,
    ['name', 'Full name', 'string', 'The full name of the person, as it is shown.'],
    ['given_name', 'Given name', 'string', 'The first name or names of the person.'],
    ['family_name', 'Family name', 'string', 'The last name or names of the person.'],
    ['middle_name', 'Middle name', 'string', 'The middle name or names of the person.'],
    ['nickname', 'Nickname', 'string', 'What the person is called casually.'],
    [
      'preferred_username',
      'Preferred user name',
      'string',
      'The user name the person prefers. It may change and may not be unique.',
    ],
    ['profile', 'Profile page', 'uri', 'The address of the person’s profile page.'],
    ['picture', 'Picture', 'uri', 'The address of the person’s picture. Jotlab does not fetch it.'],
    ['website', 'Website', 'uri', 'The address of the person’s web page.'],
    ['email', 'Email', 'string', 'The person’s e-mail address.'],
    [
      'email_verified',
      'Email verified',
      'boolean',
      'Whether the issuer has checked that the e-mail address is theirs.',
    ],
    ['gender', 'Gender', 'string', 'The person’s gender.'],
    ['birthdate', 'Birth date', 'string', 'The person’s date of birth, or only the year.'],
    ['zoneinfo', 'Time zone', 'string', 'The time zone the person lives in.'],
    ['locale', 'Locale', 'string', 'The language, and usually the country, of the person.'],
    ['phone_number', 'Phone number', 'string', 'The person’s telephone number.'],
    [
      'phone_number_verified',
      'Phone number verified',
      'boolean',
      'Whether the issuer has checked that the telephone number is theirs.',
    ],
    ['address', 'Address', 'object', 'The person’s postal address.'],
    ['updated_at', 'Updated at', 'numericDate', 'When the information about the person was last changed.'],
  ),
  ...registered(
    `${CORE} §2`,
    ['azp', 'Authorized party', 'stringOrUri', 'The application the token was issued to.'],
    ['nonce', 'Nonce', 'string', 'A one-time value that ties the token to one login or one request.'],
    ['auth_time', 'Authentication time', 'numericDate', 'When the person last logged in.'],
    [
      'at_hash',
      'Access token hash',
      'digest',
      'The first half of a digest of the access token that came with this one.',
    ],
    ['acr', 'Authentication Context Class', 'string', 'How strong the login was.'],
    ['amr', 'Authentication Methods', 'strings', 'How the person logged in: by password, by one-time code and so on.'],
  ),
  ...registered(`${CORE} §3.3.2.11`, [
    'c_hash',
    'Code hash',
    'digest',
    'The first half of a digest of the authorization code that came with this token.',
  ]),
  ...registered(`${CORE} §7.4`, [
    'sub_jwk',
    'Subject key',
    'object',
    'The public key of someone who issues tokens about themselves.',
  ]),
  ...registered(
    `${CORE} §5.6.2`,
    ['_claim_names', 'Claim names elsewhere', 'object', 'Which claims are kept by somebody else, and by whom.'],
    ['_claim_sources', 'Claim sources', 'object', 'Where to get the claims that are kept elsewhere.'],
  ),
  ...registered('OpenID Connect Front-Channel Logout 1.0 §3', [
    'sid',
    'Session ID',
    'string',
    'The name of the login session, needed to end it.',
  ]),

  ...registered('RFC 7800 §3.1', [
    'cnf',
    'Confirmation',
    'object',
    'The key that the presenter of the token must have.',
  ]),
  ...registered('RFC 8693 §4.1', ['act', 'Actor', 'object', 'Who acts on behalf of the subject.']),
  ...registered('RFC 8693 §4.2', ['scope', 'Scope', 'scopes', 'What the token allows, as words separated by spaces.']),
  ...registered('RFC 8693 §4.3', ['client_id', 'Client ID', 'string', 'The application that asked for the token.']),
  ...registered('RFC 8693 §4.4', ['may_act', 'Authorized actor', 'object', 'Who may act on behalf of the subject.']),
  ...registered(
    'RFC 9068 §2.2.3.1',
    ['roles', 'Roles', 'any', 'The roles of the subject.'],
    ['groups', 'Groups', 'any', 'The groups the subject belongs to.'],
    ['entitlements', 'Entitlements', 'any', 'What the subject is entitled to.'],
  ),
  ...registered('RFC 9396 §9.1', [
    'authorization_details',
    'Authorization details',
    'objects',
    'What the token allows, in detail: kinds of access, to what, how much.',
  ]),
  ...registered(
    'RFC 9449 §4.2',
    ['htm', 'HTTP method', 'string', 'The method of the one request this proof is made for.'],
    ['htu', 'HTTP URI', 'uri', 'The address of the one request this proof is made for.'],
    ['ath', 'Access token hash', 'digest', 'The digest of the access token that this proof goes with.'],
  ),
  ...registered('RFC 9493 §4.1', [
    'sub_id',
    'Subject identifier',
    'object',
    'Who or what the token is about, and what kind of name that is.',
  ]),
  ...registered('RFC 9701 §5', [
    'token_introspection',
    'Introspection response',
    'object',
    'What the server says about another token.',
  ]),
  ...registered(
    'RFC 8417 §2.2',
    ['events', 'Security events', 'object', 'What has happened: one member for each kind of event.'],
    ['toe', 'Time of event', 'numericDate', 'When it happened.'],
    ['txn', 'Transaction ID', 'string', 'A name that several tokens of one transaction share.'],
  ),

  ...registered('RFC 9901 §4.2.4.1', [
    '_sd',
    'Digests of hidden claims',
    'strings',
    'One digest for each claim that the holder may show or hide.',
  ]),
  ...registered('RFC 9901 §4.1.1', [
    '_sd_alg',
    'Hash algorithm',
    'string',
    'How the digests of the hidden claims were made.',
  ]),
  ...registered('RFC 9901 §4.2.4.2', [
    '...',
    'Digest of a hidden item',
    'digest',
    'Takes the place of an array element that the holder may show or hide.',
  ]),
  ...registered('RFC 9901 §4.3', [
    'sd_hash',
    'SD-JWT hash',
    'digest',
    'The digest of the SD-JWT that this key binding belongs to.',
  ]),
];

/** The claims that most tokens have; claimsRare.ts has the others. */
export const CLAIMS: readonly Claim[] = COMMON;

const byName = new Map(CLAIMS.map((claim) => [claim.name, claim]));

/** Claims that few tokens carry, and families of names: they load when the page has time (claimsRare.ts). */
export interface RareClaims {
  byName: ReadonlyMap<string, Claim>;
  families: readonly Readonly<Record<'prefix' | 'label' | 'source' | 'meaning', string>>[];
}

/** A claim of the tables by its exact name. */
export const claim = (name: string, rare: RareClaims | null): Claim | undefined =>
  byName.get(name) ?? rare?.byName.get(name);

/** RFC 7519 sections 4.1 to 4.3: registered, or with a collision-resistant name, or by agreement alone. */
export const claimKind = (name: string, rare: RareClaims | null): ClaimKind =>
  claim(name, rare)?.kind ?? (isCollisionResistant(name) ? 'public' : 'private');

export const unknownClaims: Readonly<Record<ClaimKind, string>> = {
  registered: 'A registered claim.',
  public: 'A claim whose maker chose a unique name; they know what it means.',
  private: 'A claim that only its issuer and its readers understand.',
};

/** The description of any claim. `known` is false if only its kind can be told. */
export function describeClaim(name: string, rare: RareClaims | null): Claim & { known: boolean } {
  const found = claim(name, rare);
  if (found) return { ...found, known: true };
  const kind = claimKind(name, rare);
  const family = kind === 'private' ? rare?.families.find(({ prefix }) => name.startsWith(prefix)) : undefined;
  if (family) return { ...family, name, kind, value: 'any', known: true };
  const source = kind === 'public' ? 'RFC 7519 §4.2' : 'RFC 7519 §4.3';
  return { name, label: name, meaning: unknownClaims[kind], kind, source, value: 'any', known: false };
}
