import { DEMO_KEY } from '../first/demo/key.ts';
import published from './demoKeys.json' with { type: 'json' };
import type { DemoKeyName } from './scene.ts';

/**
 * The demo keys as JWKs, private halves and all. They are published on purpose, and no light ever calls what they sign
 * verified. demo-bob is the recipient's key of RFC 7518 appendix C.
 */
export const DEMO_KEYS: Readonly<Record<DemoKeyName, Readonly<Record<string, string>>>> = {
  'demo-1': DEMO_KEY,
  ...published,
};
