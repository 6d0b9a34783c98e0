import { createHmac, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { loadCheck } from '../../store/doors/checkDoor.ts';
import { loadRead } from '../../store/doors/readDoor.ts';
import { DEMO_KEYS } from '../../scenes/demoKeys.ts';
import { ARRIVALS } from '../ready/gatewayTokens.ts';
import { NOW } from '../ready/tokens.ts';
import { ARRIVING, AUDIENCES, countIn, isRightPolicy, ISSUERS, letsIn, LIFETIMES, RIGHT } from './gateway.ts';

beforeAll(() => Promise.all([loadCheck(), loadRead()]));

const WHOLE = { issuer: [ISSUERS[0] ?? ''], audience: [AUDIENCES[0] ?? ''], algorithms: ['ES256'], maxLifetime: 600 };

it('every signature fits a key of the gateway, as the model says', () => {
  const key = createPublicKey({ key: DEMO_KEYS['demo-1'] as JsonWebKey, format: 'jwk' });
  const secret = Buffer.from(DEMO_KEYS['demo-secret']['k'] ?? '', 'base64url');
  for (const name of ARRIVING) {
    const [header, payload, signature = ''] = ARRIVALS[name].split('.');
    const input = Buffer.from(`${header}.${payload}`);
    const octets = Buffer.from(signature, 'base64url');
    if (name === 'shared') expect(octets).toEqual(createHmac('sha256', secret).update(input).digest());
    else expect(verify('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, octets), name).toBe(true);
  }
});

it('each expectation is needed: without it one that is not meant gets in', () => {
  expect(isRightPolicy(WHOLE, NOW)).toBe(true);
  expect(countIn({}, NOW)).toBe(ARRIVING.length - 1);
  for (const name of Object.keys(WHOLE)) {
    const { [name as keyof typeof WHOLE]: _, ...rest } = WHOLE;
    expect(countIn(rest, NOW), name).toBe(RIGHT.length + 1);
  }
  for (const other of LIFETIMES.slice(1))
    expect(isRightPolicy({ ...WHOLE, maxLifetime: other }, NOW)).toBe(other < 2_592_000);
});

it('one that has expired never gets in', () => {
  expect(letsIn('late', {}, NOW)).toBe(false);
  expect(letsIn('late', WHOLE, NOW)).toBe(false);
});
