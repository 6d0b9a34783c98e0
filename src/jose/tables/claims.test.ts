import { describe, expect, it } from 'vitest';
import { claim as claimIn, claimKind as kindIn, CLAIMS as COMMON, describeClaim as describeIn } from './claims.ts';
import { RARE_CLAIMS } from './claimsRare.ts';
import { isCollisionResistant } from './collisionResistant.ts';

const CLAIMS = [...COMMON, ...RARE_CLAIMS.byName.values()];
const claim = (name: string) => claimIn(name, RARE_CLAIMS);
const claimKind = (name: string) => kindIn(name, RARE_CLAIMS);
const describeClaim = (name: string) => describeIn(name, RARE_CLAIMS);

describe('CLAIMS', () => {
  it('has each name once, with words for a learner', () => {
    expect(CLAIMS.length).toBeGreaterThan(150);
    expect(new Set(CLAIMS.map(({ name }) => name)).size).toBe(CLAIMS.length);
    for (const { name, label, meaning, source } of CLAIMS) {
      expect(label, name).not.toBe('');
      expect(source, name).not.toBe('');
      expect(meaning, name).toMatch(/^[A-Z].*\.$/);
      expect(meaning.length, name).toBeLessThan(110);
    }
  });

  it.each([
    ['iss', 'stringOrUri', 'RFC 7519 §4.1.1'],
    ['aud', 'audience', 'RFC 7519 §4.1.3'],
    ['exp', 'numericDate', 'RFC 7519 §4.1.4'],
    ['nbf', 'numericDate', 'RFC 7519 §4.1.5'],
    ['iat', 'numericDate', 'RFC 7519 §4.1.6'],
    ['jti', 'string', 'RFC 7519 §4.1.7'],
    ['email_verified', 'boolean', 'OpenID Connect Core 1.0 §5.1'],
    ['auth_time', 'numericDate', 'OpenID Connect Core 1.0 §2'],
    ['act', 'object', 'RFC 8693 §4.1'],
    ['_sd', 'strings', 'RFC 9901 §4.2.4.1'],
    ['cnf', 'object', 'RFC 7800 §3.1'],
  ])('%s is registered: %s, %s', (name, value, source) => {
    expect(claim(name)).toMatchObject({ kind: 'registered', value, source });
  });

  it('keeps its own kinds in step with the names', () => {
    for (const { name, kind } of CLAIMS)
      if (kind !== 'registered') expect(isCollisionResistant(name), name).toBe(kind === 'public');
  });
});

describe('claimKind', () => {
  it.each([
    'https://example.com/roles',
    'http://schemas.xmlsoap.org/x',
    'urn:example:role',
    'did:example:123',
    'tag:example.com,2020:x',
    'example.com/role',
    'com.example.role',
    'org.iso.18013.5.1',
    'kubernetes.io/x',
    '1.3.6.1.4.1.11129',
    '6f9619ff-8b86-4011-b42d-00c04fc964ff',
    'https://hasura.io/jwt/claims',
  ])('%s is public', (name) => {
    expect(claimKind(name)).toBe('public');
  });

  it.each([
    'tid',
    'cognito:username',
    'custom:plan',
    'foo',
    '',
    '__proto__',
    'constructor',
    'Exp',
    'user.name',
    'a..com',
    'v1.2',
    'https://',
    'hello world.com',
    'e.g. something.com',
    'x'.repeat(1_000_000) + '.com',
  ])('%.30s is private', (name) => {
    expect(claimKind(name)).toBe('private');
  });

  // A pattern that tried again at every character would take longer than any test may.
  it('takes linear time on long names', () => {
    for (const piece of ['a', '.', '1.', 'https://', 'urn:', '-', '0-'])
      expect(['public', 'private']).toContain(claimKind(piece.repeat(1_000_000)));
    for (const piece of ['a', '.', '1.', 'a.', 'urn:', '-'])
      expect(['public', 'private']).toContain(claimKind(piece.repeat(900)));
  });
});

describe('describeClaim', () => {
  it('explains what it knows, and says of the rest which kind it is', () => {
    expect(describeClaim('exp')).toMatchObject({ label: 'Expiration Time', known: true });
    expect(describeClaim('tid')).toMatchObject({ kind: 'private', source: 'Microsoft Entra ID', known: true });
    expect(describeClaim('custom:plan')).toMatchObject({ kind: 'private', source: 'Amazon Cognito', known: true });
    expect(describeClaim('https://example.com/x')).toMatchObject({
      kind: 'public',
      known: false,
      source: 'RFC 7519 §4.2',
    });
    expect(describeClaim('toString')).toMatchObject({
      kind: 'private',
      known: false,
      label: 'toString',
      source: 'RFC 7519 §4.3',
    });
  });

  it('knows the common ones, and the kind of all, before the rare ones have come', () => {
    expect(describeIn('exp', null)).toMatchObject({ label: 'Expiration Time', known: true });
    expect(describeIn('tid', null)).toMatchObject({ kind: 'private', known: false });
    expect(describeIn('https://example.com/x', null)).toMatchObject({ kind: 'public', known: false });
  });
});
